/// Finds the string literals of a Swift file that hold English words with no Chinese beside them.
///
/// What stands beside a literal is the second part of a pair whose first part holds the literal:
/// `inWords("A row", "一行")`, or a tuple of two. Comments, conditions that stop the program, and
/// the help of the command line aren't looked at.
///
///     EnglishLiterals(in: #"say("A row is gone.")"#).found   // 1: A row is gone.
struct EnglishLiterals {
  /// How much English makes a literal English.
  enum Measure {
    /// Two words, one behind the other.
    case twoWords
    /// A word beside another, or beside a value that is filled in.
    case wordWithValue
    /// A single word.
    case oneWord
  }

  /// A literal, its interpolations written as `\()`.
  struct Literal: Hashable, CustomStringConvertible {
    let line: Int
    let text: String
    /// The names in front of the brackets around it, the outermost first; empty where there is
    /// none.
    let calls: [String]

    var description: String { "\(line): \(text)" }
  }

  /// The literals, in their order.
  private(set) var found: [Literal] = []

  /// Calls whose words only programmers read, or which ArgumentParser shows, or which make an
  /// error of Python's.
  private static let silent: Set<String> = [
    "preconditionFailure", "precondition", "fatalError", "assertionFailure", "assert",
    "CommandConfiguration", "Argument", "Flag", "Option", "LanguageError",
  ]

  /// What stands between two brackets.
  private struct Group {
    let bracket: UInt8
    /// The name in front of the bracket.
    let call: String
    /// What was found in each part; commas separate.
    var parts: [[Literal]] = [[]]
    /// Which parts hold Chinese.
    var chinese: Set<Int> = []

    var isPair: Bool {
      bracket == UInt8(ascii: "(") && parts.count == 2 && ["", "inWords", "say"].contains(call)
    }

    /// What has nothing beside it.
    var open: [Literal] {
      isPair && chinese == [1] ? parts[1] : parts.flatMap(\.self)
    }
  }

  private let text: [UInt8]
  private var position = 0
  private var line = 1
  private var groups: [Group] = [Group(bracket: UInt8(ascii: "{"), call: "")]
  /// Where the word begins that a bracket at this position would call.
  private var wordStart = 0
  /// Words that learners type, which are the same in every language.
  private let typed: Set<String>
  private let measure: Measure

  /// Looks through a file.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - typed: Words that learners type, which are the same in every language.
  ///   - measure: How much English is too much.
  init(in source: String, typed: Set<String> = [], measure: Measure = .twoWords) {
    text = Array(source.utf8)
    (self.typed, self.measure) = (typed, measure)
    while position < text.count { step() }
    while groups.count > 1 { close() }
    found = groups[0].open.sorted { $0.line < $1.line }
  }

  // MARK: Code

  private func looks(at sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard position + count <= text.count else { return false }
    return (0..<count).allSatisfy { text[position + $0] == sign.utf8Start[$0] }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<min(count, text.count - position) {
      if text[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private mutating func step() {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "/") where looks(at: "//"):
      while position < text.count, text[position] != UInt8(ascii: "\n") { advance() }
    case UInt8(ascii: "\""): literal()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      let isCall = byte == UInt8(ascii: "(")
      let name = isCall ? String(decoding: text[wordStart..<position], as: UTF8.self) : ""
      groups.append(Group(bracket: byte, call: name))
      advance()
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      close()
      advance()
    case UInt8(ascii: ","):
      groups[groups.count - 1].parts.append([])
      advance()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      advance()
      return
    default: advance()
    }
    wordStart = position
  }

  private mutating func close() {
    guard groups.count > 1 else { return }
    let group = groups.removeLast()
    if !Self.silent.contains(group.call) { add(group.open) }
    if !group.chinese.isEmpty { markChinese() }
  }

  private mutating func add(_ literals: [Literal]) {
    let last = groups.count - 1
    groups[last].parts[groups[last].parts.count - 1] += literals
  }

  private mutating func markChinese() {
    groups[groups.count - 1].chinese.insert(groups[groups.count - 1].parts.count - 1)
  }

  // MARK: Literals

  private mutating func literal() {
    let start = line
    let isLong = looks(at: "\"\"\"")
    advance(isLong ? 3 : 1)
    var bytes: [UInt8] = []
    while position < text.count, !(isLong ? looks(at: "\"\"\"") : looks(at: "\"")) {
      if looks(at: "\\(") {
        advance(2)
        bytes += "\\()".utf8
        interpolation()
      } else if looks(at: "\\") {
        bytes.append(UInt8(ascii: " "))
        advance(2)
      } else {
        bytes.append(text[position])
        advance()
      }
    }
    advance(isLong ? 3 : 1)
    let words = String(decoding: bytes, as: UTF8.self)
    if words.unicodeScalars.contains(where: \.properties.isIdeographic) {
      markChinese()
    } else if isEnglish(words) {
      add([Literal(line: start, text: words, calls: groups.map(\.call))])
    }
  }

  /// Reads the code between `\(` and its bracket.
  private mutating func interpolation() {
    let depth = groups.count
    groups.append(Group(bracket: UInt8(ascii: "\\"), call: ""))
    wordStart = position
    while position < text.count {
      if text[position] == UInt8(ascii: ")"), groups.count == depth + 1 { break }
      step()
    }
    close()
    advance()
  }

  // MARK: English

  private func isEnglish(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: \.isWhitespace)
    let words = parts.map(isWord)
    if measure == .oneWord { return words.contains(true) }
    let full = zip(parts, words).map { part, isWord in
      isWord || measure == .wordWithValue && part.contains("\\()")
    }
    return parts.indices.dropLast().contains {
      full[$0] && full[$0 + 1] && (words[$0] || words[$0 + 1])
    }
  }

  /// Whether a part of a text is a word of two letters or more that learners don't type.
  private func isWord(_ part: Substring) -> Bool {
    let text = part.drop { "([{'".contains($0) }
    let word = text.prefix { $0.isLetter || $0 == "'" || $0 == "-" }
    return word.count > 1 && word.first != "-" && word.allSatisfy(\.isASCII)
      && word.dropFirst().allSatisfy { !$0.isUppercase } && !typed.contains(String(word))
      && text.dropFirst(word.count).allSatisfy { ".,:;)]}'".contains($0) }
  }
}
