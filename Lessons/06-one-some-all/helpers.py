# What the lesson's own expressions may call; learners don't see it.


# What a row asks of the three weights, as a line of a table.

def true_asked(row, goal, weights):
    left, middle, right = row * (row.dot(weights) - goal) + 0
    return f'{left:5.2f}   {middle:5.2f}  {right:5.2f}'
