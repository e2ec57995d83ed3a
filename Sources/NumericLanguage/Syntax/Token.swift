/// One word of a program with its place.
struct Token {
  /// What kind of word it is.
  let kind: TokenKind
  /// How many brackets are open behind it.
  let level: Int
  /// Where it stands.
  let range: SourceRange
}

/// The kinds of word.
enum TokenKind: UInt8 {
  // Layout
  case endOfFile
  /// The end of a text in which a bracket is still open.
  case endInsideBracket
  case newline
  case indent
  case dedent

  // Words with a text of their own
  case name
  case integer
  case float
  case imaginary
  case string
  case bytes
  case formattedString
  /// A character that no token starts with, such as `?`.
  case unknown

  // Keywords
  case and
  case `as`
  case assert
  case async
  case await
  case `break`
  case `class`
  case `continue`
  case def
  case del
  case elif
  case `else`
  case except
  case `false`
  case finally
  case `for`
  case from
  case global
  case `if`
  case `import`
  case `in`
  case `is`
  case lambda
  case none
  case nonlocal
  case not
  case or
  case pass
  case raise
  case `return`
  case `true`
  case `try`
  case `while`
  case with
  case yield

  // Brackets
  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case leftBrace
  case rightBrace

  // Punctuation
  case comma
  case colon
  case colonEqual
  case semicolon
  case dot
  case ellipsis
  case arrow
  case equal

  // Operators
  case plus
  case minus
  case star
  case slash
  case doubleSlash
  case percent
  case doubleStar
  case at
  case ampersand
  case pipe
  case caret
  case tilde
  case leftShift
  case rightShift
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case doubleEqual
  case notEqual

  // Augmented assignment
  case plusEqual
  case minusEqual
  case starEqual
  case slashEqual
  case doubleSlashEqual
  case percentEqual
  case doubleStarEqual
  case atEqual
  case ampersandEqual
  case pipeEqual
  case caretEqual
  case leftShiftEqual
  case rightShiftEqual
}

extension TokenKind {
  /// Every keyword under its letters, packed as ``packed(_:)`` does.
  static let keywords: [UInt64: TokenKind] = {
    let spellings: [(String, TokenKind)] = [
      ("and", .and), ("as", .as), ("assert", .assert), ("async", .async), ("await", .await),
      ("break", .break), ("class", .class), ("continue", .continue), ("def", .def),
      ("del", .del), ("elif", .elif), ("else", .else), ("except", .except), ("False", .false),
      ("finally", .finally), ("for", .for), ("from", .from), ("global", .global), ("if", .if),
      ("import", .import), ("in", .in), ("is", .is), ("lambda", .lambda), ("None", .none),
      ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise),
      ("return", .return), ("True", .true), ("try", .try), ("while", .while), ("with", .with),
      ("yield", .yield),
    ]
    var table: [UInt64: TokenKind] = [:]
    for (spelling, kind) in spellings {
      table[packed(spelling.utf8)] = kind
    }
    return table
  }()

  /// Returns up to eight bytes as one number.
  static func packed(_ letters: some Collection<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for letter in letters { number = number << 8 | UInt64(letter) }
    return number
  }

  /// Whether the word is kept for the language, so it can't be a variable's name.
  var isKeyword: Bool {
    TokenKind.and.rawValue <= rawValue && rawValue <= TokenKind.yield.rawValue
  }

  /// Whether an expression can start with the word.
  var startsExpression: Bool {
    switch self {
    case .name, .integer, .float, .imaginary, .string, .bytes, .formattedString, .true, .false,
      .none, .not, .lambda, .await, .leftParenthesis, .leftBracket, .leftBrace, .plus, .minus,
      .tilde, .ellipsis:
      true
    default: false
    }
  }

  /// Whether the word lays out lines instead of saying something.
  var isLayout: Bool { rawValue <= TokenKind.dedent.rawValue }

  /// The binary operator that the word spells, with how tightly it binds.
  var binaryOperator: (operation: BinaryOperator, strength: Int)? {
    switch self {
    case .pipe: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.shiftLeft, 4)
    case .rightShift: (.shiftRight, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.remainder, 6)
    case .at: (.matrixMultiply, 6)
    default: nil
    }
  }

  /// The operator of an augmented assignment that the word spells.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusEqual: .add
    case .minusEqual: .subtract
    case .starEqual: .multiply
    case .slashEqual: .divide
    case .doubleSlashEqual: .floorDivide
    case .percentEqual: .remainder
    case .doubleStarEqual: .power
    case .atEqual: .matrixMultiply
    case .ampersandEqual: .bitAnd
    case .pipeEqual: .bitOr
    case .caretEqual: .bitXor
    case .leftShiftEqual: .shiftLeft
    case .rightShiftEqual: .shiftRight
    default: nil
    }
  }

  /// The comparison that the word spells on its own.
  var comparison: ComparisonOperator? {
    switch self {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .doubleEqual: .equal
    case .notEqual: .notEqual
    case .in: .isIn
    case .is: .isSame
    default: nil
    }
  }
}
