/// A place in a lesson's file.
public struct FileLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to the lessons' folder.
  public let file: String
  /// The line, counted from 1; 0 for the file as a whole.
  public let line: Int
  /// The column, counted from 1.
  public let column: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - file: The file, relative to the lessons' folder.
  ///   - line: The line, counted from 1; 0 for the file as a whole.
  ///   - column: The column, counted from 1.
  public init(file: String, line: Int = 0, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as editors write it, such as `04-one-light/lesson.yaml:12:5`.
  public var description: String {
    line == 0 ? file : "\(file):\(line):\(column)"
  }
}

/// What is wrong with a lesson's files.
public struct LessonFileError: Error, Hashable, Sendable {
  /// The kinds of problem.
  public enum Problem: Hashable, Sendable {
    /// The folder of lessons isn't there.
    case noFolder
    /// A file is missing.
    case noFile
    /// A file can't be read.
    case unreadable(String)
    /// The text isn't YAML.
    case badYAML(String)
    /// A key must be there.
    case missingKey(String)
    /// A key means nothing here.
    case unknownKey(String, known: [String])
    /// A value is of the wrong type.
    case wrongType(key: String, wanted: String)
    /// A value isn't one of those allowed.
    case unknownValue(key: String, String, known: [String])
    /// Two steps have one name.
    case repeatedStep(String)
    /// A step has no section of prose.
    case missingProse(step: String)
    /// A section of prose belongs to no step.
    case strayProse(String)
    /// A heading inside a section isn't known.
    case strayHeading(String)
    /// A choice or mistake has no words.
    case missingWords(kind: String, name: String)
    /// A brace that is never closed, or closes nothing.
    case unbalancedBrace
    /// No lesson has this number or name.
    case noLesson(String)
    /// The lesson is listed, but not written yet.
    case notWritten(Int)
  }

  /// Where.
  public let location: FileLocation
  /// What.
  public let problem: Problem

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - location: Where.
  public init(_ problem: Problem, at location: FileLocation) {
    self.problem = problem
    self.location = location
  }
}
