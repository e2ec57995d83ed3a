import NeuralCore
import NumericLanguage

/// The numbers in a value and how they are arranged: what answers are compared by.
struct NumericContent {
  /// The numbers in row-major order.
  let numbers: [Double]
  /// How they are arranged; empty for a single number.
  let shape: [Int]

  /// Reads a number, an array, or a list or tuple of those.
  ///
  /// - Parameter value: Any value; `nil` comes of one that holds anything but numbers.
  init?(_ value: Value) {
    switch value {
    case .bool(let truth): self.init([truth ? 1 : 0], [])
    case .int(let number): self.init([Double(number)], [])
    case .float(let number): self.init([number], [])
    case .numpy(let scalar): self.init([scalar.double], [])
    case .array(let array): self.init(array.scalars.map(\.double), Array(array.shape))
    case .list(let list): self.init(list.items)
    case .tuple(let tuple): self.init(tuple.items)
    default: return nil
    }
  }

  /// Puts numbers, in row-major order, into a shape.
  init(_ numbers: [Double], _ shape: [Int]) {
    self.numbers = numbers
    self.shape = shape
  }

  private init?(_ items: [Value]) {
    var numbers: [Double] = []
    var inner: [Int]?
    for item in items {
      guard let content = NumericContent(item), inner == nil || inner == content.shape else {
        return nil
      }
      inner = content.shape
      numbers += content.numbers
    }
    self.init(numbers, [items.count] + (inner ?? []))
  }

  /// The single number, whatever brackets stand around it.
  var single: Double? { numbers.count == 1 ? numbers[0] : nil }

  /// The shape without axes of length 1: how `(4,)` and `(4, 1)` are alike.
  var squeezed: [Int] { shape.filter { $0 != 1 } }

  /// The size of the largest number.
  var scale: Double { numbers.lazy.map(abs).filter(\.isFinite).max() ?? 0 }

  /// Whether another value holds the same numbers, but for rounding and axes of length 1.
  func agrees(with truth: NumericContent) -> Bool {
    squeezed == truth.squeezed && holdsNumbers(of: truth, scale: truth.scale)
  }

  /// Whether another value holds the same numbers in the same order, in whatever shape.
  ///
  /// - Parameters:
  ///   - truth: The other value.
  ///   - scale: The size of the numbers that all belong to, if that is larger than each.
  /// - Returns: Whether they are the same but for rounding.
  func holdsNumbers(of truth: NumericContent, scale: Double = 0) -> Bool {
    numbers.count == truth.numbers.count
      && zip(numbers, truth.numbers).allSatisfy { Closeness.areClose($0, $1, scale: scale) }
  }

  /// A table with its rows and columns exchanged; `nil` for anything else.
  var transposed: NumericContent? {
    guard shape.count == 2 else { return nil }
    let (rows, columns) = (shape[0], shape[1])
    let turned = (0..<columns).flatMap { column in
      (0..<rows).map { numbers[$0 * columns + column] }
    }
    return NumericContent(turned, [columns, rows])
  }

  /// The same numbers with their signs turned.
  var negated: NumericContent { NumericContent(numbers.map { -$0 }, shape) }
}
