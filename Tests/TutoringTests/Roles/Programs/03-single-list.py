def w_sum(a, b):
    output = 0
    for i in range(len(a)):
        output += a[i] * b[i]
    return output

def ele_mul(number, vector):
    output = [0, 0, 0]
    for i in range(len(vector)):
        output[i] = number * vector[i]
    return output

knobs = [0.1, 0.2, -0.1]
games = [[8.5, 0.65, 1.2], [9.5, 0.8, 1.3], [9.9, 0.8, 0.5]]
wins = [1, 1, 0]
step_size = 0.01
for epoch in range(5):
    for g in range(3):
        game = games[g]
        win = wins[g]
        pred = w_sum(game, knobs)
        err = (pred - win) ** 2
        diff = pred - win
        moves = ele_mul(diff, game)
        for j in range(3):
            knobs[j] -= step_size * moves[j]
