import NeuralCore
import TerminalRendering
import TestSupport
import Testing
import Tutoring

@testable import tutor

/// Comparisons as they stand on screens of several widths, and in sentences.
@Suite struct ComparisonViewTests {
  private static let looks = [
    Look(name: "Race", lesson: 5, lines: ["race sgd batch 2 full"]),
    Look(name: "RaceBlowUp", lesson: 5, lines: ["race sgd full,alpha=1.5"]),
    Look(name: "RaceEpochs", lesson: 16, lines: ["race alpha=0.1 alpha=0.2 60 epochs"]),
    Look(name: "SweepHidden", lesson: 16, lines: ["sweep hidden 2 4 16 seeds 20"]),
    Look(name: "SweepSeed", lesson: 16, lines: ["sweep seed 0..39"]),
    Look(name: "CliffFull", lesson: 5, lines: ["cliff full"]),
    Look(name: "CliffDeep", lesson: 16, lines: ["cliff"]),
    Look(name: "RecodeTimes", lesson: 5, lines: ["recode inputs*10"]),
    Look(name: "RecodeDeep", lesson: 16, lines: ["recode inputs*10"]),
    Look(name: "RecodeSwap", lesson: 5, lines: ["recode swap"]),
    Look(name: "Growth", lesson: 5, lines: ["set alpha 1.5", "goto e5", "step epoch"]),
  ]

  @Test(arguments: looks, [40, 80, 120])
  func aReportFitsTheScreen(look: Look, width: Int) throws {
    let text = try look.shown(width, .uncoloured)
    #expect(text.widestLine <= width)
    try Snapshot.expect(text, named: "\(look.name)\(width)")
  }

  @Test(arguments: looks) func aReportIsSaidInSentences(look: Look) throws {
    let text = try look.shown(80, .plain)
    #expect(text.widestLine <= 80)
    try Snapshot.expect(text, named: "\(look.name)Plain")
  }
}

/// How the commands that compare are read.
@Suite struct ComparingCommandTests {
  private static let sgd = RaceRequest.Contestant(name: "sgd", batching: .stochastic, settings: [])
  private static let full = RaceRequest.Contestant(name: "full", batching: .full, settings: [])

  static let lines: [(line: String, request: ReportRequest)] = [
    ("race sgd full", .race(RaceRequest([sgd, full]))),
    (
      "race sgd full until error < 0.01",
      .race(RaceRequest([sgd, full], goal: .error(below: 0.01)))
    ),
    ("race sgd full until 0.01", .race(RaceRequest([sgd, full], goal: .error(below: 0.01)))),
    ("race sgd full 40 epochs", .race(RaceRequest([sgd, full], goal: .epochs(40)))),
    ("race sgd full until 40 epochs", .race(RaceRequest([sgd, full], goal: .epochs(40)))),
    ("race sgd full epochs 40", .race(RaceRequest([sgd, full], goal: .epochs(40)))),
    ("sweep seed 0..2", .sweep(SweepRequest(name: "seed", values: ["0", "1", "2"]))),
    (
      "sweep hidden 1 2 seeds 5 epochs 9",
      .sweep(SweepRequest(name: "hidden", values: ["1", "2"], seeds: 5, epochs: 9))
    ),
    ("cliff", .cliff(nil)),
    ("cliff batch 2", .cliff(.mini(size: 2))),
    ("recode inputs*10", .recode(.inputsTimes(10))),
    ("recode inputs * 0.5", .recode(.inputsTimes(0.5))),
    ("recode swap", .recode(.swap)),
  ]

  @Test(arguments: lines)
  func aLineIsRead(line: String, request: ReportRequest) throws {
    #expect(try InputLine(line) { _ in false } == .command(.report(request)))
  }

  @Test(arguments: [
    "race", "race sgd", "race sgd walk", "race sgd full until", "race sgd full until alpha",
    "race sgd full 0 epochs", "race batch 0 full", "race sgd full epochs", "sweep", "sweep alpha",
    "sweep seed 0..9999999", "sweep alpha 0.1 seeds", "sweep alpha 0.1 seeds -1", "cliff all",
    "cliff batch", "recode", "recode inputs*0", "recode inputs*x", "recode targets*2",
    "race sgd full 99999999999999999999 epochs", "sweep seed 9223372036854775807..9",
  ])
  func whatCannotBeReadIsSaid(line: String) {
    #expect(throws: CommandProblem.self) { try InputLine(line) { _ in false } }
  }
}

/// The bar that shows how far a long computation is.
@Suite struct ProgressBarTests {
  /// A clock that a test turns.
  private final class Clock {
    var time = Duration.zero
    var text = ""
  }

  @Test func itSpeaksChineseAndKeepsToItsColumns() {
    let clock = Clock()
    let bar = ProgressBar(width: 40, now: { clock.time }, write: { clock.text += $0 })
    bar.language = .chinese
    bar.start()
    clock.time = .milliseconds(600)
    bar.show(5, of: 10)
    #expect(clock.text == "\r[########.........] 5 / 10，Ctrl-C 停下")
    #expect(DisplayWidth.of(clock.text) == 39)
  }

  @Test func itComesAfterHalfASecondAndGoesAway() {
    let clock = Clock()
    let bar = ProgressBar(width: 40, now: { clock.time }, write: { clock.text += $0 })
    bar.start()
    bar.show(1, of: 10)
    bar.erase()
    #expect(clock.text == "")
    clock.time = .milliseconds(600)
    bar.show(5, of: 10)
    #expect(clock.text == "\r[#######........] 5 of 10, Ctrl-C stops")
    clock.text = ""
    bar.show(6, of: 10)
    #expect(clock.text == "")
    bar.erase()
    #expect(clock.text == "\r" + String(repeating: " ", count: 39) + "\r")
  }
}
