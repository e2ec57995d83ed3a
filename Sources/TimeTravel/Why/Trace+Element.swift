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
    guard let value = value.element(number) else {
      return Formula(kind: .opaque(source), value: .float64(.nan))
    }
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
      let reference = Reference(name: name, index: index, isNested: self.value.items != nil)
      return Formula(kind: .element(reference), value: value)
    case .unary, .binary, .comparison:
      // Lists are joined and repeated, not computed with.
      return self.value.items == nil ? elementwise(number, value, machine) : nil
    case .selection(let part, let sources):
      guard 0..<sources.count ~= number else { return nil }
      return part.formula(ofElement: Int(sources.element(number).int64), on: machine)
    case .dot(let left, let right): return dot(left, right, number, value, machine)
    case .outer(let left, let right): return outer(left, right, number, value, machine)
    case .reduction(let reduction, let part, let axis):
      return self.reduction(reduction, part, axis, number, value, machine)
    case .conditional(let chosen, let test, let other):
      return Formula(
        kind: .conditional(
          chosen.formula(ofElement: number, on: machine),
          test: test.formula(ofElement: 0, on: machine),
          other: other
        ),
        value: value
      )
    case .call(let name, let function, let parts):
      return call(name, function, parts, number, value, machine)
    }
  }

  /// The formula of one element of an operator's result.
  private func elementwise(_ number: Int, _ value: Scalar, _ machine: Machine) -> Formula? {
    switch kind {
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
    default: return nil
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
      let element = inner.element(broadcastTo: shape.index(ofElement: number))
    else { return nil }
    return part.formula(ofElement: element, on: machine)
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
    guard first.count <= 2, second.count <= 2, second.elementCount > 0 else { return nil }
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

  /// The formula of one element of an outer product.
  private func outer(
    _ left: Trace,
    _ right: Trace,
    _ number: Int,
    _ value: Scalar,
    _ machine: Machine
  ) -> Formula? {
    guard let columns = right.value.numericShape?.elementCount, columns > 0 else { return nil }
    let first = left.formula(ofElement: number / columns, on: machine)
    let second = right.formula(ofElement: number % columns, on: machine)
    return Formula(kind: .binary(.multiply, first, second), value: value)
  }

  /// The formula of one element of a sum, mean, maximum or minimum.
  private func reduction(
    _ reduction: Reduction,
    _ part: Trace,
    _ axis: Int?,
    _ number: Int,
    _ value: Scalar,
    _ machine: Machine
  ) -> Formula? {
    guard let shape = part.value.numericShape, axis.map(shape.indices.contains) ?? true else {
      return nil
    }
    var members = Array(0..<shape.elementCount)
    if let axis {
      let own = self.value.numericShape ?? []
      let isKept = own.count == shape.count
      let kept = shape.indices.filter { $0 != axis }
      let index = own.index(ofElement: number).enumerated()
        .filter { !isKept || $0.offset != axis }.map(\.element)
      members = members.filter { member in
        let place = shape.index(ofElement: member)
        return kept.map { place[$0] } == index
      }
    }
    guard members.count <= Self.mostMembers else { return nil }
    let terms = members.map { part.formula(ofElement: $0, on: machine) }
    let isPairwise = axis == nil || axis == shape.count - 1
    switch reduction {
    case .sum: return Self.sum(of: terms, value, isPairwise: isPairwise)
    case .mean:
      let numbers = NDArray(terms.map(\.value.double), shape: [terms.count])
      let total =
        isPairwise
        ? try? numbers.reduced(.sum, axis: nil, keepingDimensions: false).item
        : .float64(
          terms.dropFirst().reduce(terms.first?.value.double ?? 0) { $0 + $1.value.double }
        )
      guard let total, (total.double / Double(terms.count)).bitPattern == value.double.bitPattern,
        let sum = Self.sum(of: terms, .float64(total.double), isPairwise: isPairwise)
      else { return nil }
      let count = Formula(kind: .number, value: .int64(Int64(terms.count)))
      return Formula(kind: .binary(.divide, sum, count), value: value)
    case .max, .min:
      guard terms.count > 1 else { return terms.first }
      return Formula(kind: .call(reduction.rawValue, terms), value: value)
    }
  }

  /// How many numbers a sum, or a value that is shown whole, may have.
  private static let mostMembers = 64

  /// The terms of a sum as NumPy adds them: one after the other, or from eight on in eight
  /// lanes, which are then joined in pairs.
  private static func sum(
    of terms: [Formula],
    _ value: Scalar,
    isPairwise: Bool
  ) -> Formula? {
    guard isPairwise, terms.count >= 8, case .float64 = value else { return sum(of: terms, value) }
    func add(_ parts: [Formula]) -> Formula {
      let total = parts.dropFirst().reduce(parts[0].value.double) { $0 + $1.value.double }
      return Formula(kind: .sum(parts), value: .float64(total))
    }
    let whole = terms.count / 8 * 8
    let lanes = (0..<8).map { lane in
      add(stride(from: lane, to: whole, by: 8).map { terms[$0] })
    }
    let quarters = stride(from: 0, to: 8, by: 2).map { add([lanes[$0], lanes[$0 + 1]]) }
    let halves = [add([quarters[0], quarters[1]]), add([quarters[2], quarters[3]])]
    return sum(of: [add(halves)] + terms[whole...], value)
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
    guard let arguments = elementwiseArguments(parts, number, machine),
      let single = try? machine.call(function, arguments.map { Value(plain: $0.value) }),
      let result = single.scalar, result.hasSameBits(as: value)
    else { return callOfWholes(name, function, parts, value, machine) }
    return Formula(kind: .call(name, arguments), value: value)
  }

  /// The arguments of a function as single numbers; `nil` if the call can't be one of those.
  private func elementwiseArguments(
    _ parts: [Trace],
    _ number: Int,
    _ machine: Machine
  ) -> [Formula]? {
    var arguments: [Formula] = []
    for part in parts {
      guard part.value.items == nil, let argument = broadcast(part, number, machine) else {
        return nil
      }
      arguments.append(argument)
    }
    return arguments
  }

  /// The formula of a function that makes one number of whole values, and the same each time.
  private func callOfWholes(
    _ name: String,
    _ function: Value,
    _ parts: [Trace],
    _ value: Scalar,
    _ machine: Machine
  ) -> Formula? {
    guard self.value.numericShape?.count == 0 else { return nil }
    var arguments: [Formula] = []
    for part in parts {
      guard let shape = part.value.numericShape, shape.elementCount <= Self.mostMembers else {
        return nil
      }
      arguments.append(
        Formula(kind: .whole(part.source, part.value), value: part.value.scalar ?? .float64(.nan))
      )
    }
    var memo = CopyMemo()
    let again = try? machine.call(function, parts.map { $0.value.deepCopy(&memo) })
    guard let again = again?.scalar, again.hasSameBits(as: value) else { return nil }
    return Formula(kind: .call(name, arguments), value: value)
  }
}
