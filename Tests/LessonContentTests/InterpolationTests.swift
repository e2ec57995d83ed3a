import Testing

@testable import LessonContent

/// A text and the pieces that it falls into, written with `‹source|spec›`.
struct Split: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let pieces: [String]

  init(_ name: String, _ text: String, _ pieces: [String]) {
    testDescription = name
    (self.text, self.pieces) = (text, pieces)
  }
}

/// A text that is refused, the problem, and where.
struct Refusal: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let problem: LessonFileError.Problem
  let line: Int
  let column: Int

  init(
    _ name: String,
    _ text: String,
    _ problem: LessonFileError.Problem,
    _ line: Int,
    _ column: Int
  ) {
    testDescription = name
    (self.text, self.problem, self.line, self.column) = (text, problem, line, column)
  }
}

struct InterpolationTests {
  private func pieces(of text: String) throws -> [String] {
    try Interpolation.segments(of: text, file: "en.md", line: 1).map { segment in
      switch segment {
      case .text(let text): text
      case .expression(let source, let spec, _): "‹\(source)|\(spec)›"
      }
    }
  }

  @Test(
    "text falls into pieces",
    arguments: [
      Split("nothing", "", []),
      Split("plain text", "No braces.", ["No braces."]),
      Split("an expression", "{alpha}", ["‹alpha|›"]),
      Split("text around", "It is {alpha} now.", ["It is ", "‹alpha|›", " now."]),
      Split("a spec", "{weights[1]:.3f}", ["‹weights[1]|.3f›"]),
      Split("a spec with a colon", "{x::>8}", ["‹x|:>8›"]),
      Split("a slice", "{weights[1:]}", ["‹weights[1:]|›"]),
      Split("a slice and a spec", "{weights[1:3][0]:.1f}", ["‹weights[1:3][0]|.1f›"]),
      Split("a colon in a string", "{'a:b'}", ["‹'a:b'|›"]),
      Split("a brace in a string", "{'}'}", ["‹'}'|›"]),
      Split("a quote in a string", #"{'it\'s'}"#, [#"‹'it\'s'|›"#]),
      Split("a bracket in a string", "{'['}", ["‹'['|›"]),
      Split("an empty string", "{''}", ["‹''|›"]),
      Split("a dictionary in brackets", "{({'a': 1})['a']}", ["‹({'a': 1})['a']|›"]),
      Split("a condition", "{'up' if x > 0 else 'down'}", ["‹'up' if x > 0 else 'down'|›"]),
      Split("plain braces", "{{alpha}}", ["{alpha}"]),
      Split("plain braces around", "{{{alpha}}}", ["{", "‹alpha|›", "}"]),
      Split("two in a row", "{a}{b:g}", ["‹a|›", "‹b|g›"]),
      Split("Chinese around", "预测是 {alpha}。", ["预测是 ", "‹alpha|›", "。"]),
    ]
  )
  func textFallsIntoPieces(split: Split) throws {
    #expect(try pieces(of: split.text) == split.pieces)
  }

  @Test(
    "braces out of place are refused",
    arguments: [
      Refusal("open brace", "a {b", .unclosedBrace, 1, 3),
      Refusal("open brace at the line's end", "a {b\n}", .unclosedBrace, 1, 3),
      Refusal("open string", "{'a}", .unclosedBrace, 1, 1),
      Refusal("a dictionary without brackets around", "{{'a': 1}['a']}", .strayBrace, 1, 9),
      Refusal("closing brace", "a\n b}", .strayBrace, 2, 3),
      Refusal("nothing inside", "{}", .emptyExpression, 1, 1),
      Refusal("blanks inside", "{ :.2f}", .emptyExpression, 1, 1),
      Refusal("open bracket", "{a[1}", .unbalancedBracket("["), 1, 3),
      Refusal("open bracket at the line's end", "{(a\n", .unbalancedBracket("("), 1, 2),
      Refusal("closing bracket", "{a]}", .unbalancedBracket("]"), 1, 3),
      Refusal("crossed brackets", "{(a]}", .unbalancedBracket("("), 1, 2),
      Refusal("behind Chinese", "灯 {a", .unclosedBrace, 1, 3),
    ]
  )
  func bracesOutOfPlaceAreRefused(refusal: Refusal) throws {
    let error = try #require(throws: LessonFileError.self) {
      _ = try pieces(of: refusal.text)
    }
    #expect(error.problem == refusal.problem)
    let place = FileLocation(file: "en.md", line: refusal.line, column: refusal.column)
    #expect(error.location == place)
  }

  @Test("an expression knows its place")
  func expressionKnowsItsPlace() throws {
    let segments = try Interpolation.segments(of: "灯\n a {b}", file: "en.md", line: 7)
    let place = FileLocation(file: "en.md", line: 8, column: 4)
    #expect(segments.last == .expression(source: "b", spec: "", location: place))
  }
}
