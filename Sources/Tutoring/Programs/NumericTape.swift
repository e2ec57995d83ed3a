import NeuralCore
import NumericLanguage
import TimeTravel

/// The numbers that a program went through, name by name.
struct NumericTape {
  /// A number or an array that a statement gave a name.
  struct Entry {
    let name: String
    let line: Int
    let place: Place
    let value: Value
    let content: NumericContent
  }

  /// What one name was given, in order.
  struct Track {
    let name: String
    var entries: [Entry]
  }

  /// The program, with its settings.
  let run: Run
  /// All entries in order.
  let entries: [Entry]
  /// The entries by name, in order of first assignment.
  private(set) var tracks: [Track] = []
  /// Where the program ended.
  let end: Moment
  /// The numbers that the names hold at the end.
  private let finals: [NumericContent]

  /// Carries out a program.
  ///
  /// - Throws: ``RunError/interrupted``.
  init(of run: Run) throws(RunError) {
    let tape = try run.tape()
    self.run = run
    end = tape.end
    finals = end.variables.compactMap { NumericContent($0.value) }
    entries = tape.entries.compactMap { entry in
      NumericContent(entry.value).map {
        Entry(
          name: entry.name,
          line: entry.line,
          place: entry.place,
          value: entry.value,
          content: $0
        )
      }
    }
    var places: [String: Int] = [:]
    for entry in entries {
      if let place = places[entry.name] {
        tracks[place].entries.append(entry)
      } else {
        places[entry.name] = tracks.count
        tracks.append(Track(name: entry.name, entries: [entry]))
      }
    }
  }

  /// Whether there is no program at all.
  var isEmpty: Bool { run.program.syntax.statements.isEmpty }

  /// The text of a line, without its indentation.
  func source(ofLine line: Int) -> String {
    let lines = run.program.syntax.source.split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    return String(lines[line - 1]).withoutBlanks
  }

  /// What a name was given, in order; at least once.
  func track(of name: String) -> Track? { tracks.first { $0.name == name } }

  /// The last epoch in which something was assigned.
  var lastEpoch: Int? { entries.lazy.compactMap(\.place.epoch).max() }

  /// The numbers that a name holds at the end.
  func final(_ name: String) -> NumericContent? {
    end.value(of: name).flatMap(NumericContent.init)
  }

  /// Whether this program holds at its end, under whatever names, what another does under those
  /// that count.
  func reaches(_ other: NumericTape, judged: [String]) -> Bool {
    judged.allSatisfy { name in
      other.final(name).map { wanted in finals.contains { $0.isLike(wanted) } } ?? false
    }
  }
}

extension NumericTape.Track {
  /// How many entries agree with another track's from the first on.
  ///
  /// - Parameters:
  ///   - other: The other track.
  ///   - isEitherSign: Whether all may have the other sign, as deltas of `goal - prediction` have.
  /// - Returns: The number of entries.
  func agreement(with other: NumericTape.Track, isEitherSign: Bool) -> Int {
    let pairs = zip(entries, other.entries)
    let same = pairs.prefix { $0.content.isLike($1.content) }.count
    guard isEitherSign, same < entries.count else { return same }
    return max(same, pairs.prefix { $0.content.isLike($1.content.negated) }.count)
  }
}

extension NumericContent {
  /// How much numbers may differ, as a part of the largest, or of 1 if that is more.
  private static let tolerance = 1e-9

  /// Whether another value holds the same numbers, but for rounding on the way and axes of
  /// length 1; where both are not a number, too.
  ///
  /// Numbers below 1 may differ as much as 1 may: a small error is what is left of a difference
  /// of larger numbers, and its last digits depend on the order of the operations.
  func isLike(_ other: NumericContent) -> Bool {
    let bound = Self.tolerance * max(1, other.scale)
    return squeezed == other.squeezed
      && zip(numbers, other.numbers).allSatisfy {
        $0 == $1 || $0.isNaN && $1.isNaN || abs($0 - $1) <= bound
      }
  }

  /// How many numbers agree with another value's at the same places.
  func agreements(with other: NumericContent) -> Int {
    let bound = Self.tolerance * max(1, other.scale)
    return zip(numbers, other.numbers).count { abs($0 - $1) <= bound }
  }

  /// The numbers as an array, or the single one.
  var value: Value {
    shape.isEmpty ? .float(numbers[0]) : .array(NDArray(numbers, shape: Shape(shape)))
  }

  /// The numbers in lists within lists.
  var nestedList: Value {
    guard let count = shape.first else { return value }
    let inner = Array(shape.dropFirst())
    let size = count == 0 ? 0 : numbers.count / count
    let items = (0..<count).map { place in
      NumericContent(Array(numbers[place * size..<(place + 1) * size]), inner).nestedList
    }
    return .list(ListObject(items))
  }
}
