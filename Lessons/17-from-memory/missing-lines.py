import numpy as np

np.random.seed(1)


def relu(x):
    pass  # the values above 0, and 0 for the others


def relu2deriv(output):
    pass  # 1 where the node is on, 0 where it is off


streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1]])
walk_vs_stop = np.array([[1, 1, 0, 0]]).T

alpha = 0.2
hidden_size = 4

# the lower weights, random, between -1 and 1
# the upper weights, likewise

for iteration in range(60):
    # the error of this pass begins at 0

    for i in range(len(streetlights)):
        layer_0 = streetlights[i:i+1]
        # the hidden layer: weigh and bend
        # the output: weigh

        # the squared miss of this row joins the error

        # the delta of the output
        # the delta of the hidden layer: back through the weights, and the mask

        # the upper weights move
        # the lower weights move

    if iteration % 10 == 9:
        print("Error:" + str(layer_2_error))
