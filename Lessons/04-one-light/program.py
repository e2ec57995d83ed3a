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

# This lesson learns from the first row only.
input = streetlights[0]
goal_prediction = walk_vs_stop[0]

for iteration in range(20):
    prediction = input.dot(weights)
    error = (prediction - goal_prediction) ** 2
    delta = prediction - goal_prediction
    weights = weights - alpha * (input * delta)

    print("Error:" + str(error) + " Prediction:" + str(prediction))
