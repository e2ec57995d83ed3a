import numpy as np

np.random.seed(1)

# Four moments at the corner, and whether the people walked.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1]])
walk_vs_stop = np.array([[1, 1, 0, 0]]).T

alpha = 0.2
hidden_size = 4

# The lower network makes the middle data, the upper one uses them.
weights_0_1 = 2 * np.random.random((3, hidden_size)) - 1
weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1
start_1_2 = weights_1_2.copy()   # kept as they were at the start

for iteration in range(60):
    layer_2_error = 0

    for i in range(len(streetlights)):
        # Two predictions, the second made from the first. What is below 0
        # in the first becomes 0: lesson 14 says why.
        layer_0 = streetlights[i:i+1]
        sums = np.dot(layer_0, weights_0_1)
        layer_1 = (sums > 0) * sums
        layer_2 = np.dot(layer_1, weights_1_2)

        layer_2_error += np.sum((layer_2 - walk_vs_stop[i:i+1]) ** 2)

        # How wrong was the output, and who is to blame? The third line
        # belongs to lesson 14, too.
        layer_2_delta = layer_2 - walk_vs_stop[i:i+1]
        layer_1_delta = layer_2_delta.dot(weights_1_2.T)
        layer_1_delta = layer_1_delta * (layer_1 > 0)

        # Each weight: input's value times output's delta, times alpha.
        weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
        weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)

    if iteration % 10 == 9:
        print("Error:" + str(layer_2_error))
