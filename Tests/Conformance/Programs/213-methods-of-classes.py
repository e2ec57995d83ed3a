# A class has its methods too: they take their object first.
words = [' one', 'two ', 'Three']
print(list(map(str.strip, words)), sorted(words, key=str.lower))
numbers = []
for number in range(3):
    list.append(numbers, number)
print(numbers, dict.get({'a': 1}, 'b', 2), int.bit_length(255), float.is_integer(2.0))
try:
    str.upper(5)
except TypeError as error:
    print(error)
try:
    str.upper()
except TypeError as error:
    print(error)
