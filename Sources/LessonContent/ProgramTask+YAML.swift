extension ProgramTask {
  /// Reads a task of `lesson.yaml`.
  ///
  /// - Parameters:
  ///   - node: The step.
  ///   - read: Returns the text of a file in the lesson's folder.
  /// - Throws: What is wrong, with its place.
  init(
    _ node: YAMLNode,
    read: (String) throws(LessonFileError) -> String
  ) throws(LessonFileError) {
    let name = try node.require("reference").text("reference")
    let reference = try read(name)
    var trials: [Trial] = []
    for trial in try node["trials"]?.items("trials") ?? [] { trials.append(try Trial(trial)) }
    self.init(
      referenceName: name,
      reference: reference,
      page: try Self.page(node, reference, read),
      judged: try node.require("judged").texts("judged"),
      trials: trials,
      mistakes: try ProgramMistake.all(in: node, of: reference)
    )
  }

  /// What stands on the page at first: a file's text, or the reference's lines above the one that
  /// `until` names.
  private static func page(
    _ node: YAMLNode,
    _ reference: String,
    _ read: (String) throws(LessonFileError) -> String
  ) throws(LessonFileError) -> String {
    if let file = node["page"] { return try read(file.text("page")) }
    guard let node = node["until"] else { return "" }
    let start = try node.text("until")
    let lines = reference.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.firstIndex(where: { $0.hasPrefix(start) }) else {
      throw LessonFileError(.noSuchLine(start), at: node.location)
    }
    return lines[..<end].map { $0 + "\n" }.joined()
  }
}

extension ProgramTask.Trial {
  /// Reads `{seed: 7, hidden_size: 8}`.
  fileprivate init(_ node: YAMLNode) throws(LessonFileError) {
    var seed: Int?
    var settings: [String: String] = [:]
    for (name, text, location) in try node.pairs("trials") {
      if name == "seed" {
        guard let number = Int(text), number >= 0 else {
          throw LessonFileError(
            .wrongType(key: "seed", wanted: .wholeNumber(from: 0)),
            at: location
          )
        }
        seed = number
      } else {
        settings[name] = text
      }
    }
    self.init(seed: seed, settings: settings)
  }
}

extension ProgramMistake {
  fileprivate static func all(
    in node: YAMLNode,
    of reference: String
  ) throws(LessonFileError) -> [ProgramMistake] {
    var mistakes: [ProgramMistake] = []
    for (id, value, location) in try node["mistakes"]?.entries("mistakes") ?? [] {
      var replacements: [Replacement] = []
      for item in value.isList ? try value.items(id) : [value] {
        try item.allow(["replace", "with"])
        replacements.append(
          Replacement(
            old: try item.require("replace").text("replace"),
            new: try item.require("with").rawText("with")
          )
        )
      }
      let mistake = ProgramMistake(id: id, replacements: replacements, location: location)
      guard mistake.program(from: reference) != nil else {
        throw LessonFileError(.noSuchPiece(mistake: id), at: location)
      }
      mistakes.append(mistake)
    }
    return mistakes
  }
}
