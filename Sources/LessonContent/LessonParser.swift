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
    let file = entry.folder + "/lesson.yaml"
    let root = try YAMLNode(require(file), file: file)
    try root.allow(["program", "roles", "steps", "vocabulary"])
    let name = try root.text("program") ?? "program.py"
    let nodes = try root.items("steps")
    guard !nodes.isEmpty else { throw LessonFileError(.missingKey("steps"), at: root.location) }
    var ids: Set<String> = []
    for node in nodes {
      let id = try node.requireText("id")
      guard ids.insert(id).inserted else {
        throw LessonFileError(.repeatedStep(id), at: node.location)
      }
    }
    let prose = try prose(of: ids)
    var steps: [Step] = []
    for node in nodes { steps.append(try step(node, prose)) }
    return Lesson(
      number: entry.number,
      id: entry.id,
      title: entry.title,
      programName: name,
      program: try require(entry.folder + "/" + name),
      roles: try root["roles"].map(roles) ?? Roles(),
      steps: steps
    )
  }

  private func require(_ file: String) throws(LessonFileError) -> String {
    guard let text = try source.text(of: file) else {
      throw LessonFileError(.noFile, at: FileLocation(file: file))
    }
    return text
  }

  /// Reads the prose in every language that the lesson is written in.
  private func prose(
    of ids: Set<String>
  ) throws(LessonFileError) -> [Language: [String: StepProse]] {
    var result: [Language: [String: StepProse]] = [:]
    for language in Language.allCases {
      let file = "\(entry.folder)/\(language.rawValue).md"
      let text = try language == .english ? require(file) : source.text(of: file)
      guard let text else { continue }
      let prose = try ProseParser(text, file: file).prose(of: ids)
      if let missing = ids.subtracting(prose.keys).min() {
        throw LessonFileError(.missingProse(step: missing), at: FileLocation(file: file))
      }
      result[language] = prose
    }
    return result
  }

  private func roles(_ node: YAMLNode) throws(LessonFileError) -> Roles {
    try node.allow([
      "inputs", "targets", "input", "target", "prediction", "error", "rate", "weights", "layers",
      "deltas",
    ])
    var roles = Roles()
    roles.inputs = try node.text("inputs")
    roles.targets = try node.text("targets")
    roles.input = try node.text("input")
    roles.target = try node.text("target")
    roles.prediction = try node.text("prediction")
    roles.error = try node.text("error")
    roles.rate = try node.text("rate")
    roles.weights = try node.texts("weights")
    roles.layers = try node.texts("layers")
    roles.deltas = try node.texts("deltas")
    return roles
  }

  // MARK: Steps

  private func step(
    _ node: YAMLNode,
    _ prose: [Language: [String: StepProse]]
  ) throws(LessonFileError) -> Step {
    let id = try node.requireText("id")
    let kind = try kind(node)
    let step = Step(
      id: id,
      kind: kind,
      at: try node.text("at"),
      prose: prose.compactMapValues { $0[id] },
      location: node.location
    )
    try checkWords(of: step)
    return step
  }

  private func kind(_ node: YAMLNode) throws(LessonFileError) -> Step.Kind {
    let always = ["id", "kind", "at"]
    switch try node.requireText("kind") {
    case "say":
      try node.allow(always)
      return .say
    case "show":
      try node.allow(always + ["commands"])
      return .show(try node.texts("commands"))
    case "predict":
      try node.allow(always + ["form", "answer", "choices", "mistakes"])
      return .predict(try question(node))
    case "do":
      try node.allow(always + ["value", "condition", "over", "solution", "mistakes"])
      return .perform(try task(node))
    case let other:
      throw LessonFileError(
        .unknownValue(key: "kind", other, known: ["say", "show", "predict", "do"]),
        at: node.location
      )
    }
  }

  private func question(_ node: YAMLNode) throws(LessonFileError) -> Question {
    let name = try node.requireText("form")
    guard let form = Question.Form(rawValue: name) else {
      throw LessonFileError(
        .unknownValue(key: "form", name, known: Question.Form.allCases.map(\.rawValue)),
        at: node.location
      )
    }
    return Question(
      form: form,
      answer: try node.requireText("answer"),
      choices: try node.texts("choices"),
      mistakes: try mistakes(node)
    )
  }

  private func task(_ node: YAMLNode) throws(LessonFileError) -> Task {
    let over = try node.text("over") ?? "learner"
    guard over == "learner" || over == "run" else {
      throw LessonFileError(
        .unknownValue(key: "over", over, known: ["learner", "run"]),
        at: node.location
      )
    }
    let goal: Task.Goal
    if let value = try node.text("value") {
      goal = .value(value)
    } else {
      goal = .condition(try node.requireText("condition"), isOverRun: over == "run")
    }
    return Task(
      goal: goal,
      solution: try node.texts("solution"),
      mistakes: try mistakes(node)
    )
  }

  private func mistakes(_ node: YAMLNode) throws(LessonFileError) -> [Mistake] {
    try node.pairs("mistakes").map { Mistake(id: $0.name, expression: $0.text) }
  }

  /// Checks that every choice and mistake of a step has words in every language.
  private func checkWords(of step: Step) throws(LessonFileError) {
    let (choices, mistakes): ([String], [Mistake]) =
      switch step.kind {
      case .predict(let question): (question.choices, question.mistakes)
      case .perform(let task): ([], task.mistakes)
      case .say, .show: ([], [])
      }
    for (language, prose) in step.prose {
      let file = FileLocation(file: "\(entry.folder)/\(language.rawValue).md")
      for choice in choices where prose.choices[choice] == nil {
        throw LessonFileError(.missingWords(kind: "choice", name: choice), at: file)
      }
      for mistake in mistakes where prose.mistakes[mistake.id] == nil {
        throw LessonFileError(.missingWords(kind: "mistake", name: mistake.id), at: file)
      }
    }
  }
}
