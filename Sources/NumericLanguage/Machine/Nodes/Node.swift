/// An expression that is ready to be evaluated.
class ExpressionNode {
  /// Where it stands.
  let range: SourceRange

  init(_ range: SourceRange) {
    self.range = range
  }

  /// Returns the expression's value.
  func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    preconditionFailure("Every kind of expression says how it is evaluated.")
  }
}

/// A statement that is ready to be carried out.
class StatementNode {
  /// The statement's number.
  let id: Int
  /// Where it stands.
  let range: SourceRange

  init(_ id: Int, _ range: SourceRange) {
    self.id = id
    self.range = range
  }

  /// Carries out the statement.
  func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    preconditionFailure("Every kind of statement says how it is carried out.")
  }
}

/// Something that can be assigned to.
class TargetNode {
  /// Where it stands.
  let range: SourceRange

  init(_ range: SourceRange) {
    self.range = range
  }

  /// Assigns a value.
  func assign(_ value: Value, _ machine: Machine) throws(LanguageError) {
    preconditionFailure("Every kind of target says how it is assigned.")
  }

  /// Changes the target's value by an operator; its parts are evaluated once.
  func update(
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
    preconditionFailure("The parser refuses other targets of an augmented assignment.")
  }

  /// Carries out `del target`.
  func delete(_ machine: Machine) throws(LanguageError) {
    preconditionFailure("The parser refuses other targets of del.")
  }
}

/// How a statement ended.
enum Completion {
  /// The next one follows.
  case normal
  /// By `break`.
  case broken
  /// By `continue`.
  case continued
  /// By `return`.
  case returned(Value)
}
