extension Style.Role {
  /// The parameters of the escape code that switches the role on.
  ///
  /// Where nobody knows the background, words get only attributes and four of the
  /// sixteen basic colours: the terminal's theme chooses their shades, and these four
  /// can be read on white as well as on black. Signs get blue and orange, which people
  /// who confuse red and green can tell apart, in middle shades. Where the
  /// background is known, every colour has a contrast of at least 4.5 to it.
  func code(on background: Style.Background) -> String {
    switch self {
    case .heading, .strong: "1"
    case .emphasis, .link: "4"
    case .muted: "2"
    case .arrow: "1;" + Style.Role.number.code(on: background)
    default: colour(on: background)
    }
  }

  private func colour(on background: Style.Background) -> String {
    switch background {
    case .unknown: colourOnAny
    case .light: "38;5;\(numberOnLight)"
    case .dark: "38;5;\(numberOnDark)"
    }
  }

  private var colourOnAny: String {
    switch self {
    case .code, .series1: "36"
    case .number, .series2: "35"
    case .good, .series3: "32"
    case .bad, .series4: "31"
    case .weaklyNegative: "38;5;67"
    case .negative: "38;5;33"
    case .stronglyNegative: "1;38;5;33"
    case .weaklyPositive: "38;5;137"
    case .positive: "38;5;166"
    default: "1;38;5;166"
    }
  }

  /// Of the terminal's 256 colours, one that is dark enough.
  private var numberOnLight: Int {
    switch self {
    case .code, .series1: 24
    case .number, .series2: 90
    case .good, .series3: 22
    case .bad, .series4: 124
    case .weaklyNegative: 60
    case .negative: 25
    case .stronglyNegative: 18
    case .weaklyPositive: 95
    case .positive: 130
    default: 88
    }
  }

  /// Of the terminal's 256 colours, one that is bright enough.
  private var numberOnDark: Int {
    switch self {
    case .code, .series1: 80
    case .number, .series2: 176
    case .good, .series3: 114
    case .bad, .series4: 210
    case .weaklyNegative: 67
    case .negative: 75
    case .stronglyNegative: 45
    case .weaklyPositive: 137
    case .positive: 172
    default: 214
    }
  }
}
