import NeuralCore
import NumericLanguage

/// Tries with numbers what a layer's nodes do with their weighted sums.
struct FlowProbe {
  private let products: [FlowNode]
  private let biases: [FlowNode]
  private var sum = 0.0
  private var fuel = 0
  private var depth = 0
  private static let deepest = 300

  init(_ products: [FlowNode], biases: [FlowNode]) {
    self.products = products
    self.biases = biases
  }

  /// Returns the function that leads from the weighted sums to a value.
  mutating func activation(from value: FlowNode) -> Activation? {
    var results: [Double] = []
    for probe in Activation.probes {
      sum = probe
      fuel = 5_000
      guard let result = number(value) else { return nil }
      results.append(result)
    }
    return Activation(probed: results)
  }

  private mutating func number(_ node: FlowNode) -> Double? {
    fuel -= 1
    depth += 1
    defer { depth -= 1 }
    guard fuel > 0, depth < Self.deepest else { return nil }
    if let place = products.firstIndex(where: { $0 === node }) { return place == 0 ? sum : 0 }
    if biases.contains(where: { $0 === node.root }) { return 0 }
    switch node.kind {
    case .number(let number): return number
    case .named(_, _, let inner), .pick(_, let inner), .carried(let inner): return number(inner)
    case .negative(let inner): return number(inner).map { -$0 }
    case .binary(let sign, let left, let right):
      guard let first = number(left), let second = number(right) else { return nil }
      return Self.combined(sign, first, second)
    case .comparison(let sign, let left, let right):
      guard let first = number(left), let second = number(right) else { return nil }
      return Self.compared(sign, first, second)
    case .choice(let condition, let then, let otherwise):
      guard let truth = number(condition) else { return nil }
      return number(truth != 0 ? then : otherwise)
    case .update(let old, let isSum, let change):
      guard let first = number(old), let second = number(change) else { return nil }
      return isSum ? first + second : first - second
    case .write(_, let new): return number(new)
    case .list(let items):
      guard let item = items.first else { return 0 }
      return number(item)
    case .call(let name, let arguments):
      var values: [Double] = []
      for argument in arguments {
        guard let value = number(argument) else { return nil }
        values.append(value)
      }
      return Self.called(name, values)
    default: return nil
    }
  }

  private static func combined(
    _ sign: BinaryOperator,
    _ left: Double,
    _ right: Double
  ) -> Double? {
    switch sign {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    case .power where right == 2: left * left
    default: nil
    }
  }

  private static func compared(
    _ sign: ComparisonOperator,
    _ left: Double,
    _ right: Double
  ) -> Double? {
    switch sign {
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    default: nil
    }
  }

  private static func called(_ name: String, _ values: [Double]) -> Double? {
    switch (name, values.count) {
    case ("maximum", 2), ("max", 2): max(values[0], values[1])
    case ("minimum", 2), ("min", 2): min(values[0], values[1])
    case ("where", 3): values[0] != 0 ? values[1] : values[2]
    case ("exp", 1): Activation.elementary(.exponential, values[0])
    case ("tanh", 1): Activation.elementary(.hyperbolicTangent, values[0])
    case ("sum", 1...), ("int", 1): values[0]
    case ("zeros", _), ("zeros_like", _): 0
    default: nil
    }
  }
}

extension Activation {
  /// Weighted sums to try a function of a program with.
  static let probes: [Double] = [-2, -0.5, 0.5, 2]

  /// The function that gives these values for ``probes``; `nil` if it is none of them.
  init?(probed values: [Double]) {
    let found = Self.allCases.first { function in
      zip(function(NDArray(Self.probes)).doubles, values).allSatisfy { abs($0 - $1) < 1e-9 }
    }
    guard let found else { return nil }
    self = found
  }

  /// A function of NumPy for one number.
  static func elementary(_ function: NDArray.UnaryOperation, _ number: Double) -> Double? {
    (try? NDArray([number]).mapped(function))?.element(0).double
  }
}
