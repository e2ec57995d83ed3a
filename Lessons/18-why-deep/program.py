import numpy as np

seed = 9
hidden_size = 4
alpha = 0.1
passes = 200

# Six pictures of two by two pixels, upper row first. Two are cats.
pictures = np.array([[1, 0, 0, 1],
                     [0, 1, 1, 0],
                     [1, 1, 0, 0],
                     [0, 0, 1, 1],
                     [1, 0, 1, 0],
                     [0, 1, 0, 1]])
cat = np.array([[1, 1, 0, 0, 0, 0]]).T


def relu(x):
    return (x > 0) * x


def relu2deriv(output):
    return output > 0


# The lowest error of a single layer: from the goals it takes whatever
# the columns can explain, one after the other, and squares what is left.
def floor(rows, goals):
    left = 1.0 * np.ravel(goals)
    used = []
    for column in 1.0 * rows.T:
        for earlier in used:
            share = column.dot(earlier) / earlier.dot(earlier)
            column = column - share * earlier
        if column.dot(column) > 1e-9:
            left = left - column * left.dot(column) / column.dot(column)
            used.append(column)
    return left.dot(left)


# Does a network with hidden layers of these sizes learn from this start?
def learns(start, sizes):
    np.random.seed(start)
    weights = []
    below = 4
    for size in sizes + [1]:
        weights.append(2 * np.random.random((below, size)) - 1)
        below = size
    for iteration in range(passes):
        error = 0
        for i in range(len(pictures)):
            layers = [pictures[i:i+1]]
            for k in range(len(sizes)):
                layers.append(relu(layers[k].dot(weights[k])))
            delta = layers[-1].dot(weights[-1]) - cat[i:i+1]
            error += np.sum(delta ** 2)
            for k in range(len(sizes), -1, -1):
                change = layers[k].T.dot(delta)
                delta = delta.dot(weights[k].T) * relu2deriv(layers[k])
                weights[k] -= alpha * change
        if error < 0.01:
            return True
    return False


# How many of forty random starts learn.
def learned(sizes):
    count = 0
    for start in range(40):
        if learns(start, sizes):
            count += 1
    return count


np.random.seed(seed)
weights_0_1 = 2 * np.random.random((4, hidden_size)) - 1
weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1

for iteration in range(passes):
    layer_2_error = 0

    for i in range(len(pictures)):
        layer_0 = pictures[i:i+1]
        layer_1 = relu(np.dot(layer_0, weights_0_1))
        layer_2 = np.dot(layer_1, weights_1_2)

        layer_2_error += np.sum((layer_2 - cat[i:i+1]) ** 2)

        layer_2_delta = layer_2 - cat[i:i+1]
        layer_1_delta = layer_2_delta.dot(weights_1_2.T) * relu2deriv(layer_1)

        weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
        weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)

    if iteration % 20 == 19:
        print("Error:" + str(layer_2_error))
