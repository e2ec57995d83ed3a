# What the lesson's own expressions may call; learners don't see it.


# A row or a matrix as a list is typed.

def true_list(array):
    return str(np.array(array).tolist())


# Fresh lights: the left one agrees with the people in another number of notes than the others.

def true_lights(people):
    while True:
        lights = np.random.randint(0, 2, (6, 3))
        left, middle, right = [np.sum(lights[:, k] == people[:, 0]) for k in range(3)]
        if left != middle and left != right and 0 < left < 6 and 0 < middle < 6:
            return lights
