import numpy as np

np.random.seed(1)


def relu(x):
    return (x > 0) * x           # a sum below 0 turns the node off


def relu2deriv(output):
    return output > 0            # the slope: 1 if on, 0 if off


# Four moments at the corner, and whether the people walked.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1]])
walk_vs_stop = np.array([[1, 1, 0, 0]]).T

alpha = 0.2
hidden_size = 4

# Every weight starts at random, between -1 and 1.
weights_0_1 = 2 * np.random.random((3, hidden_size)) - 1
weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1

