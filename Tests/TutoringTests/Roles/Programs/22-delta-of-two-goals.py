import numpy as np

np.random.seed(1)
X = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
sad = np.array([1, 1, 0, 0])
win = np.array([0, 1, 0, 1])
W = np.zeros(3)
V = np.zeros(3)
lr = 0.1
for t in range(10):
    for i in range(4):
        ds = X[i].dot(W) - sad[i]
        dw = X[i].dot(V) - win[i]
        W -= lr * ds * X[i]
        V -= lr * dw * X[i]
