import numpy as np

# What was on: a row for each note, a column for each light.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])

# What the people did: a row for each note, and one column.
walk_vs_stop = np.array([[0],
                         [1],
                         [0],
                         [1],
                         [1],
                         [0]])

# The same, as some later programs write it: no columns at all.
walk_flat = np.array([0, 1, 0, 1, 1, 0])

for row_index in range(len(streetlights)):
    row = streetlights[row_index]
    goal = walk_vs_stop[row_index]
    print(row, goal, walk_flat[row_index])
