import NeuralCore
import NumericLanguage
import Testing

/// Copies keep what is shared among themselves, and share nothing with the original.
@Suite struct CopyTests {
  /// Copies all names of a machine with one memo.
  private func copies(after source: String) throws -> (original: Machine, copy: Machine) {
    let run = try Execution(source)
    var memo = CopyMemo()
    let copy = Machine(symbols: run.machine.symbols) { _ in }
    for name in run.machine.globalNames {
      copy[global: name] = run.machine[global: name]?.deepCopy(&memo)
    }
    return (run.machine, copy)
  }

  private func change(_ machine: Machine, _ source: String) throws {
    #expect(machine.run(try Program(source: source, symbols: machine.symbols)) == .finished)
  }

  @Test func copyIsIdentical() throws {
    let source =
      "import numpy as np\na = [1, (2.0, 'x'), {'k': np.zeros(3)}, None, True, np.float64(1)]"
    let (original, copy) = try copies(after: source)
    let value = try #require(original[global: "a"])
    #expect(try value.isIdentical(to: #require(copy[global: "a"])))
  }

  @Test func changingACopyLeavesTheOriginal() throws {
    let (original, copy) = try copies(
      after: "import numpy as np\na = [1, [2], {'k': [3]}, np.zeros(2)]"
    )
    try change(copy, "a[1][0] = 9\na[2]['k'] += [9]\na[3][0] = 9")
    #expect(original[global: "a"]?.repr == "[1, [2], {'k': [3]}, array([0., 0.])]")
    #expect(copy[global: "a"]?.repr == "[1, [9], {'k': [3, 9]}, array([9., 0.])]")
  }

  @Test func sharedListIsSharedInTheCopy() throws {
    let (_, copy) = try copies(after: "a = [1]\nb = a\nc = [a, a]")
    try change(copy, "a.append(2)")
    #expect(copy[global: "b"]?.repr == "[1, 2]")
    #expect(copy[global: "c"]?.repr == "[[1, 2], [1, 2]]")
  }

  @Test func viewIsAViewOfTheCopy() throws {
    let (original, copy) = try copies(
      after: "import numpy as np\nw = np.zeros((2, 3))\nrow = w[1]\nt = w.T\nback = w[::-1]"
    )
    try change(copy, "row += 1")
    #expect(copy[global: "w"]?.repr == "array([[0., 0., 0.],\n       [1., 1., 1.]])")
    #expect(copy[global: "t"]?.repr == "array([[0., 1.],\n       [0., 1.],\n       [0., 1.]])")
    #expect(copy[global: "back"]?.repr == "array([[1., 1., 1.],\n       [0., 0., 0.]])")
    #expect(original[global: "row"]?.repr == "array([0., 0., 0.])")
  }

  @Test func viewIsCopiedBeforeItsBase() throws {
    let (_, copy) = try copies(
      after: "import numpy as np\nw = np.zeros(2)\nv = w[:1]\nx = v\ndel w\nw = v"
    )
    try change(copy, "v += 1")
    #expect(copy[global: "x"]?.repr == "array([1.])")
  }

  @Test func listThatHoldsItselfIsCopied() throws {
    let (original, copy) = try copies(after: "a = [1]\na.append(a)")
    guard case .list(let list) = try #require(copy[global: "a"]),
      case .list(let inner) = list.items[1]
    else {
      Issue.record("the copy is no list that holds a list")
      return
    }
    #expect(list === inner)
    #expect(try #require(original[global: "a"]).isIdentical(to: .list(list)))
  }

  @Test func closuresGetTheirOwnVariables() throws {
    let source =
      "def make():\n    n = [0]\n    def up():\n        n[0] += 1\n        return n[0]\n"
      + "    def get():\n        return n[0]\n    return up, get\nup, get = make()"
    let (original, copy) = try copies(after: source)
    try change(copy, "up()\nup()\nx = get()")
    #expect(copy[global: "x"]?.repr == "2")
    try change(original, "x = get()")
    #expect(original[global: "x"]?.repr == "0")
  }

  @Test func functionsThatHoldEachOtherAreCopied() throws {
    let source =
      "def make():\n    def even(n): return True if n == 0 else odd(n - 1)\n"
      + "    def odd(n): return False if n == 0 else even(n - 1)\n    return even\neven = make()"
    let (original, copy) = try copies(after: source)
    try change(copy, "x = even(6)")
    #expect(copy[global: "x"]?.repr == "True")
    #expect(try #require(original[global: "even"]).isIdentical(to: #require(copy[global: "even"])))
  }

  @Test(arguments: [
    ("1", "1.0"), ("1", "True"), ("0.0", "-0.0"), ("1.0", "np.float64(1)"),
    ("np.int64(1)", "np.float64(1)"), ("'a'", "'b'"), ("[1]", "(1,)"), ("[1]", "[1, 2]"),
    ("np.array([0.0])", "np.array([-0.0])"), ("None", "0"),
    ("np.array([1.0])", "np.array([1])"), ("np.array([1.0])", "np.array([[1.0]])"),
    ("{1: 2, 3: 4}", "{3: 4, 1: 2}"), ("range(3)", "range(4)"),
  ])
  func differentValuesAreNotIdentical(_ left: String, _ right: String) throws {
    let run = try Execution("import numpy as np\na = \(left)\nb = \(right)\nc = \(left)")
    let value = try #require(run.machine[global: "a"])
    #expect(try !value.isIdentical(to: #require(run.machine[global: "b"])))
    #expect(try value.isIdentical(to: #require(run.machine[global: "c"])))
  }

  @Test func notANumberIsIdenticalToItself() {
    #expect(Value.float(.nan).isIdentical(to: .float(.nan)))
    #expect(Value.array([.nan, 1]).isIdentical(to: .array([.nan, 1])))
  }
}
