import numpy as np

np.random.seed(1)
s = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
g = np.array([[1, 1, 0, 0]]).T
k = 0.05
m1 = 2 * np.random.random((3, 4)) - 1
m2 = 2 * np.random.random((4, 1)) - 1
for z in range(20):
    r = 0
    for i in range(4):
        u = s[i:i+1]
        h = u.dot(m1)
        p = h.dot(m2)
        c = g[i:i+1] - p
        r += np.sum(c ** 2)
        f = c.dot(m2.T)
        m2 += h.T.dot(c) * k
        m1 += u.T.dot(f) * k
