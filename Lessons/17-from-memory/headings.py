import numpy as np

# the seed

# two functions

# the data: lights and goals

# alpha, and the size of the hidden layer

# two sets of weights

# 60 passes; in each, the error begins at 0

    # all rows, one after another

        # the way up

        # the error

        # the deltas

        # the weights move
