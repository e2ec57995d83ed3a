/// `raise value`.
final class RaiseNode: StatementNode {
  let value: ExpressionNode?

  init(_ id: Int, _ range: SourceRange, _ value: ExpressionNode?) {
    self.value = value
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    guard let value else {
      throw machine.handled.last
        ?? LanguageError(.runtime, "No active exception to reraise")
    }
    switch try value.evaluate(machine) {
    case .exception(let exception): throw exception.error
    case .type(let type) where LanguageError.Category(shortName: type.name) != nil:
      throw LanguageError(LanguageError.Category(shortName: type.name) ?? .exception, "")
    default: throw LanguageError(.type, "exceptions must derive from BaseException")
    }
  }
}

/// `try` with its handlers.
final class TryNode: StatementNode {
  /// One `except`.
  struct Handler {
    let type: ExpressionNode?
    let target: NameTarget?
    let body: [StatementNode]
  }

  let body: [StatementNode]
  let handlers: [Handler]
  let otherwise: [StatementNode]
  let finally: [StatementNode]

  init(
    _ id: Int,
    _ range: SourceRange,
    body: [StatementNode],
    handlers: [Handler],
    otherwise: [StatementNode],
    finally: [StatementNode]
  ) {
    self.body = body
    self.handlers = handlers
    self.otherwise = otherwise
    self.finally = finally
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    let completion: Completion
    do {
      completion = try guarded(machine)
    } catch {
      guard machine.halt == nil else { throw error }
      if case let last = try machine.execute(finally), !last.isNormal { return last }
      throw error
    }
    if case let last = try machine.execute(finally), !last.isNormal { return last }
    return completion
  }

  private func guarded(_ machine: Machine) throws(LanguageError) -> Completion {
    do {
      let completion = try machine.execute(body)
      guard completion.isNormal else { return completion }
    } catch {
      guard machine.halt == nil, error.category != .notSupported else { throw error }
      for handler in handlers where try catches(handler, error, machine) {
        return try handle(error, handler, machine)
      }
      throw error
    }
    return try machine.execute(otherwise)
  }

  private func handle(
    _ error: LanguageError,
    _ handler: Handler,
    _ machine: Machine
  ) throws(LanguageError) -> Completion {
    try handler.target?.assign(.exception(ExceptionObject(error)), machine)
    machine.handled.append(error)
    defer { machine.handled.removeLast() }
    let completion = try machine.execute(handler.body)
    try? handler.target?.delete(machine)
    return completion
  }

  private func catches(
    _ handler: Handler,
    _ error: LanguageError,
    _ machine: Machine
  ) throws(LanguageError) -> Bool {
    guard let type = handler.type else { return true }
    switch try type.evaluate(machine) {
    case .type(let type): return error.category.isKind(of: type.name)
    case .tuple(let types):
      return types.items.contains { item in
        if case .type(let type) = item { error.category.isKind(of: type.name) } else { false }
      }
    default:
      throw LanguageError(
        .type,
        "catching classes that do not inherit from BaseException is not allowed"
      )
    }
  }
}

extension Completion {
  /// Whether the next statement follows.
  var isNormal: Bool {
    if case .normal = self { true } else { false }
  }
}

extension LanguageError.Category {
  /// The class without its module, such as `AxisError`.
  public var shortName: String {
    rawValue.split(separator: ".").last.map(String.init) ?? rawValue
  }

  /// Finds a class by its name without a module.
  ///
  /// - Parameter shortName: The name, such as `ValueError`.
  public init?(shortName: String) {
    self.init(rawValue: shortName)
  }

  /// Whether `except name` catches an error of this class.
  func isKind(of name: String) -> Bool {
    if shortName == name || name == "Exception" || name == "BaseException" { return true }
    return switch self {
    case .zeroDivision, .overflow: name == "ArithmeticError"
    case .index, .key: name == "LookupError"
    case .axis: name == "ValueError" || name == "IndexError"
    case .casting: name == "TypeError"
    case .moduleNotFound: name == "ImportError"
    case .unboundLocal: name == "NameError"
    case .recursion: name == "RuntimeError"
    case .indentation, .tab: name == "SyntaxError"
    default: false
    }
  }
}
