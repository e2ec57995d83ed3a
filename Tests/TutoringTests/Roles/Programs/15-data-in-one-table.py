import numpy as np

table = np.array([[1, 0, 1, 0], [0, 1, 1, 1], [0, 0, 1, 0], [1, 1, 1, 1]])
v = np.zeros(3)
for epoch in range(10):
    for line in table:
        features = line[:3]
        label = line[3]
        y = features.dot(v)
        d = y - label
        v -= 0.1 * d * features
