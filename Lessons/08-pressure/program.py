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
walk_vs_stop = np.array([0, 1, 0, 1, 1, 0])

# How often the rule of thumb was right, pass by pass.
counts = []

for iteration in range(40):
    agreed = 0

    for row_index in range(len(walk_vs_stop)):
        input = streetlights[row_index]
        goal_prediction = walk_vs_stop[row_index]

        prediction = input.dot(weights)
        delta = prediction - goal_prediction

        # A weight's push: the shared delta, turned, times its own input.
        push = -(input * delta)
        weights = weights + alpha * push

        # The rule of thumb, where a light is on: walk up, stop down.
        expected = input * (1 if goal_prediction == 1 else -1)
        agreed += np.sum((input == 1) * (np.sign(push) == expected))

    counts.append(int(agreed))

print("Agreed:" + str(counts))
