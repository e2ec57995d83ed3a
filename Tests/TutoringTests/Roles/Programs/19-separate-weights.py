w1 = 0.1
w2 = 0.2
x1 = [1, 0, 1, 0]
x2 = [0, 1, 1, 0]
y = [1, 0, 1, 0]
lr = 0.1
for epoch in range(10):
    for i in range(4):
        p = w1 * x1[i] + w2 * x2[i]
        d = p - y[i]
        w1 -= lr * d * x1[i]
        w2 -= lr * d * x2[i]
