print(1)
opne('data.txt')
