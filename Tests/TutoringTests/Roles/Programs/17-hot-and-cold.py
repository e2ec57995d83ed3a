weight = 0.5
input = 0.5
goal = 0.8
step_amount = 0.001
for iteration in range(100):
    prediction = input * weight
    error = (prediction - goal) ** 2
    up = (goal - input * (weight + step_amount)) ** 2
    down = (goal - input * (weight - step_amount)) ** 2
    if down < up:
        weight = weight - step_amount
    if down > up:
        weight = weight + step_amount
