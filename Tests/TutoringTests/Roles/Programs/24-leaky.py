import numpy as np
np.random.seed(1)
X = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]])
y = np.array([[1.0], [0.0]])
w = np.random.randn(3, 4)
v = np.random.randn(4, 1)
lr = 0.1
for e in range(5):
    for i in range(2):
        x = X[i:i+1]
        h = x.dot(w)
        h = np.where(h > 0, h, 0.1 * h)
        p = h.dot(v)
        d = p - y[i:i+1]
        g = d.dot(v.T) * np.where(h > 0, 1, 0.1)
        v -= lr * h.T.dot(d)
        w -= lr * x.T.dot(g)
