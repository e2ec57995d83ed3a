/// An exception as a value: what was raised, or what `except … as name` caught.
public final class ExceptionObject {
  /// The error.
  public let error: LanguageError
  /// What the exception was made with; `nil` for an error that the program didn't make.
  private let arguments: [Value]?
  /// What `raise … from` named.
  var cause: Value = .none

  /// Makes an exception of an error that happened.
  ///
  /// - Parameter error: The error.
  public init(_ error: LanguageError) {
    self.error = error
    arguments = nil
  }

  /// Makes an exception as calling its class does.
  ///
  /// One argument is the message, several are written as a tuple.
  ///
  /// - Parameters:
  ///   - category: The class.
  ///   - arguments: The arguments of the call.
  init(_ category: LanguageError.Category, _ arguments: [Value]) {
    let message =
      switch arguments.count {
      case 0: ""
      case 1: category == .key ? arguments[0].repr : arguments[0].str
      default: Value.tuple(TupleObject(arguments)).repr
      }
    error = LanguageError(category, message)
    self.arguments = arguments
  }

  /// What `args` holds: for an error that happened, its message; for a missing key, the key.
  var args: [Value] {
    if let arguments { return arguments }
    if error.category == .key, let key = Value(literal: error.message) { return [key] }
    return error.message.isEmpty ? [] : [.string(error.message)]
  }

  /// The call that would make the exception.
  var repr: String {
    "\(error.category.shortName)(\(args.map(\.repr).joined(separator: ", ")))"
  }
}

extension Value {
  /// Reads a value back from its `repr`, if that is a number, a string, or a tuple of these.
  fileprivate init?(literal text: String) {
    guard let syntax = try? Parser.parse(text), syntax.statements.count == 1,
      case .expression(let expression) = syntax.statements[0].kind,
      let value = Value(literal: expression)
    else { return nil }
    self = value
  }

  private init?(literal expression: Expression) {
    switch expression.kind {
    case .none: self = .none
    case .boolean(let truth): self = .bool(truth)
    case .integer(let number): self = .int(number)
    case .unary(.negative, let operand):
      switch Value(literal: operand) {
      case .int(let number): self = .int(-number)
      case .float(let number): self = .float(-number)
      default: return nil
      }
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .tuple(let items):
      let values = items.compactMap { Value(literal: $0) }
      guard values.count == items.count else { return nil }
      self = .tuple(TupleObject(values))
    default: return nil
    }
  }
}
