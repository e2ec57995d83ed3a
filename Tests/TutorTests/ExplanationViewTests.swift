import TerminalRendering
import Testing
import TimeTravel

@testable import tutor

/// `why` shows two levels, and all of them when asked.
@Suite struct ExplanationViewTests {
  private func deepNetwork(width: Int = 80) throws -> Sitting {
    let sitting = try Sitting(lesson: 16, width: width)
    _ = sitting.shown(by: "step row")
    return sitting
  }

  @Test func twoLevelsAreShownAndANumberToAskFor() throws {
    #expect(
      try deepNetwork().shown(by: "why weights_0_1[0,1]") == """
        weights_0_1[0,1] = 0.5326157282090845, was 0.4406489868843162
          line 45, epoch 1, row 1: weights_0_1 -= alpha * layer_0.T.dot(layer_1_delta)
          = weights_0_1[0,1] - alpha * (layer_0[0,0] * layer_1_delta[0,1])
          = 0.4406489868843162 - 0.2 * (1 * -0.4598337066238415)
          alpha = 0.2, given in line 21
          layer_0[0,0] = 1, which is streetlights[0,0], given in line 15
          layer_1_delta[0,1] = -0.4598337066238415
            line 41, epoch 1, row 1: layer_1_delta = layer_2_delta.dot(weights_1_2.T) *
                relu2deriv(layer_1)
            = layer_2_delta[0,0] * weights_1_2[1,0] * relu2deriv(layer_1[0,1])
            = -0.6080567336603958 * 0.7562348727818908 * relu2deriv(0.5182824548910301)
            layer_2_delta[0,0] = -0.6080567336603958, computed in line 40
            weights_1_2[1,0] = 0.7562348727818908, from before the first epoch
            layer_1[0,1] = 0.5182824548910301, computed in line 34
        The weight is pushed up by 0.0919667: rate, times what came in on its way, times
        the delta of where it leads.
        deeper: why layer_2_delta[0,0], or all: why weights_0_1[0,1] deep

        """
    )
  }

  @Test func formulasAreBrokenBeforeTheirSigns() throws {
    let lines = try deepNetwork(width: 60).shown(by: "why layer_2").split(separator: "\n")
    #expect(
      lines[3...6] == [
        "  = layer_1[0,0] * weights_1_2[0,0]",
        "      + layer_1[0,1] * weights_1_2[1,0]",
        "      + layer_1[0,2] * weights_1_2[2,0]",
        "      + layer_1[0,3] * weights_1_2[3,0]",
      ]
    )
  }

  @Test func deepGoesDownToWhatIsGiven() throws {
    let sitting = try deepNetwork()
    let short = sitting.shown(by: "why layer_2_delta").split(separator: "\n")
    let deep = sitting.shown(by: "why layer_2_delta[0, 0] deep").split(separator: "\n")
    #expect(short.prefix(4) == deep.prefix(4))
    #expect(short.count == 22)
    #expect(deep.count > 50)
    #expect(deep.contains("      layer_0[0,1] = 0, as above"))
    #expect(!deep.contains { $0.hasPrefix("deeper") })
  }

  @Test func nothingIsCalledDeeperThatChangedSince() throws {
    let source =
      "a = 0\nb = 0\nc = 0\nfor i in range(1):\n  x = 2 * i + 1\n  a = x + i\n  b = 2 * a\n"
      + "  c = b + 1\n  d = c * 2\n  a = 0 * i\n"
    var run = try Run(source: source)
    try run.runToEnd()
    let screen = Screen(width: 80, style: .uncoloured)
    let view = ExplanationView(explanation: try run.explain("d"), levels: 2)
    #expect(view.text(screen) { _ in true }.hasSuffix("deeper: why b, or all: why d deep"))
    #expect(view.text(screen) { _ in false }.hasSuffix("deeper: why d deep"))
  }

  @Test func aNumberThatWasLeftOutIsNotAbove() throws {
    let lines = try deepNetwork().shown(by: "why weights_0_1[0,0]").split(separator: "\n")
    #expect(lines.contains("    layer_1[0,0] = -0.0, computed in line 34"))
    #expect(!lines.contains { $0.hasSuffix("as above") })
  }

  @Test(arguments: [
    ("why error", SessionCommand.why("error", isDeep: false)),
    ("why error deep", .why("error", isDeep: true)),
    ("why w[0, 1]  deep", .why("w[0, 1]", isDeep: true)),
    ("why deep", .why("deep", isDeep: false)),
    ("why deep deep", .why("deep", isDeep: true)),
  ])
  func deepIsTheLastWord(line: String, command: SessionCommand) throws {
    #expect(try InputLine(line) { _ in false } == .command(command))
  }
}
