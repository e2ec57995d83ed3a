try:
    int('x')
except ValueError as error:
    raise RuntimeError('no number') from error
