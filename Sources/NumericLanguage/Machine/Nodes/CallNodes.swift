import NeuralCore

/// `callee(arguments)`.
class CallNode: AnsweringNode {
  final let callee: ExpressionNode
  final let arguments: Arguments
  // What a call asks its arguments for, at hand: reading them through `arguments` would have
  // the references counted.
  final let count: Int
  final let isPlain: Bool
  final let argumentsMayRunCode: Bool
  final let first: ExpressionNode
  final let second: ExpressionNode
  /// The first two arguments as the operands of a dot product.
  private final let factors: Factors
  private final var results = Recycler()

  init(
    _ callee: ExpressionNode,
    _ arguments: Arguments,
    _ range: SourceRange,
    mayRunCode: Bool = true
  ) {
    self.callee = callee
    self.arguments = arguments
    count = arguments.count
    isPlain = arguments.isPlain
    argumentsMayRunCode = arguments.mayRunCode
    first = arguments.first
    second = arguments.second
    factors = Factors(arguments.first, arguments.second)
    super.init(range, mayRunCode: mayRunCode)
  }

  /// Evaluates the function and the arguments, and calls it.
  override func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    let function = try callee.borrow(machine)
    guard argumentsMayRunCode else { return try call(function, machine) }
    let held = Held(function.value)
    return try held.lend { function throws(LanguageError) in try call(function, machine) }
  }

  /// Calls a function after evaluating the arguments.
  final func call(_ function: Borrowed, _ machine: Machine) throws(LanguageError) -> Answer {
    var values: Arguments.Values?
    switch function {
    case .function(let function):
      let function = function.takeUnretainedValue()
      guard isPlain, function.takesExactly(count) else { break }
      return .value(try enter(function, machine))
    case .builtin(let builtin):
      if let intrinsic = builtin.lend({ $0.intrinsic }),
        let result = try shortcut(intrinsic, machine, &values)
      {
        return .lent(result)
      }
    case .other(let place):
      if case .type(let type)? = place.pointee, let intrinsic = type.constructor?.intrinsic,
        let result = try shortcut(intrinsic, machine, &values)
      {
        return .lent(result)
      }
    default: break
    }
    let callee = function.value
    if values == nil { values = try arguments.evaluate(machine, for: callee, at: range) }
    do {
      return .value(try machine.call(callee, values?.positional ?? [], values?.named ?? []))
    } catch {
      throw error.located(at: range)
    }
  }

  /// Evaluates the call for a loop that walks through what it gives.
  ///
  /// - Returns: The bounds that `range` would keep, or any other value.
  /// - Throws: The error of the call or of an argument.
  final func walk(_ machine: Machine) throws(LanguageError) -> Walk {
    guard isPlain, 1...2 ~= count, case .other(let place) = try callee.borrow(machine),
      case .type(let type)? = place.pointee, case .range? = type.constructor?.intrinsic
    else { return .value(try evaluate(machine)) }
    let left = try first.evaluate(machine)
    let right = count == 2 ? try second.evaluate(machine) : nil
    switch (left, right) {
    case (.int(let stop), nil): return .integers(from: 0, to: stop)
    case (.int(let start), .int(let stop)?): return .integers(from: start, to: stop)
    default: break
    }
    do {
      return .value(try machine.call(.type(type), [left, right].compactMap(\.self)))
    } catch {
      throw error.located(at: range)
    }
  }

  /// What a loop walks through.
  enum Walk {
    /// The integers from one up to, but not including, another.
    case integers(from: Int, to: Int)
    /// The items of a value.
    case value(Value)
  }

  /// Calls a function of the program whose parameters are as many as the arguments.
  private final func enter(
    _ function: FunctionObject,
    _ machine: Machine
  ) throws(LanguageError) -> Value {
    let size = function.size
    let window = machine.stack.open(size)
    defer { machine.stack.close(window, size) }
    if count > 0 { window[0] = try first.evaluate(machine) }
    if count > 1 { window[1] = try second.evaluate(machine) }
    if count > 2 {
      for slot in 2..<count {
        window[slot] = try arguments.nodes[slot].value.evaluate(machine)
      }
    }
    do {
      return try machine.run(function, window)
    } catch {
      throw error.located(at: range)
    }
  }

  /// Takes the short way of a function with one or two arguments.
  ///
  /// - Parameters:
  ///   - intrinsic: The short way.
  ///   - machine: The machine.
  ///   - values: Takes the arguments' values, if they aren't made for that.
  /// - Returns: The result, or `nil`.
  /// - Throws: The function's error, or an argument's.
  private final func shortcut(
    _ intrinsic: Intrinsic,
    _ machine: Machine,
    _ values: inout Arguments.Values?
  ) throws(LanguageError) -> Borrowed? {
    guard isPlain, 1...2 ~= count else { return nil }
    guard count == 2 else {
      return try shortcut(intrinsic, first.borrow(machine), nil, &values)
    }
    if case .dot = intrinsic, factors.areQuiet { return try product(machine, &values) }
    if !second.mayRunCode {
      let left = try first.borrow(machine)
      return try shortcut(intrinsic, left, second.borrow(machine), &values)
    }
    let held = Held(try first.evaluate(machine))
    return try held.lend { left throws(LanguageError) in
      try shortcut(intrinsic, left, second.borrow(machine), &values)
    }
  }

  /// Takes the short way of `np.dot`.
  private final func product(
    _ machine: Machine,
    _ values: inout Arguments.Values?
  ) throws(LanguageError) -> Borrowed? {
    let (left, isLeftTransposed) = try factors.borrowLeft(machine)
    let (right, isRightTransposed) = try factors.borrowRight(machine)
    if case .array(let a) = left, case .array(let b) = right {
      return try product(a, b, transposed: (isLeftTransposed, isRightTransposed))
    }
    values = (
      [left.value(transposed: isLeftTransposed), right.value(transposed: isRightTransposed)], []
    )
    return nil
  }

  private final func shortcut(
    _ intrinsic: Intrinsic,
    _ left: Borrowed,
    _ right: Borrowed?,
    _ values: inout Arguments.Values?
  ) throws(LanguageError) -> Borrowed? {
    if let result = try apply(intrinsic, left, right) { return result }
    values = ([left.value], [])
    if let right { values?.positional.append(right.value) }
    return nil
  }

  /// Takes the short way of a function; `nil` if the values aren't made for it.
  final func apply(
    _ intrinsic: Intrinsic,
    _ first: Borrowed,
    _ second: Borrowed?
  ) throws(LanguageError) -> Borrowed? {
    do {
      return try apply(intrinsic, first, second, &results)
    } catch {
      throw error.located(at: range)
    }
  }

  /// Takes the short way of a dot product, whose operands were read by ``Factor``s.
  final func product(
    _ left: Unmanaged<NDArray>,
    _ right: Unmanaged<NDArray>,
    transposed: (left: Bool, right: Bool)
  ) throws(LanguageError) -> Borrowed {
    do {
      return try dot(left, right, transposed: transposed, &results)
    } catch {
      throw error.located(at: range)
    }
  }
}
