extension Course {
  /// Reads `course.yaml`.
  ///
  /// - Parameters:
  ///   - root: The file.
  ///   - exists: Whether a folder holds a lesson.
  /// - Throws: `LessonFileError` with the place of what is wrong.
  init(
    _ root: YAMLNode,
    exists: (String) throws(LessonFileError) -> Bool
  ) throws(LessonFileError) {
    try root.allow(["groups"])
    var groups: [Group] = []
    var lines: [String: Int] = [:]
    for group in try root.require("groups").items("groups") {
      try group.allow(["title", "lessons"])
      var lessons: [Entry] = []
      for node in try group.require("lessons").items("lessons") {
        let entry = try Entry(node, exists: exists)
        for name in ["\(entry.number)", entry.id] {
          if let line = lines[name] {
            throw LessonFileError(.repeatedLesson(name, firstLine: line), at: node.location)
          }
          lines[name] = node.location.line
        }
        lessons.append(entry)
      }
      groups.append(Group(title: try Localized(group.require("title")), lessons: lessons))
    }
    self.init(groups: groups)
  }
}

extension Course.Entry {
  /// Reads one lesson of the list; its folder's name holds its number and stable name.
  fileprivate init(
    _ node: YAMLNode,
    exists: (String) throws(LessonFileError) -> Bool
  ) throws(LessonFileError) {
    try node.allow(["folder", "title"])
    let folder = try node.require("folder").text("folder")
    let parts = folder.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(parts[0])
    else {
      throw LessonFileError(.badFolderName(folder), at: try node.require("folder").location)
    }
    self.init(
      number: number,
      folder: folder,
      id: String(parts[1]),
      title: try Localized(node.require("title")),
      isWritten: try exists(folder)
    )
  }
}

extension Localized {
  /// Reads a text in each language.
  init(_ node: YAMLNode) throws(LessonFileError) {
    try node.allow(Language.allCases.map(\.rawValue))
    var texts: [Language: String] = [
      .english: try node.require(Language.english.rawValue).text(Language.english.rawValue)
    ]
    for language in Language.allCases {
      texts[language] = try node[language.rawValue]?.text(language.rawValue)
    }
    self.init(texts)
  }
}
