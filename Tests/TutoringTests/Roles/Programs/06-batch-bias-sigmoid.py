import numpy as np

np.random.seed(2)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
W1 = np.random.randn(2, 3)
b1 = np.zeros((1, 3))
W2 = np.random.randn(3, 1)
b2 = np.zeros((1, 1))
lr = 0.5

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

for epoch in range(30):
    a1 = sigmoid(X @ W1 + b1)
    a2 = sigmoid(a1 @ W2 + b2)
    loss = np.mean((y - a2) ** 2)
    d2 = (a2 - y) * a2 * (1 - a2)
    d1 = (d2 @ W2.T) * a1 * (1 - a1)
    W2 -= lr * a1.T @ d2
    b2 -= lr * np.sum(d2, axis=0, keepdims=True)
    W1 -= lr * X.T @ d1
    b1 -= lr * np.sum(d1, axis=0, keepdims=True)
