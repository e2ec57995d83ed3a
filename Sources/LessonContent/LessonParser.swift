/// Reads the files of one lesson.
struct LessonParser {
  private let entry: Course.Entry
  private let source: any LessonSource

  init(entry: Course.Entry, source: any LessonSource) {
    self.entry = entry
    self.source = source
  }

  /// Reads the lesson.
  ///
  /// - Throws: `LessonFileError` with the place of what is wrong.
  func lesson() throws(LessonFileError) -> Lesson {
    let root = try YAMLNode(source.require(path("lesson.yaml")), file: file("lesson.yaml"))
    try root.allow(["program", "helpers", "roles", "vocabulary", "steps"])
    let helpers = try root["helpers"]?.text("helpers")
    let program = try root.require("program").text("program")
    var vocabulary: [Localized] = []
    for word in try root["vocabulary"]?.items("vocabulary") ?? [] {
      vocabulary.append(try Localized(word))
    }
    return Lesson(
      number: entry.number,
      id: entry.id,
      title: entry.title,
      programName: program,
      program: try source.require(path(program)),
      helpersName: helpers,
      helpers: try helpers.map { (name) throws(LessonFileError) in
        try source.require(path(name))
      },
      roles: try root["roles"].map { (node) throws(LessonFileError) in try Roles(node) }
        ?? Roles(),
      steps: try steps(root.require("steps").items("steps")),
      vocabulary: vocabulary
    )
  }

  private func path(_ name: String) -> String { entry.folder + "/" + name }

  private func file(_ name: String) -> String { source.location(of: path(name)).file }

  // MARK: Steps

  private func steps(_ nodes: [YAMLNode]) throws(LessonFileError) -> [Step] {
    var steps: [Step] = []
    var lines: [String: Int] = [:]
    for node in nodes {
      let step = try Step(node, after: steps) { (name) throws(LessonFileError) in
        try source.require(path(name))
      }
      if let line = lines[step.id] {
        throw LessonFileError(.repeatedStep(step.id, firstLine: line), at: node.location)
      }
      lines[step.id] = node.location.line
      steps.append(step)
    }
    let prose = try prose(for: steps)
    return steps.map { step in
      Step(
        id: step.id,
        kind: step.kind,
        at: step.at,
        again: step.again,
        prose: prose.compactMapValues { $0[step.id] },
        location: step.location
      )
    }
  }

  /// Reads the prose in every language that the lesson is written in.
  private func prose(
    for steps: [Step]
  ) throws(LessonFileError) -> [Language: [String: StepProse]] {
    var result: [Language: [String: StepProse]] = [:]
    for language in Language.allCases {
      let name = language.rawValue + ".md"
      let text =
        try language == .english ? source.require(path(name)) : source.text(of: path(name))
      guard let text else { continue }
      let prose = try ProseParser(text, file: file(name)).prose(for: steps)
      for step in steps { try check(step, prose[step.id], in: name) }
      result[language] = prose
    }
    return result
  }

  /// Checks that a step has its text, and each of its choices and mistakes its words.
  private func check(
    _ step: Step,
    _ prose: StepProse?,
    in file: String
  ) throws(LessonFileError) {
    guard let prose else {
      throw LessonFileError(.missingProse(step: step.id, file: file), at: step.location)
    }
    for choice in step.choices where prose.choices[choice] == nil {
      throw LessonFileError(
        .missingWords(kind: "choice", name: choice, step: step.id, file: file),
        at: step.location
      )
    }
    for (name, location) in step.mistakes where prose.mistakes[name] == nil {
      throw LessonFileError(
        .missingWords(kind: "mistake", name: name, step: step.id, file: file),
        at: location
      )
    }
  }
}

extension Step {
  /// The names of the choices, if it is a question with some.
  var choices: [String] {
    switch kind {
    case .predict(let question): question.choices
    case .zoo(let zoo): zoo.task.mistakes.map(\.id)
    default: []
    }
  }

  /// The names of the mistakes that have a message of their own, with their places.
  var mistakes: [(id: String, location: FileLocation)] {
    switch kind {
    case .say, .show, .zoo: []
    case .predict(let question): question.mistakes.map { ($0.id, $0.location) }
    case .perform(let task): task.mistakes.map { ($0.id, $0.location) }
    case .code(let task): task.mistakes.map { ($0.id, $0.location) }
    }
  }
}
