import numpy as np

# The notes: a row for each note, a column for each light, 1 for on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])

# What the people did: 1 for walk, 0 for stop.
walk_vs_stop = np.array([[0], [1], [0], [1], [1], [0]])

# The same six moments once more: how bright was each light?
dimmers = np.array([[0.8, 0.1, 1.0],
                    [0.1, 0.9, 1.0],
                    [0.2, 0.1, 1.0],
                    [0.9, 0.8, 1.0],
                    [0.1, 0.7, 1.0],
                    [0.9, 0.2, 1.0]])


def decode(matrix, threshold):
    return (np.array(matrix) > threshold) * 1


# Three settings to play with.
scale = 1
swapped = False
alpha = 0.1

lights = scale * streetlights
goals = 1 - walk_vs_stop if swapped else walk_vs_stop

# A network learns to get from lights to goals (see lesson 4).
weights = np.array([0.5, 0.48, -0.7]) / scale
errors = np.zeros(40)

for iteration in range(40):
    error = 0
    for row_index in range(len(lights)):
        delta = lights[row_index].dot(weights) - goals[row_index][0]
        error += delta ** 2
        weights = weights - alpha * lights[row_index] * delta
    errors[iteration] = error

print(weights, errors[-1])
