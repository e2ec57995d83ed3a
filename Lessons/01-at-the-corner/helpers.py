# What the lesson's own expressions may call; learners don't see it.


# Learning the other way round, from walking to lights, for 40 passes.

def true_guesses(lights, walked):
    numbers = np.zeros(3)
    for reading in range(40):
        for row in range(6):
            numbers = numbers - 0.1 * walked[row] * (walked[row] * numbers - lights[row])
    return numbers
