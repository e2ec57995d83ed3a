import numpy as np

# Six notes from the corner. A row: left, middle, right light; 1 is on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])

# What the people did each time: 1 for walk, 0 for stop.
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])

# The order in which the notes are read.
order = [0, 1, 2, 3, 4, 5]

# The simplest rules: people walk when one light is on, or is off.
names = ["left on", "middle on", "right on",
         "left off", "middle off", "right off"]


def says(lights):
    return np.concatenate([np.array(lights), 1 - np.array(lights)])


def rules_left(lights, people):
    fits = np.ones(6, dtype=int)
    for row, walked in zip(lights, people):
        fits = fits * (says(row) == walked)
    return [name for name, fit in zip(names, fits) if fit]


fits = np.ones(6, dtype=int)
seen = np.zeros(8, dtype=int)

for reading in range(2):
    for row_index in order:
        lights = streetlights[row_index]
        walked = walk_vs_stop[row_index]

        fits = fits * (says(lights) == walked)
        seen[lights.dot(np.array([4, 2, 1]))] = 1

        all_rules_left = 2 ** (8 - np.sum(seen))
        print(lights, walked, np.sum(fits), all_rules_left)
