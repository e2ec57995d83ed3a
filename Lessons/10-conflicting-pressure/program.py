import numpy as np

# One weight for each light: left, middle, right.
start = np.array([0.5, 0.48, -0.7])
weights = start
alpha = 0.1
passes = 40

# How strongly every row also pulls all weights towards 0. Off at first.
penalty = 0.0

# Each row is one moment at the corner: 1 for a light that is on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])

# Weights that have all arrived, but for the right one.
arrived = np.array([0, 1, 0.3])

# Four moments at another corner.
four_rows = np.array([[1, 0, 1],
                      [0, 1, 1],
                      [0, 0, 1],
                      [1, 1, 1]])
four_goals = np.array([1, 1, 0, 0])


def rule(lights, goals):
    # The rule of thumb as a table: a light that is on, walk +, stop -.
    return (np.array(lights).T * (2 * np.array(goals) - 1)).T


def pushes(weights):
    # How hard each of the six rows pushes each weight.
    deltas = streetlights.dot(weights) - walk_vs_stop
    return -(streetlights.T * deltas).T


def account(right):
    # All pushes up, and all down, on a right weight that begins here.
    trained = np.array([start[0], start[1], right])
    up = down = 0.0
    for k in range(40):
        for row, goal in zip(streetlights, walk_vs_stop):
            push = -0.1 * row * (row.dot(trained) - goal)
            up += max(push[2], 0)
            down += min(push[2], 0)
            trained = trained + push
    return np.array([up, down])


def penalised(penalty, squares=True, times=200):
    # Training with a penalty: the pass in which the right weight first
    # comes within 0.05 of 0, where it ends, the error of the six rows.
    trained = start
    near = 0
    for k in range(times):
        for row, goal in zip(streetlights, walk_vs_stop):
            pull = trained if squares else np.sign(trained)
            miss = row.dot(trained) - goal
            trained = trained - 0.1 * (row * miss + penalty * pull)
        if near == 0 and abs(trained[2]) < 0.05:
            near = k + 1
    misses = streetlights.dot(trained) - walk_vs_stop
    return np.array([near, trained[2], np.sum(misses ** 2)])


def trained_on(lights, goals, alpha=0.1):
    # One layer on other data, row by row: its weights, its last error.
    trained = np.zeros(3)
    for k in range(300):
        error = 0
        for row, goal in zip(lights, goals):
            miss = row.dot(trained) - goal
            error += miss ** 2
            trained = trained - alpha * row * miss
    return trained, error


path = []
walk_errors = []
stop_errors = []

for iteration in range(passes):
    walk_error = 0
    stop_error = 0

    for row_index in range(len(walk_vs_stop)):
        input = streetlights[row_index]
        goal_prediction = walk_vs_stop[row_index]

        prediction = input.dot(weights)
        delta = prediction - goal_prediction
        if goal_prediction == 1:
            walk_error += delta ** 2
        else:
            stop_error += delta ** 2

        weights = weights - alpha * (input * delta + penalty * weights)

    error_for_all_lights = walk_error + stop_error
    walk_errors.append(walk_error)
    stop_errors.append(stop_error)
    path.append(weights)

print("Error:" + str(error_for_all_lights))
