/// A place in a lesson's file.
public struct FileLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file, as a reader would type it: `Lessons/04-one-light/lesson.yaml`.
  public let file: String
  /// The line, counted from 1; 0 for the file as a whole.
  public let line: Int
  /// The column in Unicode scalars, counted from 1.
  public let column: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - file: The file, as a reader would type it.
  ///   - line: The line, counted from 1; 0 for the file as a whole.
  ///   - column: The column in Unicode scalars, counted from 1.
  public init(file: String, line: Int = 0, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as editors write it, such as `Lessons/04-one-light/lesson.yaml:12:5`.
  public var description: String {
    line == 0 ? file : "\(file):\(line):\(column)"
  }
}
