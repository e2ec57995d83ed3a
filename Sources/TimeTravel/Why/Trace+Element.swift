import NeuralCore
import NumericLanguage

extension Trace {
  /// Returns the formula of one element.
  ///
  /// - Parameters:
  ///   - number: The element's number in row-major order.
  ///   - machine: The machine that calls functions on single numbers.
  /// - Returns: The formula; opaque where the expression can't be followed.
  func formula(ofElement number: Int, on machine: Machine) -> Formula {
    guard let value = value.element(number) else { return opaque(number, .float64(.nan)) }
    let found = derived(number, value, machine)
    return found ?? opaque(number, value)
  }

  /// The value alone, under the expression's text.
  private func opaque(_ number: Int, _ value: Scalar) -> Formula {
    guard let shape = self.value.numericShape, shape.count > 0 else {
      return Formula(kind: .opaque(source), value: value)
    }
    let index = shape.index(ofElement: number).map(String.init).joined(separator: ",")
    return Formula(kind: .opaque("\(source)[\(index)]"), value: value)
  }

  /// The formula of one element, or `nil` where it can't be followed.
  private func derived(_ number: Int, _ value: Scalar, _ machine: Machine) -> Formula? {
    switch kind {
    case .opaque: return nil
    case .literal: return Formula(kind: .number, value: value)
    case .name(let name):
      let index = (self.value.numericShape ?? []).index(ofElement: number)
      return Formula(kind: .element(Reference(name: name, index: index)), value: value)
    case .unary(let sign, let part):
      return Formula(kind: .unary(sign, part.formula(ofElement: number, on: machine)), value: value)
    case .binary(let sign, let left, let right):
      guard let (first, second) = operands(left, right, number, machine) else { return nil }
      // NumPy squares an array by multiplying; a single number goes through `pow`.
      if sign == .power, self.value.array != nil, second.value.double == 2 {
        return Formula(kind: .binary(.multiply, first, first), value: value)
      }
      return Formula(kind: .binary(sign, first, second), value: value)
    case .comparison(let sign, let left, let right):
      guard let (first, second) = operands(left, right, number, machine) else { return nil }
      return Formula(kind: .comparison(sign, first, second), value: value)
    case .selection(let part, let sources):
      return part.formula(ofElement: Int(sources.element(number).int64), on: machine)
    case .dot(let left, let right): return dot(left, right, number, value, machine)
    case .sum(let part, let axis): return sum(part, axis, number, value, machine)
    case .call(let name, let function, let parts):
      return call(name, function, parts, number, value, machine)
    }
  }

  /// The formulas of two operands that are broadcast to this value's shape.
  private func operands(
    _ left: Trace,
    _ right: Trace,
    _ number: Int,
    _ machine: Machine
  ) -> (Formula, Formula)? {
    guard let first = broadcast(left, number, machine),
      let second = broadcast(right, number, machine)
    else { return nil }
    return (first, second)
  }

  /// The formula of the element of an operand that meets one of this value's elements.
  private func broadcast(_ part: Trace, _ number: Int, _ machine: Machine) -> Formula? {
    guard let shape = value.numericShape, let inner = part.value.numericShape,
      inner.count <= shape.count
    else { return nil }
    let index = shape.index(ofElement: number).suffix(inner.count)
    let own = zip(index, inner).map { $1 == 1 ? 0 : $0 }
    return part.formula(ofElement: inner.element(at: own), on: machine)
  }

  // MARK: Sums

  /// The formula of one element of a dot product: products from the lowest index up.
  private func dot(
    _ left: Trace,
    _ right: Trace,
    _ number: Int,
    _ value: Scalar,
    _ machine: Machine
  ) -> Formula? {
    guard let first = left.value.numericShape, let second = right.value.numericShape else {
      return nil
    }
    guard first.count > 0, second.count > 0 else {
      guard let (one, other) = operands(left, right, number, machine) else { return nil }
      return Formula(kind: .binary(.multiply, one, other), value: value)
    }
    guard first.count <= 2, second.count <= 2 else { return nil }
    let length = first[first.count - 1]
    let columns = second.count == 2 ? second[1] : 1
    let (row, column) = (number / columns, number % columns)
    let terms = (0..<length).map { step -> Formula in
      let one = left.formula(ofElement: row * length + step, on: machine)
      let other = right.formula(ofElement: step * columns + column, on: machine)
      let product = try? Operations.binary(
        .multiply,
        Value.numpy(one.value),
        Value.numpy(other.value)
      )
      return Formula(
        kind: .binary(.multiply, one, other),
        value: product?.scalar ?? .float64(.nan)
      )
    }
    return Self.sum(of: terms, value)
  }

  /// The formula of one element of a sum, in NumPy's order of adding.
  private func sum(
    _ part: Trace,
    _ axis: Int?,
    _ number: Int,
    _ value: Scalar,
    _ machine: Machine
  ) -> Formula? {
    guard let shape = part.value.numericShape else { return nil }
    var members = Array(0..<shape.elementCount)
    if let axis {
      let kept = shape.indices.filter { $0 != axis }
      let index = (self.value.numericShape ?? []).index(ofElement: number)
      members = members.filter { member in
        let place = shape.index(ofElement: member)
        return kept.map { place[$0] } == index
      }
    }
    let isPairwise = axis == nil || axis == shape.count - 1
    guard members.count < 8 || !isPairwise else { return nil }
    let terms = members.map { part.formula(ofElement: $0, on: machine) }
    return Self.sum(of: terms, value)
  }

  /// Terms added from left to right, led by `0.0` where only that gives the value's bits.
  private static func sum(of terms: [Formula], _ value: Scalar) -> Formula? {
    guard let first = terms.first else { return nil }
    if case .float64(let wanted) = value {
      let plain = terms.dropFirst().reduce(first.value.double) { $0 + $1.value.double }
      if plain.bitPattern != wanted.bitPattern {
        let total = terms.reduce(0.0) { $0 + $1.value.double }
        guard total.bitPattern == wanted.bitPattern else { return nil }
        let zero = Formula(kind: .number, value: .float64(0))
        return Formula(kind: .sum([zero] + terms), value: value)
      }
    }
    return Formula(kind: .sum(terms), value: value)
  }

  // MARK: Functions

  /// The formula of a function that gives the same for the single numbers as for the arrays.
  private func call(
    _ name: String,
    _ function: Value,
    _ parts: [Trace],
    _ number: Int,
    _ value: Scalar,
    _ machine: Machine
  ) -> Formula? {
    var arguments: [Formula] = []
    for part in parts {
      guard let argument = broadcast(part, number, machine) else { return nil }
      arguments.append(argument)
    }
    guard let single = try? machine.call(function, arguments.map { Value(plain: $0.value) }),
      let result = single.scalar, result.hasSameBits(as: value)
    else { return nil }
    return Formula(kind: .call(name, arguments), value: value)
  }
}
