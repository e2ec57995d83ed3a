import NumericLanguage
import Testing

@Suite("Parsing of statements")
struct StatementParsingTests {
  @Test(
    "simple statements",
    arguments: [
      SyntaxCase("a = b = c", "(= a b c)"),
      SyntaxCase("a, b = b, a", "(= (tuple a b) (tuple b a))"),
      SyntaxCase("[a, *b] = c", "(= [a *b] c)"),
      SyntaxCase("a.b[0] = c", "(= (at (. a b) 0) c)"),
      SyntaxCase("w -= rate * d", "(-= w (* rate d))"),
      SyntaxCase("a[i] **= 2", "(**= (at a i) 2)"),
      SyntaxCase("a @= b; c //= d", "(@= a b)\n(//= c d)"),
      SyntaxCase("a <<= 1; b >>= 1; c &= 1", "(<<= a 1)\n(>>= b 1)\n(&= c 1)"),
      SyntaxCase("x: int = 5", "(= x 5)"),
      SyntaxCase("x: list[int]", "pass"),
      SyntaxCase("pass;", "pass"),
      SyntaxCase("assert a, 'why'", "(assert a 'why')"),
      SyntaxCase("assert(a)", "(assert a)"),
      SyntaxCase("del a, b[0]", "(del a (at b 0))"),
      SyntaxCase("raise ValueError('x')", "(raise (call ValueError 'x'))"),
      SyntaxCase("raise", "(raise)"),
      SyntaxCase("global a, b", "(global a b)"),
      SyntaxCase("import numpy as np", "(import numpy np)"),
      SyntaxCase("import math, sys", "(import math)\n(import sys)"),
      SyntaxCase("print(x)  # says x", "(call print x)"),
      SyntaxCase("x = 1 + \\\n  2", "(= x (+ 1 2))"),
      SyntaxCase("match = case = type = 1", "(= match case type 1)"),
      SyntaxCase("match(x)", "(call match x)"),
      SyntaxCase("", ""),
      SyntaxCase("\n\n# nothing\n   # to do\n", ""),
      SyntaxCase("\u{FEFF}x", "x"),
    ]
  )
  func simple(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "compound statements",
    arguments: [
      SyntaxCase("for i in range(3): print(i)", "(for i (call range 3) {(call print i)})"),
      SyntaxCase(
        "for i, (a, b) in z:\n  pass\nelse:\n  x",
        "(for (tuple i (tuple a b)) z {pass} else {x})"
      ),
      SyntaxCase("for x, in a, b: pass", "(for (tuple x) (tuple a b) {pass})"),
      SyntaxCase("while a:\n\tbreak\n", "(while a {break})"),
      SyntaxCase(
        "if a: b\nelif c: d\nelif e: f\nelse: g",
        "(if a {b} c {d} e {f} else {g})"
      ),
      SyntaxCase("if (a):\n  b; c\n\n  # still\n  d\ne", "(if a {b; c; d})\ne"),
      SyntaxCase(
        "def f(a, b=1, *c, d, **e) -> int:\n return a",
        "(def f (a b=1 *c d **e) {(return a)})"
      ),
      SyntaxCase("def f(a: int, b: float = 2): return", "(def f (a b=2) {(return)})"),
      SyntaxCase(
        "def f():\n  def g():\n    nonlocal x\n  return g",
        "(def f () {(def g () {(nonlocal x)}); (return g)})"
      ),
      SyntaxCase(
        "try:\n  a\nexcept (A, B) as e:\n  b\nexcept:\n  c\nelse:\n  d\nfinally:\n  e",
        "(try {a} (except (tuple A B) as e {b}) (except {c}) else {d} finally {e})"
      ),
      SyntaxCase("try: a\nfinally: b", "(try {a} finally {b})"),
      SyntaxCase(
        "while 1:\r\n  a\r\n  if b:\r\n    continue\r\n",
        "(while 1 {a; (if b {continue})})"
      ),
      SyntaxCase("if a:\r  b\rc", "(if a {b})\nc"),
      SyntaxCase(
        "if a:\n        b\n\tc",
        "TabError: inconsistent use of tabs and spaces in indentation"
      ),
      SyntaxCase("if a:\n \u{0C}  b\n", "(if a {b})"),
    ]
  )
  func compound(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test("statements are numbered in order of appearance, a header before its body")
  func numbers() throws {
    let source = """
      x = 1; y = 2
      for i in x:
          if i:
              a
          else:
              b
      c
      """
    let syntax = try Parser.parse(source)
    #expect(syntax.statementCount == 7)
    #expect(syntax.statements.map(\.id) == [0, 1, 2, 6])
    guard case .forLoop(_, _, let body, _) = syntax.statements[2].kind,
      case .conditional(let branches, let otherwise) = body[0].kind
    else {
      Issue.record("not the expected tree: \(syntax.tree)")
      return
    }
    #expect(body[0].id == 3)
    #expect(branches[0].body[0].id == 4)
    #expect(otherwise[0].id == 5)
  }

  @Test("a compound statement reaches to the end of its body")
  func ranges() throws {
    let syntax = try Parser.parse("if a:\n    b = 1\n\n# end\nc\n")
    let range = syntax.statements[0].range
    #expect(range.start == SourceLocation(offset: 0, line: 1, column: 1))
    #expect(range.end == SourceLocation(offset: 15, line: 2, column: 10))
    #expect(syntax.statements[1].range.start.line == 5)
  }
}
