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


# Fresh matrices for the questions that are asked again.

def true_matrix():
    # More rows than columns, and the last row is a repeat.
    matrix = np.random.randint(0, 2, (np.random.randint(6, 9), np.random.randint(2, 6)))
    matrix[-1] = matrix[0]
    return matrix


def true_brightness():
    # In the last row one light glows and one shines, and the row before says something else.
    while True:
        matrix = np.random.choice(np.array([1, 2, 3, 4, 6, 7, 8, 9, 10]), (6, 3)) / 10
        last = matrix[-1]
        if np.min(last) < 0.5 and np.any((last > 0.5) * (last < 1)):
            if np.any((last > 0.5) != (matrix[-2] > 0.5)):
                return matrix


def true_counts():
    # Signals of which some have equally many lights on, and differ.
    while True:
        lights = np.random.randint(0, 2, (6, 3))
        counts = np.sum(lights, axis=1)
        signals = [k for k in range(6) if not np.any(np.all(lights[:k] == lights[k], axis=1))]
        if 1 < np.sum([np.any(counts == k) for k in range(4)]) < len(signals):
            return lights


def true_corner(goals):
    # The middle light decides, on for walk or off for walk; the right one is always on.
    lights = np.ones((6, 3), dtype=int)
    lights[:, 1] = abs(goals[:, 0] - np.random.randint(0, 2))
    while np.sum(lights[:, 0] == lights[:, 1]) not in [2, 3, 4]:
        lights[:, 0] = np.random.randint(0, 2, 6)
    return lights
