import TestSupport
import Testing

/// What numbers mean in the chapter's terms, as `why` says it.
@Suite struct MeaningTests {
  @Test(arguments: [
    (
      "layer_2_delta",
      "The prediction is 0.608057 below the target, so the weights that made it are pushed up."
    ),
    (
      "layer_1_delta[0,0]",
      "Node 0 gets no share of the delta: node 0 is off, and nothing comes back through it."
    ),
    (
      "layer_1_delta[0,1]",
      "That is node 1's share of the output's delta, handed back through its weight."
    ),
    (
      "weights_1_2[1]",
      "The weight is pushed up by 0.063029: rate, times what came in on its way, times the delta"
        + " of where it leads."
    ),
    ("weights_1_2[0]", "The weight isn't pushed: node 0, which it comes from, is off."),
    (
      "weights_0_1[0,0]",
      "The weight isn't pushed: node 0 is off, and nothing comes back through it."
    ),
    (
      "weights_0_1[1,1]",
      "The weight isn't pushed: its input is 0, so it had no part in the prediction."
    ),
    ("layer_1[0,0]", "Node 0 is off: what comes in adds up to nothing above zero."),
    ("layer_1[0,1]", "Node 1 is on, and hands its value on."),
  ])
  func ofTheDeepNetwork(reference: String, sentence: String) throws {
    let sitting = try Sitting(lesson: 16, width: 200)
    #expect(sitting.shown(by: "reset", "step row", "why \(reference)").contains("\n\(sentence)\n"))
  }

  /// The sign of a delta is the program's choice; the sentence is about the prediction.
  @Test(arguments: ["delta = prediction - goal", "delta = goal - prediction"])
  func ofADeltaOfEitherSign(line: String) throws {
    let sign = line.hasSuffix("goal") ? "-" : "+"
    let home = try ScratchFolder()
    let file = try home.write(
      """
      import numpy as np
      weights = np.array([0.5, 0.48, -0.7])
      lights = np.array([[1, 0, 1], [0, 1, 1]])
      walk = np.array([0, 1])
      for turn in range(5):
          for row in range(2):
              goal = walk[row]
              prediction = lights[row].dot(weights)
              \(line)
              weights = weights \(sign) 0.1 * (lights[row] * delta)
      """,
      to: "signs.py"
    )
    let sitting = try Sitting(lesson: 4, width: 200)
    let text = sitting.shown(by: "load \(file)", "step row", "why delta")
    #expect(text.contains("The prediction is 0.2 below the target"))
  }
}
