/// Turns a program's text into a tree, or into the error that Python would report.
///
/// The parser reads ahead by one token and goes down one function per level of
/// the grammar. Where Python's own parser looks twice to word an error better, it
/// looks again only once something is wrong, so correct programs don't pay for it.
///
///     let syntax = try Parser.parse("for i in range(3):\n    print(i)\n")
///     syntax.statementCount   // 2
public struct Parser {
  /// How deeply expressions may nest.
  static let maximumDepth = 100
  /// How many links a chain such as `1 + 1 + …` may have.
  static let maximumChain = 250

  /// The text's bytes.
  let bytes: [UInt8]
  /// Its words; the last is the end.
  let tokens: [Token]
  /// The brackets that are still open at the end, the innermost last.
  let openBrackets: [Lexer.Bracket]
  /// What every message starts with: `f-string: ` inside an f-string.
  let messagePrefix: String

  /// The token to look at next.
  var index = 0
  /// Where the last token of substance ended.
  var previousEnd = SourceLocation.start
  /// The number of the next statement.
  var nextStatement = 0

  /// How deeply the current expression is nested.
  var depth = 0
  /// The height of the tallest chain since this was last set to 0.
  var height = 0
  /// Where a generator expression would be the argument of a call.
  var argumentIndex = -1

  /// Whether the parser only tries something, so that wording errors well is no use.
  var isGuessing = false

  /// How many loops surround the current statement in its function.
  var loopDepth = 0
  /// How many functions surround the current statement.
  var functionDepth = 0
  /// The first error in the use of names; it counts only if the rest parses.
  var nameProblem: LanguageError?
  /// The first misplaced statement; it counts only if nothing else is wrong.
  var placeProblem: LanguageError?

  init(_ lexer: Lexer, messagePrefix: String = "") {
    bytes = lexer.bytes
    tokens = lexer.tokens
    openBrackets = lexer.brackets
    self.messagePrefix = messagePrefix
  }

  /// Returns a program as a tree.
  ///
  /// - Parameter source: The program's text.
  /// - Returns: Its statements; their numbers count from 0 in order of appearance.
  /// - Throws: The error of the first line that isn't Python, or isn't in the
  ///   tutor's part of it.
  public static func parse(_ source: String) throws(LanguageError) -> Syntax {
    var lexer = Lexer(source)
    do throws(LanguageError) {
      try lexer.run()
    } catch {
      throw earlierProblem(than: error, in: lexer) ?? error
    }
    var parser = Parser(lexer)
    let statements = try parser.program()
    return Syntax(
      source: source,
      statements: statements,
      statementCount: parser.nextStatement
    )
  }

  /// Returns the parser's error that Python reports instead of a later one of the lexer.
  ///
  /// Most errors of the lexer come first wherever they are, as in Python.
  private static func earlierProblem(
    than error: LanguageError,
    in lexer: Lexer
  )
    -> LanguageError?
  {
    var lexer = lexer
    lexer.append(.endInsideBracket, from: lexer.here)
    var parser = Parser(lexer)
    do throws(LanguageError) {
      _ = try parser.program()
      return nil
    } catch {
      let isEarlier = lexer.stopsQuietly && parser.kind != .endInsideBracket
      return isEarlier || parser.kind == .indent ? error : nil
    }
  }

  /// Parses all statements.
  mutating func program() throws(LanguageError) -> [Statement] {
    do throws(LanguageError) {
      var statements: [Statement] = []
      while kind != .endOfFile {
        try statement(into: &statements)
      }
      if let problem = earliest(nameProblem, Declarations.problem(in: statements)) ?? placeProblem {
        throw problem
      }
      return statements
    } catch {
      throw unclosedBracket(instead: error) ?? error
    }
  }
}

// MARK: - Tokens

extension Parser {
  /// The kind of the next token.
  var kind: TokenKind { tokens[index].kind }

  /// The next token.
  var token: Token { tokens[index] }

  /// The kind of the token behind the next one.
  var kindAhead: TokenKind {
    index + 1 < tokens.count ? tokens[index + 1].kind : .endOfFile
  }

  /// Where the next token starts.
  var start: SourceLocation { tokens[index].range.start }

  /// Steps over a token.
  mutating func advance() {
    if !kind.isLayout { previousEnd = tokens[index].range.end }
    if index + 1 < tokens.count { index += 1 }
  }

  /// Steps over a token if it is of some kind, and returns whether it was.
  mutating func skip(_ expected: TokenKind) -> Bool {
    guard kind == expected else { return false }
    advance()
    return true
  }

  /// Steps over a token that must be there.
  mutating func require(_ expected: TokenKind) throws(LanguageError) {
    guard skip(expected) else { throw unexpected() }
  }

  /// Returns the range from a place to the end of the last token.
  func range(from start: SourceLocation) -> SourceRange {
    SourceRange(start: start, end: previousEnd)
  }

  /// Returns a token's text.
  func text(_ token: Token) -> String {
    String(
      decoding: bytes[token.range.start.offset..<token.range.end.offset],
      as: UTF8.self
    )
  }

  /// Steps over a name and returns it.
  mutating func name() throws(LanguageError) -> String {
    guard kind == .name else { throw unexpected() }
    let name = text(token)
    advance()
    return name
  }
}

// MARK: - Errors

extension Parser {
  /// Returns a syntax error, at the next token unless told otherwise.
  func problem(_ message: String, at range: SourceRange? = nil) -> LanguageError {
    LanguageError(.syntax, messagePrefix + message, at: range ?? token.range)
  }

  /// Returns the error that says no more than that the next token can't stand here.
  func unexpected() -> LanguageError {
    switch kind {
    case .indent: LanguageError(.indentation, "unexpected indent", at: token.range)
    case .dedent: LanguageError(.indentation, "unexpected unindent", at: token.range)
    case .endInsideBracket: neverClosed()
    default: problem("invalid syntax")
    }
  }

  /// Returns the error for a construct that Python has and the course hasn't.
  func notSupported(
    _ message: String,
    _ hint: String = "",
    at range: SourceRange? = nil
  ) -> LanguageError {
    let place = range ?? token.range
    let line = place.start.line
    return LanguageError(.notSupported, "\(message) (line \(line))\(hint)", at: place)
  }

  /// Returns the error for the innermost bracket that is still open at the end.
  func neverClosed() -> LanguageError {
    guard let open = openBrackets.last else { return problem("invalid syntax") }
    return problem("'\(open.kind.bracketSpelling)' was never closed", at: open.range)
  }

  /// Returns the error that stands first.
  private func earliest(_ first: LanguageError?, _ second: LanguageError?) -> LanguageError? {
    guard let start = first?.range?.start.offset, let other = second?.range?.start.offset else {
      return first ?? second
    }
    return start <= other ? first : second
  }

  /// Returns the error that explains another one better: a bracket left open on
  /// an earlier line.
  private func unclosedBracket(instead error: LanguageError) -> LanguageError? {
    guard let open = openBrackets.last, error.category != .notSupported,
      start.line > open.range.start.line
    else { return nil }
    return neverClosed()
  }

  /// Counts one more level of nesting.
  mutating func enter() throws(LanguageError) {
    depth += 1
    if depth > Parser.maximumDepth { throw tooDeep() }
  }

  /// Counts one more link of a chain.
  mutating func lengthenChain() throws(LanguageError) {
    height += 1
    if height > Parser.maximumChain { throw tooDeep() }
  }

  private func tooDeep() -> LanguageError {
    LanguageError(
      .recursion,
      "maximum recursion depth exceeded during compilation",
      at: token.range
    )
  }
}
