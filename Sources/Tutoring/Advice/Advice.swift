import NeuralCore

/// What the tutor adds to the last line of Python's error: what to look at and what to write.
///
/// It is data; the words are the caller's. Code in it is source that would run.
public enum Advice: Hashable, Sendable {
  /// An array that takes part in an error, as it was written.
  public struct Operand: Hashable, Sendable {
    /// Its source.
    public let text: String
    /// Its shape.
    public let shape: Shape

    /// Creates an operand from its source and shape.
    public init(text: String, shape: Shape) {
      self.text = text
      self.shape = shape
    }
  }

  /// Something to write instead, with the shape that it gives.
  public struct Rewrite: Hashable, Sendable {
    /// The source.
    public let text: String
    /// The shape of its value.
    public let shape: Shape

    /// Creates a rewrite from its source and the shape of its value.
    public init(text: String, shape: Shape) {
      self.text = text
      self.shape = shape
    }
  }

  // Shapes

  /// A product whose meeting axes differ in length.
  case meetingAxes(Operand, Operand, left: Int, right: Int, fits: [Rewrite])
  /// An operation element by element on shapes that don't fit, with the first two lengths, from
  /// the right, that are neither equal nor 1.
  case elementwise(Operand, Operand, left: Int, right: Int, fits: [Rewrite])
  /// An index outside an axis, or outside a sequence, of a length.
  case index(of: String, axis: Int?, length: Int)
  /// More indices than axes.
  case tooManyIndices(Operand)

  /// A result that is larger than the array that is changed in place.
  case keptShape(Operand, rewrite: String)

  // Names and types

  /// A name that the program assigns in a line that hasn't run yet.
  case notYetAssigned(String, line: Int)
  /// A float that an array of whole numbers can't take in place.
  case wholeNumbers(name: String, rewrite: String)
  /// Something of an array that a list doesn't have.
  case listIsNoArray(rewrite: String)
  /// A text and a number joined with `+`.
  case textAndNumber(rewrite: String)
  /// `^` where a power was likely meant.
  case powerSign(rewrite: String)
  /// Round brackets behind something that can't be called.
  case notCallable(String, isNumber: Bool, rewrite: String)
  /// An array where one truth value is wanted.
  case manyTruthValues

  // Syntax

  /// A list right behind another: the comma between them is missing.
  case missingComma(String)
  /// A block's header without its colon.
  case missingColon
  /// `=` where `==` was meant.
  case assignmentForComparison
  /// A block without lines, or with lines that don't line up.
  case indentation
  /// Tabs among blanks.
  case tabs
}
