import NumericLanguage
import Testing

@Suite("Errors of indentation, worded as CPython 3.11 does")
struct IndentationErrorTests {
  @Test(
    "blocks",
    arguments: [
      SyntaxCase(
        "for i in x:\nprint(i)",
        "IndentationError: expected an indented block after 'for' statement on line 1"
      ),
      SyntaxCase(
        "x\nif x:\n  y\nelif z:\na",
        "IndentationError: expected an indented block after 'elif' statement on line 4"
      ),
      SyntaxCase(
        "if x:\n  y\nelse:\na",
        "IndentationError: expected an indented block after 'else' statement on line 3"
      ),
      SyntaxCase(
        "while x:\n",
        "IndentationError: expected an indented block after 'while' statement on line 1"
      ),
      SyntaxCase(
        "def f():\n# comment\nx",
        "IndentationError: expected an indented block after function definition on line 1"
      ),
      SyntaxCase(
        "try:\nx",
        "IndentationError: expected an indented block after 'try' statement on line 1"
      ),
      SyntaxCase(
        "try:\n  x\nexcept:\ny",
        "IndentationError: expected an indented block after 'except' statement on line 3"
      ),
      SyntaxCase(
        "try:\n  x\nfinally:\ny",
        "IndentationError: expected an indented block after 'finally' statement on line 3"
      ),
      SyntaxCase("  x = 1", "IndentationError: unexpected indent"),
      SyntaxCase("x\n  y\n", "IndentationError: unexpected indent"),
      SyntaxCase("if x:\n  y\n    z", "IndentationError: unexpected indent"),
      SyntaxCase(
        "if x:\n    y\n  z",
        "IndentationError: unindent does not match any outer indentation level"
      ),
      SyntaxCase(
        "if x:\n    y\n\tz",
        "TabError: inconsistent use of tabs and spaces in indentation"
      ),
      SyntaxCase(
        "if x:\n\tif y:\n        z",
        "TabError: inconsistent use of tabs and spaces in indentation"
      ),
    ]
  )
  func blocks(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "an error of the parser comes before a bad dedent, but after a bad character",
    arguments: [
      SyntaxCase("if x:\n    y -\n  z", "SyntaxError: invalid syntax"),
      SyntaxCase("y -\nx = $ 5x", "SyntaxError: invalid decimal literal"),
      SyntaxCase("  y\n5x", "IndentationError: unexpected indent"),
    ]
  )
  func order(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }
}
