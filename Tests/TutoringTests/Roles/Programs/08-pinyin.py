import numpy as np

np.random.seed(1)
deng = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
zou = np.array([[1, 1, 0, 0]]).T
xuexilv = 0.2
quanzhong1 = 2 * np.random.random((3, 4)) - 1
quanzhong2 = 2 * np.random.random((4, 1)) - 1
for cishu in range(60):
    wucha = 0
    for hang in range(len(deng)):
        ceng0 = deng[hang:hang+1]
        he = np.dot(ceng0, quanzhong1)
        ceng1 = (he > 0) * he
        ceng2 = np.dot(ceng1, quanzhong2)
        wucha += np.sum((ceng2 - zou[hang:hang+1]) ** 2)
        piancha2 = ceng2 - zou[hang:hang+1]
        piancha1 = piancha2.dot(quanzhong2.T) * (ceng1 > 0)
        quanzhong2 -= xuexilv * ceng1.T.dot(piancha2)
        quanzhong1 -= xuexilv * ceng0.T.dot(piancha1)
