import NeuralCore
import NumericLanguage

/// An expression that was evaluated, with the values of its parts.
///
/// A trace knows for each of its elements which elements of its parts it came from.
final class Trace {
  /// How a value came about.
  enum Kind {
    /// A number that stands in the program.
    case literal
    /// A variable.
    case name(String)
    /// An operator, element by element.
    case unary(UnaryOperator, Trace)
    /// An operator, element by element with broadcasting.
    case binary(BinaryOperator, Trace, Trace)
    /// A comparison, element by element with broadcasting.
    case comparison(ComparisonOperator, Trace, Trace)
    /// A dot product.
    case dot(Trace, Trace)
    /// Elements of another value: for each element, its number there.
    case selection(Trace, sources: NDArray)
    /// A sum, mean, maximum or minimum over all elements or one axis.
    case reduction(Reduction, Trace, axis: Int?)
    /// `np.outer`.
    case outer(Trace, Trace)
    /// `chosen if test else …`: with the text of what wasn't chosen.
    case conditional(Trace, test: Trace, other: String)
    /// A function that may work element by element.
    case call(String, Value, [Trace])
    /// Anything else.
    case opaque
  }

  /// What makes one number of many.
  enum Reduction: String {
    case sum, mean, max, min
  }

  /// The expression's text.
  let source: String
  /// What it evaluated to.
  let value: Value
  /// How.
  let kind: Kind

  init(_ expression: Expression, _ value: Value, _ kind: Kind) {
    source = expression.sourceText
    self.value = value
    self.kind = kind
  }
}

/// Evaluates an expression part by part and keeps what it saw.
///
/// The machine stands before the statement and is used up by tracing: functions
/// that are called, and random numbers that are drawn, change it.
struct Tracer {
  /// The machine.
  let machine: Machine

  /// Evaluates an expression.
  func trace(_ expression: Expression) throws(LanguageError) -> Trace {
    switch expression.kind {
    case .integer, .longInteger, .float, .boolean:
      return Trace(expression, try machine.evaluate(expression), .literal)
    case .name(let name):
      return Trace(expression, try machine.evaluate(expression), .name(name))
    case .unary(let sign, let inner):
      let part = try trace(inner)
      return Trace(expression, try Operations.unary(sign, part.value), .unary(sign, part))
    case .binary(.matrixMultiply, let left, let right):
      let (first, second) = (try trace(left), try trace(right))
      let value = try Operations.binary(.matrixMultiply, first.value, second.value)
      return Trace(expression, value, .dot(first, second))
    case .binary(let sign, let left, let right):
      let (first, second) = (try trace(left), try trace(right))
      let value = try Operations.binary(sign, first.value, second.value)
      return Trace(expression, value, .binary(sign, first, second))
    case .comparison(let first, let rest) where rest.count == 1:
      let (left, right) = (try trace(first), try trace(rest[0].operand))
      let value = try Operations.compare(rest[0].comparison, left.value, right.value)
      return Trace(expression, value, .comparison(rest[0].comparison, left, right))
    case .attribute(let base, "T"):
      return try select(expression, from: base) { part, _ throws(LanguageError) in
        try Operations.attribute(part, "T", machine)
      }
    case .subscripted(let base, let index):
      return try traceSubscript(expression, base: base, index: index)
    case .conditional(let condition, let then, let otherwise):
      let test = try trace(condition)
      let isTrue = try test.value.isTrue()
      let chosen = try trace(isTrue ? then : otherwise)
      let other = (isTrue ? otherwise : then).sourceText
      return Trace(expression, chosen.value, .conditional(chosen, test: test, other: other))
    case .call(let callee, let arguments):
      return try traceCall(expression, callee: callee, arguments: arguments)
    default:
      return Trace(expression, try machine.evaluate(expression), .opaque)
    }
  }

  /// Traces `base[index]`.
  private func traceSubscript(
    _ expression: Expression,
    base: Expression,
    index: Expression
  ) throws(LanguageError) -> Trace {
    let key = try machine.evaluate(index)
    return try select(expression, from: base) { part, _ throws(LanguageError) in
      try Operations.index(part, key)
    }
  }

  /// Traces an operation that only picks elements.
  ///
  /// The operation is done twice: with the value, and with an array of the same
  /// shape that holds each element's number, which tells where each came from.
  private func select(
    _ expression: Expression,
    from base: Expression,
    by pick: (Value, Machine) throws(LanguageError) -> Value
  ) throws(LanguageError) -> Trace {
    let part = try trace(base)
    let value = try pick(part.value, machine)
    guard let numbered = part.value.numbered, let sources = try pick(numbered, machine).numbers
    else { return Trace(expression, value, .opaque) }
    return Trace(expression, value, .selection(part, sources: sources))
  }

  // MARK: Calls

  private func traceCall(
    _ expression: Expression,
    callee: Expression,
    arguments: [Argument]
  ) throws(LanguageError) -> Trace {
    if let reduction = try traceReduction(expression, callee, arguments) { return reduction }
    let plain = arguments.compactMap { argument -> Expression? in
      if case .positional = argument.kind { argument.value } else { nil }
    }
    guard plain.count == arguments.count else {
      return Trace(expression, try machine.evaluate(expression), .opaque)
    }
    if case .attribute(let base, let method) = callee.kind {
      if base.sourceText == "np" {
        return try traceFunction(expression, named: method, callee, plain)
      }
      if base.sourceText != "np.random" {
        return try traceMethod(expression, base: base, named: method, plain)
      }
    } else if case .name = callee.kind {
      return try traceOwnFunction(expression, callee, plain)
    }
    return Trace(expression, try machine.evaluate(expression), .opaque)
  }

  /// Traces `np.name(arguments)`.
  private func traceFunction(
    _ expression: Expression,
    named name: String,
    _ callee: Expression,
    _ arguments: [Expression]
  ) throws(LanguageError) -> Trace {
    switch (name, arguments.count) {
    case ("dot", 2), ("matmul", 2):
      let (left, right) = (try trace(arguments[0]), try trace(arguments[1]))
      let value = try machine.call(machine.evaluate(callee), [left.value, right.value])
      return Trace(expression, value, .dot(left, right))
    case ("outer", 2):
      let (left, right) = (try trace(arguments[0]), try trace(arguments[1]))
      let value = try machine.call(machine.evaluate(callee), [left.value, right.value])
      return Trace(expression, value, .outer(left, right))
    case ("array", 1):
      return Trace(expression, try machine.evaluate(expression), .opaque)
    default:
      return try traceOwnFunction(expression, callee, arguments)
    }
  }

  /// Traces `base.name(arguments)`.
  private func traceMethod(
    _ expression: Expression,
    base: Expression,
    named name: String,
    _ arguments: [Expression]
  ) throws(LanguageError) -> Trace {
    switch (name, arguments.count) {
    case ("dot", 1):
      let (left, right) = (try trace(base), try trace(arguments[0]))
      guard left.value.numericShape != nil else { break }
      let method = try Operations.attribute(left.value, "dot", machine)
      return Trace(expression, try machine.call(method, [right.value]), .dot(left, right))
    case ("copy", 0), ("transpose", 0), ("ravel", 0), ("flatten", 0), ("reshape", _):
      var values: [Value] = []
      for argument in arguments { values.append(try machine.evaluate(argument)) }
      return try select(expression, from: base) { part, machine throws(LanguageError) in
        try machine.call(Operations.attribute(part, name, machine), values)
      }
    default: break
    }
    return Trace(expression, try machine.evaluate(expression), .opaque)
  }

  /// Traces a sum and the like over everything or over one axis; `nil` for any other call.
  private func traceReduction(
    _ expression: Expression,
    _ callee: Expression,
    _ arguments: [Argument]
  ) throws(LanguageError) -> Trace? {
    guard case .attribute(let base, let name) = callee.kind,
      let reduction = Trace.Reduction(rawValue: name)
    else { return nil }
    var rest = arguments[...]
    var reduced = base
    if base.sourceText == "np" {
      guard let first = rest.popFirst(), case .positional = first.kind else { return nil }
      reduced = first.value
    }
    var axis: Int?
    for argument in rest {
      switch argument.kind {
      case .positional, .named("axis"):
        guard let number = try machine.evaluate(argument.value).scalar else { return nil }
        axis = Int(number.int64)
      case .named("keepdims"): break
      default: return nil
      }
    }
    let part = try trace(reduced)
    guard let shape = part.value.numericShape, shape.count > 0 else { return nil }
    if let number = axis { axis = number < 0 ? number + shape.count : number }
    return Trace(
      expression,
      try machine.evaluate(expression),
      .reduction(reduction, part, axis: axis)
    )
  }

  /// Traces a function that may turn out to work element by element.
  private func traceOwnFunction(
    _ expression: Expression,
    _ callee: Expression,
    _ arguments: [Expression]
  ) throws(LanguageError) -> Trace {
    let function = try machine.evaluate(callee)
    var parts: [Trace] = []
    for argument in arguments { parts.append(try trace(argument)) }
    let value = try machine.call(function, parts.map(\.value))
    return Trace(expression, value, .call(callee.sourceText, function, parts))
  }
}

extension NDArray {
  /// Returns an array that holds each element's number in row-major order.
  static func numbering(_ shape: Shape) -> NDArray {
    NDArray((0..<shape.elementCount).map(Int64.init), shape: shape)
  }
}

extension Value {
  /// The numbers that a selection from ``numbered`` gave.
  var numbers: NDArray? {
    switch self {
    case .array(let array): return array
    case .numpy(let scalar): return NDArray(scalar)
    case .int(let number): return NDArray(Scalar.int64(Int64(number)))
    default:
      guard let shape = numericShape, items != nil else { return nil }
      let all = (0..<shape.elementCount).compactMap { element($0)?.int64 }
      return NDArray(all, shape: shape)
    }
  }
}
