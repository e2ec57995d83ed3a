import numpy as np

seed = 1
np.random.seed(seed)

# Four moments at the corner, and whether the people walked.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1]])
walk_vs_stop = np.array([[1, 1, 0, 0]]).T

alpha = 0.2
passes = 60
hidden_size = 4

# Two sets of weights, one behind the other, and nothing in between.
weights_0_1 = 2 * np.random.random((3, hidden_size)) - 1
weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1

for iteration in range(passes):
    layer_2_error = 0

    for i in range(len(streetlights)):
        # Up: a weighted sum, and then a weighted sum of that.
        layer_0 = streetlights[i:i+1]
        layer_1 = layer_0.dot(weights_0_1)
        layer_2 = layer_1.dot(weights_1_2)

        layer_2_error += np.sum((layer_2 - walk_vs_stop[i:i+1]) ** 2)

        # Back: the output's delta, and each hidden node's share of it.
        layer_2_delta = layer_2 - walk_vs_stop[i:i+1]
        layer_1_delta = layer_2_delta.dot(weights_1_2.T)

        # Learn: input times delta, for both sets.
        weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
        weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)

    # Six reports, however many passes there are.
    if (iteration + 1) % max(passes // 6, 1) == 0:
        print("Error:" + str(layer_2_error))
