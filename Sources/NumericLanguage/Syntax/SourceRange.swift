/// A place in a program's text.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// Bytes of UTF-8 before this place.
  public var offset: Int
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// Creates a place from its three coordinates.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// The first place of every program.
  public static let start = SourceLocation(offset: 0, line: 1, column: 1)

  /// Compares by distance from the start of the text.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    left.offset < right.offset
  }
}

/// A stretch of a program's text, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Sendable {
  /// The first place inside.
  public var start: SourceLocation
  /// The first place behind.
  public var end: SourceLocation

  /// Creates a range from its two ends.
  public init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }

  /// Returns the smallest range that holds this one and another.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(start: min(start, other.start), end: max(end, other.end))
  }
}
