import numpy as np

# In the bag: 2 apples and 1 pear. All of it costs 3.5.
input = np.array([2, 1])
goal = 3.5

# What one apple and one pear may cost: a first guess.
weights = np.array([0.5, 1.0])
alpha = 0.1

for iteration in range(10):
    prediction = input.dot(weights)
    error = (prediction - goal) ** 2
    delta = prediction - goal
    weights = weights - alpha * (input * delta)
    print(prediction, error)
