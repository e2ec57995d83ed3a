values = [1, 2]
print(len(values))
values.appendd(3)
