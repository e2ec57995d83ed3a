# What the lesson's own expressions may call; learners don't see it.


def true_predictions(seed):
    np.random.seed(seed)
    lower = 2 * np.random.random((3, 4)) - 1
    upper = 2 * np.random.random((4, 1)) - 1
    sums = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]]).dot(lower)
    return np.ravel(((sums > 0) * sums).dot(upper))


# The hidden layer of a row, as a part of a table's line.

def true_nodes(row, lower):
    sums = row.dot(lower)
    return ' '.join([f'{value:6.4f}' for value in (sums > 0) * sums + 0])


# Weights for a question that is asked again: one node is off in every row, one
# is on, one is on in row 1 though the right light pulls it down.

def true_lower():
    widths = np.array([[-0.9, 0.9, 0.4, 1.8],
                       [-0.9, 0.9, 1.8, 1.8],
                       [-0.9, 0.9, -0.3, 1.8]])
    starts = np.array([[-0.05, 0.05, 0.5, -0.9],
                       [-0.05, 0.05, -0.9, -0.9],
                       [-0.05, 0.05, -0.1, -0.9]])
    weights = np.round(starts + widths * np.random.random((3, 4)), 2)
    return weights[:, np.random.permutation(4)]


# Two nodes are off in every row, the others as it comes.

def true_quiet_lower():
    widths = np.array([-0.9, -0.9, 1.8, 1.8])
    starts = np.array([-0.05, -0.05, -0.9, -0.9])
    weights = np.round(starts + widths * np.random.random((3, 4)), 2)
    return weights[:, np.random.permutation(4)]


def true_upper():
    signs = np.array([1, 1, -1, -1])[np.random.permutation(4)]
    weights = signs * np.round(0.1 + 0.8 * np.random.random(4), 2)
    return np.reshape(weights, (4, 1))
