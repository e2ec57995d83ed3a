# What the lesson's own expressions may call. Learners don't see these functions. Their names begin
# with true_, so that no name of a learner's stands in front of one.


def true_lights():
    return np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])


def true_goals():
    return np.array([[1, 1, 0, 0]]).T


# Whether a function of the learner's gives these outputs, fails on an array; whether a table is
# the one wanted.

def true_gives(function, inputs, outputs):
    return np.max(np.abs(function(np.array(inputs)) * 1 - np.array(outputs))) == 0


def true_refuses(function):
    try:
        function(np.array([-1.0, 1.0]))
    except Exception:
        return True
    return False


def true_is(table, wanted):
    return (not isinstance(table, list) and np.shape(table) == wanted.shape
            and np.sum(table != wanted) == 0)


# The start: the lower set is drawn first.

def true_lower(seed=1, size=4):
    np.random.seed(seed)
    return 2 * np.random.random((3, size)) - 1


def true_upper(seed=1, size=4):
    np.random.seed(seed)
    np.random.random((3, size))
    return 2 * np.random.random((size, 1)) - 1


def true_normal_upper():
    np.random.seed(1)
    np.random.randn(3, 4)
    return np.random.randn(4, 1)


# Row 1, with the weights of the start.

def true_row():
    return true_lights()[0:1]


def true_sums():
    return true_row().dot(true_lower())


def true_mask():
    return true_sums() > 0


def true_hidden():
    return true_mask() * true_sums()


def true_output():
    return true_hidden().dot(true_upper())


def true_delta():
    return true_output() - true_goals()[0:1]


def true_sent_back():
    return true_delta().dot(true_upper().T)


def true_blame():
    return true_sent_back() * true_mask()


def true_change(blame):
    return 0.2 * true_row().T.dot(blame)


# The lower weights after a change.

def true_moved(change):
    return true_lower() - change


def true_late_blame():
    moved = true_upper() - 0.2 * true_hidden().T.dot(true_delta())
    return true_delta().dot(moved.T) * true_mask()


def true_outputs():
    sums = true_lights().dot(true_lower())
    return ((sums > 0) * sums).dot(true_upper())


# Whole runs, right and wrong: the errors of all passes, and both sets of weights at the end.

def true_run(seed=1, size=4, alpha=0.2, passes=60, through_weights=True, upper_first=False,
             goal_first=False):
    lights, goals = true_lights(), true_goals()
    lower, upper = true_lower(seed, size), true_upper(seed, size)
    step = -alpha if goal_first else alpha
    errors = []
    for iteration in range(passes):
        errors.append(0)
        for i in range(4):
            row, goal = lights[i:i+1], goals[i:i+1]
            sums = row.dot(lower)
            hidden = (sums > 0) * sums
            delta = hidden.dot(upper) - goal
            errors[-1] += np.sum(delta ** 2)
            if goal_first:
                delta = -delta
            moved = upper - step * hidden.T.dot(delta)
            back = moved if upper_first else upper
            blame = delta.dot(back.T) if through_weights else delta
            lower = lower - step * row.T.dot(blame * (sums > 0))
            upper = moved
    return errors, lower, upper


def true_error(seed=1, size=4, alpha=0.2, passes=60, through_weights=True, upper_first=False):
    return true_run(seed, size, alpha, passes, through_weights, upper_first)[0][-1]


# How many of the seeds 0 to 99 learn.

def true_learners(size=4, through_weights=True):
    return sum([true_error(seed, size, 0.2, 60, through_weights) < 0.01 for seed in range(100)])


# Whether the weights are the same to the last digit if both signs are turned.

def true_signs_cancel():
    one, other = true_run(), true_run(goal_first=True)
    return np.sum(one[1] != other[1]) + np.sum(one[2] != other[2]) == 0


def true_share(count):
    return 'all' if count == 100 else 'most' if count > 70 else 'half' if count > 30 else 'few'
