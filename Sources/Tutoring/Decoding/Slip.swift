/// A mistake that learners make with an expression, told apart by the value that it gives.
///
/// The parts of the expression that a slip names are those that the learner has before their eyes;
/// where there is no such part, it is `nil`, and the slip is told by its kind.
public enum Slip: Hashable, Sendable {
  /// One operator in place of another, in this part.
  case operatorSwapped(wanted: String, taken: String, part: String?)
  /// The sides of a difference or quotient the wrong way round.
  case reversed(part: String?)
  /// A factor left out.
  case factorForgotten(String?)
  /// The learning rate left out.
  case rateForgotten(String)
  /// The slope, or another mask of zeros and ones, left out.
  case slopeForgotten(String?)
  /// A term left out: only the rest was given.
  case termForgotten(String?)
  /// A minus sign left out.
  case minusForgotten(part: String?)
  /// A square left out, of this part.
  case squareForgotten(part: String?)
  /// A square where none belongs.
  case squared(part: String?)
  /// A size in place of a number with a sign.
  case absolute(part: String?)
  /// A mean in place of a sum.
  case meanForSum
  /// A sum in place of a mean.
  case sumForMean
  /// Products that were not added up.
  case productNotSummed(part: String?)
  /// A transpose left out.
  case transposeForgotten(part: String?)
  /// The right numbers, with rows and columns exchanged.
  case transposed
  /// The right numbers in another shape.
  case otherShape(given: [Int], wanted: [Int])
  /// A function left out.
  case functionForgotten(String)
  /// Another function.
  case functionSwapped(wanted: String, taken: String)
  /// A neighbour of the element that is meant.
  case neighbour(wanted: String?, taken: String?)
  /// Another variable.
  case nameSwapped(wanted: String, taken: String)
  /// Brackets that hold together something else.
  case bracketsMoved(part: String?)
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

extension Slip {
  /// This slip with nothing named in it but what the learner knows.
  ///
  /// - Parameter known: What may be named.
  /// - Returns: The slip; `nil` if it is about a function that the learner doesn't know.
  func told(by known: KnownParts) -> Slip? {
    func part(_ text: String?) -> String? { text.flatMap(known.told) }
    return switch self {
    case .operatorSwapped(let wanted, let taken, let text):
      .operatorSwapped(wanted: wanted, taken: taken, part: part(text))
    case .reversed(let text): .reversed(part: part(text))
    case .factorForgotten(let text): .factorForgotten(part(text))
    case .slopeForgotten(let text): .slopeForgotten(part(text))
    case .termForgotten(let text): .termForgotten(part(text))
    case .minusForgotten(let text): .minusForgotten(part: part(text))
    case .squareForgotten(let text): .squareForgotten(part: part(text))
    case .squared(let text): .squared(part: part(text))
    case .absolute(let text): .absolute(part: part(text))
    case .productNotSummed(let text): .productNotSummed(part: part(text))
    case .transposeForgotten(let text): .transposeForgotten(part: part(text))
    case .bracketsMoved(let text): .bracketsMoved(part: part(text))
    case .neighbour(let wanted, let taken):
      if let wanted = part(wanted), let taken = part(taken) {
        .neighbour(wanted: wanted, taken: taken)
      } else {
        .neighbour(wanted: nil, taken: nil)
      }
    case .functionForgotten(let name): part(name).map(Slip.functionForgotten)
    case .functionSwapped(let wanted, _): part(wanted).map { _ in self }
    default: self
    }
  }

  /// Whether nothing of it can be named, so that it takes more than a number of two digits to
  /// believe in it: what is told then is a guess at the kind.
  var isVague: Bool {
    switch self {
    case .operatorSwapped(let wanted, let taken, nil): Set([wanted, taken]) != ["+", "-"]
    case .reversed(nil), .factorForgotten(nil), .slopeForgotten(nil), .termForgotten(nil),
      .minusForgotten(nil), .squareForgotten(nil), .squared(nil), .absolute(nil),
      .productNotSummed(nil), .transposeForgotten(nil), .neighbour(nil, nil), .bracketsMoved(nil),
      .sumForMean, .complement:
      true
    default: false
    }
  }

  /// How likely it is among others, the likeliest first.
  public var rank: Int {
    switch self {
    case .rateForgotten, .slopeForgotten, .transposeForgotten, .productNotSummed: 0
    case .operatorSwapped, .reversed, .squareForgotten, .minusForgotten: 1
    case .factorForgotten, .termForgotten, .functionForgotten, .sumForMean, .meanForSum: 2
    case .nameSwapped, .functionSwapped, .neighbour, .otherRow, .otherEpoch: 3
    default: 4
    }
  }
}
