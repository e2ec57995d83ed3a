# What the lesson's own expressions may call; learners don't see it.


# Whether one number per column parts the entries of lit lights from the others.

def true_parts(column, light):
    on, off = column[light == 1], column[light == 0]
    return len(off) == 0 or min(on) > max(off) or max(on) < min(off)


def true_holds(matrix, lights):
    return all([true_parts(np.array(matrix)[:, c], lights[:, c]) for c in range(3)])


def true_merges(matrix, lights):
    # Two rows alike that differ in the lights.
    rows = np.array(matrix)
    return any([np.all(rows[i] == rows[j]) and np.any(lights[i] != lights[j])
                for i in range(6) for j in range(6)])


def true_is_new(matrix, lights):
    # The shape of the lights, and no entry in common.
    return np.array(matrix).shape == lights.shape and np.all(np.array(matrix) != lights)


# The weights that the chapter's run reaches after some rows.

def true_weights(lights, goals, rows=240, weights=None, alpha=0.1):
    weights = np.array([0.5, 0.48, -0.7]) if weights is None else weights
    for n in range(rows):
        row, goal = lights[n % 6], goals[n % 6]
        weights = weights - alpha * row * (row.dot(weights) - goal)
    return weights


# By what alpha must be divided, so that ten times the lights learn a tenth of the weights.

def true_divisor(lights, goals):
    start = np.array([0.5, 0.48, -0.7])
    for k in [1, 10, 100, 1000, 10000]:
        tenth = true_weights(10 * lights, goals, 12, start / 10, 0.1 / k)
        if np.allclose(10 * tenth, true_weights(lights, goals, 12)):
            return k
