print(True)
print(none)
