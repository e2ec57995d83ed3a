# What the lesson's own expressions may call; learners don't see it.


# Learning the other way round, from walking to lights, for 40 passes.

def true_guesses(lights, walked):
    numbers = np.zeros(3)
    for reading in range(40):
        for row in range(6):
            numbers = numbers - 0.1 * walked[row] * (walked[row] * numbers - lights[row])
    return numbers


# Where one of the six rules is refuted: the number of the note, or 0.

def true_against(rule, lights, people):
    for k in range(len(people)):
        light = lights[k][["left", "middle", "right"].index(rule.split()[0])]
        if (light if rule.split()[1] == "on" else 1 - light) != people[k]:
            return k + 1
    return 0


# Six fresh signals of which one light agrees with the people, or disagrees, in every note.

def true_lights(people):
    lights = np.random.randint(0, 2, (6, 3))
    lights[:, np.random.randint(0, 3)] = abs(people - np.random.randint(0, 2))
    return lights


def true_two_notes(rules_left, people):
    # The second note leaves one of the three rules, or two.
    number = np.random.randint(1, 3)
    lights = true_lights(people)
    while len(rules_left(lights[:2], people[:2])) != number:
        lights = true_lights(people)
    return lights


def true_three_notes(rules_left, people):
    # The third note decides between two rules.
    lights = true_lights(people)
    while [len(rules_left(lights[:n], people[:n])) for n in [2, 3]] != [2, 1]:
        lights = true_lights(people)
    return lights


def true_agreements(people):
    # The right light's number is neither the left one's nor how often it is on.
    while True:
        lights = true_lights(people)
        agreed = [np.sum(lights[:, k] == people) for k in range(3)]
        if agreed[2] != agreed[0] and np.sum(lights[:, 2]) not in [agreed[2], 6 - agreed[2]]:
            return lights


def true_repeats(people):
    # Some signals come twice.
    lights = true_lights(people)
    while not 3 <= np.sum([np.any(np.all(lights == [a, b, c], axis=1))
                           for a in [0, 1] for b in [0, 1] for c in [0, 1]]) <= 5:
        lights = true_lights(people)
    return lights


def true_order(rules_left, lights, people):
    # The two notes that come first aren't alike, and not opposites.
    order = np.random.permutation(6)
    while len(rules_left(lights[order[:2]], people[order[:2]])) == 3:
        order = np.random.permutation(6)
    return order
