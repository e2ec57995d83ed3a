/// What is wrong with a lesson's files, and where.
public struct LessonFileError: Error, Hashable, Sendable {
  /// The kinds of problem.
  public enum Problem: Hashable, Sendable {
    // Files
    /// The folder of lessons isn't there.
    case noFolder
    /// A file is missing.
    case noFile
    /// A file can't be read, for want of permission.
    case notPermitted
    /// A file isn't UTF-8.
    case notText

    // The course
    /// A folder's name isn't a number, a dash and a name.
    case badFolderName(String)
    /// Two lessons have the same number or the same stable name.
    case repeatedLesson(String, firstLine: Int)
    /// No lesson has this number or name.
    case noLesson(String)
    /// The lesson is listed, but not written yet.
    case notWritten(Int)

    // YAML
    /// The text isn't YAML; the reason is the YAML reader's.
    case badYAML(String)
    /// There is nothing in the file.
    case emptyYAML
    /// A key is given twice.
    case repeatedKey(String)
    /// A key must be there.
    case missingKey(String)
    /// A key has no value.
    case emptyValue(String)
    /// A key means nothing here.
    case unknownKey(String, known: [String])
    /// A value is of the wrong type.
    case wrongType(key: String, wanted: Wanted)
    /// Keys are wanted here, such as the one given.
    case noKeys(example: String)
    /// A value isn't one of those allowed.
    case unknownValue(key: String, String, known: [String])
    /// Two keys that exclude each other, or none of the two.
    case notExactlyOne(String, String)

    // Steps
    /// Two steps have one name.
    case repeatedStep(String, firstLine: Int)
    /// A choice question with fewer than two choices.
    case tooFewChoices
    /// A mistake replaces text that the reference program doesn't have.
    case noSuchPiece(mistake: String)
    /// No line of the reference program begins like this.
    case noSuchLine(String)
    /// A step has no section of prose.
    case missingProse(step: String, file: String)
    /// A choice or mistake has no words.
    case missingWords(kind: String, name: String, step: String, file: String)

    // Prose
    /// A section of prose belongs to no step.
    case strayProse(String)
    /// A heading inside a section isn't known.
    case strayHeading(String)
    /// Words for a choice or mistake that the step doesn't have.
    case strayWords(kind: String, name: String, step: String)
    /// A part that stands before the first section.
    case headingOutsideSection(String)
    /// A heading comes a second time.
    case repeatedHeading(String, firstLine: Int)
    /// The hints of a step aren't numbered 1, 2, 3.
    case hintOutOfOrder(wanted: Int)
    /// A part has no text.
    case emptyPart(String)

    // Expressions in prose
    /// An opening brace that isn't closed on its line.
    case unclosedBrace
    /// A closing brace that closes nothing.
    case strayBrace
    /// Braces with nothing in them.
    case emptyExpression
    /// A bracket inside an expression has no partner.
    case unbalancedBracket(Character)
  }

  /// What a key's value must be.
  public enum Wanted: Hashable, Sendable {
    /// A text.
    case text
    /// A list.
    case list
    /// A whole number, this one or larger.
    case wholeNumber(from: Int)
    /// Several of these.
    case wholeNumbers(from: Int)
    /// Names with values.
    case namedValues
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
