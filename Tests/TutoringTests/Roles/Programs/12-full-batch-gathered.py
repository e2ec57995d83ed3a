import numpy as np

theta = np.array([0.5, 0.48, -0.7])
alpha = 0.1
obs = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1], [0, 1, 1], [1, 0, 1]])
went = np.array([0, 1, 0, 1, 1, 0])
for it in range(20):
    grad = np.zeros(3)
    sq = 0
    for m in range(6):
        guess = obs[m].dot(theta)
        gap = guess - went[m]
        sq += gap ** 2
        grad += gap * obs[m]
    theta = theta - alpha * grad / 6
