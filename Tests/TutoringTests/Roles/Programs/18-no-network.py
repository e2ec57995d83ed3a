prices = [3, 4, 5]
total = 0
for p in prices:
    total += p * 2
tax = total - prices[0]
print(total, tax)
