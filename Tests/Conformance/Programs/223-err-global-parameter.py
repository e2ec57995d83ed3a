print('never')
def f(count):
    global count
