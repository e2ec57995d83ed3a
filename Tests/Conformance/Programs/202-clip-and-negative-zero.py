import numpy as np
b = np.array([-0.0, 0.0, 1.0, -2.0])
print(np.clip(b, 0, 2), b.clip(0, 2), np.clip(b, -1, -0.0), np.clip(-0.0, 0, 1))
print(np.clip(b, [0, -0.0, 0, 0], 1), b.clip(0), b.clip(max=-0.0), np.clip(b, np.array([0.0]), 1))
print(np.maximum(b, 0), np.maximum(0, b), np.minimum(b, 0.0), np.minimum(0.0, b))
print(np.clip(np.array([np.nan, 1]), 0, 0.5), np.clip(np.array([1.0, 2]), np.nan, 0.5), np.clip([3, 1], 2, 1))
for given in [np.zeros(1), np.zeros(1, int), np.zeros(1) > 0]:
    print(type(given.dtype), given.dtype, repr(given.dtype), given.dtype == float)
