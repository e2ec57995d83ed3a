import numpy as np


def relu(x):
    return (x > 0) * x           # what is below 0 becomes 0


# Another corner, with two lights, and all that they can show.
left_right = np.array([[0, 0],
                       [0, 1],
                       [1, 0],
                       [1, 1]])

# One hidden node: how much it takes of each light.
from_left = 1.0
from_right = -10.0

# The corner of the lessons before, and four nodes with random weights.
streetlights = np.array([[1, 0, 1],
                         [0, 1, 1],
                         [0, 0, 1],
                         [1, 1, 1]])
walk_vs_stop = np.array([[1, 1, 0, 0]]).T

np.random.seed(1)
random_weights = 2 * np.random.random((3, 4)) - 1
sums = streetlights.dot(random_weights)

for i in range(len(left_right)):
    lights = left_right[i]
    weighted_sum = lights.dot(np.array([from_left, from_right]))
    node = relu(weighted_sum)
    print("Lights:" + str(lights) + " Node:" + str(node))
