import numpy as np
a = np.array([1.0, 2.0])
def attempt(work):
    try:
        print(work())
    except TypeError as error:
        print(error)
attempt(lambda: a.dot(5, 6))
attempt(lambda: np.dot(a, a, 5))
attempt(lambda: np.dot(a, a, None))
attempt(lambda: np.sum(a, 0, None, 5))
attempt(lambda: a.sum(0, None, 5))
attempt(lambda: np.exp(a, 5))
attempt(lambda: np.add(a, a, 5))
attempt(lambda: np.clip(a, 0, 1, 5))
attempt(lambda: a.clip(0, 1, 5))
attempt(lambda: np.round(a, 1, 5))
attempt(lambda: np.cumsum(a, 0, None, 5))
attempt(lambda: np.argmax(a, 0, 5))
attempt(lambda: a.round(1, 5))
attempt(lambda: a.mean(0, None, 5))
attempt(lambda: np.std(a, 0, None, 5))
