/// A program that is ready to run: parsed, checked and compiled.
public struct Program {
  /// The program as a tree.
  public let syntax: Syntax
  /// The slots of its names.
  public let symbols: SymbolTable
  let body: Block
  let frame: FrameLayout
  let origin: Origin

  /// Compiles a program.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - symbols: The slots of names that it shares with other code.
  /// - Throws: The error of a program that doesn't parse or that leaves the subset. Nothing
  ///   has run then.
  /// - Complexity: O(*n*) for *n* characters.
  public init(source: String, symbols: SymbolTable = SymbolTable()) throws(LanguageError) {
    try self.init(syntax: Parser.parse(source), symbols: symbols)
  }

  /// Compiles a tree.
  ///
  /// - Parameters:
  ///   - syntax: The tree.
  ///   - symbols: The slots of names that it shares with other code.
  /// - Throws: The error of a program that leaves the subset.
  public init(syntax: Syntax, symbols: SymbolTable) throws(LanguageError) {
    self.syntax = syntax
    self.symbols = symbols
    try CourseCheck.check(syntax.statements, symbols)
    let scope = Scope(module: symbols)
    var compiler = Compiler(scope: scope)
    body = try compiler.compileBlock(syntax.statements)
    frame = scope.layout
    origin = scope.origin
  }
}
