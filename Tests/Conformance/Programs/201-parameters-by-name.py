def f(a, *, b=2, c):
    return (a, b, c)
print(f(1, c=3), f(1, b=4, c=5), f(c=1, a=2))
g = lambda *, k=1: k
print(g(), g(k=3))
def h(*r, k=5, **kw): return r, k, kw
print(h(1, 2, k=3, z=1))
for t in ["f(1)", ]:
    pass
try:
    f(1, 2, c=3)
except TypeError as e: print(e)
try:
    f(1, 2, 3)
except TypeError as e: print(e)
try:
    f(1)
except TypeError as e: print(e)
try:
    f(1, b=3, c=4, d=5)
except TypeError as e: print(e)
def q(*, a, b): return a
try:
    q()
except TypeError as e: print(e)
try:
    q(1,2, a=3, b=4)
except TypeError as e: print(e)
