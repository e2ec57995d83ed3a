/// One operand of an elementwise loop: where it starts and how far apart its
/// elements lie.
///
/// Every element takes eight bytes: a double, or a 64-bit integer (a boolean is
/// an integer 0 or 1). A step of 0 repeats one element, which is how a single
/// number meets a whole row:
///
///     Lane(row, step: 1)      // the elements of a row
///     Lane(column, step: 4)   // a column of a matrix with four columns
///     Lane(number, step: 0)   // one number, again and again
public struct Lane {
  /// The address of the first element.
  public let base: UnsafeMutableRawPointer
  /// The distance between neighbours, counted in elements.
  public let step: Int

  /// Creates a lane from an address and a distance.
  @inlinable
  public init(_ base: UnsafeMutableRawPointer, step: Int) {
    self.base = base
    self.step = step
  }
}

/// Applies a function to pairs of elements, with the common layouts told apart
/// so that the compiler can use vectors for them.
@inline(__always)
func sweep<Input, Output>(
  _ out: Lane,
  _ left: Lane,
  _ right: Lane,
  _ count: Int,
  _ body: (Input, Input) -> Output
) {
  let result = out.base.assumingMemoryBound(to: Output.self)
  let first = UnsafePointer(left.base.assumingMemoryBound(to: Input.self))
  let second = UnsafePointer(right.base.assumingMemoryBound(to: Input.self))
  switch (out.step, left.step, right.step) {
  case (1, 1, 1):
    for i in 0..<count { result[i] = body(first[i], second[i]) }
  case (1, 1, 0):
    let value = second[0]
    for i in 0..<count { result[i] = body(first[i], value) }
  case (1, 0, 1):
    let value = first[0]
    for i in 0..<count { result[i] = body(value, second[i]) }
  default:
    for i in 0..<count {
      result[i &* out.step] = body(first[i &* left.step], second[i &* right.step])
    }
  }
}
