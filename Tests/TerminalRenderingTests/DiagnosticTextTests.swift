import TerminalRendering
import Testing

@Suite("Diagnostic text")
struct DiagnosticTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var source: String
    var from: (line: Int, column: Int)
    var to: (line: Int, column: Int)
    var screen: String
  }

  static let cases = [
    Case(
      testDescription: "one word",
      source: "a = 1\nerror = (goal - pred) ** 2",
      from: (2, 17),
      to: (2, 21),
      screen: """
        2  error = (goal - pred) ** 2
                           ^~~~
        no 'pred'
        """
    ),
    Case(
      testDescription: "wide characters before and inside",
      source: "print('误差', 误差)",
      from: (1, 13),
      to: (1, 15),
      screen: """
        1  print('误差', 误差)
                         ^~~~
        no 'pred'
        """
    ),
    Case(
      testDescription: "a tab before",
      source: "\tx = y",
      from: (1, 6),
      to: (1, 7),
      screen: """
        1          x = y
                       ^
        no 'pred'
        """
    ),
    Case(
      testDescription: "behind the end",
      source: "x = (",
      from: (1, 6),
      to: (1, 6),
      screen: """
        1  x = (
                ^
        no 'pred'
        """
    ),
    Case(
      testDescription: "beyond the last line",
      source: "x = (\n",
      from: (2, 1),
      to: (2, 1),
      screen: """
        1  x = (
           ^~~~~
        no 'pred'
        """
    ),
    Case(
      testDescription: "several lines",
      source: "x = [1,\n  2,\n  3]",
      from: (1, 5),
      to: (3, 5),
      screen: """
        1  x = [1,
               ^~~
        2    2,
             ^~
        3    3]
             ^~
        no 'pred'
        """
    ),
    Case(
      testDescription: "many lines",
      source: "[\n1,\n2,\n3,\n4,\n5]",
      from: (1, 1),
      to: (6, 3),
      screen: """
        1  [
           ^
        2  1,
           ^~
        3  2,
           ^~
        ...
        6  5]
           ^~
        no 'pred'
        """
    ),
    Case(
      testDescription: "no program",
      source: "",
      from: (1, 1),
      to: (1, 1),
      screen: "no 'pred'"
    ),
  ]

  @Test(arguments: cases)
  func drawsMarks(_ example: Case) {
    let screen = DiagnosticText.render(
      source: example.source,
      start: .init(line: example.from.line, column: example.from.column),
      end: .init(line: example.to.line, column: example.to.column),
      message: "no 'pred'",
      width: 40
    )
    #expect(screen == example.screen)
  }

  static let long = "weights_1_2 = weights_1_2 - alpha * layer_1.T.dot(layer_2_delta) / 误差的数目 + 1"

  @Test(arguments: [
    (1, 12, "1  weights_1_2 = weights_1_2 - alpha ...\n   ^~~~~~~~~~~"),
    (51, 64, "1  ..._1.T.dot(layer_2_delta) / 误差 ...\n               ^~~~~~~~~~~~~"),
    (68, 73, "1  ...t(layer_2_delta) / 误差的数目 + 1\n                         ^~~~~~~~~~"),
  ])
  func cutsLongLinesAroundTheMarks(from: Int, to: Int, expected: String) {
    let excerpt = DiagnosticText.excerpt(
      source: Self.long,
      line: 1,
      column: from,
      endColumn: to,
      width: 40
    )
    #expect(excerpt == expected)
  }

  @Test(arguments: 20...100)
  func keepsTheFirstMarkUnderItsCharacter(width: Int) {
    let excerpt = DiagnosticText.excerpt(
      source: Self.long,
      line: 1,
      column: 69,
      endColumn: 72,
      width: width
    )
    let lines = excerpt.split(separator: "\n")
    let before = DisplayWidth.of(lines[1].prefix { $0 == " " })
    let meant = lines[0].firstIndex(of: "差") ?? lines[0].startIndex
    #expect(DisplayWidth.of(lines[0][..<meant]) == before)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
  }

  /// The mark behind the end of a line that just fitted was one column too far right.
  @Test func makesRoomForAMarkBehindTheEnd() {
    let excerpt = DiagnosticText.excerpt(
      source: "error = (goal - p",
      line: 1,
      column: 18,
      endColumn: 18,
      width: 20
    )
    #expect(excerpt == "1  ...r = (goal - p\n                   ^")
  }

  @Test func hasNumbersInPlainStyle() {
    let text = DiagnosticText.render(
      source: "x = 1\n  y = z",
      start: .init(line: 2, column: 7),
      end: .init(line: 2, column: 8),
      message: "NameError: name 'z' is not defined",
      width: 30,
      style: .plain
    )
    #expect(text == "2:7: y = z\nNameError: name 'z' is not\n  defined")
  }

  @Test func paintsMarksAndMessage() {
    let text = DiagnosticText.render(
      source: "z",
      start: .init(line: 1, column: 1),
      end: .init(line: 1, column: 2),
      message: "no",
      width: 30,
      style: .coloured
    )
    #expect(
      text == "\u{1B}[2m1\u{1B}[0m  z\n   \u{1B}[31m^\u{1B}[0m\n\u{1B}[31mno\u{1B}[0m"
    )
  }

  @Test func hasNoExcerptOfAMissingLine() {
    #expect(
      DiagnosticText.excerpt(source: "x", line: 3, column: 1, endColumn: nil, width: 40) == ""
    )
  }
}
