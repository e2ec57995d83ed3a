import NumericLanguage
import Testing

/// A very long text made of parts that repeat.
struct Nesting: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let message: String

  /// Creates a text from its parts.
  init(_ name: String, _ start: String, times count: Int = 10_000, _ end: String, _ message: String)
  {
    self.name = name
    source = String(repeating: start, count: count) + end
    self.message = message
  }

  var testDescription: String { name }
}

private let tooDeep = "RecursionError: maximum recursion depth exceeded during compilation"

@Suite("Nesting has an end")
struct NestingTests {
  @Test(
    "a program nested too deeply is an error, not a crash",
    arguments: [
      Nesting("brackets", "[", "", "SyntaxError: too many nested parentheses"),
      Nesting("groups", "(", times: 150, "1" + String(repeating: ")", count: 150), tooDeep),
      Nesting("minus", "-", "1", tooDeep),
      Nesting("not", "not ", "x", tooDeep),
      Nesting("power", "2 ** ", "1", tooDeep),
      Nesting("lambda", "lambda: ", "1", tooDeep),
      Nesting("conditional", "1 if x else ", "2", tooDeep),
      Nesting("sum", "1 + ", "1", tooDeep),
      Nesting("or", "x or ", "x", tooDeep),
      Nesting("attributes", "x.", "x", tooDeep),
    ]
  )
  func depth(_ nesting: Nesting) {
    #expect(throws: LanguageError.self) { try Parser.parse(nesting.source) }
    #expect(SyntaxCase(nesting.source, "").outcome == nesting.message)
  }

  /// Errors inside errors must not be tried anew on each level: that would never end.
  @Test(
    "nested mistakes are found at once",
    .timeLimit(.minutes(1)),
    arguments: [
      Nesting("starred", "[*y for x in ", times: 80, "", "SyntaxError: '[' was never closed"),
      Nesting("bare tuples", "[a, b for x in ", times: 80, "", "SyntaxError: invalid syntax"),
      Nesting("names", "f(a=b for x in ", times: 80, "", "SyntaxError: invalid syntax"),
    ]
  )
  func mistakes(_ nesting: Nesting) {
    #expect(SyntaxCase(nesting.source, "").outcome == nesting.message)
  }

  @Test("blocks")
  func blocks() {
    let source = (0..<200).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
    #expect(
      SyntaxCase(source, "").outcome == "IndentationError: too many levels of indentation"
    )
  }

  @Test(
    "what is only long is fine",
    arguments: [
      Nesting("list", "[x + 1, ", times: 1, String(repeating: "x * 2, ", count: 5_000) + "]", ""),
      Nesting("targets", "x = ", times: 3_000, "1", ""),
      Nesting("elif", "if x: y\n", times: 1, String(repeating: "elif x: y\n", count: 3_000), ""),
      Nesting("comparison", "x < ", times: 3_000, "x", ""),
      Nesting("strings", "'x' ", times: 3_000, "'x'", ""),
      Nesting("brackets", "[", times: 90, String(repeating: "]", count: 90), ""),
      Nesting("sum", "x + ", times: 200, "x", ""),
    ]
  )
  func length(_ nesting: Nesting) throws {
    let syntax = try Parser.parse(nesting.source)
    #expect(syntax.statementCount >= 1)
  }

  @Test("an integer of up to 4300 digits is fine, a longer one an error")
  func digits() {
    let fits = String(repeating: "9", count: 4_300)
    #expect(SyntaxCase(fits, "").outcome == fits)
    #expect(
      SyntaxCase(fits + "9", "").outcome
        == "SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: "
        + "value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit - "
        + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
    )
  }
}
