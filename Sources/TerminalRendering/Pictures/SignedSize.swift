import NeuralCore

/// How large a number is among others, with its sign: `---` to `+++`, and `.` for 0.
///
/// The signs tell what the colours tell:
///
///     SignedSize(of: -0.9, largest: 1).marks   // "---"
///     SignedSize(of: 0.1, largest: 1).marks    // "+"
struct SignedSize: Hashable, Sendable {
  /// From -3 to 3; `nil` for what isn't a number.
  let level: Int?

  /// Creates the size of a number.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - largest: The largest magnitude there is; thirds of it count.
  init(of value: Double, largest: Double) {
    guard value.isFinite else {
      level = nil
      return
    }
    let thirds = largest > 0 ? (value.magnitude / largest * 3).rounded(.up) : 0
    let size = value == 0 ? 0 : min(3, max(1, Int(thirds)))
    level = value < 0 ? -size : size
  }

  /// The size as characters.
  var marks: String {
    guard let level else { return "?" }
    if level == 0 { return "." }
    return String(repeating: level < 0 ? "-" : "+", count: abs(level))
  }

  /// The role that paints it.
  var role: Style.Role {
    switch level {
    case nil: .bad
    case -3: .stronglyNegative
    case -2: .negative
    case -1: .weaklyNegative
    case 1: .weaklyPositive
    case 2: .positive
    case 3: .stronglyPositive
    default: .muted
    }
  }

  /// The largest finite magnitude.
  static func largest(_ values: some Sequence<Double>) -> Double {
    values.filter(\.isFinite).map(\.magnitude).max() ?? 0
  }

  /// A number in three digits, as pictures show it.
  static func text(_ value: Double) -> String { NumberText.general(value + 0, digits: 3) }
}

extension StyledText {
  /// The text with blanks before it, up to a width.
  func leftPadded(to width: Int) -> StyledText { .blanks(max(0, width - self.width)) + self }

  /// The text with blanks behind it, up to a width.
  func rightPadded(to width: Int) -> StyledText { self + .blanks(max(0, width - self.width)) }
}

extension String {
  /// The text's beginning, with `..` behind it if it had to be cut to some columns.
  func cut(to width: Int) -> String {
    let text = VisibleText.line(self)
    guard DisplayWidth.of(text) > width else { return text }
    let mark = String("..".prefix(max(0, width)))
    var (kept, used) = ("", 0)
    for character in text {
      used += DisplayWidth.of(character)
      guard used <= width - mark.count else { break }
      kept.append(character)
    }
    return kept + mark
  }
}

/// The signs that pictures put before a number to show its size.
public enum SizeMarks {
  /// Returns `---` to `+++` by thirds of the largest size, and `.` for 0.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - largest: The largest magnitude there is.
  /// - Returns: One to three characters.
  public static func text(_ value: Double, largest: Double) -> String {
    SignedSize(of: value, largest: largest).marks
  }
}
