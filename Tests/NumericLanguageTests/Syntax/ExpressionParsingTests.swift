import NumericLanguage
import Testing

@Suite("Parsing of expressions")
struct ExpressionParsingTests {
  @Test(
    "precedence and direction of operators",
    arguments: [
      SyntaxCase("1 + 2 * 3", "(+ 1 (* 2 3))"),
      SyntaxCase("1 - 2 - 3", "(- (- 1 2) 3)"),
      SyntaxCase("2 ** 3 ** 2", "(** 2 (** 3 2))"),
      SyntaxCase("-2 ** 2", "(- (** 2 2))"),
      SyntaxCase("2 ** -1", "(** 2 (- 1))"),
      SyntaxCase("(-2) ** 2", "(** (- 2) 2)"),
      SyntaxCase("- + ~x", "(- (+ (~ x)))"),
      SyntaxCase("a @ b * c // d % e / f", "(/ (% (// (* (@ a b) c) d) e) f)"),
      SyntaxCase("a | b ^ c & d << e >> f + g", "(| a (^ b (& c (>> (<< d e) (+ f g)))))"),
      SyntaxCase("not a == b", "(not (a == b))"),
      SyntaxCase("a or b and not c", "(or a (and b (not c)))"),
      SyntaxCase("a or b or c", "(or (or a b) c)"),
      SyntaxCase("a | b < c", "((| a b) < c)"),
      SyntaxCase("a if b else c if d else e", "(if b a (if d c e))"),
      SyntaxCase("a or b if c else d", "(if c (or a b) d)"),
    ]
  )
  func precedence(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "comparisons chain",
    arguments: [
      SyntaxCase("0 < x <= 1", "(0 < x <= 1)"),
      SyntaxCase("1 < 2 == 2", "(1 < 2 == 2)"),
      SyntaxCase("a in b not in c", "(a in b not in c)"),
      SyntaxCase("a is None", "(a is None)"),
      SyntaxCase("a is not None", "(a is not None)"),
      SyntaxCase("(a < b) < c", "((a < b) < c)"),
      SyntaxCase("a != b >= c > d", "(a != b >= c > d)"),
    ]
  )
  func comparisons(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "calls, attributes and subscripts",
    arguments: [
      SyntaxCase("f()", "(call f)"),
      SyntaxCase("f(1, a=2, *b, **c)", "(call f 1 a=2 *b **c)"),
      SyntaxCase("f(1,)", "(call f 1)"),
      SyntaxCase("np.dot(a.T, b)[0]", "(at (call (. np dot) (. a T) b) 0)"),
      SyntaxCase("a[i:i+1]", "(at a i:(+ i 1))"),
      SyntaxCase("a[:]", "(at a :)"),
      SyntaxCase("a[::2]", "(at a ::2)"),
      SyntaxCase("a[1:2:]", "(at a 1:2)"),
      SyntaxCase("a[..., :, None]", "(at a (tuple ... : None))"),
      SyntaxCase("a[1,]", "(at a (tuple 1))"),
      SyntaxCase("a[(1, 2)]", "(at a (tuple 1 2))"),
      SyntaxCase("a[[0, 1]]", "(at a [0 1])"),
      SyntaxCase("f(x)(y).z", "(. (call (call f x) y) z)"),
      SyntaxCase("-x.y ** 2", "(- (** (. x y) 2))"),
    ]
  )
  func trailers(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "lists, tuples, dicts and sets",
    arguments: [
      SyntaxCase("[]", "[]"),
      SyntaxCase("[1, [2, 3],]", "[1 [2 3]]"),
      SyntaxCase("()", "(tuple )"),
      SyntaxCase("(5,)", "(tuple 5)"),
      SyntaxCase("(5)", "5"),
      SyntaxCase("1, 2", "(tuple 1 2)"),
      SyntaxCase("1,", "(tuple 1)"),
      SyntaxCase("{}", "{}"),
      SyntaxCase("{'a': 1, 'b': [2],}", "{'a':1 'b':[2]}"),
      SyntaxCase("{1, 2}", "{set 1 2}"),
      SyntaxCase("[*a, 1]", "[*a 1]"),
      SyntaxCase("*a, b", "(tuple *a b)"),
      SyntaxCase("[\n  1,  # one\n\n  2\n]", "[1 2]"),
    ]
  )
  func displays(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "comprehensions and generators",
    arguments: [
      SyntaxCase("[x * x for x in y]", "[(* x x) for x in y]"),
      SyntaxCase(
        "[a for b in c if d if e for f in g]",
        "[a for b in c if d if e for f in g]"
      ),
      SyntaxCase("[i for i, (a, b) in z]", "[i for (tuple i (tuple a b)) in z]"),
      SyntaxCase("{k: v for k, v in z}", "{k:v for (tuple k v) in z}"),
      SyntaxCase("sum(x * w for x in y)", "(call sum ((* x w) for x in y))"),
      SyntaxCase("sum((x for x in y), 0.0)", "(call sum (x for x in y) 0.0)"),
      SyntaxCase(
        "f(*(x for x in y), k=(x for x in y))",
        "(call f *(x for x in y) k=(x for x in y))"
      ),
      SyntaxCase("[x for x in a or b]", "[x for x in (or a b)]"),
    ]
  )
  func comprehensions(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "lambdas",
    arguments: [
      SyntaxCase("lambda: 1", "(lambda () 1)"),
      SyntaxCase("lambda x, y=2, *a, **k: x + y", "(lambda (x y=2 *a **k) (+ x y))"),
      SyntaxCase("lambda x: lambda y: x, 1", "(tuple (lambda (x) (lambda (y) x)) 1)"),
      SyntaxCase("lambda x: x if x else 1", "(lambda (x) (if x x 1))"),
    ]
  )
  func lambdas(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "numbers",
    arguments: [
      SyntaxCase("1_000", "1000"),
      SyntaxCase("00", "0"),
      SyntaxCase("0x_fF", "255"),
      SyntaxCase("0b101", "5"),
      SyntaxCase("0o17", "15"),
      SyntaxCase(".5", "0.5"),
      SyntaxCase("5.", "5.0"),
      SyntaxCase("1e-3", "0.001"),
      SyntaxCase("1_0.2_5E1", "102.5"),
      SyntaxCase("07.5", "7.5"),
      SyntaxCase("9223372036854775807", "9223372036854775807"),
      SyntaxCase("9_223_372_036_854_775_808", "9223372036854775808"),
      SyntaxCase("0xffffffffffffffffffff", "1208925819614629174706175"),
      SyntaxCase("1e999", "inf"),
      SyntaxCase("1if 2else 3", "(if 2 1 3)"),
    ]
  )
  func numbers(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test("a range leaves out the brackets around an expression, but not those inside")
  func ranges() throws {
    let syntax = try Parser.parse("x = ((a + b) * c)\n")
    guard case .assignment(_, let value) = syntax.statements[0].kind,
      case .binary(.multiply, let left, _) = value.kind
    else {
      Issue.record("not the expected tree: \(syntax.tree)")
      return
    }
    #expect(value.range.start.column == 6)
    #expect(value.range.end.column == 17)
    #expect(left.range.start.column == 7)
    #expect(left.range.end.column == 12)
  }

  @Test("columns count Unicode scalars, offsets count bytes")
  func unicodeColumns() throws {
    let syntax = try Parser.parse("é = '学' + β\n")
    guard case .assignment(_, let value) = syntax.statements[0].kind,
      case .binary(.add, _, let right) = value.kind
    else {
      Issue.record("not the expected tree: \(syntax.tree)")
      return
    }
    #expect(right.tree == "β")
    #expect(right.range.start == SourceLocation(offset: 13, line: 1, column: 11))
    #expect(right.range.end == SourceLocation(offset: 15, line: 1, column: 12))
  }
}
