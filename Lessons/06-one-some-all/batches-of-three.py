import numpy as np

start = np.array([0.5, 0.48, -0.7])
alpha = 0.1

streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])

weights = start

for iteration in range(40):
    changes = []

    for row_index in range(len(walk_vs_stop)):
        input = streetlights[row_index]
        delta = input.dot(weights) - walk_vs_stop[row_index]
        changes.append(input * delta)

        if len(changes) == 3:
            weights = weights - alpha * np.mean(changes, axis=0)
            changes = []
