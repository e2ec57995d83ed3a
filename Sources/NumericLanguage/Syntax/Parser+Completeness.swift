extension Parser {
  /// Returns whether a text typed at the prompt is ready to run.
  ///
  /// It isn't while a bracket, a triple-quoted string or a backslash is open, or
  /// while a block may go on: a block ends with an empty line. A text with an
  /// error is ready, so that the error can be shown.
  ///
  ///     Parser.isComplete("x = (1 +")                    // false
  ///     Parser.isComplete("if x > 0:\n    print(x)")     // false
  ///     Parser.isComplete("if x > 0:\n    print(x)\n")   // true
  ///     Parser.isComplete("x = = 1")                     // true
  ///
  /// - Parameter source: The lines so far with newlines between them; a newline
  ///   at the end means that the last line is empty.
  /// - Returns: Whether Enter should run it.
  public static func isComplete(_ source: String) -> Bool {
    var lexer = Lexer(source)
    do throws(LanguageError) {
      try lexer.run()
    } catch {
      return !lexer.isUnfinished
    }
    var parser = Parser(lexer)
    let endsWithEmptyLine = endsWithEmptyLine(source)
    do throws(LanguageError) {
      let statements = try parser.program()
      return endsWithEmptyLine || !(statements.last?.isCompound ?? false)
    } catch {
      if parser.kind == .endInsideBracket { return false }
      if parser.nameProblem != nil || parser.placeProblem != nil { return true }
      return endsWithEmptyLine || !parser.isAtEnd
    }
  }

  /// Whether nothing but the ends of blocks is left.
  private var isAtEnd: Bool {
    tokens[index...].allSatisfy { $0.kind == .dedent || $0.kind == .endOfFile }
  }

  /// Returns whether there is a last line of nothing but blanks.
  private static func endsWithEmptyLine(_ source: String) -> Bool {
    for byte in source.utf8.reversed() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return false
  }
}

extension Statement {
  /// Whether the statement has a block.
  fileprivate var isCompound: Bool {
    switch kind {
    case .forLoop, .whileLoop, .conditional, .function, .tryBlock: true
    default: false
    }
  }
}
