# What the lesson's own expressions may call; learners don't see it.


# A row's signs by the rule of thumb, and its pushes as computed, as parts of a table's line.

def true_signs(row, goal):
    return ' '.join(['-.+'[v + 1] for v in row * (2 * goal - 1)])


def true_pushes(row, goal, weights):
    return '  '.join([f'{push:5.2f}' for push in row * (goal - row.dot(weights)) + 0])


# In which cells rule and computation agree.

def true_agreement(lights, goals, weights):
    pushes = lights * np.reshape(goals - lights.dot(weights), (6, 1))
    return np.sign(pushes) == lights * np.reshape(2 * goals - 1, (6, 1))


# Which rows agree as a whole, counted from 0.

def true_agreeing(lights, goals, weights):
    sides = np.sign(goals - lights.dot(weights))
    return [k for k in range(6) if sides[k] == 2 * goals[k] - 1]


# Fresh numbers for the questions that are asked again.

def true_signals():
    # The signals with one light on, or two.
    some = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1]])
    return np.random.permutation(some)


def true_column(goals):
    # The left light has other ups and downs than the middle one, and not as many of both.
    while True:
        lights = np.random.randint(0, 2, (6, 3))
        ups = np.sum(lights[:, 0] * goals), np.sum(lights[:, 1] * goals)
        downs = np.sum(lights[:, 0] * (1 - goals)), np.sum(lights[:, 1] * (1 - goals))
        if ups[0] != downs[0] and (ups[0], downs[0]) != (ups[1], downs[1]):
            return lights


def true_weights():
    # In steps by which no row predicts exactly 0 or 1.
    return np.round(0.03 * np.random.randint(-33, 34, 3) + np.array([0, 0, 0.02]), 2)


def true_trained(weights, lights, goals, passes):
    for iteration in range(passes):
        for row, goal in zip(lights, goals):
            weights = weights - 0.1 * row * (row.dot(weights) - goal)
    return weights


def true_turning(lights, goals):
    # After one pass, the left light's rows press clearly one way.
    while True:
        weights = true_weights()
        after = true_trained(weights, lights, goals, 1)
        if abs(np.sum(lights[:, 0] * (lights.dot(after) - goals))) > 0.1:
            return weights


def true_late(lights, goals):
    # After some passes, row 4 lies clearly on one side of its goal.
    side = 2 * np.random.randint(0, 2) - 1
    while True:
        weights = true_weights()
        after = [true_trained(weights, lights, goals, passes) for passes in [2, 5, 10, 20]]
        if min([side * (lights[3].dot(late) - goals[3]) for late in after]) > 0.002:
            return weights
