import NeuralCore

/// Why a number is what it is: the statement that wrote it, taken apart.
///
/// Made by ``Run/explain(_:)`` from the program's own text and the values at that
/// moment, so it works for any program. Its formula's numbers give ``value``
/// again, bit for bit.
public struct Explanation {
  /// What was written.
  public let reference: Reference
  /// What it became.
  public let value: Scalar
  /// What it was before the statement, if it existed.
  public let previous: Scalar?
  /// Where the program stood before the statement.
  public let place: Place
  /// The statement's line.
  public let line: Int
  /// The statement's text.
  public let statement: String
  /// How the value was computed.
  public let formula: Formula
  /// Where the named numbers in the formula come from, in order of appearance.
  public let operands: [Operand]

  /// Whether the statement left the number as it was.
  public var isUnchanged: Bool { previous?.isBitwiseEqual(to: value) ?? false }

  /// What made a change by `+=` or `-=` zero; empty if something changed.
  public var zeros: [Formula] {
    guard isUnchanged, case .binary(let sign, _, let change) = formula.kind,
      sign == .add || sign == .subtract
    else { return [] }
    return change.zeros
  }

  /// A named number in a formula.
  public struct Operand {
    /// Its name.
    public let reference: Reference
    /// Its value when the formula was computed.
    public let value: Scalar
    /// Where it comes from.
    public let origin: Origin
  }

  /// Where a named number comes from.
  public indirect enum Origin {
    /// Computed just before: its own explanation.
    case computed(Explanation)
    /// Explained further up.
    case repeated
    /// Kept from before: the statement that wrote it builds on the number's own older
    /// value, or stands before the loops.
    case stored(line: Int, place: Place)
    /// Written in the program as it stands.
    case given(line: Int)
    /// Set by the learner.
    case set
    /// The variable of a loop.
    case counted(line: Int)
  }
}
