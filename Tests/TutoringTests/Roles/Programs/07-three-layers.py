import numpy as np

def relu(x):
    return (x > 0) * x

np.random.seed(5)
lichter = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
ziele = np.array([1, 1, 0, 0])
a = 0.05
w01 = 2 * np.random.random((3, 6)) - 1
w12 = 2 * np.random.random((6, 5)) - 1
w23 = 2 * np.random.random((5, 1)) - 1
for t in range(20):
    fehler = 0
    for i in range(4):
        l0 = lichter[i:i+1]
        l1 = relu(l0.dot(w01))
        l2 = relu(l1.dot(w12))
        l3 = l2.dot(w23)
        fehler += np.sum((ziele[i:i+1] - l3) ** 2)
        d3 = ziele[i:i+1] - l3
        d2 = d3.dot(w23.T) * (l2 > 0)
        d1 = d2.dot(w12.T) * (l1 > 0)
        w23 += a * l2.T.dot(d3)
        w12 += a * l1.T.dot(d2)
        w01 += a * l0.T.dot(d1)
