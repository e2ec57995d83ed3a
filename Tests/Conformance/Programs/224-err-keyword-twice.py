def f(**names):
    return names
print(f(a=1))
f(a=1, **{'a': 2})
