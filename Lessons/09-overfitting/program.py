import numpy as np

# Weights that suit row 1 by accident: left, middle, right.
weights = np.array([0.5, 0.3, -0.5])
alpha = 0.1
passes = 400

# Each row is one moment at the corner: 1 for a light that is on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])

# The rows that the network may learn from, counted from 0: row 1 alone.
rows = [0]

# Two other starts, for comparison: the chapter's own, and one of ours.
chapter_start = np.array([0.5, 0.48, -0.7])
other_start = np.array([-0.5, 0.2, 0.9])


def misread(weights):
    # How many of the six rows come out wrong. Above a half is walk.
    says_walk = streetlights.dot(weights) > 0.5
    return int(np.sum(says_walk != (walk_vs_stop == 1)))


def trained(weights, rows, times=400):
    # The loop below in one call: where the weights end.
    for k in range(times):
        for row in rows:
            miss = streetlights[row].dot(weights) - walk_vs_stop[row]
            weights = weights - alpha * (streetlights[row] * miss)
    return weights


def freedom(rows):
    # In how many directions weights can move, and none of rows notices.
    known = []
    for row in rows:
        new = streetlights[row] * 1.0
        for old in known:
            new = new - new.dot(old) / old.dot(old) * old
        if new.dot(new) > 1e-9:
            known = known + [new]
    return 3 - len(known)


def share_misled(rows):
    # Of 2000 random starts, the share that ends with a row misread.
    np.random.seed(1)
    many = 2 * np.random.random((3, 2000)) - 1
    for k in range(40):
        for row in rows:
            lights = streetlights[row:row+1]
            miss = lights.dot(many) - walk_vs_stop[row]
            many = many - 0.5 * lights.T.dot(miss)
    wrong = (streetlights.dot(many) > 0.5).T != (walk_vs_stop == 1)
    return float(np.mean(np.sum(wrong, axis=1) > 0))


for iteration in range(passes):
    error = 0

    for row_index in rows:
        input = streetlights[row_index]
        goal_prediction = walk_vs_stop[row_index]

        prediction = input.dot(weights)
        error += (prediction - goal_prediction) ** 2

        delta = prediction - goal_prediction
        weights = weights - alpha * (input * delta)

print("Error:" + str(error) + " Misread:" + str(misread(weights)))
