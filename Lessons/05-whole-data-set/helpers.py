# What the lesson's own expressions may call; learners don't see it.


# The weights after some passes, as a line of a table.

def true_after(passes, lights, goals, alpha):
    weights = np.array([0.5, 0.48, -0.7])
    for iteration in range(passes):
        for row, goal in zip(lights, goals):
            weights = weights - alpha * (row * (row.dot(weights) - goal))
    left, middle, right = weights
    return f'{passes:6d}  {left:9.6f}  {middle:9.6f}  {right:9.6f}'
