/// The lengths of an array's axes, outermost first.
///
/// A shape is a small value without memory of its own: up to eight axes.
/// `count` is the number of axes, ``elementCount`` the number of elements.
///
///     let shape: Shape = [3, 4]
///     shape.count                // 2
///     shape.elementCount         // 12
///     shape.description          // "(3, 4)"
///     shape.compactDescription   // "(3,4)"
public struct Shape: Sendable, ExpressibleByArrayLiteral {
  /// The largest number of axes.
  public static let maximumRank = 8
  /// The largest number of elements that the result of an operation can have.
  public static let maximumCount = 1 << 27

  private var lengths = InlineArray<8, Int>(repeating: 0)
  /// How many axes there are.
  public private(set) var count = 0

  /// Creates a shape from the lengths of its axes.
  public init(arrayLiteral elements: Int...) {
    self.init(elements)
  }

  /// Creates a shape from the lengths of its axes.
  ///
  /// - Parameter lengths: The lengths, outermost first.
  /// - Precondition: There are at most ``maximumRank`` of them.
  public init(_ lengths: some Sequence<Int>) {
    for length in lengths { append(length) }
  }

  /// Creates a shape of equal entries.
  init(repeating length: Int, count: Int) {
    for _ in 0..<count { append(length) }
  }

  /// Adds an axis at the end.
  mutating func append(_ length: Int) {
    precondition(count < Shape.maximumRank, "An array has at most eight axes.")
    lengths[count] = length
    count += 1
  }

  /// Returns this shape, or refuses it if an array of it is too large.
  func checked() throws(ArrayError) -> Shape {
    guard elementCount <= Shape.maximumCount else { throw .tooLarge(self) }
    return self
  }

  /// The product of the lengths; 1 without axes.
  ///
  /// A product beyond the range of `Int` gives `Int.max`.
  public var elementCount: Int {
    var product = 1
    for axis in 0..<count {
      let (next, overflow) = product.multipliedReportingOverflow(by: lengths[axis])
      if overflow { return contains(0) ? 0 : .max }
      product = next
    }
    return product
  }

  /// The distances between neighbours if elements lie row by row without gaps.
  var rowMajorStrides: Shape {
    var strides = self
    var step = 1
    var axis = count
    while axis > 0 {
      axis -= 1
      strides.lengths[axis] = step
      step &*= lengths[axis]
    }
    return strides
  }

  /// Returns the shape without one axis.
  func removing(axis: Int) -> Shape {
    var shape = Shape()
    for other in 0..<count where other != axis { shape.append(lengths[other]) }
    return shape
  }
}

extension Shape: RandomAccessCollection, MutableCollection {
  /// The first axis, 0.
  public var startIndex: Int { 0 }
  /// One past the last axis.
  public var endIndex: Int { count }

  /// The length of one axis.
  public subscript(axis: Int) -> Int {
    get { lengths[axis] }
    set { lengths[axis] = newValue }
  }
}

extension Shape: Hashable {
  /// Whether both have the same axes.
  public static func == (left: Shape, right: Shape) -> Bool {
    guard left.count == right.count else { return false }
    for axis in 0..<left.count where left.lengths[axis] != right.lengths[axis] { return false }
    return true
  }

  /// Feeds the lengths into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for axis in 0..<count { hasher.combine(lengths[axis]) }
  }
}

extension Shape: CustomStringConvertible {
  /// Python's text of the tuple, such as `(3, 4)`, `(3,)` or `()`.
  public var description: String { text(separator: ", ") }

  /// The text in NumPy's error messages, without blanks: `(3,4)`.
  public var compactDescription: String { text(separator: ",") }

  private func text(separator: String) -> String {
    "(" + map(String.init).joined(separator: separator) + (count == 1 ? ",)" : ")")
  }
}
