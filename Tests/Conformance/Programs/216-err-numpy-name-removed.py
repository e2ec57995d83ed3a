import numpy as np
print(np.inf)
print(np.Inf)
