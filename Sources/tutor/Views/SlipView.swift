import Tutoring

/// Names a mistake in a sentence.
enum SlipView {
  /// The sentence.
  static func sentence(_ slip: Slip) -> String {
    switch slip {
    case .operatorSwapped(let wanted, let taken, let part):
      "That is \(taken) where \(wanted) belongs, in \(part)."
    case .reversed(let part): "That is \(part) the other way round."
    case .factorForgotten(let factor): "The factor \(factor) is left out."
    case .rateForgotten(let rate): "The learning rate \(rate) is left out."
    case .slopeForgotten(let slope): "The slope \(slope) is left out."
    case .termForgotten(let term): "\(term) is left out."
    case .minusForgotten(let part): "The minus sign of \(part) is left out."
    case .squareForgotten(let part): "\(part) is not squared."
    case .squared(let part): "\(part) is squared, and shouldn't be."
    case .absolute(let part): "That is the size of \(part), without its sign."
    case .meanForSum(let part): "That is a mean, and \(part) is a sum."
    case .sumForMean(let part): "That is a sum, and \(part) is a mean."
    case .productNotSummed(let part): "The products of \(part) are not added up."
    case .transposeForgotten(let part): "\(part) is not transposed."
    case .transposed: "The numbers are right, with rows and columns exchanged."
    case .functionForgotten(let name): "\(name) is left out."
    case .functionSwapped(let wanted, let taken): "That is \(taken) where \(wanted) belongs."
    case .neighbour(let wanted, let taken): "That is \(taken), the neighbour of \(wanted)."
    case .nameSwapped(let wanted, let taken): "That is made with \(taken) where \(wanted) belongs."
    case .bracketsMoved(let part): "The brackets of \(part) hold other things together."
    case .percent(let isTooMuch): "That is \(isTooMuch ? "a hundred times" : "a hundredth of") it."
    case .complement: "That is 1 minus it: 0 and 1 are the wrong way round."
    case .twofold(let isTooMuch): "That is \(isTooMuch ? "twice" : "half of") it."
    case .otherRow(let by): "That is the value \(by < 0 ? "one row before" : "one row later")."
    case .otherEpoch(let by):
      "That is the value \(by < 0 ? "one epoch before" : "one epoch later")."
    }
  }
}
