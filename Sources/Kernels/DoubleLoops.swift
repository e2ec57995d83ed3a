#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Elementwise loops over doubles.
///
/// Each function takes the lane to write, one or two lanes to read and how many
/// elements there are. The lane that is written may be one that is read.
/// Comparisons write 64-bit integers, 0 or 1.
public enum DoubleLoops {
  /// Adds two rows of doubles.
  public static func add(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in a + b }
  }

  /// Subtracts the second row from the first.
  public static func subtract(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in a - b }
  }

  /// Multiplies two rows, element by element.
  public static func multiply(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in a * b }
  }

  /// Divides the first row by the second; division by zero gives infinity or nan.
  public static func divide(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in a / b }
  }

  /// Divides and rounds down, as NumPy's `//` does.
  public static func floorDivide(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in flooredQuotient(a, b) }
  }

  /// Finds the remainder with the divisor's sign, as NumPy's `%` does.
  public static func remainder(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in flooredRemainder(a, b) }
  }

  /// Raises the first row to the powers of the second, with the C library's `pow`.
  public static func power(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in pow(a, b) }
  }

  /// Takes the larger element, of equals the second; nan wins over every number.
  public static func maximum(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in a.isNaN || a > b ? a : b }
  }

  /// Takes the smaller element, of equals the second; nan wins over every number.
  public static func minimum(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) in a.isNaN || a < b ? a : b }
  }

  /// Multiplies each element of the first row by itself; the second row plays no part.
  public static func square(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Double, _: Double) in a * a }
  }

  /// Takes square roots of the first row; the second row plays no part.
  public static func squareRoot(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Double, _: Double) in a.squareRoot() }
  }

  /// Divides one by each element of the first row; the second row plays no part.
  public static func reciprocal(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Double, _: Double) in 1 / a }
  }

  /// Writes `a < b`, as 0 or 1.
  public static func less(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) -> Int64 in a < b ? 1 : 0 }
  }

  /// Writes `a <= b`, as 0 or 1.
  public static func lessOrEqual(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) -> Int64 in a <= b ? 1 : 0 }
  }

  /// Writes `a > b`, as 0 or 1.
  public static func greater(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) -> Int64 in a > b ? 1 : 0 }
  }

  /// Writes `a >= b`, as 0 or 1.
  public static func greaterOrEqual(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) -> Int64 in a >= b ? 1 : 0 }
  }

  /// Writes `a == b`, as 0 or 1.
  public static func equal(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) -> Int64 in a == b ? 1 : 0 }
  }

  /// Writes `a != b`, as 0 or 1.
  public static func notEqual(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, right, count) { (a: Double, b: Double) -> Int64 in a != b ? 1 : 0 }
  }

  /// Copies the first row; the second row plays no part.
  public static func copy(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Double, _: Double) in a }
  }

  /// Cuts the first row toward zero, to integers; what doesn't fit becomes the
  /// smallest integer.
  public static func truncate(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Double, _: Double) -> Int64 in
      a > -0x1p63 && a < 0x1p63 ? Int64(a) : .min
    }
  }

  /// Writes 1 where the first row isn't zero, else 0.
  public static func truth(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    sweep(out, left, left, count) { (a: Double, _: Double) -> Int64 in a != 0 ? 1 : 0 }
  }
}
