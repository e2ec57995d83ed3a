a = b = c = d = 1
xs = [1, 2, 3]
del (a, b)
del [c, (d, xs[0])]
del ()
print(xs)
try:
    del (xs[0], missing, xs[0])
except NameError as error:
    print(error, xs)
print(a)
