extension Course {
  /// Reads `course.yaml`.
  ///
  /// - Parameters:
  ///   - root: The file.
  ///   - exists: Whether a folder holds a lesson.
  init(
    _ root: YAMLNode,
    exists: (String) throws(LessonFileError) -> Bool
  ) throws(LessonFileError) {
    try root.allow(["groups"])
    var groups: [Group] = []
    for group in try root.items("groups") {
      try group.allow(["title", "lessons"])
      var lessons: [Entry] = []
      for lesson in try group.items("lessons") {
        try lesson.allow(["folder", "title"])
        let folder = try lesson.requireText("folder")
        guard let dash = folder.firstIndex(of: "-"), let number = Int(folder[..<dash]) else {
          throw LessonFileError(
            .wrongType(key: "folder", wanted: "a number, a dash and a name, as 05-whole-data-set"),
            at: lesson.location
          )
        }
        lessons.append(
          Entry(
            number: number,
            folder: folder,
            id: String(folder[folder.index(after: dash)...]),
            title: try Localized(lesson.require("title")),
            isWritten: try exists(folder)
          )
        )
      }
      groups.append(Group(title: try Localized(group.require("title")), lessons: lessons))
    }
    self.init(groups: groups)
  }
}

extension Localized {
  /// Reads a text in each language.
  init(_ node: YAMLNode) throws(LessonFileError) {
    try node.allow(Language.allCases.map(\.rawValue))
    var texts: [Language: String] = [:]
    for language in Language.allCases { texts[language] = try node.text(language.rawValue) }
    guard texts[.english] != nil else {
      throw LessonFileError(.missingKey(Language.english.rawValue), at: node.location)
    }
    self.init(texts)
  }
}
