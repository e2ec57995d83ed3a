# What the lesson's own expressions may call; learners don't see it.


# Pass 1 of the lesson's program, a line of a table for each row: the output,
# its delta, which nodes were on, and the error so far.

def true_pass(alpha, hidden_size):
    np.random.seed(1)
    lights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
    goals = [1, 1, 0, 0]
    lower = 2 * np.random.random((3, hidden_size)) - 1
    upper = 2 * np.random.random((hidden_size, 1)) - 1
    lines = []
    total = 0
    for i in range(4):
        row = lights[i:i+1]
        sums = row.dot(lower)
        hidden = (sums > 0) * sums
        output = hidden.dot(upper)
        delta = output - goals[i]
        total += delta[0][0] ** 2
        on = ', '.join([str(k) for k in range(hidden_size) if hidden[0][k] > 0])
        lines.append(f'{output[0][0] + 0:9.6f} {delta[0][0] + 0:10.6f} {total:10.6f}    {on or "-"}')
        hidden_delta = delta.dot(upper.T) * (hidden > 0)
        upper = upper - alpha * hidden.T.dot(delta)
        lower = lower - alpha * row.T.dot(hidden_delta)
    return lines


# Weights for a question that is asked again: node 0 is off in every row, nodes
# 1 and 3 are on, and node 2 as it comes. The weights to the output of nodes 1
# and 3 have different signs.

def true_lower():
    widths = np.array([-0.9, 0.9, 1.8, 0.9])
    starts = np.array([-0.05, 0.05, -0.9, 0.05])
    return np.round(starts + widths * np.random.random((3, 4)), 2)


def true_upper():
    signs = 2 * np.random.randint(0, 2, 4) - 1
    signs[3] = -signs[1]
    return np.reshape(signs * np.round(0.15 + 0.75 * np.random.random(4), 2), (4, 1))


# One node is on in every row, or three are.

def true_odd_lower():
    sign = 2 * np.random.randint(0, 2) - 1
    signs = np.array([-1, 1, sign, sign])[np.random.permutation(4)]
    return signs * np.round(0.05 + 0.9 * np.random.random((3, 4)), 2)


# Two nodes are off in every row, the others as it comes.

def true_quiet_lower():
    widths = np.array([-0.9, -0.9, 1.8, 1.8])
    starts = np.array([-0.05, -0.05, -0.9, -0.9])
    weights = np.round(starts + widths * np.random.random((3, 4)), 2)
    return weights[:, np.random.permutation(4)]
