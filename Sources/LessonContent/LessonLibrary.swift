/// The lessons of a course, opened one by one.
///
/// A lesson is read when it is opened, so a damaged one doesn't keep the others
/// from opening.
public struct LessonLibrary: Sendable {
  /// The lessons in order.
  public let course: Course
  private let source: any LessonSource

  /// Reads the list of lessons.
  ///
  /// - Parameter source: Where the files come from.
  /// - Throws: `LessonFileError` if `course.yaml` is missing or damaged.
  public init(source: any LessonSource) throws(LessonFileError) {
    self.source = source
    let root = try YAMLNode(
      source.require("course.yaml"),
      file: source.location(of: "course.yaml").file
    )
    course = try Course(root) { (folder) throws(LessonFileError) in
      try source.text(of: folder + "/lesson.yaml") != nil
    }
  }

  /// Finds a lesson in the list.
  ///
  /// - Parameter name: Its number, its name, or its folder.
  /// - Returns: Its entry.
  /// - Throws: `LessonFileError` if the course has no such lesson.
  public func entry(_ name: String) throws(LessonFileError) -> Course.Entry {
    let found = course.entries.first {
      name == $0.id || name == $0.folder || Int(name) == $0.number
    }
    guard let found else {
      throw LessonFileError(.noLesson(name), at: source.location(of: "course.yaml"))
    }
    return found
  }

  /// Opens a lesson.
  ///
  /// - Parameter entry: The lesson as the course lists it.
  /// - Returns: The lesson with its program and prose.
  /// - Throws: `LessonFileError` if it isn't written yet, or a file of it is damaged.
  public func lesson(_ entry: Course.Entry) throws(LessonFileError) -> Lesson {
    guard entry.isWritten else {
      throw LessonFileError(.notWritten(entry.number), at: source.location(of: entry.folder))
    }
    return try LessonParser(entry: entry, source: source).lesson()
  }
}
