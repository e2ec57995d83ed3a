import numpy as np

np.random.seed(1)

# Four moments at the corner, and whether the people walked.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1]])
walk_vs_stop = np.array([[1, 1, 0, 0]]).T

left = streetlights[:, 0]
middle = streetlights[:, 1]
right = streetlights[:, 2]


def train(data, passes):
    # One network without a hidden layer, on any four rows of data.
    # The steps are short enough for all of them.
    weights = np.zeros((data.shape[1], 1))
    rate = 1 / (np.sum(data ** 2) + 1e-9)
    for k in range(passes):
        delta = data.dot(weights) - walk_vs_stop
        weights = weights - rate * data.T.dot(delta)
    return weights


def error_of(data, passes):
    weights = train(data, passes)
    return np.sum((data.dot(weights) - walk_vs_stop) ** 2)


def correlation(a, b):
    # From -1 to 1: how far two columns rise and fall together.
    a = a - np.mean(a)
    b = b - np.mean(b)
    return np.sum(a * b) / np.sqrt(np.sum(a * a) * np.sum(b * b))


# Data in between, made by hand: only left, only middle.
made = np.array([left * (1 - middle),
                 middle * (1 - left)]).T

# The same in general: one network of weights below, and one above.
alpha = 0.1
hidden_size = 4
weights_0_1 = 2 * np.random.random((3, hidden_size)) - 1
weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1

for iteration in range(60):
    layer_2_error = 0

    for i in range(len(streetlights)):
        layer_0 = streetlights[i:i+1]
        layer_1 = layer_0.dot(weights_0_1)
        layer_2 = layer_1.dot(weights_1_2)

        layer_2_error += np.sum((layer_2 - walk_vs_stop[i:i+1]) ** 2)

        # The upper half learns as it always did.
        layer_2_delta = layer_2 - walk_vs_stop[i:i+1]
        weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)

        # The lower half can't yet: what should layer 1 say?
        layer_1_delta = 0
        weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)

    if iteration % 10 == 9:
        print("Error:" + str(layer_2_error))
