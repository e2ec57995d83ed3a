import Testing

@Suite("List methods")
struct ListMethodsTests {
  @Test(
    "changing a list",
    arguments: [
      Expectation("a = [1]; a.append(2); a", "[1, 2]"),
      Expectation("a = [1]; a.append([2]); a", "[1, [2]]"),
      Expectation("a = [1]; a.extend((2, 3)); a", "[1, 2, 3]"),
      Expectation("a = [1]; a.extend('ab'); a", "[1, 'a', 'b']"),
      Expectation("a = [1, 2]; a.insert(0, 9); a", "[9, 1, 2]"),
      Expectation("a = [1, 2]; a.insert(-1, 9); a", "[1, 9, 2]"),
      Expectation("a = [1, 2]; a.insert(99, 9); a", "[1, 2, 9]"),
      Expectation("a = [1, 2, 3]; [a.pop(), a.pop(0), a]", "[3, 1, [2]]"),
      Expectation("a = [1, 2, 1]; a.remove(1); a", "[2, 1]"),
      Expectation("a = [1]; a.clear(); a", "[]"),
      Expectation("a = [1, 2]; b = a.copy(); b.append(3); a", "[1, 2]"),
      Expectation("a = [3, 1, 2]; a.sort(); a", "[1, 2, 3]"),
      Expectation("a = [3, 1, 2]; a.sort(reverse=True); a", "[3, 2, 1]"),
      Expectation("a = ['bb', 'a', 'ccc']; a.sort(key=len, reverse=True); a", "['ccc', 'bb', 'a']"),
      Expectation("a = [1, 2]; a.reverse(); a", "[2, 1]"),
      Expectation("[].append(1)", "None"),
    ]
  )
  func changing(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: changing a list",
    arguments: [
      Expectation("[].pop()", "IndexError: pop from empty list"),
      Expectation("[1].pop(5)", "IndexError: pop index out of range"),
      Expectation("[1].pop('a')", "TypeError: 'str' object cannot be interpreted as an integer"),
      Expectation("[1].remove(2)", "ValueError: list.remove(x): x not in list"),
      Expectation("[].append()", "TypeError: list.append() takes exactly one argument (0 given)"),
      Expectation(
        "[].append(1, 2)",
        "TypeError: list.append() takes exactly one argument (2 given)"
      ),
      Expectation("[].insert(1)", "TypeError: insert expected 2 arguments, got 1"),
      Expectation("[].sort(1)", "TypeError: sort() takes no positional arguments"),
      Expectation("[].sort(foo=1)", "TypeError: 'foo' is an invalid keyword argument for sort()"),
      Expectation(
        "[1, 'a'].sort()",
        "TypeError: '<' not supported between instances of 'str' and 'int'"
      ),
      Expectation("[].extend(1)", "TypeError: 'int' object is not iterable"),
      Expectation("[1].push(3)", "AttributeError: 'list' object has no attribute 'push'"),
    ]
  )
  func changingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "asking a list or tuple",
    arguments: [
      Expectation("[1, 2, 1].index(2)", "1"),
      Expectation("[1, 2, 1].index(1, 1)", "2"),
      Expectation("[1, 2, 1].count(1)", "2"),
      Expectation("[1, True, 1.0].count(1)", "3"),
      Expectation("(1, 2).index(2)", "1"),
      Expectation("(1, 1).count(1)", "2"),
      Expectation("range(5).index(3)", "3"),
    ]
  )
  func asking(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: asking a list or tuple",
    arguments: [
      Expectation("[1].index(2)", "ValueError: 2 is not in list"),
      Expectation("(1, 2).index(5)", "ValueError: tuple.index(x): x not in tuple"),
      Expectation("[].index()", "TypeError: index expected at least 1 argument, got 0"),
    ]
  )
  func askingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
