import Testing

@Suite("Built-in functions")
struct BuiltinsTests {
  @Test(
    "len and range",
    arguments: [
      Expectation(
        "[len('abc'), len([1]), len((1, 2)), len({}), len(range(0, 100, 7)), len(np.zeros((2, 3)))]",
        "[3, 1, 2, 0, 15, 2]"
      ),
      Expectation("range(5)", "range(0, 5)"),
      Expectation("range(2, 5)", "range(2, 5)"),
      Expectation("range(10, 0, -3)", "range(10, 0, -3)"),
      Expectation("list(range(10, 0, -3))", "[10, 7, 4, 1]"),
    ]
  )
  func ranges(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: len and range",
    arguments: [
      Expectation("len(5)", "TypeError: object of type 'int' has no len()"),
      Expectation("len()", "TypeError: len() takes exactly one argument (0 given)"),
      Expectation("len(1, 2)", "TypeError: len() takes exactly one argument (2 given)"),
      Expectation("len(np.array(5))", "TypeError: len() of unsized object"),
      Expectation("range()", "TypeError: range expected at least 1 argument, got 0"),
      Expectation("range(1.5)", "TypeError: 'float' object cannot be interpreted as an integer"),
      Expectation("range(1, 2, 0)", "ValueError: range() arg 3 must not be zero"),
      Expectation("range(1, 2, 3, 4)", "TypeError: range expected at most 3 arguments, got 4"),
    ]
  )
  func rangesErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "iterators",
    arguments: [
      Expectation("list(zip([1, 2, 3], 'ab'))", "[(1, 'a'), (2, 'b')]"),
      Expectation("list(zip())", "[]"),
      Expectation("list(enumerate('hi'))", "[(0, 'h'), (1, 'i')]"),
      Expectation("list(enumerate(['a'], 5))", "[(5, 'a')]"),
      Expectation("list(enumerate(['a'], start=1))", "[(1, 'a')]"),
      Expectation("list(reversed([1, 2, 3]))", "[3, 2, 1]"),
      Expectation("list(reversed(range(3)))", "[2, 1, 0]"),
      Expectation("list(map(abs, [-1, 2]))", "[1, 2]"),
      Expectation("list(map(lambda a, b: a + b, [1, 2], [10, 20]))", "[11, 22]"),
      Expectation("list(filter(None, [0, 1, '', 'a']))", "[1, 'a']"),
      Expectation("list(filter(lambda v: v > 1, [1, 2, 3]))", "[2, 3]"),
      Expectation("i = iter([1, 2]); [next(i), next(i), next(i, 'end')]", "[1, 2, 'end']"),
    ]
  )
  func iterators(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: iterators",
    arguments: [
      Expectation("next(iter([]))", "StopIteration"),
      Expectation("zip(1)", "TypeError: 'int' object is not iterable"),
      Expectation("enumerate(5)", "TypeError: 'int' object is not iterable"),
      Expectation("reversed(5)", "TypeError: 'int' object is not reversible"),
      Expectation("map(abs)", "TypeError: map() must have at least two arguments."),
      Expectation("filter(None)", "TypeError: filter expected 2 arguments, got 1"),
      Expectation("next([1])", "TypeError: 'list' object is not an iterator"),
      Expectation(
        "list(zip([1], [1, 2], strict=True))",
        "ValueError: zip() argument 2 is longer than argument 1"
      ),
    ]
  )
  func iteratorsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "sums and extremes",
    arguments: [
      Expectation("sum([4, -2, 7.5, 0])", "9.5"),
      Expectation("sum(range(101))", "5050"),
      Expectation("sum([1, 2], 10)", "13"),
      Expectation("sum([[1], [2, 3]], [])", "[1, 2, 3]"),
      Expectation("sum([])", "0"),
      Expectation("sum([True, True])", "2"),
      Expectation("sum(np.array([[1, 2], [3, 4]]))", "array([4, 6])"),
      Expectation("sum([np.float64(0.5), 1])", "np.float64(1.5)"),
      Expectation("max(3, 9, 4)", "9"),
      Expectation("min('pear', 'fig')", "'fig'"),
      Expectation("max('hello')", "'o'"),
      Expectation("min([4, -2, 7.5], key=lambda v: abs(v - 5))", "4"),
      Expectation("max(['bbb', 'a', 'cc'], key=len)", "'bbb'"),
      Expectation("min([], default=-1)", "-1"),
      Expectation("max(np.array([0.5, 2.5]))", "np.float64(2.5)"),
      Expectation("max([1, 1.0, True])", "1"),
    ]
  )
  func extremes(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: sums and extremes",
    arguments: [
      Expectation("sum(5)", "TypeError: 'int' object is not iterable"),
      Expectation(
        "sum(['a', 'b'])",
        "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
      ),
      Expectation("sum([], 'a')", "TypeError: sum() can't sum strings [use ''.join(seq) instead]"),
      Expectation("max(1)", "TypeError: 'int' object is not iterable"),
      Expectation("max()", "TypeError: max expected at least 1 argument, got 0"),
      Expectation(
        "max(1, 2, default=3)",
        "TypeError: Cannot specify a default for max() with multiple positional arguments"
      ),
      Expectation(
        "max([1, 'a'])",
        "TypeError: '>' not supported between instances of 'str' and 'int'"
      ),
      Expectation(
        "max(np.array([[1, 2], [3, 4]]))",
        "ValueError: The truth value of an array with more than one element is "
          + "ambiguous. Use a.any() or a.all()"
      ),
    ]
  )
  func extremesErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "sorting",
    arguments: [
      Expectation("sorted([3, -1, 2.5])", "[-1, 2.5, 3]"),
      Expectation("sorted([3, -1, 2.5], reverse=True)", "[3, 2.5, -1]"),
      Expectation("sorted('hello')", "['e', 'h', 'l', 'l', 'o']"),
      Expectation("sorted(['bbb', 'a', 'cc'], key=len)", "['a', 'cc', 'bbb']"),
      Expectation("sorted([(1, 'b'), (1, 'a'), (0, 'c')])", "[(0, 'c'), (1, 'a'), (1, 'b')]"),
      Expectation(
        "sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda p: p[0])",
        "[(0, 'c'), (1, 'b'), (1, 'a')]"
      ),
      Expectation(
        "sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda p: p[0], reverse=True)",
        "[(1, 'b'), (1, 'a'), (0, 'c')]"
      ),
      Expectation("sorted({'b': 1, 'a': 2})", "['a', 'b']"),
      Expectation("sorted(np.array([3, 1, 2]))", "[np.int64(1), np.int64(2), np.int64(3)]"),
    ]
  )
  func sorting(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: sorting",
    arguments: [
      Expectation(
        "sorted([1, 'a'])",
        "TypeError: '<' not supported between instances of 'str' and 'int'"
      ),
      Expectation("sorted()", "TypeError: sorted expected 1 argument, got 0"),
      Expectation("sorted([1], 2)", "TypeError: sorted expected 1 argument, got 2"),
    ]
  )
  func sortingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "any and all",
    arguments: [
      Expectation(
        "[any([0, 0.0, 'x']), all([1, '', 3]), any([]), all([])]",
        "[True, False, False, True]"
      ),
      Expectation("any(x > 2 for x in [1, 2, 3])", "True"),
      Expectation("all(np.array([True, False]))", "False"),
    ]
  )
  func truths(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: any and all",
    arguments: [
      Expectation("any(5)", "TypeError: 'int' object is not iterable"),
      Expectation(
        "any(np.array([[1, 2], [3, 4]]))",
        "ValueError: The truth value of an array with more than one element is "
          + "ambiguous. Use a.any() or a.all()"
      ),
    ]
  )
  func truthsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
