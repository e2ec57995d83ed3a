# What the lesson's own expressions may call; learners don't see it.


# In which rows a column has a 1.

def true_rows(column):
    return [str(k + 1) for k in range(len(column)) if column[k] == 1]


# Fresh lights for the questions that are asked again.

def true_left(lights):
    # Another left light: it goes with the middle one or against it, never wholly.
    lights = 1 * lights
    while True:
        some = np.random.permutation(6) < np.random.randint(2, 5)
        lights[:, 0] = abs(some - np.random.randint(0, 2))
        on = np.sum(lights[:, 0])
        agreed = np.sum(lights[:, 0] == lights[:, 1])
        both = np.sum(lights[:, 0] * lights[:, 1])
        if agreed not in [0, 3, 6, on, both]:
            return lights


def true_start(lights, people):
    # Start weights from which the middle weight is pushed both ways.
    while True:
        start = np.round(2 * np.random.random(3) - 1, 2)
        weights, up, down = start, 0, 0
        for iteration in range(40):
            for row, goal in zip(lights, people):
                push = -0.1 * (row * (row.dot(weights) - goal))
                weights = weights + push
                up, down = up + max(push[1], 0), down + max(-push[1], 0)
        if min(up, down, abs(start[1])) > 0.02:
            return start


def true_leader(labels):
    # The left or the middle light goes with the labels, and gets by far the largest weight.
    while True:
        lights = np.random.randint(0, 2, (6, 3))
        lights[:, 2] = 1
        agreed = [np.sum(lights[:, k] == labels) for k in range(2)]
        if sorted(agreed) in [[2, 5], [3, 5]]:
            sizes = sorted(np.abs(true_trained(lights, labels)))
            if sizes[2] > 1.3 * sizes[1]:
                return lights


def true_trained(lights, labels):
    weights = np.array([0.5, 0.48, -0.7])
    for iteration in range(40):
        for row, label in zip(lights, labels):
            weights = weights - 0.1 * (row * (row.dot(weights) - label))
    return weights
