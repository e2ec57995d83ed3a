import numpy as np

table = np.array([[1, 0, 1, 0], [0, 1, 1, 1], [0, 0, 1, 0], [1, 1, 1, 1]])
features = table[:, :3]
labels = table[:, 3]
v = np.zeros(3)
learning_rate = 0.1
for epoch in range(10):
    squared = 0
    for i in range(len(features)):
        out = features[i] @ v
        d = out - labels[i]
        squared += d ** 2
        v -= learning_rate * d * features[i]
