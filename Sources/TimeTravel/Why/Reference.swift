import NeuralCore

/// One number that has a name: a variable, or one element of an array.
public struct Reference: Hashable, Sendable, CustomStringConvertible {
  /// The variable.
  public let name: String
  /// The element, one index for each axis; empty for a plain number.
  public let index: [Int]
  /// Whether the variable holds nested lists, which take one subscript after the other.
  public let isNested: Bool

  /// Creates a reference.
  ///
  /// - Parameters:
  ///   - name: The variable.
  ///   - index: The element, one index for each axis.
  ///   - isNested: Whether the variable holds nested lists.
  public init(name: String, index: [Int], isNested: Bool = false) {
    self.name = name
    self.index = index
    self.isNested = isNested
  }

  /// The reference as Python writes it, such as `weights_1_2[1,0]`.
  public var description: String {
    let separator = isNested ? "][" : ","
    return index.isEmpty ? name : "\(name)[\(index.map(String.init).joined(separator: separator))]"
  }
}

extension Shape {
  /// Returns the index of an element by its number in row-major order.
  func index(ofElement number: Int) -> [Int] {
    var rest = number
    var index = [Int](repeating: 0, count: count)
    for axis in indices.reversed() {
      index[axis] = rest % self[axis]
      rest /= self[axis]
    }
    return index
  }

  /// Returns the number of an element in row-major order.
  func element(at index: [Int]) -> Int {
    zip(self, index).reduce(0) { $0 * $1.0 + $1.1 }
  }

  /// Returns the number of the element that meets an index of a larger array; `nil` if the
  /// other has fewer axes, or none does because the shapes aren't broadcast to one another.
  func element(broadcastTo index: [Int]) -> Int? {
    guard count <= index.count else { return nil }
    let place = zip(index.suffix(count), self).map { $1 == 1 ? 0 : $0 }
    guard zip(place, self).allSatisfy({ 0..<$1 ~= $0 }) else { return nil }
    return element(at: place)
  }
}
