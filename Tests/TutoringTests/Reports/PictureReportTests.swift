import LessonContent
import NumericLanguage
import Testing
import TimeTravel

@testable import Tutoring

/// Pictures as data: numbers over the run, what moved, the network, and the error around it.
@Suite struct PictureReportTests {
  private func report(
    _ request: PictureRequest,
    _ lesson: String,
    at place: String
  ) throws -> Report {
    let outcome = try ReportFixture.outcome(.picture(request), lesson: lesson, at: place)
    guard case .reported(let report) = outcome else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return report
  }

  private func problem(
    _ request: PictureRequest,
    _ lesson: String,
    at place: String
  ) throws -> Refusal {
    let outcome = try ReportFixture.outcome(.picture(request), lesson: lesson, at: place)
    guard case .refused(let refusal) = outcome else {
      throw ReportFixture.NoReport(outcome: "\(outcome)")
    }
    return refusal
  }

  // MARK: Plot

  @Test func theErrorOfTheWholeDataSet() throws {
    let request = PictureRequest.plot(
      ["error_for_all_lights"],
      over: .epoch,
      isLogarithmic: false
    )
    guard case .plot(let plot) = try report(request, "5", at: "e12") else { return }
    #expect(plot.numbers == Array(0...40))
    #expect(plot.here == 12)
    let series = plot.series[0]
    #expect(series.values[0] == nil)
    #expect(series.first == .init(value: 2.6561231104, number: 1))
    #expect(
      series.last == .init(value: 0.0005337366621698283, number: 40) || series.last?.number == 40
    )
    #expect(series.lowest == series.last)
    #expect(series.highest == series.first)
    #expect(series.trend == .falls)
  }

  @Test func theErrorOfTheDeepNetwork() throws {
    let request = PictureRequest.plot(["layer_2_error"], over: .epoch, isLogarithmic: true)
    guard case .plot(let plot) = try report(request, "16", at: "end") else { return }
    // The book's last line.
    #expect(plot.series[0].last?.value == 1.5055622665134859e-05)
    #expect(plot.here == 60)
  }

  @Test(
    arguments: [
      (["streetlights"], "an array of shape (6, 3)"), (["'a'"], "str"),
    ] as [([String], String)]
  )
  func aPlotNeedsNumbers(expressions: [String], what: String) throws {
    let request = PictureRequest.plot(expressions, over: .epoch, isLogarithmic: false)
    guard case .report(.notOneNumber(_, let value, _)) = try problem(request, "5", at: "e1") else {
      Issue.record("another problem")
      return
    }
    #expect(value.shape.map { "an array of shape \($0)" } ?? value.type == what)
  }

  @Test func aNameThatNeverExistsIsAnError() throws {
    let request = PictureRequest.plot(["nosuch"], over: .epoch, isLogarithmic: false)
    guard case .language(let error, "nosuch") = try problem(request, "5", at: "e1") else {
      Issue.record("another problem")
      return
    }
    #expect(error.lastLine == "NameError: name 'nosuch' is not defined")
  }

  // MARK: Heat

  @Test func whatTheFirstRowMoved() throws {
    guard case .heat(let heat) = try report(.heat("weights_0_1"), "16", at: "e1 r1") else { return }
    #expect(heat.shape == [3, 4])
    #expect(
      heat.moves?.map { $0.map { $0 != 0 } } == [
        [false, true, false, false], [false, false, false, false], [false, true, false, false],
      ]
    )
    #expect(heat.since?.row == 0)
  }

  @Test func nothingMovesInARowThatIsOff() throws {
    guard case .heat(let heat) = try report(.heat("weights_0_1"), "16", at: "e1") else { return }
    #expect(heat.movedCount == 0)
    #expect(heat.since?.row == 3)
  }

  @Test(arguments: ["alpha", "relu", "np.zeros((2, 2, 2))", "[]", "np.array([])"])
  func heatNeedsATable(expression: String) throws {
    guard case .report(.notATable) = try problem(.heat(expression), "16", at: "e1") else {
      Issue.record("another problem")
      return
    }
  }

  // MARK: Network

  @Test func theNetworkBehindTheFirstRow() throws {
    guard case .network(let network) = try report(.network, "16", at: "e1 r1") else { return }
    #expect(network.layers.map(\.name) == ["layer_0", "layer_1", "layer_2"])
    #expect(network.layers[0].values == [1, 0, 1])
    #expect(network.layers[2].values == [0.3919432663396042])
    #expect(!network.isComputed)
    let moved = network.weights.map { ($0.moves ?? []).joined().count { $0 != 0 } }
    #expect(moved == [2, 1])
  }

  @Test func beforeTrainingTheValuesAreComputed() throws {
    guard case .network(let network) = try report(.network, "16", at: "e0") else { return }
    #expect(network.isComputed)
    #expect(network.row == 1)
    #expect(network.layers[2].values == [0.3919432663396042])
  }

  /// Weights that are kept with a row for each node that they reach, in a list, or alone.
  @Test(
    arguments: [
      ("13-weights-left", 0, "weights"), ("03-single-list", 0, "knobs"),
      ("04-one-weight", 0, "weight"),
      ("07-three-layers", 1, "w"), ("06-batch-bias-sigmoid", 0, "W1"),
    ] as [(String, Int, String)]
  )
  func weightsHaveTheNamesOfTheProgram(program: String, layer: Int, lead: String) throws {
    let outcome = try ReportFixture.outcome(.picture(.network), program: program, at: "e1")
    guard case .network(let network) = try ReportFixture.report(outcome) else { return }
    let weights = network.weights[layer]
    for (names, values) in zip(weights.names, weights.values) {
      for (name, value) in zip(names, values) {
        let heat = PictureRequest.heat("[" + name.replacing(",", with: "][") + "]")
        let shown = try ReportFixture.outcome(.picture(heat), program: program, at: "e1")
        guard case .heat(let found) = try ReportFixture.report(shown) else { return }
        #expect(found.values == [[value]])
      }
    }
  }

  @Test(arguments: ["13-weights-left", "03-single-list", "06-batch-bias-sigmoid"])
  func aLandscapeStandsAtTheProgramsWeights(program: String) throws {
    let outcome = try ReportFixture.outcome(.picture(.network), program: program, at: "e2")
    guard case .network(let network) = try ReportFixture.report(outcome) else { return }
    let (names, values) = (network.weights[0].names, network.weights[0].values)
    let last = (names.count - 1, names[0].count - 1)
    let request = PictureRequest.landscape(names[0][0], names[last.0][last.1])
    let shown = try ReportFixture.outcome(.picture(request), program: program, at: "e2")
    guard case .landscape(let map) = try ReportFixture.report(shown) else { return }
    #expect([map.here.first, map.here.second] == [values[0][0], values[last.0][last.1]])
    #expect(map.path[2] == map.here)
  }

  @Test func aSingleLayerHasThePredictionBehindIt() throws {
    guard case .network(let network) = try report(.network, "5", at: "e1 r1") else { return }
    #expect(network.layers.map(\.name) == ["input", "prediction"])
    #expect(network.layers[1].values == [-0.19999999999999996])
    #expect(network.weights[0].values.count == 3)
  }

  // MARK: Landscape

  @Test func theErrorIsTheCoresOverAllRows() throws {
    let request = PictureRequest.landscape("weights[0]", "weights[1]")
    guard case .landscape(let map) = try report(request, "5", at: "e0") else { return }
    #expect(map.first == "weights[0]")
    // (-0.2)² + (-1.22)² + (-0.7)² + (-0.72)² + (-1.22)² + (-0.2)²
    #expect((map.here.error - 4.0652).magnitude < 1e-12)
    #expect(map.rowCount == 6)
    #expect(map.otherCount == 1)
    #expect(map.path.count == 41)
    #expect(map.path.first == map.here)
    let all = map.errors.joined()
    #expect(map.lowest?.error == all.min())
  }

  @Test func twoLayersCanBeMixed() throws {
    let request = PictureRequest.landscape("weights_0_1[0][1]", "weights_1_2[1]")
    guard case .landscape(let map) = try report(request, "16", at: "end") else { return }
    #expect([map.first, map.second] == ["weights_0_1[0,1]", "weights_1_2[1,0]"])
    #expect(map.here.error < 1e-4)
  }

  @Test(arguments: [("e2", 5, true), ("end", 41, false)] as [(String, Int, Bool)])
  func aRunThatBlowsUpIsShownNearItsPlace(place: String, count: Int, isCut: Bool) throws {
    var engine = try ReportFixture.engine("5")
    _ = try engine.perform(.set(name: "alpha", expression: "1.5"))
    _ = try engine.perform(.goTo(place))
    let request = PictureRequest.landscape("weights[0]", "weights[2]")
    let outcome = try engine.perform(.report(.picture(request)))
    guard case .landscape(let map) = try ReportFixture.report(outcome) else { return }
    let (shown, left) = (map.path.count, map.isPathCut)
    #expect(shown == count)
    #expect(left == isCut)
  }

  @Test func onlyTwoDifferentWeightsSpanAMap() throws {
    let same = try problem(.landscape("weights[0]", "weights[-3]"), "5", at: "e0")
    #expect(same == .report(.sameWeight("weights[0]")))
    let other = try problem(.landscape("weights[0]", "alpha"), "5", at: "e0")
    #expect(other == .report(.notAWeight("alpha", weights: ["weights"])))
    let whole = try problem(.landscape("weights", "weights[0]"), "5", at: "e0")
    #expect(whole == .run(.notOneElement("weights", shape: "(3,)")))
  }
}
