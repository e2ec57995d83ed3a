w = [0.5, 0.48, -0.7]
rate = 0.1
rows = [[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1], [0, 1, 1], [1, 0, 1]]
labels = [0, 1, 0, 1, 1, 0]
for e in range(10):
    total = 0
    for r in range(6):
        x = rows[r]
        p = x[0] * w[0] + x[1] * w[1] + x[2] * w[2]
        d = p - labels[r]
        total = total + d * d
        w[0] = w[0] - rate * x[0] * d
        w[1] = w[1] - rate * x[1] * d
        w[2] = w[2] - rate * x[2] * d
