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
