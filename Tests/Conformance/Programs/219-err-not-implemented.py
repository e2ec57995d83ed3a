def loss():
    raise NotImplementedError('write me')
print('before')
loss()
