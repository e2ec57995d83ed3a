import numpy as np

np.random.seed(4)
P = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
T = np.array([1, 1, 0, 0])
A = np.random.uniform(-1, 1, (5, 3))
B = np.random.uniform(-1, 1, (1, 5))
mu = 0.1
for n in range(30):
    E = 0
    for q in range(4):
        v = P[q].reshape(3, 1)
        s = np.tanh(A.dot(v))
        o = B.dot(s)
        e = o - T[q]
        E += np.sum(e * e)
        b = B.T.dot(e) * (1 - s * s)
        B -= mu * e.dot(s.T)
        A -= mu * b.dot(v.T)
