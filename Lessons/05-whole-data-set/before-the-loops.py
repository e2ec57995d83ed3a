import numpy as np

# One weight for each light: left, middle, right.
weights = np.array([0.5, 0.48, -0.7])
alpha = 0.1

# Each row is one moment at the corner: 1 for a light that is on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])

# What the people did at that moment: 1 for walk, 0 for stop.
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])

