# What the lesson's own expressions may call; learners don't see it.


# Two factors, one after the other: those of the chapter with its seed, and
# others with another.

def true_factors(seed):
    if seed == 1:
        return [0.25, 0.9]
    return [(1 + seed % 7) / 10, (5 + seed // 7 % 5) / 10]


# A node's weights to two inputs, and how far each of these moves.

def true_shares(seed):
    if seed == 1:
        return [1.0, 0.5, 0.3, -0.2]
    return [(10 + seed % 6) / 10, (1 + seed // 6 % 4) / 5,
            (2 + seed // 3 % 7) / 10, -(1 + seed // 7 % 6) / 10]
