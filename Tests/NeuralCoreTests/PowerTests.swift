import Foundation
import NeuralCore
import TestSupport
import Testing

@Suite struct PowerTests {
  /// Squares that are rounded otherwise by `pow` than by a product are among them.
  @Test func squaresAreThoseOfTheCLibrary() {
    // Read, not written, so that the compiler doesn't make a product of the square.
    let two = Double(String("2")) ?? 0
    var random = SeededGenerator(seed: 7)
    var differing = 0
    for _ in 0..<200_000 {
      let base = Double.random(in: -4...4, using: &random)
      #expect(power(base, two) == pow(base, two))
      if pow(base, two) != base * base { differing += 1 }
    }
    #expect(differing > 0)
  }

  @Test(arguments: [
    0, -0.0, 1, -3, 0.1, 1e154, 1e155, -1e200, 1e-154, Double.leastNonzeroMagnitude, .infinity,
    -.infinity,
    Double.greatestFiniteMagnitude,
  ])
  func endsOfTheRange(base: Double) {
    for exponent in [2.0, 0.5, 3, -2, 0] {
      let (ours, theirs) = (power(base, exponent), pow(base, exponent))
      #expect(ours.bitPattern == theirs.bitPattern || ours.isNaN && theirs.isNaN)
    }
  }

  @Test func noNumberStaysNone() {
    #expect(power(.nan, 2).isNaN)
  }
}
