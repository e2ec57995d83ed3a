import LessonContent

/// Lesson files that exist only in a test.
protocol FilesInMemory: LessonSource {
  /// Their texts by their paths.
  static var files: [String: String] { get }
}

extension FilesInMemory {
  var name: String { "Lessons" }

  func text(of path: String) -> String? { Self.files[path] }
}
