/// Where a run stands, in the coordinates that a learner uses.
public struct Place: Hashable, Sendable, Encodable {
  /// The epoch in progress, or how many are complete; `nil` before the epoch loop is reached.
  public var epoch: Int?
  /// The row in progress, or how many of this epoch are complete; `nil` outside the row loop.
  public var row: Int?
  /// Whether ``epoch`` is in progress.
  public var isInEpoch = false
  /// Whether ``row`` is in progress.
  public var isInRow = false
  /// The line that runs next; `nil` at the end.
  public var line: Int?
  /// Whether nothing has run yet.
  public var isAtStart = false
  /// Whether everything has run, or an error ended the program.
  public var isAtEnd = false

  /// Creates a place that is nowhere in particular.
  public init() {}
}

/// A place to go to, as a learner or a lesson writes it.
///
/// | text                      | the moment                                                |
/// |:--------------------------|:----------------------------------------------------------|
/// | `start`                   | before the first statement                                |
/// | `e0`                      | before the epoch loop                                     |
/// | `e3`                      | three epochs are complete                                 |
/// | `e3 r2`                   | in epoch 3, two rows are complete                         |
/// | `end`                     | everything has run                                        |
/// | `line 14`                 | the first time that line 14 is about to run               |
/// | `e3 r2 line 14`           | the first time from there on                              |
/// | `e3 r2 before weights`    | the first time from there on that a statement which       |
/// |                           | assigns `weights` is about to run                         |
public struct Target: Hashable, Sendable {
  /// From where on the line or name is looked for, or the place itself.
  public enum Base: Hashable, Sendable {
    /// Before the first statement.
    case start
    /// Behind the last statement.
    case end
    /// Behind so many complete epochs.
    case epoch(Int)
    /// In an epoch, behind so many complete rows.
    case row(epoch: Int, row: Int)
  }

  /// What is looked for from the base on.
  public enum Mark: Hashable, Sendable {
    /// A line that is about to run.
    case line(Int)
    /// A statement that assigns a name and is about to run.
    case assignment(of: String)
  }

  /// From where on to look, or the place itself.
  public let base: Base
  /// What to look for, if anything.
  public let mark: Mark?

  /// Reads a target.
  ///
  /// Words may be written together or apart: `e12 r3`, `e12r3`, `epoch 12 row 3`.
  ///
  /// - Parameter text: What the learner or the lesson wrote.
  /// - Throws: ``RunError/unreadableTarget(_:)`` if it is none of the forms above.
  public init(parsing text: String) throws(RunError) {
    var words = Self.words(of: text)[...]
    guard let first = words.first else { throw .unreadableTarget(text) }
    var base = Base.start
    if first == "start" || first == "end" {
      base = first == "end" ? .end : .start
      words.removeFirst()
    } else if let epoch = Self.number(after: ["e", "epoch"], in: &words) {
      base = .epoch(epoch)
      if let row = Self.number(after: ["r", "row"], in: &words) {
        base = .row(epoch: epoch, row: row)
      }
    }
    var mark: Mark?
    if let line = Self.number(after: ["l", "line"], in: &words) {
      mark = .line(line)
    } else if words.first == "before", words.count == 2, let name = words.last {
      mark = .assignment(of: name)
      words = []
    }
    guard words.isEmpty, mark == nil || base != .end else { throw .unreadableTarget(text) }
    self.base = base
    self.mark = mark
  }

  /// Creates a target from its parts.
  public init(_ base: Base, mark: Mark? = nil) {
    self.base = base
    self.mark = mark
  }

  /// Splits a text into words and numbers: `e12r3` gives `e`, `12`, `r`, `3`.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for part in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "," }) {
      if words.last == "before" {
        words.append(String(part))
        continue
      }
      var word = ""
      for character in part {
        if let last = word.last, last.isNumber != character.isNumber {
          words.append(word)
          word = ""
        }
        word.append(character)
      }
      words.append(word)
    }
    return words
  }

  /// Takes `e 12` or the like from the front of the words.
  private static func number(after names: [String], in words: inout ArraySlice<String>) -> Int? {
    guard let name = words.first, names.contains(name), let digits = words.dropFirst().first,
      digits.utf8.count < 10, let number = Int(digits), number >= 0
    else { return nil }
    words.removeFirst(2)
    return number
  }
}

extension Target: CustomStringConvertible {
  /// The target in its shortest form, such as `e12 r3`.
  public var description: String {
    let base: String? =
      switch self.base {
      case .start: mark == nil ? "start" : nil
      case .end: "end"
      case .epoch(let epoch): "e\(epoch)"
      case .row(let epoch, let row): "e\(epoch) r\(row)"
      }
    let mark: String? =
      switch self.mark {
      case nil: nil
      case .line(let line): "line \(line)"
      case .assignment(let name): "before \(name)"
      }
    return [base, mark].compactMap(\.self).joined(separator: " ")
  }
}
