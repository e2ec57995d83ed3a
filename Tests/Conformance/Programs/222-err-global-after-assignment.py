print('never')
def f():
    count = 1
    global count
