import NeuralCore

/// A value that is lent by whoever holds it: a variable, or the node that made it.
///
/// Lending spares the counting of references, which would take longer than most
/// operations. The everyday numbers come as they are; everything else is a pointer, good
/// until the variable is assigned or the node is evaluated again. Only code of the
/// program can do that, so a node that needs a value beyond the evaluation of something
/// that ``ExpressionNode/mayRunCode`` asks for the value itself.
enum Borrowed {
  /// `None`.
  case none
  /// An integer.
  case int(Int)
  /// A float.
  case float(Double)
  /// A truth value.
  case bool(Bool)
  /// An `np.float64`.
  case numpy(Double)
  /// An array.
  case array(Unmanaged<NDArray>)
  /// A list.
  case list(Unmanaged<ListObject>)
  /// A function of the program.
  case function(Unmanaged<FunctionObject>)
  /// A function that the language brings along.
  case builtin(Unmanaged<BuiltinFunction>)
  /// A module.
  case module(Unmanaged<Module>)
  /// Any other value, where it lies.
  case other(UnsafePointer<Value?>)

  /// Borrows what lies in a place; `nil` if nothing does.
  @inline(__always)
  init?(in place: UnsafePointer<Value?>) {
    switch place.pointee {
    case nil: return nil
    case Value.none?: self = .none
    case .int(let number)?: self = .int(number)
    case .float(let number)?: self = .float(number)
    case .bool(let truth)?: self = .bool(truth)
    case .numpy(.float64(let number))?: self = .numpy(number)
    case .array(let array)?: self = .array(Unmanaged.passUnretained(array))
    case .list(let list)?: self = .list(Unmanaged.passUnretained(list))
    case .function(let function)?: self = .function(Unmanaged.passUnretained(function))
    case .builtin(let builtin)?: self = .builtin(Unmanaged.passUnretained(builtin))
    case .module(let module)?: self = .module(Unmanaged.passUnretained(module))
    default: self = .other(place)
    }
  }

  /// The value itself.
  @inline(__always)
  var value: Value {
    switch self {
    case .none: .none
    case .int(let number): .int(number)
    case .float(let number): .float(number)
    case .bool(let truth): .bool(truth)
    case .numpy(let number): .numpy(.float64(number))
    case .array(let array): .array(array.takeUnretainedValue())
    case .list(let list): .list(list.takeUnretainedValue())
    case .function(let function): .function(function.takeUnretainedValue())
    case .builtin(let builtin): .builtin(builtin.takeUnretainedValue())
    case .module(let module): .module(module.takeUnretainedValue())
    case .other(let place): held(place)
    }
  }

  private func held(_ place: UnsafePointer<Value?>) -> Value {
    guard let value = place.pointee else {
      preconditionFailure("Only a place with a value is lent.")
    }
    return value
  }

  /// The value of a number that ``quick(_:_:_:)-(BinaryOperator,_,_)`` gave, which needs no
  /// counting.
  @inline(__always)
  var number: Value {
    switch self {
    case .int(let number): .int(number)
    case .float(let number): .float(number)
    case .numpy(let number): .numpy(.float64(number))
    default: preconditionFailure("Quick arithmetic gives numbers.")
    }
  }

  /// Whether the value counts as true in a condition.
  @inline(__always)
  func isTrue() throws(LanguageError) -> Bool {
    switch self {
    case .bool(let truth): truth
    case .int(let number): number != 0
    case .float(let number), .numpy(let number): number != 0
    default: try value.isTrue()
    }
  }

  /// The value as a number for an operation between arrays; `nil` if it is none of the
  /// everyday ones.
  @inline(__always)
  var scalar: Scalar? {
    switch self {
    case .int(let number): .int64(Int64(number))
    case .float(let number), .numpy(let number): .float64(number)
    case .bool(let truth): .bool(truth)
    default: nil
    }
  }
}

// MARK: - Arithmetic

extension Borrowed {
  /// Returns `left op right` for everyday numbers with an everyday result, else `nil`:
  /// what is left out, errors above all, is for ``Operations/binary(_:_:_:)``.
  @inline(__always)
  static func quick(_ sign: BinaryOperator, _ left: Borrowed, _ right: Borrowed) -> Borrowed? {
    switch (left, right) {
    case (.float(let first), .float(let second)):
      return floats(sign, first, second).map { .float($0) }
    case (.int(let first), .int(let second)): return integers(sign, first, second)
    case (.float(let first), .int(let second)):
      return floats(sign, first, Double(second)).map { .float($0) }
    case (.int(let first), .float(let second)):
      return floats(sign, Double(first), second).map { .float($0) }
    case (.numpy(let first), .numpy(let second)), (.numpy(let first), .float(let second)),
      (.float(let first), .numpy(let second)):
      return floats(sign, first, second).map { .numpy($0) }
    case (.numpy(let first), .int(let second)):
      return floats(sign, first, Double(second)).map { .numpy($0) }
    case (.int(let first), .numpy(let second)):
      return floats(sign, Double(first), second).map { .numpy($0) }
    default: return nil
    }
  }

  @inline(__always)
  private static func floats(_ sign: BinaryOperator, _ left: Double, _ right: Double) -> Double? {
    switch sign {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide where right != 0: left / right
    case .power: Operations.quickPower(left, right)
    default: nil
    }
  }

  @inline(__always)
  private static func integers(_ sign: BinaryOperator, _ left: Int, _ right: Int) -> Borrowed? {
    let (result, isTooLong): (Int, Bool)
    switch sign {
    case .add: (result, isTooLong) = left.addingReportingOverflow(right)
    case .subtract: (result, isTooLong) = left.subtractingReportingOverflow(right)
    case .multiply: (result, isTooLong) = left.multipliedReportingOverflow(by: right)
    case .remainder where right > 0: return .int(Operations.divided(left, right).remainder)
    case .floorDivide where right > 0: return .int(Operations.divided(left, right).quotient)
    default: return nil
    }
    return isTooLong ? nil : .int(result)
  }

  /// Returns `left op right` for a comparison of everyday numbers of Python's own, else `nil`.
  @inline(__always)
  static func quick(_ sign: ComparisonOperator, _ left: Borrowed, _ right: Borrowed) -> Bool? {
    switch (left, right) {
    case (.float(let first), .float(let second)): holds(sign, first, second)
    case (.int(let first), .int(let second)): holds(sign, first, second)
    default: nil
    }
  }

  @inline(__always)
  private static func holds<Number: Comparable>(
    _ sign: ComparisonOperator,
    _ left: Number,
    _ right: Number
  ) -> Bool? {
    switch sign {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    case .isIn, .isNotIn, .isSame, .isNotSame: nil
    }
  }
}

/// A value that is held while code of the program runs, to be lent then.
struct Held {
  private let value: Value?

  @inline(__always)
  init(_ value: consuming Value) {
    self.value = value
  }

  /// Lends the value.
  @inline(__always)
  func lend<Result>(
    _ body: (Borrowed) throws(LanguageError) -> Result
  ) throws(LanguageError) -> Result {
    try withUnsafePointer(to: value) { place throws(LanguageError) in
      guard let borrowed = Borrowed(in: place) else {
        preconditionFailure("There is always a value.")
      }
      return try body(borrowed)
    }
  }
}

extension Unmanaged {
  /// Lends the object without counting the reference; whoever lent it here holds it.
  @inline(__always)
  func lend<Result, Failure: Error>(
    _ body: (Instance) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do {
      return try _withUnsafeGuaranteedRef { try body($0) }
    } catch let error as Failure {
      throw error
    } catch {
      preconditionFailure("The body throws nothing else.")
    }
  }
}
