/// Turns the bytes that a terminal sends into characters, keys and pastes.
///
/// A value without a terminal: bytes go in one by one, and where the meaning
/// depends on whether more follows, ``settle()`` says that nothing did.
///
///     var decoder = KeyDecoder()
///     decoder.take(0x1B)   // []: Escape, or the start of a sequence
///     decoder.take(0x5B)   // []
///     decoder.take(0x41)   // [.key(.up)]
struct KeyDecoder {
  /// What a terminal's bytes mean.
  enum Input: Hashable, Sendable {
    /// A character, or a control key as its control character.
    case character(Unicode.Scalar)
    /// A character typed with Alt.
    case alternate(Unicode.Scalar)
    case key(EditingKey)
    /// Text that was pasted as a whole, cleaned by ``clean(_:)``.
    case paste(String)
  }

  private enum State {
    case ground
    case escape
    /// After `ESC [` or `ESC O`.
    case sequence
    case character(missing: Int)
    case paste
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  private var bytes: [UInt8] = []

  /// How many milliseconds to wait for the next byte before ``settle()``; -1
  /// for ever, if nothing is half decoded.
  var patience: Int32 {
    switch state {
    case .ground: -1
    case .escape: 50
    case .sequence: 100
    case .character: 200
    case .paste: 1_000
    }
  }

  /// Decodes one more byte.
  mutating func take(_ byte: UInt8) -> [Input] {
    switch state {
    case .ground: start(byte)
    case .escape: afterEscape(byte)
    case .sequence: continueSequence(byte)
    case .character(let missing): continueCharacter(byte, missing: missing)
    case .paste: continuePaste(byte)
    }
  }

  /// Decodes what is there, since no byte followed in time.
  mutating func settle() -> [Input] {
    defer { reset() }
    switch state {
    case .ground, .sequence: return []
    case .escape: return [.character("\u{1B}")]
    case .character: return [.character("\u{FFFD}")]
    case .paste: return paste()
    }
  }

  /// Makes pasted text fit for the line: newlines for all line ends, four
  /// blanks for a tab, no other control characters, no newline at the end.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if previous != "\r" { result.append("\n") }
      case "\t": result.append(contentsOf: "    ".unicodeScalars)
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}": break
      default: result.append(scalar)
      }
      previous = scalar
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }

  // MARK: - States

  private mutating func reset() {
    state = .ground
    bytes = []
  }

  private mutating func start(_ byte: UInt8) -> [Input] {
    switch byte {
    case 0x1B:
      state = .escape
      return []
    case 0x00...0x7F: return [.character(Unicode.Scalar(byte))]
    case 0xC2...0xF4:
      state = .character(missing: byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3)
      bytes = [byte]
      return []
    default: return [.character("\u{FFFD}")]
    }
  }

  private mutating func continueCharacter(_ byte: UInt8, missing: Int) -> [Input] {
    guard (0x80...0xBF).contains(byte) else {
      reset()
      return [.character("\u{FFFD}")] + start(byte)
    }
    bytes.append(byte)
    if missing > 1 {
      state = .character(missing: missing - 1)
      return []
    }
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    reset()
    // Codes of our own must not be typed.
    return (0x80...0x9F).contains(scalar.value) ? [] : [.character(scalar)]
  }

  private mutating func afterEscape(_ byte: UInt8) -> [Input] {
    switch byte {
    case 0x1B: return []
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence
      bytes = [byte]
      return []
    case 0x80...:
      reset()
      return start(byte)
    default:
      reset()
      let scalar = Unicode.Scalar(byte)
      return scalar == "\r" || scalar == "\n" ? [.key(.newLine)] : [.alternate(scalar)]
    }
  }

  private mutating func continueSequence(_ byte: UInt8) -> [Input] {
    bytes.append(byte)
    // The Linux console sends function keys as ESC [ [ and a letter.
    let isInside = (0x20...0x3F).contains(byte) || (bytes.count == 2 && byte == UInt8(ascii: "["))
    if isInside && bytes.count < 32 { return [] }
    let sequence = bytes
    reset()
    if sequence == Array("[200~".utf8) {
      state = .paste
      return []
    }
    return Self.meaning(of: sequence).map { [$0] } ?? []
  }

  private mutating func continuePaste(_ byte: UInt8) -> [Input] {
    bytes.append(byte)
    guard byte == UInt8(ascii: "~"), bytes.suffix(6).elementsEqual(Self.pasteEnd) else { return [] }
    bytes.removeLast(6)
    defer { reset() }
    return paste()
  }

  private func paste() -> [Input] {
    let text = Self.clean(String(decoding: bytes, as: UTF8.self))
    return text.isEmpty ? [] : [.paste(text)]
  }

  // MARK: - Sequences

  /// The key behind a sequence without its Escape; `nil` if it has no meaning.
  private static func meaning(of sequence: [UInt8]) -> Input? {
    let inside = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
    guard inside.allSatisfy({ $0.isNumber || $0 == ";" }) else { return nil }
    let parameters = inside.split(separator: ";", omittingEmptySubsequences: false)
    // 3, 5 and 7 in the second place are Alt, Ctrl, and both.
    let movesByWords = parameters.count > 1 && ["3", "5", "7"].contains(parameters[1])
    switch Unicode.Scalar(sequence[sequence.count - 1]) {
    case "A": return .key(.up)
    case "B": return .key(.down)
    case "C": return .key(movesByWords ? .wordRight : .right)
    case "D": return .key(movesByWords ? .wordLeft : .left)
    case "H": return .key(.home)
    case "F": return .key(.end)
    case "M" where sequence == Array("OM".utf8): return .character("\r")
    case "~": return parameters.first.flatMap { numbered[String($0)] }.map { .key($0) }
    default: return nil
    }
  }

  /// Keys that send `ESC [`, a number, and `~`.
  private static let numbered: [String: EditingKey] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]
}
