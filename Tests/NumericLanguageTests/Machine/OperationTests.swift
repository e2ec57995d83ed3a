import NumericLanguage
import Testing

/// Operators on values of different kinds.
///
/// Each expectation was checked against CPython 3.11
/// with NumPy 2.4.
@Suite struct OperationTests {
  @Test(arguments: [
    ("1.0 & 2", "TypeError: unsupported operand type(s) for &: 'float' and 'int'"),
    ("5 @ 5", "TypeError: unsupported operand type(s) for @: 'int' and 'int'"),
    ("-[1]", "TypeError: bad operand type for unary -: 'list'"),
    ("1 ** 'a'", "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'"),
    (
      "np.zeros(1) + None",
      "TypeError: unsupported operand type(s) for +: 'float' and 'NoneType'"
    ),
    (
      "np.float64(1) < None",
      "TypeError: '<' not supported between instances of 'float' and 'NoneType'"
    ),
    (
      "np.array([1, 2]) + 'a'",
      "numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop with "
        + "signature matching types (dtype('int64'), dtype('<U1')) -> None"
    ),
    ("'a' + np.float64(1)", "TypeError: can only concatenate str (not \"numpy.float64\") to str"),
    (
      "np.float64(2) * [1]", "TypeError: can't multiply sequence by non-int of type 'numpy.float64'"
    ),
  ])
  func refusals(_ expression: String, _ line: String) {
    #expect(Execution.screen(of: "import numpy as np\n\(expression)") == line)
  }

  @Test(arguments: [
    ("x = 1", "x += 'a'", "TypeError: unsupported operand type(s) for +=: 'int' and 'str'"),
    ("x = []", "x -= 1", "TypeError: unsupported operand type(s) for -=: 'list' and 'int'"),
    ("x = 1", "x **= 'a'", "TypeError: unsupported operand type(s) for **=: 'int' and 'str'"),
    ("x = 'a'", "x += 1", "TypeError: can only concatenate str (not \"int\") to str"),
    ("x = [1]", "x += 5", "TypeError: 'int' object is not iterable"),
  ])
  func refusalsInPlace(_ start: String, _ update: String, _ line: String) {
    #expect(Execution.screen(of: "\(start)\n\(update)") == line)
  }

  @Test(arguments: [
    ("np.zeros(2) == 'a'", "[False False]"), ("np.zeros(2) != None", "[ True  True]"),
    ("range(3) + np.zeros(3)", "[0. 1. 2.]"), ("np.float64(1) + [1, 2]", "[2. 3.]"),
    ("np.int64(2) * [1]", "[1, 1]"), ("[5, 6][np.array(1)]", "6"),
    ("np.int64(1) << 3", "8"), ("np.zeros(2)[True].shape", "(1, 2)"),
    ("True & False", "False"), ("True + True", "2"), ("-7 // 2", "-4"), ("-7 % 3", "2"),
    ("-7.5 % 2", "0.5"), ("7 // 0.1", "69.0"), ("2 ** -1", "0.5"), ("-2 ** 2", "-4"),
    ("np.float64(1) / 0", "inf"), ("1 == 1.0 == True", "True"), ("[1] == (1,)", "False"),
    ("np.arange(6).reshape(2, 3)[:, [2, 0]]", "[[2 0]\n [5 3]]"),
  ])
  func results(_ expression: String, _ text: String) {
    #expect(Execution.screen(of: "import numpy as np\nprint(\(expression))") == text + "\n")
  }
}
