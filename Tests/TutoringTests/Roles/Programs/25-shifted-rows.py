import numpy as np

X = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 1.0, 0.0]])
y = np.array([1.0, 0.0, 1.0])
mean = X.mean(axis=0)
w = np.array([0.5, 0.2, 0.1])
lr = 0.1
for e in range(5):
    for i in range(3):
        x = X[i] - mean
        p = x.dot(w)
        d = p - y[i]
        w -= lr * d * x
