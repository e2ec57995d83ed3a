import NeuralCore
import NumericLanguage

/// How one number was computed: an expression over single numbers, each with its value.
///
/// Derived from the program's own expression by picking one element through every
/// product, sum and selection. ``numbers`` writes it with the values in place of
/// names; evaluating that text gives ``value`` again, bit for bit.
public struct Formula {
  /// The kinds of formula.
  public indirect enum Kind {
    /// A number that stands in the program.
    case number
    /// A number that has a name.
    case element(Reference)
    /// The value of an expression that isn't taken apart, with the expression's text.
    case opaque(String)
    /// `-x` and the like.
    case unary(UnaryOperator, Formula)
    /// `left op right`.
    case binary(BinaryOperator, Formula, Formula)
    /// `left < right` and the like.
    case comparison(ComparisonOperator, Formula, Formula)
    /// Terms that are added from left to right.
    case sum([Formula])
    /// A function of single numbers, or of whole values.
    case call(String, [Formula])
    /// A whole value, of several numbers, with the text of the expression that gave it.
    case whole(String, Value)
    /// `chosen if test else …`, or the other way round: with the text of what wasn't chosen.
    case conditional(Formula, test: Formula, other: String)
  }

  /// What kind of formula it is, with its parts.
  public let kind: Kind
  /// What it evaluates to.
  public let value: Scalar

  /// The named numbers in it, each once, in order of appearance.
  public var references: [Reference] {
    var seen: Set<Reference> = []
    return leaves.compactMap { leaf in
      guard case .element(let reference) = leaf.kind, seen.insert(reference).inserted else {
        return nil
      }
      return reference
    }
  }

  /// The formula with names in it, as the program has them.
  public var names: String { text { $0.nameText }.text }

  /// The formula with numbers in place of names.
  public var numbers: String { text { _ in nil }.text }

  /// The factors, or sums of nothing but zeros, that make this formula zero.
  ///
  /// Empty if the formula isn't zero. A product names the factors that are zero, a
  /// sum those of all its terms.
  public var zeros: [Formula] {
    guard value.double == 0 else { return [] }
    switch kind {
    case .binary(.multiply, let left, let right):
      let found = [left, right].filter { $0.value.double == 0 }
      return found.flatMap { $0.zeros }
    case .number: return []
    case .sum(let terms) where terms.allSatisfy { $0.value.double == 0 }:
      return terms.flatMap(\.zeros)
    case .unary(_, let inner): return inner.zeros
    default: return [self]
    }
  }

  private var leaves: [Formula] {
    switch kind {
    case .number, .element, .opaque, .whole: [self]
    case .conditional(let chosen, let test, _): chosen.leaves + test.leaves
    case .unary(_, let inner): inner.leaves
    case .binary(_, let left, let right), .comparison(_, let left, let right):
      left.leaves + right.leaves
    case .sum(let parts), .call(_, let parts): parts.flatMap(\.leaves)
    }
  }

  // MARK: Text

  /// The name or source of a leaf.
  private var nameText: String? {
    switch kind {
    case .element(let reference): reference.description
    case .opaque(let source), .whole(let source, _): source
    default: nil
    }
  }

  /// How tightly a text holds together, as Python's grammar has it.
  private enum Binding: Int, Comparable {
    case conditional, comparison, bit, sum, product, sign, power, atom

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  /// Returns the text of a formula and how tightly it holds together.
  private func text(_ leaf: (Formula) -> String?) -> (text: String, binding: Binding) {
    func part(_ formula: Formula, atLeast binding: Binding) -> String {
      let inner = formula.text(leaf)
      return inner.binding < binding ? "(\(inner.text))" : inner.text
    }
    switch kind {
    case .whole(_, let value): return (leaf(self) ?? value.literal, .atom)
    case .conditional(let chosen, let test, let other):
      let condition = part(test, atLeast: .comparison)
      let isLoose = other.contains(" if ") || other.hasPrefix("lambda")
      let (first, second) = (part(chosen, atLeast: .comparison), isLoose ? "(\(other))" : other)
      return test.value.double != 0
        ? ("\(first) if \(condition) else \(second)", .conditional)
        : ("\(second) if \(condition) else \(first)", .conditional)
    case .number, .element, .opaque:
      if let text = leaf(self) { return (text, .atom) }
      let number = value.sourceText
      return (number, number.hasPrefix("-") ? .sign : .atom)
    case .unary(let sign, let inner):
      let space = sign == .not ? " " : ""
      return (sign.rawValue + space + part(inner, atLeast: .sign), .sign)
    case .binary(let sign, let left, let right):
      let binding = Self.binding(of: sign)
      let isPower = sign == .power
      let tighter = Binding(rawValue: binding.rawValue + 1) ?? .atom
      let first = part(left, atLeast: isPower ? .atom : binding)
      let second = part(right, atLeast: isPower ? .sign : tighter)
      return ("\(first) \(sign.rawValue) \(second)", binding)
    case .comparison(let sign, let left, let right):
      return (
        "\(part(left, atLeast: .bit)) \(sign.rawValue) \(part(right, atLeast: .bit))", .comparison
      )
    case .sum(let terms):
      guard terms.count > 1 else { return terms[0].text(leaf) }
      let first = part(terms[0], atLeast: .sum)
      let rest = terms.dropFirst().map { part($0, atLeast: .product) }
      return (([first] + rest).joined(separator: " + "), .sum)
    case .call(let name, let arguments):
      let list = arguments.map { $0.text(leaf).text }.joined(separator: ", ")
      return ("\(name)(\(list))", .atom)
    }
  }

  private static func binding(of sign: BinaryOperator) -> Binding {
    switch sign {
    case .add, .subtract: .sum
    case .multiply, .divide, .floorDivide, .remainder, .matrixMultiply: .product
    case .power: .power
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: .bit
    }
  }
}

extension Scalar {
  /// The number as Python source, in full precision.
  public var sourceText: String {
    switch self {
    case .bool(let truth): truth ? "True" : "False"
    case .int64(let number): "\(number)"
    case .float64(let number):
      if number.isNaN {
        "np.nan"
      } else if number.isInfinite {
        number < 0 ? "-np.inf" : "np.inf"
      } else {
        NumberText.repr(number)
      }
    }
  }

  /// Whether two numbers have the same bits as floats.
  func hasSameBits(as other: Scalar) -> Bool {
    double.bitPattern == other.double.bitPattern
  }
}

extension Value {
  /// The number that this value is, or an array's only element; `nil` for anything else.
  public var scalar: Scalar? {
    if case .array(let array) = self { array.item } else { plainNumber }
  }

  /// The array that this value is.
  var array: NDArray? {
    if case .array(let array) = self { array } else { nil }
  }

  /// The shape of a number, an array, or regularly nested lists of numbers; `nil` for anything
  /// else.
  var numericShape: Shape? {
    if case .array(let array) = self { return array.shape }
    guard let items else { return scalar == nil ? nil : [] }
    guard let first = items.first?.numericShape, first.count < Shape.maximumRank,
      items.dropFirst().allSatisfy({ $0.numericShape == first })
    else { return nil }
    return Shape([items.count] + Array(first))
  }

  /// Returns an element of a number, array or nested lists by its number in row-major order;
  /// `nil` if there is none of that number.
  func element(_ number: Int) -> Scalar? {
    if case .array(let array) = self {
      return 0..<array.count ~= number ? array.element(number) : nil
    }
    guard items != nil else { return number == 0 ? scalar : nil }
    return numericShape.flatMap { element(at: $0.index(ofElement: number)) }
  }

  /// The items of a list or tuple; `nil` for anything else.
  var items: [Value]? {
    switch self {
    case .list(let list): list.items
    case .tuple(let tuple): tuple.items
    default: nil
    }
  }

  /// The same array or nested lists with every number replaced by its place in row-major
  /// order; `nil` for anything else.
  var numbered: Value? {
    guard let shape = numericShape, shape.count > 0 else { return nil }
    if case .array = self { return .array(.numbering(shape)) }
    var next = 0
    return numbered(from: &next)
  }

  private func numbered(from next: inout Int) -> Value {
    switch self {
    case .list(let list): return .list(ListObject(list.items.map { $0.numbered(from: &next) }))
    case .tuple(let tuple): return .tuple(TupleObject(tuple.items.map { $0.numbered(from: &next) }))
    case .array(let array):
      defer { next += array.count }
      return .array(
        NDArray((next..<next + array.count).map(Int64.init), shape: array.shape)
      )
    default:
      defer { next += 1 }
      return .int(next)
    }
  }
}
