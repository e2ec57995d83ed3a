extension Machine {
  /// Calls a function.
  ///
  /// - Parameters:
  ///   - function: What is called.
  ///   - positional: The arguments by position.
  ///   - named: The arguments by name.
  /// - Returns: What it gives.
  /// - Throws: Its error, or Python's for arguments that don't fit.
  public func call(
    _ function: Value,
    _ positional: [Value],
    _ named: [(name: String, value: Value)] = []
  ) throws(LanguageError) -> Value {
    switch function {
    case .function(let function): return try enter(function, positional, named)
    case .builtin(let builtin): return try builtin.body(positional, named, self)
    case .type(let type):
      guard let constructor = type.constructor else { break }
      return try constructor.body(positional, named, self)
    default: break
    }
    throw LanguageError(.type, "'\(function.typeName)' object is not callable")
  }

  /// Calls a function of the program with any arguments.
  private func enter(
    _ function: FunctionObject,
    _ positional: [Value],
    _ named: [(name: String, value: Value)]
  ) throws(LanguageError) -> Value {
    try checkDepth()
    let window = stack.open(function.size)
    defer { stack.close(window, function.size) }
    if named.isEmpty, function.takesExactly(positional.count) {
      for (slot, value) in positional.enumerated() { window[slot] = value }
    } else {
      try ArgumentBinder(function).bind(positional, named, into: window)
    }
    return try run(function, window)
  }

  /// Refuses a call that nests too deeply.
  @inline(__always)
  private func checkDepth() throws(LanguageError) {
    guard depth < budget.depth, stackGuard.hasRoom else {
      throw LanguageError(.recursion, "maximum recursion depth exceeded")
    }
  }

  /// Carries out a function of the program.
  ///
  /// An error from another text than that of the running program has no place in this one; it
  /// gets that of the call.
  ///
  /// - Parameters:
  ///   - function: The function.
  ///   - window: Its variables; the parameters have their values.
  /// - Returns: What it gives.
  /// - Throws: Its error.
  func run(
    _ function: FunctionObject,
    _ window: UnsafeMutablePointer<Value?>
  ) throws(LanguageError) -> Value {
    try checkDepth()
    let outer = locals
    locals = window
    depth += 1
    defer {
      locals = outer
      depth -= 1
    }
    do {
      guard !function.isSelfContained else { return try function.body.run(self) }
      let code = function.code
      let shared = (cells, captured)
      if code.layout.isShared { cells = (0..<code.layout.count).map { Cell(window[$0]) } }
      captured = function.captured
      defer { (cells, captured) = shared }
      return try function.body.run(self)
    } catch {
      throw function.code.origin === origin ? error : error.withoutPlace
    }
  }
}

extension LanguageError {
  /// This error without its place.
  fileprivate var withoutPlace: LanguageError {
    guard range != nil else { return self }
    var error = self
    error.range = nil
    return error
  }

  /// This error with a place, unless it has one.
  func located(at range: SourceRange) -> LanguageError {
    guard self.range == nil else { return self }
    var error = self
    error.range = range
    return error
  }
}
