import numpy as np

np.random.seed(3)
ampel = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
gehen = np.array([[1, 1, 0, 0]]).T
schritt = 0.2
unten = 2 * np.random.random((3, 5)) - 1
oben = 2 * np.random.random((5, 1)) - 1
for runde in range(40):
    summe = 0
    for k in range(4):
        zeile = ampel[k:k+1]
        mitte = zeile @ unten
        mitte = np.maximum(0, mitte)
        antwort = mitte @ oben
        fehl = antwort - gehen[k:k+1]
        summe += np.sum(fehl ** 2)
        fehl_mitte = (fehl @ oben.T) * (mitte > 0)
        oben = oben - schritt * (mitte.T @ fehl)
        unten = unten - schritt * (zeile.T @ fehl_mitte)
