# What keys, values and items give are views: they show the dict as it is now.
prices = {'apple': 2, 'pear': 3}
keys, values, items = prices.keys(), prices.values(), prices.items()
print(keys, values, items)
prices['fig'] = 5
print(keys, len(values), list(items)[-1])
print('fig' in keys, 5 in values, ('fig', 5) in items, 9 in values)
print(keys == {'fig': 1, 'pear': 2, 'apple': 3}.keys(), keys == ['apple', 'pear', 'fig'])
print(sum(values), max(items), list(reversed(keys)), sorted(values, reverse=True))
first, *rest = keys
print(first, rest, bool({}.keys()), type(items))
print({'a': 1} | {'b': 2}, dict.fromkeys('ab', 0))
prices |= [('kiwi', 1)]
print(items)
for view in [keys, values, items]:
    try:
        view[0]
    except TypeError as error:
        print(error)
try:
    for key in keys:
        prices[key + '!'] = 0
except RuntimeError as error:
    print(error)
