print('never')
def f():
    print(count)
    global count
