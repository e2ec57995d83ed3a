import NumericLanguage
import Testing

/// Functions: parameters, variables around them, recursion.
///
/// Each expectation was checked
/// against CPython 3.11.
@Suite struct FunctionTests {
  @Test(arguments: [
    Example(
      "defaults and names",
      "def f(a, b=2, c=3):\n    return a, b, c\nprint(f(1), f(1, c=5, b=4))",
      prints: "(1, 2, 3) (1, 4, 5)\n"
    ),
    Example(
      "default is shared",
      "def f(a=[]):\n    a.append(1)\n    return a\nf()\nprint(f())",
      prints: "[1, 1]\n"
    ),
    Example(
      "rest",
      "def f(a, *rest, **names):\n    print(a, rest, names)\nf(1, 2, 3, x=4)",
      prints: "1 (2, 3) {'x': 4}\n"
    ),
    Example("no return", "def f():\n    pass\nprint(f())", prints: "None\n"),
    Example(
      "missing",
      "def f(a, b, c):\n    pass\nf()",
      prints: "TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'"
    ),
    Example(
      "too many",
      "def f(a, b=1):\n    pass\nf(1, 2, 3)",
      prints: "TypeError: f() takes from 1 to 2 positional arguments but 3 were given"
    ),
    Example(
      "unexpected",
      "def f(a):\n    pass\nf(b=1)",
      prints: "TypeError: f() got an unexpected keyword argument 'b'"
    ),
    Example(
      "twice",
      "def f(a):\n    pass\nf(1, a=2)",
      prints: "TypeError: f() got multiple values for argument 'a'"
    ),
  ])
  func parameters(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  @Test(arguments: [
    Example(
      "closures see the variable",
      "fs = [lambda: j for j in range(3)]\nprint([f() for f in fs])",
      prints: "[2, 2, 2]\n"
    ),
    Example(
      "counter",
      "def make():\n    n = 0\n    def up():\n        nonlocal n\n        n += 1\n        return n\n"
        + "    return up\na, b = make(), make()\nprint(a(), a(), b())",
      prints: "1 2 1\n"
    ),
    Example(
      "global",
      "n = 1\ndef f():\n    global n, m\n    n += 1\n    m = 7\nf()\nprint(n, m)",
      prints: "2 7\n"
    ),
    Example(
      "reads the global's value at the call",
      "def f():\n    return n\nn = 1\nn = 2\nprint(f())",
      prints: "2\n"
    ),
    Example(
      "assigned anywhere is local everywhere",
      "x = 1\ndef f():\n    x += 1\nf()",
      prints: "UnboundLocalError: cannot access local variable 'x' where it is not associated "
        + "with a value"
    ),
    Example(
      "two levels out",
      "def f(a):\n    def g():\n        def h():\n            return a\n        return h\n    return g\n"
        + "print(f(5)()())",
      prints: "5\n"
    ),
    Example(
      "recursion inside a function",
      "def f(n):\n    def g(k):\n        return 1 if k == 0 else k * g(k - 1)\n    return g(n)\n"
        + "print(f(5))",
      prints: "120\n"
    ),
    Example(
      "comprehension in a function sees its variables",
      "def f(w):\n    return [w * x for x in range(3)]\nprint(f(2))",
      prints: "[0, 2, 4]\n"
    ),
    Example(
      "lambda inside a comprehension inside a function",
      "def f(w):\n    return [(lambda y: w * x + y)(1) for x in range(3)]\nprint(f(2))",
      prints: "[1, 3, 5]\n"
    ),
  ])
  func variables(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.screen)
  }

  @Test func endlessRecursionIsAnError() throws {
    let run = try Execution("def f(n):\n    return f(n + 1)\nf(0)")
    #expect(run.lastLine == "RecursionError: maximum recursion depth exceeded")
  }

  @Test func recursionThroughABuiltinIsAnError() throws {
    let run = try Execution("def f(n):\n    return sorted([n], key=f)\nf(0)")
    #expect(run.lastLine == "RecursionError: maximum recursion depth exceeded")
  }

  @Test func recursionOfNineHundredCallsWorks() throws {
    let run = try Execution(
      "def f(n):\n    if n == 0:\n        return 0\n    else:\n        return 1 + f(n - 1)\nprint(f(900))"
    )
    #expect(run.output == "900\n")
  }

  @Test func swiftCallsFunctions() throws {
    let run = try Execution("def area(a, b=2):\n    return a * b")
    let function = try #require(run.machine[global: "area"])
    #expect(try run.machine.call(function, [.int(3)]).repr == "6")
    #expect(try run.machine.call(function, [.int(3)], [("b", .float(0.5))]).repr == "1.5")
  }

  @Test func functionShowsItsDefinition() throws {
    let run = try Execution("def area(a, b=2):\n    return a * b")
    guard case .function(let function) = try #require(run.machine[global: "area"]) else {
      Issue.record("area is not a function")
      return
    }
    #expect(function.definition?.parameters.map(\.name) == ["a", "b"])
  }
}
