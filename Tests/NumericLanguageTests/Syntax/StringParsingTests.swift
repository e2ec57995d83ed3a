import NumericLanguage
import Testing

@Suite("Parsing of strings")
struct StringParsingTests {
  @Test(
    "plain strings",
    arguments: [
      SyntaxCase("'a\"b'", "'a\"b'"),
      SyntaxCase(#""a\tb\n\\\"\'\x41\u00e9\U0001f600\101\0""#, "'a\tb\n\\\"'Aé😀A\0'"),
      SyntaxCase(#"'\q\8'"#, #"'\q\8'"#),
      SyntaxCase(#"r'\n' R"\x""#, #"'\n\x'"#),
      SyntaxCase("u'a' 'b' \"c\"", "'abc'"),
      SyntaxCase("('a'\n 'b')", "'ab'"),
      SyntaxCase("'a\\\nb'", "'ab'"),
      SyntaxCase("'''a\n'b' \"c\"'''", "'a\n'b' \"c\"'"),
      SyntaxCase("\"\"\"a\r\nb\"\"\"", "'a\nb'"),
      SyntaxCase("''", "''"),
      SyntaxCase("''''''", "''"),
      SyntaxCase("'学习 # no comment'", "'学习 # no comment'"),
    ]
  )
  func plain(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "f-strings",
    arguments: [
      SyntaxCase("f'{x}'", "(f {x})"),
      SyntaxCase("f'a{x}b{y}c'", "(f 'a' {x} 'b' {y} 'c')"),
      SyntaxCase("f'{x:.3f}'", "(f {x:'.3f'})"),
      SyntaxCase("f'{x:{w}.{d}f}'", "(f {x:{w} '.' {d} 'f'})"),
      SyntaxCase("f'{x!r:>{w}}'", "(f {x!r:'>' {w}})"),
      SyntaxCase("f'{{{x}}}'", "(f '{' {x} '}')"),
      SyntaxCase("f'{x=}'", "(f {'x=' x!r})"),
      SyntaxCase("f'{x = }'", "(f {'x = ' x!r})"),
      SyntaxCase("f'{x=:.2f}'", "(f {'x=' x:'.2f'})"),
      SyntaxCase("f'{a == b}{a != b}{a <= b}'", "(f {(a == b)} {(a != b)} {(a <= b)})"),
      SyntaxCase("f'{d[\"a:b\"]}'", "(f {(at d 'a:b')})"),
      SyntaxCase("f'{a[1:2]}'", "(f {(at a 1:2)})"),
      SyntaxCase("f'{(lambda x: x)(1)}'", "(f {(call (lambda (x) x) 1)})"),
      SyntaxCase("f'{a, b}'", "(f {(tuple a b)})"),
      SyntaxCase("f'{ {1: 2}[1] }'", "(f {(at {1:2} 1)})"),
      SyntaxCase("'a' f'{x}' 'b{y}'", "(f 'a' {x} 'b{y}')"),
      SyntaxCase("f'\\n{x}\\t'", "(f '\n' {x} '\t')"),
      SyntaxCase("rf'\\n{x}'", "(f '\\n' {x})"),
      SyntaxCase("f'{f\"{x}\"}'", "(f {(f {x})})"),
      SyntaxCase("f'''{\nx\n}'''", "(f {x})"),
      SyntaxCase("f''", "(f)"),
      SyntaxCase("f'{yes if x else no}'", "(f {(if x yes no)})"),
      SyntaxCase("f'{x:%d}'", "(f {x:'%d'})"),
    ]
  )
  func formatted(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test("an expression inside an f-string knows its place in the program")
  func places() throws {
    let syntax = try Parser.parse("x = f'é {a} {bc:5}'\n")
    guard case .assignment(_, let value) = syntax.statements[0].kind,
      case .formattedString(let pieces) = value.kind,
      case .value(let second, _, _, _) = pieces[3]
    else {
      Issue.record("not the expected tree: \(syntax.tree)")
      return
    }
    #expect(second.range.start == SourceLocation(offset: 14, line: 1, column: 14))
    #expect(second.range.end == SourceLocation(offset: 16, line: 1, column: 16))
  }

  @Test(
    "what can't be in an f-string",
    arguments: [
      ErrorCase("f'{x'", "f-string: expecting '}'", marks: ""),
      ErrorCase("f'{}'", "f-string: empty expression not allowed", marks: "{"),
      ErrorCase("f'a}'", "f-string: single '}' is not allowed", marks: "}"),
      ErrorCase("f'{a b}'", "f-string: invalid syntax. Perhaps you forgot a comma?", marks: "a b"),
      ErrorCase("f'{a +}'", "f-string: invalid syntax", marks: ""),
      ErrorCase(
        "f'{x!z}'",
        "f-string: invalid conversion character: expected 's', 'r', or 'a'",
        marks: "}"
      ),
      ErrorCase("f'{a:{b:{c}}}'", "f-string: expressions nested too deeply", marks: "{"),
      ErrorCase("f'{a)}'", "f-string: unmatched ')'", marks: ")"),
      ErrorCase(
        "f'{(a}'",
        "f-string: closing parenthesis '}' does not match opening parenthesis '('",
        marks: "}"
      ),
      ErrorCase(#"f'{"\n"}'"#, "f-string expression part cannot include a backslash", marks: #"\"#),
      ErrorCase("f'{a # b}'", "f-string expression part cannot include '#'", marks: "#"),
      ErrorCase("f'{*a}'", "f-string: cannot use starred expression here", marks: "*a"),
      ErrorCase("f'{a = b}'", "f-string: expecting '}'", marks: "b"),
    ]
  )
  func problems(_ example: ErrorCase) {
    #expect(example.outcome.lastLine == "SyntaxError: " + example.message)
    #expect(example.outcome.marked == example.marked)
  }
}
