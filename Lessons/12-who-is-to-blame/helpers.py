# What the lesson's own expressions may call; learners don't see it.


# Weights for a question that is asked again: whatever the lights, node 0 is
# off and node 1 is on.

def true_lower():
    widths = np.array([-0.9, 0.45, 1.8, 1.8])
    starts = np.array([-0.05, 0.05, -0.9, -0.9])
    return np.round(starts + widths * np.random.random((3, 4)), 2)


# The largest in size is below 0, and so is one other; the smallest isn't.

def true_upper():
    widths = np.array([-0.15, 0.2, 0.15, -0.2])
    starts = np.array([-0.8, 0.55, 0.05, -0.3])
    weights = np.round(starts + widths * np.random.random(4), 2)
    return np.reshape(weights[np.random.permutation(4)], (4, 1))
