# What the lesson's own expressions may call; learners don't see it.


# A row's signs by the rule of thumb, and its pushes as computed, as parts of a table's line.

def true_signs(row, goal):
    return ' '.join(['-.+'[v + 1] for v in row * (2 * goal - 1)])


def true_pushes(row, goal, weights):
    return '  '.join([f'{push:5.2f}' for push in row * (goal - row.dot(weights)) + 0])


# In which cells rule and computation agree.

def true_agreement(lights, goals, weights):
    pushes = lights * np.reshape(goals - lights.dot(weights), (6, 1))
    return np.sign(pushes) == lights * np.reshape(2 * goals - 1, (6, 1))
