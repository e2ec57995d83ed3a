import LessonContent

/// Lesson files that exist only in a test.
struct MemorySource: LessonSource {
  let name = "Lessons"
  private let files: [String: String]

  /// A course of one lesson.
  ///
  /// - Parameters:
  ///   - steps: The list of steps in YAML, without indent.
  ///   - prose: The English text.
  ///   - chinese: The Chinese text, if there is one.
  ///   - program: What the lesson runs.
  ///   - more: Further files of the lesson's folder; one called `helpers.py` is its helpers.
  init(
    steps: String,
    prose: String,
    chinese: String? = nil,
    program: String = Self.program,
    more: [String: String] = [:]
  ) {
    let indented = steps.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let helpers = more["helpers.py"] == nil ? "" : "helpers: helpers.py\n"
    let own = [
      "course.yaml": """
      groups:
        - title: {en: One group}
          lessons:
            - {folder: 01-small, title: {en: A small lesson}}
      """,
      "01-small/lesson.yaml": "program: program.py\n\(helpers)steps:\n\(indented)\n",
      "01-small/program.py": program,
      "01-small/en.md": "# A small lesson\n\n\(prose)\n",
    ]
    let others = more.map { ("01-small/" + $0, $1) }
    var files = own.merging(others) { $1 }
    if let chinese { files["01-small/zh-Hans.md"] = chinese }
    self.files = files
  }

  func text(of path: String) -> String? { files[path] }

  /// The lesson.
  func lesson() throws -> Lesson {
    let library = try LessonLibrary(source: self)
    return try library.lesson(library.course.entries[0])
  }

  /// Three epochs of one weight: 0.5, 0.4, 0.32, 0.256.
  static let program = """
    w = 0.5
    rate = 0.2
    for epoch in range(3):
        move = rate * w
        w = w - move
        print(w)

    """
}
