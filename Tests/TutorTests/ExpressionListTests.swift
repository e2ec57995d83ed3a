import Testing
import TimeTravel
import Tutoring

@testable import tutor

/// How the arguments of the commands that draw are read.
@Suite struct ExpressionListTests {
  @Test(
    arguments: [
      ("error", ["error"]),
      ("weights[0] weights[1]", ["weights[0]", "weights[1]"]),
      ("weights[0], weights[1]", ["weights[0]", "weights[1]"]),
      ("w[0, 1] f(a, b)", ["w[0, 1]", "f(a, b)"]),
      ("a - b c", ["a - b", "c"]),
      ("a -b", ["a", "-b"]),
      ("a * (b + c) d", ["a * (b + c)", "d"]),
      ("a if b else c d", ["a if b else c", "d"]),
      ("not a b", ["not a", "b"]),
      ("a is not b", ["a is not b"]),
      ("len('a b') x", ["len('a b')", "x"]),
      ("误差 权重[0]", ["误差", "权重[0]"]),
      ("a) b", ["a)", "b"]),
      ("", []),
    ] as [(String, [String])]
  )
  func expressionsSideBySide(text: String, expected: [String]) {
    #expect(ExpressionList(text).expressions == expected)
  }

  @Test(
    arguments: [
      ("error", .plot(["error"], over: .epoch, isLogarithmic: false)),
      ("error log", .plot(["error"], over: .epoch, isLogarithmic: true)),
      ("log", .plot(["log"], over: .epoch, isLogarithmic: false)),
      ("a b over rows log", .plot(["a", "b"], over: .row, isLogarithmic: true)),
      ("a log over steps", .plot(["a"], over: .op, isLogarithmic: true)),
    ] as [(String, PictureRequest)]
  )
  func aPlot(text: String, expected: PictureRequest) throws {
    #expect(try PictureRequest(.plot, text) == expected)
  }

  @Test(arguments: ["", "a over days", "over rows", "a b c d e f g h i"])
  func noPlot(text: String) {
    #expect(throws: CommandProblem.self) { try PictureRequest(.plot, text) }
  }

  @Test func aFileForThePlot() throws {
    let request = ReportRequest.picture(.plot(["e"], over: .epoch, isLogarithmic: true))
    #expect(
      try SessionCommand(.plot, "e log --svg my chart.svg") == .draw(request, file: "my chart.svg")
    )
    #expect(throws: CommandProblem.self) { try SessionCommand(.plot, "e --svg") }
  }

  @Test(arguments: ["a", "a b c", ""]) func aLandscapeHasTwoWeights(text: String) {
    #expect(throws: CommandProblem.self) { try PictureRequest(.landscape, text) }
  }
}
