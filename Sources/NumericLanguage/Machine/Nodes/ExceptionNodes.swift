/// `raise value from cause`.
final class RaiseNode: StatementNode {
  let value: ExpressionNode?
  let cause: ExpressionNode?

  init(_ id: Int, _ range: SourceRange, _ value: ExpressionNode?, from cause: ExpressionNode?) {
    self.value = value
    self.cause = cause
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    guard let value else {
      guard let last = machine.handled.last else {
        throw LanguageError(.runtime, "No active exception to reraise")
      }
      throw machine.raise(last)
    }
    guard let exception = try Self.exception(value.evaluate(machine), machine) else {
      throw LanguageError(.type, "exceptions must derive from BaseException")
    }
    if let cause { exception.cause = try Self.cause(cause.evaluate(machine), machine) }
    throw machine.raise(exception)
  }

  /// Returns an exception, or makes one of its class; `nil` for any other value.
  private static func exception(
    _ value: Value,
    _ machine: Machine
  ) throws(LanguageError) -> ExceptionObject? {
    switch value {
    case .exception(let exception): return exception
    case .type(let type):
      guard let category = type.exceptions else { return nil }
      return ExceptionObject(category, [])
    default: return nil
    }
  }

  private static func cause(
    _ value: Value,
    _ machine: Machine
  ) throws(LanguageError) -> Value {
    if case .none = value { return .none }
    guard let exception = try exception(value, machine) else {
      throw LanguageError(.type, "exception causes must derive from BaseException")
    }
    return .exception(exception)
  }
}

/// `try` with its handlers.
final class TryNode: StatementNode {
  /// One `except`.
  struct Handler {
    let type: ExpressionNode?
    let target: NameTarget?
    let body: Block
  }

  let body: Block
  let handlers: [Handler]
  let otherwise: Block
  let finally: Block

  init(
    _ id: Int,
    _ range: SourceRange,
    body: Block,
    handlers: [Handler],
    otherwise: Block,
    finally: Block
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
      guard !machine.isUnwinding(error) else { throw error }
      let exception = machine.takeException(of: error)
      if case let last = try finally.execute(machine), last != .normal { return last }
      throw machine.raise(exception)
    }
    let returned = machine.returned
    if case let last = try finally.execute(machine), last != .normal { return last }
    machine.returned = returned
    return completion
  }

  private func guarded(_ machine: Machine) throws(LanguageError) -> Completion {
    do {
      let completion = try body.execute(machine)
      guard completion == .normal else { return completion }
    } catch {
      guard !machine.isUnwinding(error), error.category != .notSupported else { throw error }
      for handler in handlers where try catches(handler, error, machine) {
        return try handle(error, handler, machine)
      }
      throw error
    }
    return try otherwise.execute(machine)
  }

  private func handle(
    _ error: LanguageError,
    _ handler: Handler,
    _ machine: Machine
  ) throws(LanguageError) -> Completion {
    let exception = machine.takeException(of: error)
    try handler.target?.assign(.exception(exception), machine)
    machine.handled.append(exception)
    defer {
      machine.handled.removeLast()
      try? handler.target?.delete(machine)
    }
    return try handler.body.execute(machine)
  }

  private func catches(
    _ handler: Handler,
    _ error: LanguageError,
    _ machine: Machine
  ) throws(LanguageError) -> Bool {
    guard let type = handler.type else { return true }
    let value = try type.evaluate(machine)
    let types = if case .tuple(let tuple) = value { tuple.items } else { [value] }
    var catches = false
    for type in types {
      guard case .type(let type) = type, let category = type.exceptions else {
        throw LanguageError(
          .type,
          "catching classes that do not inherit from BaseException is not allowed",
          at: handler.type?.range
        )
      }
      if error.category.isKind(of: category) { catches = true }
    }
    return catches
  }
}
