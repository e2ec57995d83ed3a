/// Loops for training a network of fully connected layers.
///
/// They keep every rounding of the textbook's formulas, so a trainer that uses
/// them ends with the same bits as a program that computes array by array.
public enum TrainingLoops {
  /// Switches off what isn't positive: `x` becomes `(x > 0) * x`.
  ///
  /// The product keeps the sign, so a negative number becomes `-0.0`.
  ///
  /// - Parameters:
  ///   - values: The numbers, changed in place.
  ///   - count: How many there are.
  @inlinable
  public static func rectify(_ values: UnsafeMutablePointer<Double>, count: Int) {
    for i in 0..<count {
      let value = values[i]
      values[i] = (value > 0 ? 1.0 : 0.0) * value
    }
  }

  /// Silences the deltas of nodes that were off: `delta *= (output > 0)`.
  ///
  /// - Parameters:
  ///   - deltas: The deltas, changed in place.
  ///   - outputs: What the nodes gave.
  ///   - count: How many there are.
  @inlinable
  public static func silence(
    _ deltas: UnsafeMutablePointer<Double>,
    whereOff outputs: UnsafePointer<Double>,
    count: Int
  ) {
    for i in 0..<count { deltas[i] = deltas[i] * (outputs[i] > 0 ? 1.0 : 0.0) }
  }

  /// Writes how far predictions missed, and the squares of it.
  ///
  /// - Parameters:
  ///   - deltas: Where `prediction - target` goes.
  ///   - squares: Where its square goes.
  ///   - predictions: The predictions.
  ///   - targets: What they should have been.
  ///   - count: How many there are.
  @inlinable
  public static func miss(
    _ deltas: UnsafeMutablePointer<Double>,
    squares: UnsafeMutablePointer<Double>,
    _ predictions: UnsafePointer<Double>,
    _ targets: UnsafePointer<Double>,
    count: Int
  ) {
    for i in 0..<count {
      let delta = predictions[i] - targets[i]
      deltas[i] = delta
      squares[i] = delta * delta
    }
  }

  /// Moves weights against the gradient of one example.
  ///
  /// Each weight loses `rate * (0.0 + input * delta)`; the zero is where a sum of
  /// products starts.
  ///
  /// - Parameters:
  ///   - weights: `inputCount` × `deltaCount` weights, changed in place.
  ///   - inputs: What the layer before gave.
  ///   - inputCount: How many numbers that is.
  ///   - deltas: The deltas of the layer after.
  ///   - deltaCount: How many numbers that is.
  ///   - rate: The learning rate.
  @inlinable
  public static func descend(
    _ weights: UnsafeMutablePointer<Double>,
    inputs: UnsafePointer<Double>,
    _ inputCount: Int,
    deltas: UnsafePointer<Double>,
    _ deltaCount: Int,
    rate: Double
  ) {
    if deltaCount == 1 {
      descend(row: weights, inputs, inputCount, times: deltas[0], rate)
      return
    }
    for i in 0..<inputCount {
      descend(row: weights + i &* deltaCount, deltas, deltaCount, times: inputs[i], rate)
    }
  }

  /// Subtracts `rate * (0.0 + factor * value)` from each weight of a row.
  @inline(__always)
  @inlinable
  static func descend(
    row weights: UnsafeMutablePointer<Double>,
    _ values: UnsafePointer<Double>,
    _ count: Int,
    times factor: Double,
    _ rate: Double
  ) {
    var i = 0
    while i &+ 4 <= count {
      let products = UnsafeRawPointer(values + i).loadUnaligned(as: SIMD4<Double>.self) * factor
      let place = UnsafeMutableRawPointer(weights + i)
      let moved = place.loadUnaligned(as: SIMD4<Double>.self) - (products + 0.0) * rate
      place.storeBytes(of: moved, as: SIMD4<Double>.self)
      i &+= 4
    }
    while i < count {
      weights[i] -= rate * (0.0 + factor * values[i])
      i &+= 1
    }
  }

  /// Moves weights against the mean gradient of a batch.
  ///
  /// - Parameters:
  ///   - weights: The weights, changed in place.
  ///   - gradients: The gradients, summed over the batch.
  ///   - count: How many there are.
  ///   - batch: How many examples the sums hold.
  ///   - rate: The learning rate.
  @inlinable
  public static func descend(
    _ weights: UnsafeMutablePointer<Double>,
    gradients: UnsafePointer<Double>,
    count: Int,
    batch: Int,
    rate: Double
  ) {
    let divisor = Double(batch)
    for i in 0..<count { weights[i] -= rate * (gradients[i] / divisor) }
  }
}
