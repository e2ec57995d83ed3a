import NumericLanguage
import Testing

@Suite("Errors of syntax, worded as CPython 3.11 does")
struct SyntaxErrorTests {
  @Test(
    "words in the wrong place",
    arguments: [
      ErrorCase("x = 5 5", "invalid syntax", marks: "5"),
      ErrorCase("x = = 5", "invalid syntax", marks: "="),
      ErrorCase("x =\n", "invalid syntax", marks: ""),
      ErrorCase("x++", "invalid syntax", marks: ""),
      ErrorCase("!x", "invalid syntax", marks: "!"),
      ErrorCase("x && y", "invalid syntax", marks: "&"),
      ErrorCase("1 <> 2", "invalid syntax", marks: "<>"),
      ErrorCase("else:\n  pass", "invalid syntax", marks: "else"),
      ErrorCase("class = 3", "invalid syntax", marks: "class"),
      ErrorCase("lambda x: return x", "invalid syntax", marks: "return"),
      ErrorCase("while True print(1)", "invalid syntax", marks: "print"),
      ErrorCase("for x in y print(x)", "invalid syntax", marks: "print"),
      ErrorCase("a not b", "invalid syntax", marks: "b"),
      ErrorCase("x = [1,, 2]", "invalid syntax", marks: ","),
      ErrorCase("import", "invalid syntax", marks: ""),
      ErrorCase("foo a", "invalid syntax", marks: "a"),
    ]
  )
  func generic(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }

  @Test(
    "guesses at what was meant",
    arguments: [
      ErrorCase("[1 2]", "invalid syntax. Perhaps you forgot a comma?", marks: "1 2"),
      ErrorCase("(a b c)", "invalid syntax. Perhaps you forgot a comma?", marks: "a b"),
      ErrorCase("f(a, b c)", "invalid syntax. Perhaps you forgot a comma?", marks: "b c"),
      ErrorCase("{'a': 1 'b': 2}", "invalid syntax. Perhaps you forgot a comma?", marks: "1 'b'"),
      ErrorCase(
        "print 'hi'",
        "Missing parentheses in call to 'print'. Did you mean print(...)?",
        marks: "print 'hi'"
      ),
      ErrorCase(
        "exec x, y",
        "Missing parentheses in call to 'exec'. Did you mean exec(...)?",
        marks: "exec x, y"
      ),
      ErrorCase(
        "if x = 3:\n  pass",
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        marks: "x = 3"
      ),
      ErrorCase("x = 1 if y", "expected 'else' after 'if' expression", marks: "1 if y"),
      ErrorCase("if x\n  y", "expected ':'", marks: ""),
      ErrorCase("def f()\n  y", "expected ':'", marks: ""),
      ErrorCase("try\n  y", "expected ':'", marks: ""),
      ErrorCase("def f: pass", "expected '('", marks: ":"),
      ErrorCase("{1: 2, 3}", "':' expected after dictionary key", marks: "}"),
      ErrorCase("{1:}", "expression expected after dictionary key and ':'", marks: ":"),
      ErrorCase(
        "[a, b for a, b in c]",
        "did you forget parentheses around the comprehension target?",
        marks: "a, b"
      ),
      ErrorCase(
        "f(a.b=1)",
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        marks: "a.b="
      ),
    ]
  )
  func guesses(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }

  @Test(
    "targets",
    arguments: [
      ErrorCase(
        "5 = x",
        "cannot assign to literal here. Maybe you meant '==' instead of '='?",
        marks: "5"
      ),
      ErrorCase(
        "f() = 3",
        "cannot assign to function call here. Maybe you meant '==' instead of '='?",
        marks: "f()"
      ),
      ErrorCase(
        "if x.y = 3:\n  pass",
        "cannot assign to attribute here. Maybe you meant '==' instead of '='?",
        marks: "x.y"
      ),
      ErrorCase("x = 5 = y", "cannot assign to literal", marks: "5"),
      ErrorCase("True = 1", "cannot assign to True", marks: "True"),
      ErrorCase("[a, 1] = x", "cannot assign to literal", marks: "1"),
      ErrorCase("a < b = c", "cannot assign to comparison", marks: "a < b"),
      ErrorCase("for f() in x: pass", "cannot assign to function call", marks: "f()"),
      ErrorCase("[x for 1 in y]", "cannot assign to literal", marks: "1"),
      ErrorCase("del f()", "cannot delete function call", marks: "f()"),
      ErrorCase(
        "(a, b) += 1",
        "'tuple' is an illegal expression for augmented assignment",
        marks: "(a, b)"
      ),
      ErrorCase("a, b: int", "only single target (not tuple) can be annotated", marks: "a, b"),
      ErrorCase("*a = b", "starred assignment target must be in a list or tuple", marks: "*a"),
      ErrorCase("*a, *b = c", "multiple starred expressions in assignment", marks: "*a, *b"),
      ErrorCase("x = *a", "can't use starred expression here", marks: "*a"),
    ]
  )
  func targets(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }

  @Test(
    "brackets",
    arguments: [
      ErrorCase("x = (1, 2", "'(' was never closed", marks: "("),
      ErrorCase("x = [1,\ny = 2\nz = 3", "'[' was never closed", marks: "["),
      ErrorCase("x = (1 2", "'(' was never closed", marks: "("),
      ErrorCase(
        "[1))",
        "closing parenthesis ')' does not match opening parenthesis '['",
        marks: ")"
      ),
      ErrorCase(
        "(\n]",
        "closing parenthesis ']' does not match opening parenthesis '(' on line 1",
        marks: "]"
      ),
      ErrorCase("x)", "unmatched ')'", marks: ")"),
    ]
  )
  func brackets(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }

  @Test(
    "calls and parameters",
    arguments: [
      ErrorCase("f(a=1, 2)", "positional argument follows keyword argument", marks: "2"),
      ErrorCase("f(**a, 2)", "positional argument follows keyword argument unpacking", marks: "2"),
      ErrorCase(
        "f(**a, *b)",
        "iterable argument unpacking follows keyword argument unpacking",
        marks: "*"
      ),
      ErrorCase("f(a=1, a=2)", "keyword argument repeated: a", marks: "a=2"),
      ErrorCase(
        "f(x for x in y, 1)",
        "Generator expression must be parenthesized",
        marks: "x for x in y"
      ),
      ErrorCase("def f(a, a): pass", "duplicate argument 'a' in function definition", marks: "a"),
      ErrorCase(
        "def f(a=1, b): pass",
        "non-default argument follows default argument",
        marks: "b"
      ),
      ErrorCase("def f(**a, b): pass", "arguments cannot follow var-keyword argument", marks: "b"),
      ErrorCase("def f(a=): pass", "expected default value expression", marks: "="),
      ErrorCase(
        "def f((a, b)): pass",
        "Function parameters cannot be parenthesized",
        marks: "(a, b)"
      ),
      ErrorCase("def f(:\n  pass", "invalid syntax", marks: ":"),
    ]
  )
  func calls(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }

  @Test(
    "strings, numbers and characters",
    arguments: [
      ErrorCase("x = 'abc", "unterminated string literal (detected at line 1)", marks: "'"),
      ErrorCase("print('it's')", "unterminated string literal (detected at line 1)", marks: "'"),
      ErrorCase(
        "'''a\nb\n",
        "unterminated triple-quoted string literal (detected at line 2)",
        marks: "'''"
      ),
      ErrorCase("5x = 3", "invalid decimal literal", marks: "5x"),
      ErrorCase("1__0", "invalid decimal literal", marks: "1_"),
      ErrorCase("0xg", "invalid hexadecimal literal", marks: "0x"),
      ErrorCase("0b12", "invalid digit '2' in binary literal", marks: "0b12"),
      ErrorCase(
        "07",
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers",
        marks: "07"
      ),
      ErrorCase("a “b”", "invalid character '“' (U+201C)", marks: "“"),
      ErrorCase("a×b", "invalid character '×' (U+00D7)", marks: "×"),
      ErrorCase("a\u{A0}b", "invalid non-printable character U+00A0", marks: "\u{A0}"),
      ErrorCase("a \u{1}", "invalid non-printable character U+0001", marks: "\u{1}"),
      ErrorCase("a\n\0b", "source code string cannot contain null bytes", marks: "\0"),
      ErrorCase("x = \\ 3", "unexpected character after line continuation character", marks: "\\"),
      ErrorCase("x = 3 \\", "unexpected EOF while parsing", marks: "\\"),
      ErrorCase(
        #"'\x4'"#,
        #"(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: "#
          + #"truncated \xXX escape"#,
        marks: #"\x4"#
      ),
    ]
  )
  func characters(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }

  @Test(
    "statements that can't stand where they do count only if the rest parses",
    arguments: [
      ErrorCase("return 5", "'return' outside function", marks: "return 5"),
      ErrorCase("if x:\n  break", "'break' outside loop", marks: "break"),
      ErrorCase("continue", "'continue' not properly in loop", marks: "continue"),
      ErrorCase("for x in y:\n  def f():\n    break", "'break' outside loop", marks: "break"),
      ErrorCase("for x in y: pass\nelse: break", "'break' outside loop", marks: "break"),
      ErrorCase("break\nx = = 3", "invalid syntax", marks: "="),
      ErrorCase(
        "nonlocal x",
        "nonlocal declaration not allowed at module level",
        marks: "nonlocal x"
      ),
      ErrorCase(
        "try: a\nexcept: b\nexcept C: d",
        "default 'except:' must be last",
        marks: "except:"
      ),
      ErrorCase("try:\n  x\ny", "expected 'except' or 'finally' block", marks: "y"),
      ErrorCase(
        "try: a\nexcept A, B: c",
        "multiple exception types must be parenthesized",
        marks: "A, B"
      ),
    ]
  )
  func misplaced(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }
}
