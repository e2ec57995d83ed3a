import numpy as np

np.random.seed(1)
data_in = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
data_out = np.array([[1], [1], [0], [0]])
first = 2 * np.random.random((3, 4)) - 1
second = 2 * np.random.random((4, 1)) - 1
speed = 0.2

def train(inputs, goals, low, high, rate, passes):
    for p in range(passes):
        for i in range(len(inputs)):
            row = inputs[i:i+1]
            hidden = np.maximum(row.dot(low), 0)
            guess = hidden.dot(high)
            miss = guess - goals[i:i+1]
            back = miss.dot(high.T) * (hidden > 0)
            high = high - rate * hidden.T.dot(miss)
            low = low - rate * row.T.dot(back)
    return low, high

first, second = train(data_in, data_out, first, second, speed, 20)
