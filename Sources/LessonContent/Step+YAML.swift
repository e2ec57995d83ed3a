extension Step {
  /// Reads a step of `lesson.yaml`, still without prose.
  ///
  /// - Parameters:
  ///   - node: The step.
  ///   - earlier: The steps before it.
  ///   - read: Returns the text of a file in the lesson's folder.
  /// - Throws: What is wrong, with its place.
  init(
    _ node: YAMLNode,
    after earlier: [Step],
    read: (String) throws(LessonFileError) -> String
  ) throws(LessonFileError) {
    // An unknown kind explains more than the keys that came with it.
    guard node["kind"] != nil, node["id"] != nil else {
      try node.allow(Self.keys.common + Self.keys.all)
      throw LessonFileError(
        .missingKey(node["id"] == nil ? "id" : "kind"),
        at: node.location
      )
    }
    self.init(
      id: try node.require("id").text("id"),
      kind: try Kind(node, after: earlier, read: read),
      at: try node["at"]?.text("at"),
      again: try Repetition(of: node),
      prose: [:],
      location: node.location
    )
  }

  /// The keys of a step, by its kind.
  fileprivate static let keys = (
    common: ["id", "kind", "at"],
    show: ["commands"],
    predict: ["form", "answer", "choices", "mistakes", "again"],
    perform: ["value", "condition", "over", "solution", "mistakes", "again"],
    code: ["reference", "page", "until", "judged", "trials", "mistakes"],
    zoo: ["of", "shows", "epochs"],
    all: [
      "commands", "form", "answer", "choices", "value", "condition", "over", "solution",
      "mistakes", "again", "reference", "page", "until", "judged", "trials",
      "of",
      "shows", "epochs",
    ]
  )
}

extension Step.Kind {
  fileprivate init(
    _ node: YAMLNode,
    after earlier: [Step],
    read: (String) throws(LessonFileError) -> String
  ) throws(LessonFileError) {
    let keys = Step.keys
    switch try node.require("kind").text("kind") {
    case "say":
      try node.allow(keys.common)
      self = .say
    case "show":
      try node.allow(keys.common + keys.show)
      self = .show(try node.require("commands").texts("commands"))
    case "predict":
      try node.allow(keys.common + keys.predict)
      self = .predict(try Question(node))
    case "do":
      try node.allow(keys.common + keys.perform)
      self = .perform(try Task(node))
    case "code":
      try node.allow(keys.common + keys.code)
      self = .code(try ProgramTask(node, read: read))
    case "zoo":
      try node.allow(keys.common + keys.zoo)
      self = .zoo(try Zoo(node, earlier: earlier))
    case let other:
      throw LessonFileError(
        .unknownValue(key: "kind", other, known: ["say", "show", "predict", "do", "code", "zoo"]),
        at: try node.require("kind").location
      )
    }
  }
}

extension Question {
  fileprivate init(_ node: YAMLNode) throws(LessonFileError) {
    let formNode = try node.require("form")
    let name = try formNode.text("form")
    guard let form = Form(rawValue: name) else {
      throw LessonFileError(
        .unknownValue(key: "form", name, known: Form.allCases.map(\.rawValue)),
        at: formNode.location
      )
    }
    var choices: [String] = []
    if form == .choice {
      choices = try node.require("choices").texts("choices")
      guard choices.count > 1 else {
        throw LessonFileError(.tooFewChoices, at: try node.require("choices").location)
      }
    } else if let stray = node["choices"] {
      throw LessonFileError(
        .unknownKey("choices", known: ["form", "answer", "mistakes"]),
        at: stray.location
      )
    }
    self.init(
      form: form,
      answer: try node.require("answer").text("answer"),
      choices: choices,
      mistakes: try Mistake.all(in: node)
    )
  }
}

extension Task {
  fileprivate init(_ node: YAMLNode) throws(LessonFileError) {
    guard (node["value"] == nil) != (node["condition"] == nil) else {
      throw LessonFileError(.notExactlyOne("value", "condition"), at: node.location)
    }
    var goal: Goal
    if let value = node["value"] {
      if let over = node["over"] {
        throw LessonFileError(
          .unknownKey("over", known: ["value", "solution", "mistakes"]),
          at: over.location
        )
      }
      goal = .value(try value.text("value"))
    } else {
      if let again = node["again"] {
        throw LessonFileError(
          .unknownKey("again", known: ["condition", "over", "solution", "mistakes"]),
          at: again.location
        )
      }
      let over = try node["over"]?.text("over") ?? "learner"
      guard over == "learner" || over == "run" else {
        throw LessonFileError(
          .unknownValue(key: "over", over, known: ["learner", "run"]),
          at: try node.require("over").location
        )
      }
      goal = .condition(
        try node.require("condition").text("condition"),
        isOverRun: over == "run"
      )
    }
    self.init(
      goal: goal,
      solution: try node.require("solution").texts("solution"),
      mistakes: try Mistake.all(in: node)
    )
  }
}

extension Mistake {
  fileprivate static func all(in node: YAMLNode) throws(LessonFileError) -> [Mistake] {
    try (node["mistakes"]?.pairs("mistakes") ?? []).map {
      Mistake(id: $0.name, expression: $0.text, location: $0.location)
    }
  }
}
