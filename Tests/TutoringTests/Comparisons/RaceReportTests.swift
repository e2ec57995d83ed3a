import NeuralCore
import Testing

@testable import Tutoring

/// The three ways of training as the syllabus compares them.
@Suite struct RaceReportTests {
  /// One way, with the numbers of the syllabus.
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let lesson: String
    let batching: Batching
    let epochs: Int
    let updates: Int
    /// The error after 10 epochs, and after those of the program.
    let errors: [Double]
    var testDescription: String { "lesson \(lesson) \(name)" }

    var contestant: RaceRequest.Contestant {
      RaceRequest.Contestant(name: name, batching: batching, settings: [])
    }

    static let all: [Way] = [
      Way(
        name: "sgd",
        lesson: "5",
        batching: .stochastic,
        epochs: 34,
        updates: 204,
        errors: [0.0404, 0.000411]
      ),
      Way(
        name: "batch 2",
        lesson: "5",
        batching: .mini(size: 2),
        epochs: 73,
        updates: 219,
        errors: [0.1936, 0.00865]
      ),
      Way(
        name: "batch 3",
        lesson: "5",
        batching: .mini(size: 3),
        epochs: 108,
        updates: 216,
        errors: [0.3454, 0.0239]
      ),
      Way(
        name: "full",
        lesson: "5",
        batching: .full,
        epochs: 221,
        updates: 221,
        errors: [0.7188, 0.1177]
      ),
      Way(
        name: "sgd",
        lesson: "16",
        batching: .stochastic,
        epochs: 45,
        updates: 180,
        errors: [0.497779, 9.01755e-06]
      ),
      Way(
        name: "batch 2",
        lesson: "16",
        batching: .mini(size: 2),
        epochs: 95,
        updates: 190,
        errors: [0.671643, 0.0645049]
      ),
      Way(
        name: "full",
        lesson: "16",
        batching: .full,
        epochs: 198,
        updates: 198,
        errors: [0.893817, 0.388114]
      ),
    ]
  }

  @Test(arguments: Way.all)
  func aWayTakesItsEpochs(way: Way) throws {
    var engine = try ComparisonFixture.engine(lesson: way.lesson)
    let report = try engine.race([way.contestant, way.contestant])
    let seen = report.contestants[0]
    #expect(seen.epochsToGoal == way.epochs)
    #expect(seen.updatesToGoal == way.updates)
    for (epoch, error) in zip([10, report.lastEpoch], way.errors) {
      let actual = seen.error(after: epoch) ?? .nan
      #expect(abs(actual - error) < 0.003 * error)
    }
    #expect(!report.isProgramDifferent)
  }

  @Test func theRunStaysWhereItIs() throws {
    var engine = try ComparisonFixture.engine(lesson: "5")
    _ = try engine.perform(.goTo("e3 r2"))
    let before = engine.run.moment
    _ = try engine.race([Way.all[0].contestant, Way.all[3].contestant])
    #expect(engine.run.moment.isIdentical(to: before))
  }

  @Test func settingsRaceAsTheProgramTrains() throws {
    var engine = try ComparisonFixture.engine(program: ComparisonFixture.fullGradient)
    let report = try engine.race(
      ["0.1", "1.5"].map { rate in
        RaceRequest.Contestant(
          name: "alpha=\(rate)",
          batching: nil,
          settings: [SettingRequest(name: "alpha", expression: rate)]
        )
      }
    )
    #expect(report.contestants[0].epochsToGoal == 221)
    #expect(report.contestants[1].epochsToGoal == nil)
    #expect(report.contestants[1].blewUpAfter == 6)
    #expect(report.measure == .endOfEpoch)
  }

  @Test func aProgramOfAnotherKindIsRunItself() throws {
    // The sum instead of the mean: no trainer does that at this rate.
    let program = ComparisonFixture.fullGradient.replacing(" / 6)", with: ")")
    var engine = try ComparisonFixture.engine(program: program)
    let ways = ["0.1", "0.05"].map { rate in
      RaceRequest.Contestant(
        name: rate,
        batching: nil,
        settings: [SettingRequest(name: "alpha", expression: rate)]
      )
    }
    let report = try engine.race(ways, goal: .epochs(50))
    #expect(report.measure == .reported)
    #expect(report.contestants[0].errors.count == 50)
    // What it prints after epoch 41 is the error of the weights after epoch 40.
    #expect(abs((report.contestants[0].error(after: 41) ?? .nan) - 0.000573) < 5e-7)
    let mixed = try engine.race([ways[0], Way.all[3].contestant])
    #expect(mixed.isProgramDifferent)
  }

  @Test func whatCannotBeSetIsSaid() throws {
    var engine = try ComparisonFixture.engine(lesson: "5")
    func race(_ name: String, _ expression: String) -> ReportRequest {
      let setting = SettingRequest(name: name, expression: expression)
      let way = RaceRequest.Contestant(name: "x", batching: nil, settings: [setting])
      return .race(RaceRequest([way, way]))
    }
    #expect(try engine.problem(race("seed", "2")) == .isNotWrittenOut(.seed))
    guard case .run(.notASetting("beta", _)) = try engine.problem(race("beta", "2")) else {
      throw ComparisonFixture.NoReport(outcome: "beta")
    }
    guard case .code(_, source: "1 +") = try engine.problem(race("alpha", "1 +")) else {
      throw ComparisonFixture.NoReport(outcome: "1 +")
    }
  }
}
