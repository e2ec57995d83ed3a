import numpy as np

start = np.array([0.5, 0.48, -0.7])
alpha = 0.1
batch_size = 1        # how many rows are heard before the weights move
enough = 0.001        # the error with which training ends
passes = 250          # or the number of passes

# Each row is one moment at the corner: 1 for a light that is on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])


def error_of(weights):
    # All rows, with the weights held still.
    return np.sum((streetlights.dot(weights) - walk_vs_stop) ** 2)


def train(size, passes, alpha, enough=0):
    # The loop below in one call: the weights, and the passes it took.
    trained = start
    taken = 0
    while taken < passes and error_of(trained) > enough:
        for first in range(0, len(streetlights), size):
            rows = streetlights[first:first + size]
            deltas = rows.dot(trained) - walk_vs_stop[first:first + size]
            trained = trained - alpha * rows.T.dot(deltas) / len(rows)
        taken += 1
    return trained, taken


weights = start
updates = 0

for iteration in range(passes):
    changes = []

    for row_index in range(len(walk_vs_stop)):
        input = streetlights[row_index]
        goal_prediction = walk_vs_stop[row_index]
        prediction = input.dot(weights)
        delta = prediction - goal_prediction

        # What this row asks for is noted. The weights stay.
        changes.append(input * delta)

        # A batch is full, or the pass at its end: now they move.
        is_last = row_index == len(walk_vs_stop) - 1
        if len(changes) == batch_size or is_last:
            weights = weights - alpha * np.mean(changes, axis=0)
            updates += 1
            changes = []

    error = error_of(weights)
    if error < enough:
        break

print("Passes:" + str(iteration + 1) + " Updates:" + str(updates))
print("Error:" + str(error))
