import NumericLanguage

/// A name and its value.
public struct Variable {
  /// The name.
  public let name: String
  /// Its value; treat it as frozen, since later moments don't see a change.
  public let value: Value

  /// Creates a pair.
  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}

/// What there is to see when a run stands still.
public struct Moment {
  /// How many statements were carried out, a loop header counting each time it comes round.
  public let position: Int
  /// The same in the learner's coordinates.
  public let place: Place
  /// The names that hold something, in order of first assignment; modules are left out.
  public let names: [Variable]
  /// All that was printed so far.
  public let output: String
  /// The error that ended the program, if one did.
  public let error: LanguageError?
  /// The number of the statement that runs next; `nil` at the end.
  let nextStatement: Int?
  /// Whether that is a loop whose header comes round, behind a turn of its body.
  let isBetweenTurns: Bool
  /// The statement outside any function that was carried out last.
  let lastStatement: Statement?

  /// The line of the statement that was carried out last; `nil` at the start.
  public var lastLine: Int? { lastStatement?.range.start.line }

  /// The names that the statement carried out last assigned or changed, even to what they were.
  public var lastNames: [String] { lastStatement?.namesWritten ?? [] }

  /// Whether nothing is left to run.
  public var isFinished: Bool { nextStatement == nil }

  /// The names that hold data: all but functions and classes.
  public var variables: [Variable] { names.filter(\.value.isData) }

  /// Returns the value of a name at this moment.
  ///
  /// - Parameter name: A name outside any function.
  /// - Returns: Its value, or `nil` if nothing was assigned yet.
  /// - Complexity: O(*n*) for *n* names.
  public func value(of name: String) -> Value? {
    names.first { $0.name == name }?.value
  }

  /// Whether two moments hold the same names with the same bits, in the same place.
  ///
  /// - Parameter other: A moment of the same program.
  /// - Complexity: O(*n*) for *n* numbers.
  /// - Returns: Whether they are the same.
  public func isIdentical(to other: Moment) -> Bool {
    position == other.position && place == other.place && output == other.output
      && error == other.error && names.count == other.names.count
      && zip(names, other.names).allSatisfy { mine, theirs in
        mine.name == theirs.name && mine.value.isIdentical(to: theirs.value)
      }
  }
}

/// A name whose value differs between two moments.
public struct Change {
  /// The name.
  public let name: String
  /// Its value at the earlier moment; `nil` if it didn't exist.
  public let before: Value?
  /// Its value at the later moment; `nil` if it no longer exists.
  public let after: Value?
}

extension Change {
  /// How the elements of an array have changed.
  public struct Spread: Hashable, Sendable {
    /// How many differ.
    public let differing: Int
    /// How many there are.
    public let count: Int
    /// The one that changed most.
    public let largest: Reference
    /// By how much that one changed.
    public let by: Double
  }

  /// How the elements have changed, where both values are arrays of one shape.
  ///
  /// - Complexity: O(*n*) for *n* elements.
  public var spread: Spread? {
    guard case .array(let old)? = before, case .array(let new)? = after, old.shape == new.shape,
      old.count > 0
    else { return nil }
    let moves = zip(old.doubles, new.doubles).map { $1 - $0 }
    let most = moves.indices.max { moves[$0].magnitude < moves[$1].magnitude } ?? 0
    var (index, rest) = ([Int](), most)
    for length in new.shape.reversed() {
      index.insert(rest % length, at: 0)
      rest /= length
    }
    return Spread(
      differing: moves.count { $0 != 0 },
      count: moves.count,
      largest: Reference(name: name, index: index),
      by: moves[most]
    )
  }
}

/// A run's way from one moment to another.
public struct Movement {
  /// Where it stood.
  public let from: Moment
  /// Where it stands.
  public let to: Moment

  /// Whether the way led back.
  public var isBackward: Bool { to.position < from.position }

  /// What was printed on the way; empty on the way back.
  public var output: String {
    to.output.hasPrefix(from.output) ? String(to.output.dropFirst(from.output.count)) : ""
  }

  /// The names whose values differ, in order of first assignment.
  public var changes: [Change] {
    let later = to.names.filter { variable in
      guard let before = from.value(of: variable.name) else { return true }
      return !before.isIdentical(to: variable.value)
    }
    let gone = from.names.filter { to.value(of: $0.name) == nil }
    return later.map {
      Change(name: $0.name, before: from.value(of: $0.name), after: $0.value)
    } + gone.map { Change(name: $0.name, before: $0.value, after: nil) }
  }
}
