import numpy as np

np.random.seed(1)
X = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
y = np.array([[1, 0, 1, 0]]).T
W = np.zeros((3, 1))
velocity = np.zeros((3, 1))
lr = 0.05
for epoch in range(30):
    loss = 0
    for i in range(4):
        out = X[i:i+1] @ W
        delta = out - y[i:i+1]
        loss += np.sum(delta ** 2)
        velocity = 0.9 * velocity - lr * X[i:i+1].T @ delta
        W += velocity
    lr *= 0.99
