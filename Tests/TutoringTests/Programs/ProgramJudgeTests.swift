import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// Programs are judged by what they compute: right ones pass however they are written, and wrong
/// ones learn where they depart.
@Suite struct ProgramJudgeTests {
  /// A network with a hidden layer, as the chapter has it, with fewer passes.
  static let reference = """
    import numpy as np

    np.random.seed(1)

    def relu(x):
        return (x > 0) * x

    lights = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
    goals = np.array([[1, 1, 0, 0]]).T
    alpha = 0.2
    hidden_size = 4
    weights_0_1 = 2 * np.random.random((3, hidden_size)) - 1
    weights_1_2 = 2 * np.random.random((hidden_size, 1)) - 1

    for iteration in range(20):
        error = 0
        for i in range(len(lights)):
            layer_0 = lights[i:i+1]
            layer_1 = relu(np.dot(layer_0, weights_0_1))
            layer_2 = np.dot(layer_1, weights_1_2)
            error += np.sum((layer_2 - goals[i:i+1]) ** 2)
            layer_2_delta = layer_2 - goals[i:i+1]
            layer_1_delta = layer_2_delta.dot(weights_1_2.T) * (layer_1 > 0)
            weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
            weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)

    """

  private static let mistakes = [
    ProgramMistake(id: "no-mask", replacements: [.init(old: " * (layer_1 > 0)", new: "")]),
    ProgramMistake(id: "half-alpha", replacements: [.init(old: "alpha = 0.2", new: "alpha = 0.1")]),
    ProgramMistake(
      id: "bent-output",
      replacements: [
        .init(
          old: "layer_2 = np.dot(layer_1, weights_1_2)",
          new: "layer_2 = relu(np.dot(layer_1, weights_1_2))"
        )
      ]
    ),
  ]

  private static let task = ProgramTask(
    reference: reference,
    judged: ["weights_0_1", "weights_1_2", "error"],
    trials: [
      .init(seed: 0), .init(seed: 3, settings: ["hidden_size": "7"]),
      .init(settings: ["goals": "np.array([[0, 1, 1, 0]]).T"]),
    ],
    mistakes: mistakes
  )

  private func difference(_ source: String) throws -> ProgramDifference? {
    let judge = ProgramJudge(task: Self.task)
    return try judge.difference(of: [Run(source: source)]) { $0 }
  }

  private static func reference(_ changes: [String: String]) -> String {
    changes.reduce(reference) { $0.replacing($1.key, with: $1.value) }
  }

  /// Right programs, none of them written as the reference is.
  private static let right = [
    reference,
    reference([
      "weights_0_1": "a", "weights_1_2": "b", "layer_1": "hidden", "layer_2_delta": "d",
      "error": "total", "lights": "x", "goals": "y",
    ]),
    // Goal minus prediction, with the changes added.
    reference([
      "layer_2_delta = layer_2 - goals[i:i+1]": "layer_2_delta = goals[i:i+1] - layer_2",
      "-= alpha": "+= alpha",
    ]),
    // Everything in a function, with plain lists for the goals and a loop of another kind.
    """
    import numpy as np
    def train(steps):
        np.random.seed(1)
        x = np.array([[1, 0, 1], [0, 1, 1], [0, 0, 1], [1, 1, 1]])
        y = [1, 1, 0, 0]
        w = 2 * np.random.random((3, 4)) - 1
        v = 2 * np.random.random((4, 1)) - 1
        n = 0
        while n < steps:
            n = n + 1
            total = 0.0
            for row, goal in zip(x, y):
                row = row.reshape(1, 3)
                h = np.maximum(0, row @ w)
                miss = goal - h @ v
                total = total + float(miss[0, 0]) ** 2
                back = miss * v.T * (h > 0)
                v = v + 0.2 * h.T * miss
                w = w + 0.2 * np.outer(row, back)
        return w, v, total
    w, v, total = train(20)
    """,
    // The doubled slope of the squared error, with half the alpha.
    reference([
      "alpha = 0.2": "alpha = 0.1",
      "layer_2_delta = layer_2 - goals[i:i+1]": "layer_2_delta = 2 * (layer_2 - goals[i:i+1])",
    ]),
  ]

  @Test(arguments: right)
  func rightProgramsPass(source: String) throws {
    #expect(try difference(source) == nil)
  }

  @Test func aWrongLineIsFoundWithItsNumbers() throws {
    let found = try #require(
      try difference(Self.reference([" * (layer_1 > 0)": "", "layer_1_delta": "back"]))
    )
    guard case .value(let place) = found.kind else {
      Issue.record("\(found.kind)")
      return
    }
    #expect(place.name == "back")
    #expect(place.reference == "layer_1_delta")
    #expect(place.source == "back = layer_2_delta.dot(weights_1_2.T)")
    #expect(place.line == 23)
    #expect((place.place.epoch, place.place.row) == (1, 1))
    #expect(found.messages == ["no-mask"])
    #expect(found.trial == nil)
  }

  @Test func aWrongSettingIsFoundWhereItStands() throws {
    let found = try #require(try difference(Self.reference(["alpha = 0.2": "alpha = 0.1"])))
    guard case .value(let place) = found.kind else {
      Issue.record("\(found.kind)")
      return
    }
    #expect((place.name, place.given, place.wanted) == ("alpha", "0.1", "0.2"))
    #expect(found.messages == ["half-alpha"])
  }

  /// On seed 1 a bent output gives the same numbers; a trial tells them apart.
  @Test func whatOneSeedHidesATrialShows() throws {
    let bent = try #require(Self.mistakes[2].program(from: Self.reference))
    let found = try #require(try difference(bent))
    #expect(found.trial == ProgramTask.Trial(seed: 0))
    #expect(found.messages == ["bent-output"])
  }

  @Test func dataThatTheTrialsChangeAreFoundUnderOtherNames() throws {
    // Written for these goals only: rows 1 and 2 are walks, whatever the goals say.
    let cheat = Self.reference(["layer_2 - goals[i:i+1]": "layer_2 - (1 if i < 2 else 0)"])
    let found = try #require(try difference(cheat))
    #expect(found.trial == ProgramTask.Trial(settings: ["goals": "np.array([[0, 1, 1, 0]]).T"]))
  }

  @Test(arguments: [
    ("range(20)", "range(19)", ProgramDifference.Kind.epochs(given: 19, wanted: 20)),
    ("range(20)", "range(21)", .epochs(given: 21, wanted: 20)),
  ])
  func otherNumbersOfEpochsAreCounted(
    old: String,
    new: String,
    kind: ProgramDifference.Kind
  ) throws {
    #expect(try difference(Self.reference([old: new]))?.kind == kind)
  }

  @Test func anErrorIsReportedWhereTheNumbersAgree() throws {
    let found = try difference(Self.reference([".dot(weights_1_2.T)": ".dot(weights_1_2)"]))
    guard case .fails(let error)? = found?.kind else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(error.category == .value)
    #expect(error.range?.start.line == 23)
  }

  @Test func nothingIsNotWrongButEmpty() throws {
    #expect(try difference("")?.kind == .isEmpty)
    #expect(try difference("# later\n")?.kind == .isEmpty)
  }

  @Test func whatNobodyHoldsIsMissing() throws {
    let source = Self.reference(["error += ": "print(", "** 2)": "** 2))", "error = 0": "pass"])
    #expect(try difference(source)?.kind == .missing("error"))
  }

  @Test func anotherShapeIsNamed() throws {
    let source = Self.reference([
      "hidden_size = 4": "hidden_size = 3", "weights_0_1": "w", "weights_1_2": "v", "layer_1": "h",
    ])
    let kind = try difference(source)?.kind
    guard case .value(let place)? = kind else {
      Issue.record("\(String(describing: kind))")
      return
    }
    #expect((place.name, place.given) == ("hidden_size", "3"))
    let inlined = source.replacing("hidden_size = 3\n", with: "").replacing(
      "hidden_size",
      with: "3"
    )
    #expect(
      try difference(inlined)?.kind
        == .shape(name: "w", reference: "weights_0_1", given: [3, 3], wanted: [3, 4])
    )
  }

  @Test func otherStartWeightsAreShown() throws {
    let source = Self.reference([
      "seed(1)": "seed(0)", "weights_0_1": "w", "weights_1_2": "v", "layer_1": "h",
      "layer_2": "o", "error": "e",
    ])
    guard case .value(let place)? = try difference(source)?.kind else {
      Issue.record("No number differs.")
      return
    }
    #expect((place.name, place.reference) == ("w", "weights_0_1"))
  }

  @Test func listsAreGivenListsInTrials() throws {
    let source = Self.reference([
      "goals = np.array([[1, 1, 0, 0]]).T": "goals = [1, 1, 0, 0]",
      "goals[i:i+1]": "goals[i] * 1.0",
    ])
    #expect(try difference(source) == nil)
  }

  @Test func theLearnersSignIsKept() throws {
    let source = Self.reference([
      "layer_2_delta = layer_2 - goals[i:i+1]": "layer_2_delta = goals[i:i+1] - layer_2",
      "-= alpha": "+= alpha", " * (layer_1 > 0)": "",
    ])
    guard case .value(let place)? = try difference(source)?.kind else {
      Issue.record("No number differs.")
      return
    }
    #expect(place.name == "layer_1_delta")
    #expect(place.wanted.contains("0.45983371") && !place.wanted.contains("-0.45983371"))
  }

  @Test func theBestOfSeveralCandidatesIsJudged() throws {
    let judge = ProgramJudge(task: Self.task)
    let early = Run.sample("x = nothing")
    let late = Run.sample(Self.reference(["-= alpha": "+= alpha"]))
    let found = try judge.difference(of: [early, late, early]) { $0 }
    guard case .value(let place)? = found?.kind else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(place.name == "weights_1_2")
    let right = Run.sample(Self.reference)
    #expect(try judge.difference(of: [early, right]) { $0 } == nil)
  }
}

extension Run {
  fileprivate static func sample(_ source: String) -> Run {
    do {
      return try Run(source: source)
    } catch {
      preconditionFailure("The test's own program doesn't parse: \(error)")
    }
  }
}
