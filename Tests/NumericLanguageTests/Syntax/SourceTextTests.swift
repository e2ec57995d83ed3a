import NumericLanguage
import Testing

/// Returns the first statement's expression.
private func expression(_ source: String) throws -> Expression {
  let syntax = try Parser.parse(source)
  guard case .expression(let expression) = try #require(syntax.statements.first).kind else {
    throw LanguageError(.syntax, "not an expression")
  }
  return expression
}

@Suite("Expressions as text")
struct SourceTextTests {
  @Test(
    "canonical spacing, no more brackets than needed",
    arguments: [
      SyntaxCase("((a-b)**2)*rate", "(a - b) ** 2 * rate"),
      SyntaxCase("(a*b)+(c)", "a * b + c"),
      SyntaxCase("a*(b+c)", "a * (b + c)"),
      SyntaxCase("a-(b-c)", "a - (b - c)"),
      SyntaxCase("(a-b)-c", "a - b - c"),
      SyntaxCase("(-a)**2", "(-a) ** 2"),
      SyntaxCase("-(a**2)", "-a ** 2"),
      SyntaxCase("2**(-a)", "2 ** -a"),
      SyntaxCase("(2**3)**2", "(2 ** 3) ** 2"),
      SyntaxCase("2**(3**2)", "2 ** 3 ** 2"),
      SyntaxCase("(a<b)<c", "(a < b) < c"),
      SyntaxCase("not(a==b)", "not a == b"),
      SyntaxCase("(not a)==b", "(not a) == b"),
      SyntaxCase("(a or b)and c", "(a or b) and c"),
      SyntaxCase("a or(b or c)", "a or (b or c)"),
      SyntaxCase(
        "(a if b else c)if d else(e if f else g)",
        "(a if b else c) if d else e if f else g"
      ),
      SyntaxCase("(lambda x:x)(1)", "(lambda x: x)(1)"),
      SyntaxCase("lambda*a,b=1:(a,b)", "lambda *a, b=1: (a, b)"),
      SyntaxCase("np.dot(a.T,b)[0,:]", "np.dot(a.T, b)[0, :]"),
      SyntaxCase("a[1:,::2]", "a[1:, ::2]"),
      SyntaxCase("a[0,]", "a[0,]"),
      SyntaxCase("(1).real", "(1).real"),
      SyntaxCase("1,", "(1,)"),
      SyntaxCase("f((x for x in y))", "f(x for x in y)"),
      SyntaxCase("f((x for x in y),1,k=2,*a,**b)", "f((x for x in y), 1, k=2, *a, **b)"),
      SyntaxCase("[x for(a,b)in(c or d)if(e)]", "[x for a, b in c or d if e]"),
      SyntaxCase("[x for x in(a if b else c)]", "[x for x in (a if b else c)]"),
      SyntaxCase(
        "{1:2,**{}}",
        "NotSupportedError: '**' in a dict is not part of this course (line 1)"
      ),
      SyntaxCase("{a:b for a,b in c}", "{a: b for a, b in c}"),
      SyntaxCase("{1,2}", "{1, 2}"),
      SyntaxCase("[*a,...]", "[*a, ...]"),
    ]
  )
  func canonical(_ example: SyntaxCase) {
    let text: String
    do { text = try expression(example.source).sourceText } catch let error as LanguageError {
      text = error.lastLine
    } catch { text = "\(error)" }
    #expect(text == example.expected)
  }

  @Test(
    "literals",
    arguments: [
      SyntaxCase("0x10", "16"),
      SyntaxCase("1_0.50", "10.5"),
      SyntaxCase("1e16", "1e+16"),
      SyntaxCase("9999999999999998.0", "9999999999999998.0"),
      SyntaxCase("1234567890123456e0", "1234567890123456.0"),
      SyntaxCase("0.0001", "0.0001"),
      SyntaxCase("0.00001", "1e-05"),
      SyntaxCase("\"it's\"", "\"it's\""),
      SyntaxCase("'a\"b\\'c'", "'a\"b\\'c'"),
      SyntaxCase(#"'\n\x00\\'"#, #"'\n\x00\\'"#),
      SyntaxCase("f'{x:.2f} {y!r} {{'", "f\"{x:.2f} {y!r} {{\""),
      SyntaxCase("f'{ {1: 2}[1] }{x = }'", "f\"{ {1: 2}[1]}{x = !r}\""),
    ]
  )
  func literals(_ example: SyntaxCase) throws {
    let text = try expression(example.source).sourceText
    #expect(text == example.expected)
    #expect(try expression(text).tree == expression(example.source).tree)
  }

  @Test("parsing the text of a random expression gives the same tree", arguments: 0..<300)
  func roundTrip(seed: Int) throws {
    var random = RandomExpression(seed: UInt64(seed))
    let tree = try expression(random.next(depth: 4))
    let again = try expression(tree.sourceText)
    #expect(again.tree == tree.tree)
    #expect(again.sourceText == tree.sourceText)
  }
}

/// Makes up expressions, always the same ones for a seed.
private struct RandomExpression {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  /// Returns an expression of at most some depth.
  mutating func next(depth: Int) -> String {
    if depth == 0 { return pick(["a", "b", "1", "2.5", "'s'", "None", "f'{x:.1f}'"]) }
    let left = next(depth: depth - 1 - below(depth))
    let right = next(depth: depth - 1 - below(depth))
    switch below(13) {
    case 0: return "(\(left)) \(pick(BinaryOperator.allCases.map(\.rawValue))) (\(right))"
    case 1: return "(\(left)) \(pick(ComparisonOperator.allCases.map(\.rawValue))) (\(right))"
    case 2: return "(\(left)) \(pick(["and", "or"])) (\(right))"
    case 3: return "\(pick(["-", "+", "~", "not "]))(\(left))"
    case 4: return "(\(left)) if (\(right)) else (\(left))"
    case 5: return "[\(left), \(right)]"
    case 6: return "(\(left), \(right))"
    case 7: return "f(\(left), k=\(right))"
    case 8: return "(\(left))[\(right)]"
    case 9: return "a[(\(left)):(\(right)), None]"
    case 10: return "[(\(left)) for x in (\(right))]"
    case 11: return "lambda x=(\(left)): (\(right))"
    default: return "{(\(left)): (\(right))}"
    }
  }
}
