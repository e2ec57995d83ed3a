import numpy as np

start = np.array([0.5, 0.48, -0.7])
alpha = 0.1

# Each row is one moment at the corner: 1 for a light that is on.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1],
                         [0, 1, 1],
                         [1, 0, 1]])
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])


def train(labels):
    # The loop below in one call: where the weights end.
    trained = start
    for iteration in range(40):
        for row, label in zip(streetlights, labels):
            miss = row.dot(trained) - label
            trained = trained - alpha * (row * miss)
    return trained


weights = start
pushed_up = np.zeros(3)
pushed_down = np.zeros(3)

for iteration in range(40):
    error_for_all_lights = 0

    for row_index in range(len(walk_vs_stop)):
        input = streetlights[row_index]
        goal_prediction = walk_vs_stop[row_index]

        prediction = input.dot(weights)
        error_for_all_lights += (prediction - goal_prediction) ** 2

        delta = prediction - goal_prediction
        push = -alpha * (input * delta)
        weights = weights + push

        # Two accounts for each weight: its pushes up, and down.
        pushed_up = pushed_up + np.maximum(push, 0)
        pushed_down = pushed_down + np.minimum(push, 0)

print("Error:" + str(error_for_all_lights))
