/// Elementwise loops over 64-bit integers, and over booleans stored as 0 and 1.
///
/// Each function takes the lane to write, two lanes to read and how many
/// elements there are. The lane that is written may be one that is read.
public enum IntegerLoops {
  /// Adds two rows of integers; what overflows wraps around.
  public static func add(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in a &+ b }
  }

  /// Subtracts the second row from the first; what overflows wraps around.
  public static func subtract(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in a &- b }
  }

  /// Multiplies two rows, element by element; what overflows wraps around.
  public static func multiply(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in a &* b }
  }

  /// Divides and rounds down; division by zero gives 0.
  public static func floorDivide(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in flooredQuotient(a, b) }
  }

  /// Finds the remainder with the divisor's sign; 0 for a divisor of 0.
  public static func remainder(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in flooredRemainder(a, b) }
  }

  /// Raises the first row to the powers of the second, which aren't negative.
  public static func power(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in wrappingPower(a, b) }
  }

  /// Takes the larger element.
  public static func maximum(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in max(a, b) }
  }

  /// Takes the smaller element.
  public static func minimum(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in min(a, b) }
  }

  /// Keeps the bits that both have; for booleans, `and`.
  public static func bitAnd(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in a & b }
  }

  /// Keeps the bits that either has; for booleans, `or`.
  public static func bitOr(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in a | b }
  }

  /// Keeps the bits that just one has; for booleans, `!=`.
  public static func bitXor(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) in a ^ b }
  }

  /// Writes `a < b`, as 0 or 1.
  public static func less(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) -> Int64 in a < b ? 1 : 0 }
  }

  /// Writes `a <= b`, as 0 or 1.
  public static func lessOrEqual(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) -> Int64 in a <= b ? 1 : 0 }
  }

  /// Writes `a > b`, as 0 or 1.
  public static func greater(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) -> Int64 in a > b ? 1 : 0 }
  }

  /// Writes `a >= b`, as 0 or 1.
  public static func greaterOrEqual(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) -> Int64 in a >= b ? 1 : 0 }
  }

  /// Writes `a == b`, as 0 or 1.
  public static func equal(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) -> Int64 in a == b ? 1 : 0 }
  }

  /// Writes `a != b`, as 0 or 1.
  public static func notEqual(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Int64, b: Int64) -> Int64 in a != b ? 1 : 0 }
  }

  /// Copies the first row; the second row plays no part.
  public static func copy(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Int64, _: Int64) in a }
  }

  /// Writes 1 where the first row isn't zero, else 0.
  public static func truth(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Int64, _: Int64) -> Int64 in a != 0 ? 1 : 0 }
  }
}
