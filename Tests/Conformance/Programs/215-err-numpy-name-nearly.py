import numpy as np
print(np.pi)
np.arrray([1])
