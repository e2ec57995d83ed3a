#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Raises a number to a power, as the C library's `pow` does, and Python with it.
///
/// Squares are the powers that learners' programs take, and `pow` is slow at them. Its result
/// lies within 0.54 units in the last place of the true one (Szabolcs Nagy's `pow` in glibc and
/// musl), so where the rounding of `x * x` leaves out less than 0.45 of a unit, both are the
/// same double. What was left out is known exactly (T. J. Dekker, "A floating-point technique
/// for extending the available precision", 1971); about one square in ten goes to `pow`.
@inlinable
public func power(_ base: Double, _ exponent: Double) -> Double {
  guard exponent == 2 else { return libraryPower(base, exponent) }
  let square = base * base
  // Far from both ends of the range, so that nothing here overflows or underflows.
  guard square > 0x1p-500, square < 0x1p500 else { return libraryPower(base, exponent) }
  let scaled = 0x8000001 * base
  let high = scaled - (scaled - base)
  let low = base - high
  let leftOut = ((high * high - square) + 2 * high * low) + low * low
  let binade = Double(bitPattern: square.bitPattern & 0x7ff0_0000_0000_0000)
  return abs(leftOut) < binade * (0.45 * 0x1p-52) ? square : libraryPower(base, exponent)
}

/// The C library's `pow`, out of the optimizer's sight: it would make a product of a square.
@usableFromInline
@inline(never)
func libraryPower(_ base: Double, _ exponent: Double) -> Double {
  pow(base, exponent)
}
