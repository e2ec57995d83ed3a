d = {'a': 1}
print(d.keys())
d.values()[0]
