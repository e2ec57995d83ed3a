/// What is listed of a program.
enum Listing: Equatable {
  /// All of it.
  case whole
  /// All of it, or the lines around the arrow where that is more than the screen holds.
  case fitting
  /// The lines around one.
  case around(Int)
  /// Some lines.
  case lines(ClosedRange<Int>)
}

extension Listing {
  /// Reads what stands behind `list`: nothing, `all`, `20`, or `20-30`; `nil` for anything else.
  init?(_ text: String) {
    switch text {
    case "": self = .fitting
    case "all": self = .whole
    default:
      let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0.trimmed) }
      guard 1...2 ~= numbers.count, let first = numbers[0], first > 0, let last = numbers.last ?? 0,
        last >= first
      else { return nil }
      self = numbers.count == 1 ? .around(first) : .lines(first...last)
    }
  }
}
