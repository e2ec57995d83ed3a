import NeuralCore
import NumericLanguage

/// Finds out what to tell a learner about an error besides what Python says.
///
/// It reads the part of the source that the error points at, and evaluates the operands in it
/// once more to see their shapes.
struct ErrorCoach {
  /// The code that failed.
  let source: String
  /// Returns the value of an expression where the code failed; `nil` if it has none.
  let evaluate: (String) -> Value?

  /// Returns what there is to say.
  ///
  /// - Parameter error: The error.
  /// - Returns: The advice; `nil` if Python's line says it all.
  func advice(on error: LanguageError) -> Advice? {
    switch error.category {
    case .syntax, .indentation, .tab: advice(onSyntax: error)
    case .value, .index, .casting, .type, .attribute: advice(onOperation: error)
    default: nil
    }
  }

  private func advice(onSyntax error: LanguageError) -> Advice? {
    switch error.category {
    case .tab: .tabs
    case .indentation: .indentation
    case _ where error.message.hasPrefix("expected ':'"): .missingColon
    case _ where error.message.contains("Maybe you meant '=='"): .assignmentForComparison
    case _ where error.message == "invalid syntax" && opensBlockWithoutColon(error): .missingColon
    default: nil
    }
  }

  /// Whether an error stands in a line that opens a block and has no colon at all.
  private func opensBlockWithoutColon(_ error: LanguageError) -> Bool {
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let number = error.range?.start.line, lines.indices.contains(number - 1) else {
      return false
    }
    let line = lines[number - 1]
    let word = line.drop { $0.isWhitespace }.prefix { $0.isLetter }
    return ["if", "elif", "else", "for", "while", "def", "try", "except"].contains(word)
      && !line.contains(":")
  }

  private func advice(onOperation error: LanguageError) -> Advice? {
    if error.category == .value, error.message.contains("truth value of an array") {
      return .manyTruthValues
    }
    guard let kind = statement(of: error) else { return nil }
    switch kind {
    case .augmentedAssignment(let target, let sign, let value):
      return advice(onChanging: target, sign, value, error)
    case .expression(let expression): return advice(on: expression, error)
    default: return nil
    }
  }

  /// The statement that stands where an error points at, read by itself.
  private func statement(of error: LanguageError) -> Statement.Kind? {
    guard let range = error.range else { return nil }
    let bytes = source.utf8.dropFirst(range.start.offset)
      .prefix(range.end.offset - range.start.offset)
    let syntax = try? Parser.parse(String(decoding: bytes, as: UTF8.self))
    guard let syntax, syntax.statements.count == 1 else { return nil }
    return syntax.statements[0].kind
  }

  private func advice(
    onChanging target: Expression,
    _ sign: BinaryOperator,
    _ value: Expression,
    _ error: LanguageError
  ) -> Advice? {
    let name = target.sourceText
    let rewrite = "\(name) = \(name) \(sign.rawValue) \(value.sourceText)"
    if error.category == .casting { return .wholeNumbers(name: name, rewrite: rewrite) }
    if let advice = shapes.elementwise(sign, target, value) { return advice }
    guard error.category == .value, case .array(let array)? = evaluate(name) else { return nil }
    return .keptShape(Advice.Operand(text: name, shape: array.shape), rewrite: rewrite)
  }

  private func advice(on expression: Expression, _ error: LanguageError) -> Advice? {
    switch expression.kind {
    case .binary(.matrixMultiply, let left, let right):
      return shapes.product(left, right) { "\($0) @ \($1)" }
    case .binary(let sign, let left, let right):
      return shapes.elementwise(sign, left, right) ?? types(sign, left, right, error)
    case .comparison(let first, let rest) where rest.count == 1:
      return shapes.comparison(rest[0].comparison, first, rest[0].operand)
    case .subscripted(let base, let index):
      if case .list = base.kind, case .tuple = index.kind { return .missingComma(base.sourceText) }
      return shapes.index(base, index)
    case .attribute(let base, _): return listIsNoArray(base, in: expression)
    case .call(let callee, let arguments): return call(callee, arguments, expression, error)
    default: return nil
    }
  }

  private var shapes: ShapeCoach { ShapeCoach(evaluate: evaluate) }

  // MARK: Types

  private func types(
    _ sign: BinaryOperator,
    _ left: Expression,
    _ right: Expression,
    _ error: LanguageError
  ) -> Advice? {
    guard error.category == .type else { return nil }
    let values = (evaluate(left.sourceText), evaluate(right.sourceText))
    switch (sign, values) {
    case (.add, (.string, _?)):
      return .textAndNumber(rewrite: "\(left.sourceText) + str(\(right.sourceText))")
    case (.add, (_?, .string)):
      return .textAndNumber(rewrite: "str(\(left.sourceText)) + \(right.sourceText)")
    case (.bitXor, _):
      return .powerSign(rewrite: "\(left.sourceText) ** \(right.sourceText)")
    case (_, (.list, _?)):
      return .listIsNoArray(
        rewrite: "np.array(\(left.sourceText)) \(sign.rawValue) \(right.sourceText)"
      )
    case (_, (_?, .list)):
      return .listIsNoArray(
        rewrite: "\(left.sourceText) \(sign.rawValue) np.array(\(right.sourceText))"
      )
    default: return nil
    }
  }

  private func listIsNoArray(_ base: Expression, in whole: Expression) -> Advice? {
    guard case .list? = evaluate(base.sourceText), case .attribute(_, let name) = whole.kind,
      Vocabulary.attributes(of: .array(NDArray.zeros([1]))).contains(name)
    else { return nil }
    return .listIsNoArray(rewrite: "np.array(\(base.sourceText)).\(name)")
  }

  private func call(
    _ callee: Expression,
    _ arguments: [Argument],
    _ whole: Expression,
    _ error: LanguageError
  ) -> Advice? {
    let inputs = arguments.map(\.value)
    if error.message.hasSuffix("object is not callable") {
      let (name, list) = (callee.sourceText, inputs.map(\.sourceText).joined(separator: ", "))
      guard !inputs.isEmpty, let value = evaluate(name) else { return nil }
      let isNumber = value.plainNumber != nil
      return .notCallable(
        name,
        isNumber: isNumber,
        rewrite: isNumber ? "\(name) * (\(list))" : "\(name)[\(list)]"
      )
    }
    guard case .attribute(let base, let name) = callee.kind else { return nil }
    if error.category == .attribute { return listIsNoArray(base, in: callee) }
    let isModule = base.sourceText == "np"
    switch (name, isModule, inputs.count) {
    case ("dot", false, 1):
      return shapes.product(base, inputs[0]) { "\($0).dot(\($1))" }
    case ("dot", true, 2), ("matmul", true, 2):
      return shapes.product(inputs[0], inputs[1]) { "np.\(name)(\($0), \($1))" }
    default: return nil
    }
  }
}
