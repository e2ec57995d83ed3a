import Testing
import TimeTravel

/// Of what was typed, only that counts which the last piece rests on.
@Suite struct CodeHistoryTests {
  private struct Case: CustomTestStringConvertible {
    let pieces: [String]
    let kept: [Int]

    var testDescription: String { pieces.joined(separator: " | ") }
  }

  private static let cases = [
    Case(pieces: ["w = 1", "w = w * 3", "w = 2", "w = w + 1"], kept: [2, 3]),
    Case(pieces: ["w = 1", "w += 3", "w + 1"], kept: [0, 1, 2]),
    Case(pieces: ["a = 1", "b = 2", "c = a"], kept: [0, 2]),
    Case(pieces: ["a = [1]", "a.append(2)", "b = a"], kept: [0, 1, 2]),
    Case(pieces: ["a = [1]", "a[0] = 2", "b = a"], kept: [0, 1, 2]),
    Case(pieces: ["k = 3", "def f(x):\n    return k * x", "k = 4", "y = f(2)"], kept: [1, 2, 3]),
    Case(pieces: ["def f(x):\n    return x", "def f(x):\n    return 2", "f(1)"], kept: [1, 2]),
    Case(
      pieces: ["w = 1", "for i in range(3):\n    h = w\n    w = w - h", "w = 2", "v = w"],
      kept: [2, 3]
    ),
    Case(
      pieces: ["w = 1", "if w > 0:\n    w = 5", "v = w"],
      kept: [0, 1, 2]
    ),
    Case(
      pieces: [
        "np.random.seed(1)", "a = np.random.random(3)", "np.random.seed(2)",
        "b = np.random.random(2)", "c = b",
      ],
      kept: [2, 3, 4]
    ),
    Case(
      pieces: ["np.random.seed(1)", "a = np.random.random(3)", "b = np.random.random(2)"],
      kept: [0, 1, 2]
    ),
    Case(
      pieces: ["x = 1", "def f(x):\n    y = x * k\n    return y", "k = 2", "y = 3", "f(4)"],
      kept: [1, 2, 4]
    ),
    Case(pieces: ["a, b = 1, 2", "a = b", "c = a"], kept: [0, 1, 2]),
    Case(pieces: ["this is no code", "a = 1"], kept: [1]),
    Case(pieces: [], kept: []),
  ]

  @Test func aProgramBeforeThemIsPiecesToo() {
    let program = "w = 1\nv = 2\nfor i in range(3):\n    w = w + v\n"
    let history = CodeHistory(["w = 5", "for i in range(2):\n    w = w * v"], after: program)
    #expect(history.lastWithItsNeeds == ["v = 2", "w = 5", "for i in range(2):\n    w = w * v"])
    let dropped = CodeHistory(["v = 9", "del v", "x = v"], after: program)
    #expect(dropped.lastWithItsNeeds == ["v = 2", "x = v"])
  }

  @Test(arguments: cases)
  private func keepsWhatTheLastPieceRestsOn(_ example: Case) {
    let kept = CodeHistory(example.pieces).lastWithItsNeeds
    #expect(kept == example.kept.map { example.pieces[$0] })
  }
}
