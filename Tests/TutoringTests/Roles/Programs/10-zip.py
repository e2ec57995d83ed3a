import numpy as np

gewichte = np.array([0.5, 0.48, -0.7])
eta = 0.1
beispiele = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
soll = np.array([0, 1, 0, 1])
for epoche in range(10):
    gesamt = 0
    for eingabe, ziel in zip(beispiele, soll):
        ist = np.sum(eingabe * gewichte)
        abweichung = ist - ziel
        gesamt += abweichung ** 2
        gewichte = gewichte - eta * abweichung * eingabe
