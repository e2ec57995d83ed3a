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
      page: try node["page"].map { (page) throws(LessonFileError) in
        try read(page.text("page"))
      } ?? "",
      judged: try node.require("judged").texts("judged"),
      trials: trials,
      mistakes: try ProgramMistake.all(in: node, of: reference)
    )
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
            .wrongType(key: "seed", wanted: .wholeNumber),
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
