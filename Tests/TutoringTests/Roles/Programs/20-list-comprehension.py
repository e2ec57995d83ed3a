weights = [0.5, 0.48, -0.7]
alpha = 0.1
streetlights = [[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1], [0, 1, 1], [1, 0, 1]]
walk = [0, 1, 0, 1, 1, 0]
for iteration in range(10):
    error_sum = 0
    for lights, goal in zip(streetlights, walk):
        prediction = sum(l * w for l, w in zip(lights, weights))
        delta = prediction - goal
        error_sum += delta ** 2
        weights = [w - alpha * delta * l for w, l in zip(weights, lights)]
