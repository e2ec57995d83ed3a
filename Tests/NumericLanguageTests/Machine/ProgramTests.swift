import NumericLanguage
import Testing

/// What programs print, statement by statement of the language.
///
/// Each expectation was checked against CPython 3.11 with NumPy 2.4.
@Suite struct ProgramTests {
  @Test(arguments: [
    Example("addition", "print(1 + 2 * 3)", prints: "7\n"),
    Example("two names", "a = b = 2\na += 1\nprint(a, b)", prints: "3 2\n"),
    Example("swap", "a, b = 1, 2\na, b = b, a\nprint(a, b)", prints: "2 1\n"),
    Example(
      "starred target",
      "a, *b, c = [1, 2, 3, 4]\nprint(a, b, c)",
      prints: "1 [2, 3] 4\n"
    ),
    Example(
      "nested target",
      "for i, (x, y) in enumerate([(1, 2), (3, 4)]):\n    print(i, x, y)",
      prints: "0 1 2\n1 3 4\n"
    ),
    Example(
      "subscript evaluated once",
      "calls = []\ndef at():\n    calls.append(1)\n    return 0\na = [5]\na[at()] += 1\n"
        + "print(a, len(calls))",
      prints: "[6] 1\n"
    ),
    Example(
      "list grows in place",
      "a = [1]\nb = a\na += [2]\na = a + [3]\nprint(a, b)",
      prints: "[1, 2, 3] [1, 2]\n"
    ),
    Example("delete", "a = [1, 2, 3]\ndel a[1]\nb = 4\ndel b\nprint(a)", prints: "[1, 3]\n"),
    Example("assert with comma", "assert 1 < 2, 'no'\nprint('fine')", prints: "fine\n"),
  ])
  func assignment(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  @Test(arguments: [
    Example(
      "while with break and else",
      "n = 0\nwhile True:\n    n += 1\n    if n == 3:\n        continue\n    if n > 4:\n        break\n"
        + "else:\n    print('never')\nprint(n)",
      prints: "5\n"
    ),
    Example(
      "for with else",
      "for i in range(2):\n    pass\nelse:\n    print('done', i)",
      prints: "done 1\n"
    ),
    Example(
      "empty for leaves no name",
      "for unseen in []:\n    pass\nprint(unseen)",
      prints: "NameError: name 'unseen' is not defined"
    ),
    Example(
      "if chain",
      "for x in [1, 0, -1]:\n    if x > 0: print('up')\n    elif x == 0: print('flat')\n"
        + "    else: print('down')",
      prints: "up\nflat\ndown\n"
    ),
    Example(
      "rows are views",
      "import numpy as np\nm = np.zeros((2, 2))\nfor row in m: row[0] = 1\nprint(m)",
      prints: "[[1. 0.]\n [1. 0.]]\n"
    ),
    Example(
      "list that grows meanwhile",
      "a = [1, 2]\nfor x in a:\n    if len(a) < 4: a.append(x * 10)\nprint(a)",
      prints: "[1, 2, 10, 20]\n"
    ),
  ])
  func loops(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  @Test(arguments: [
    Example("and or", "print(0 or 5, 3 and 4, not 0)", prints: "5 4 True\n"),
    Example(
      "chain evaluates once",
      "n = [0]\ndef f():\n    n[0] += 1\n    return 0.5\nprint(0 < f() < 1, n)",
      prints: "True [1]\n"
    ),
    Example("conditional", "print('a' if [] else 'b')", prints: "b\n"),
    Example(
      "comprehension keeps its name",
      "x = 9\nprint([x * y for x in range(3) if x for y in (1, 2)], x)",
      prints: "[1, 2, 2, 4] 9\n"
    ),
    Example("generator", "print(sum(x * x for x in range(4)))", prints: "14\n"),
    Example(
      "dictionary comprehension",
      "print({k: k * k for k in (1, 2)})",
      prints: "{1: 1, 2: 4}\n"
    ),
    Example(
      "f-string",
      "x, w = 1.23456, 8\nprint(f'{x:.2f}|{x:{w}.{1}f}|{x!r}|{{}}')",
      prints: "1.23|     1.2|1.23456|{}\n"
    ),
    Example(
      "slices",
      "a = [1, 2, 3, 4]\nprint(a[::-1], a[1:3], a[-1])",
      prints: "[4, 3, 2, 1] [2, 3] 4\n"
    ),
    Example("unpacked arguments", "a = [1, 2]\nprint(*a, sep='-')", prints: "1-2\n"),
  ])
  func expressions(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  @Test(arguments: [
    Example("undefined", "x = 1\nprint(y)", prints: "NameError: name 'y' is not defined"),
    Example(
      "misspelt",
      "value = 3\nprint(vaule)",
      prints: "NameError: name 'vaule' is not defined. Did you mean: 'value'?"
    ),
    Example(
      "misspelt builtin",
      "pritn(1)",
      prints: "NameError: name 'pritn' is not defined. Did you mean: 'print'?"
    ),
    Example("needs import", "np.zeros(2)", prints: "NameError: name 'np' is not defined"),
    Example(
      "output before the error stays",
      "print(1)\n1 / 0",
      prints: "1\nZeroDivisionError: division by zero"
    ),
    Example(
      "too few to unpack",
      "a, b, c = 1, 2",
      prints: "ValueError: not enough values to unpack (expected 3, got 2)"
    ),
    Example(
      "not iterable",
      "a, b = 1",
      prints: "TypeError: cannot unpack non-iterable int object"
    ),
    Example("not callable", "5()", prints: "TypeError: 'int' object is not callable"),
    Example("assertion", "assert 1 == 2, 'not equal'", prints: "AssertionError: not equal"),
    Example("key", "{'a': 1}['b']", prints: "KeyError: 'b'"),
    Example(
      "truth of an array",
      "import numpy as np\nif np.array([1, 2]) > 1: pass",
      prints: "ValueError: The truth value of an array with more than one element is ambiguous. "
        + "Use a.any() or a.all()"
    ),
  ])
  func errors(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  @Test(arguments: [
    Example(
      "handler by class",
      "try:\n    1 / 0\nexcept (KeyError, ZeroDivisionError) as e:\n    print('caught', e)\n"
        + "else:\n    print('no')\nfinally:\n    print('last')",
      prints: "caught division by zero\nlast\n"
    ),
    Example(
      "name is gone behind the handler",
      "try:\n    raise ValueError('oops')\nexcept ValueError as e:\n    pass\nprint(e)",
      prints: "NameError: name 'e' is not defined"
    ),
    Example("uncaught", "raise ValueError('oops')", prints: "ValueError: oops"),
    Example("class alone", "raise ValueError", prints: "ValueError"),
    Example(
      "finally runs before return",
      "def f():\n    try:\n        return 1\n    finally:\n        print('bye')\nprint(f())",
      prints: "bye\n1\n"
    ),
    Example(
      "raised again",
      "try:\n    [][0]\nexcept IndexError:\n    raise",
      prints: "IndexError: list index out of range"
    ),
  ])
  func exceptions(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  /// Nothing runs of a program that leaves the subset.
  @Test(arguments: ["eval", "exec", "open", "input", "compile", "globals", "__import__"])
  func refusedBeforeRunning(_ name: String) {
    #expect(
      Execution.screen(of: "print('started')\nif False:\n    \(name)('x')")
        .hasPrefix("NotSupportedError")
    )
  }

  @Test func bookVariableMayBeNamedInput() {
    #expect(Execution.screen(of: "input = [1, 2]\nprint(input[0], len(input))") == "1 2\n")
  }
}
