# What the lesson's own expressions may call; learners don't see it.


# What a row asks of the three weights, as a line of a table.

def true_asked(row, goal, weights):
    left, middle, right = row * (row.dot(weights) - goal) + 0
    return f'{left:5.2f}   {middle:5.2f}  {right:5.2f}'


# How many passes the network with four hidden nodes takes with some batch size, as lesson 16
# writes it, until its summed error is below a limit.

def true_deep_passes(size, limit=0.001):
    np.random.seed(1)
    lights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
    goals = np.array([[1], [1], [0], [0]])
    lower = 2 * np.random.random((3, 4)) - 1
    upper = 2 * np.random.random((4, 1)) - 1
    passes, error = 0, 1
    while error > limit:
        for first in range(0, 4, size):
            rows = lights[first:first + size]
            hidden = np.maximum(rows.dot(lower), 0)
            delta = hidden.dot(upper) - goals[first:first + size]
            back = delta.dot(upper.T) * (hidden > 0)
            upper = upper - 0.2 * hidden.T.dot(delta) / size
            lower = lower - 0.2 * rows.T.dot(back) / size
        passes += 1
        error = np.sum((np.maximum(lights.dot(lower), 0).dot(upper) - goals) ** 2)
    return passes


# A row of more lights, two of them on or more, and one off or more.

def true_row():
    lights = np.random.randint(4, 7)
    return 1 * (np.random.permutation(lights) < np.random.randint(2, lights))
