/// A mistake that learners make with an expression, told apart by the value that it gives.
public enum Slip: Hashable, Sendable {
  /// One operator in place of another, in this part.
  case operatorSwapped(wanted: String, taken: String, part: String)
  /// The sides of a difference or quotient the wrong way round.
  case reversed(part: String)
  /// A factor left out.
  case factorForgotten(String)
  /// The learning rate left out.
  case rateForgotten(String)
  /// The slope, or another mask of zeros and ones, left out.
  case slopeForgotten(String)
  /// A term left out: only the rest was given.
  case termForgotten(String)
  /// A minus sign left out.
  case minusForgotten(part: String)
  /// A square left out.
  case squareForgotten(part: String)
  /// A square where none belongs.
  case squared(part: String)
  /// A size in place of a number with a sign.
  case absolute(part: String)
  /// A mean in place of a sum.
  case meanForSum(part: String)
  /// A sum in place of a mean.
  case sumForMean(part: String)
  /// Products that were not added up.
  case productNotSummed(part: String)
  /// A transpose left out.
  case transposeForgotten(part: String)
  /// The right numbers, with rows and columns exchanged.
  case transposed
  /// The right numbers in another shape.
  case otherShape(given: [Int], wanted: [Int])
  /// A function left out.
  case functionForgotten(String)
  /// Another function.
  case functionSwapped(wanted: String, taken: String)
  /// A neighbour of the element that is meant.
  case neighbour(wanted: String, taken: String)
  /// Another variable.
  case nameSwapped(wanted: String, taken: String)
  /// Brackets that hold together something else.
  case bracketsMoved(part: String)
  /// A hundred times too much, or too little.
  case percent(isTooMuch: Bool)
  /// Zero and one the wrong way round.
  case complement
  /// Twice as much, or half.
  case twofold(isTooMuch: Bool)
  /// The value of another row: so many later, or earlier.
  case otherRow(Int)
  /// The value of another epoch: so many later, or earlier.
  case otherEpoch(Int)
}
