import Foundation
import NumericLanguage
import Testing

@testable import Tutoring

/// Roles of programs that are named and written in many ways.
@Suite struct RoleInferenceTests {
  /// A program with the roles that are found; a `?` in front stands for a guess, a `-` for none.
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let inputs: String
    let targets: String
    let weights: String
    let deltas: String
    let rate: String
    let error: String
    /// What each layer's nodes do.
    let activations: String
    var testDescription: String { file }

    init(_ file: String, _ roles: [Role: String], _ activations: String) {
      self.file = file
      inputs = roles[.inputs] ?? "-"
      targets = roles[.targets] ?? "-"
      weights = roles[.weights] ?? "-"
      deltas = roles[.deltas] ?? "-"
      rate = roles[.rate] ?? "-"
      error = roles[.error] ?? "-"
      self.activations = activations
    }
  }

  private static let cases: [Case] = [
    Case(
      "01-chapter-deep",
      [
        .inputs: "streetlights", .targets: "walk_vs_stop", .weights: "weights_0_1 weights_1_2",
        .deltas: "layer_1_delta layer_2_delta", .rate: "alpha", .error: "layer_2_error",
      ],
      "relu linear"
    ),
    Case(
      "02-renamed-deep",
      [
        .inputs: "ampel", .targets: "gehen", .weights: "unten oben", .deltas: "fehl_mitte fehl",
        .rate: "schritt", .error: "summe",
      ],
      "relu linear"
    ),
    Case(
      "03-single-list",
      [
        .inputs: "games", .targets: "wins", .weights: "knobs", .deltas: "diff", .rate: "step_size",
        .error: "err",
      ],
      "linear"
    ),
    Case(
      "04-one-weight",
      [
        .inputs: "input", .targets: "goal_pred", .weights: "weight", .deltas: "delta",
        .error: "error",
      ],
      "linear"
    ),
    Case(
      "05-functions",
      [.inputs: "X", .targets: "Y", .weights: "W1 W2", .rate: "lr", .error: "loss"],
      "tanh linear"
    ),
    Case(
      "06-batch-bias-sigmoid",
      [
        .inputs: "X", .targets: "y", .weights: "W1 W2", .deltas: "d1 d2", .rate: "lr",
        .error: "loss",
      ],
      "sigmoid sigmoid"
    ),
    Case(
      "07-three-layers",
      [
        .inputs: "lichter", .targets: "ziele", .weights: "w01 w12 w23", .deltas: "d1 d2 d3",
        .rate: "a", .error: "fehler",
      ],
      "relu relu linear"
    ),
    Case(
      "08-pinyin",
      [
        .inputs: "deng", .targets: "zou", .weights: "quanzhong1 quanzhong2",
        .deltas: "piancha1 piancha2", .rate: "xuexilv", .error: "wucha",
      ],
      "relu linear"
    ),
    Case(
      "09-written-out",
      [
        .inputs: "rows", .targets: "labels", .weights: "w", .deltas: "d", .rate: "rate",
        .error: "total",
      ],
      "linear"
    ),
    Case(
      "10-zip",
      [
        .inputs: "beispiele", .targets: "soll", .weights: "gewichte", .deltas: "abweichung",
        .rate: "eta", .error: "gesamt",
      ],
      "linear"
    ),
    Case(
      "11-train-function",
      [.inputs: "data_in", .targets: "data_out", .weights: "first second", .rate: "speed"],
      "relu linear"
    ),
    Case(
      "12-full-batch-gathered",
      [
        .inputs: "obs", .targets: "went", .weights: "theta", .deltas: "gap", .rate: "alpha",
        .error: "sq",
      ],
      "linear"
    ),
    Case(
      "13-weights-left",
      [.inputs: "P", .targets: "T", .weights: "A B", .deltas: "b e", .rate: "mu", .error: "E"],
      "tanh linear"
    ),
    Case(
      "14-momentum-decay",
      [.inputs: "X", .targets: "y", .weights: "W", .deltas: "delta", .rate: "?lr", .error: "loss"],
      "linear"
    ),
    Case(
      "15-data-in-one-table",
      [.inputs: "?table", .targets: "?table", .weights: "v", .deltas: "d"],
      "linear"
    ),
    Case(
      "16-columns-of-a-table",
      [
        .inputs: "features", .targets: "labels", .weights: "v", .deltas: "d",
        .rate: "learning_rate", .error: "squared",
      ],
      "linear"
    ),
    Case(
      "17-hot-and-cold",
      [.inputs: "?input", .targets: "?goal", .weights: "?weight", .error: "?error"],
      "linear"
    ),
    Case("18-no-network", [:], ""),
    Case(
      "19-separate-weights",
      [.inputs: "?x1", .targets: "y", .weights: "?w1 w2", .rate: "?lr"],
      "? ?"
    ),
    Case(
      "20-list-comprehension",
      [
        .inputs: "streetlights", .targets: "walk", .weights: "weights", .deltas: "delta",
        .rate: "alpha", .error: "error_sum",
      ],
      "linear"
    ),
    Case(
      "21-linear-stack-plus-equals",
      [.inputs: "s", .targets: "g", .weights: "m1 m2", .deltas: "f c", .rate: "k", .error: "r"],
      "linear linear"
    ),
    Case(
      "22-delta-of-two-goals",
      [.inputs: "?X", .targets: "?sad", .weights: "?W", .deltas: "?ds", .rate: "?lr"],
      "linear"
    ),
    Case(
      "23-way-up-only",
      [
        .inputs: "?streetlights", .targets: "?walk_vs_stop", .weights: "?weights_0_1 weights_1_2",
        .rate: "?alpha",
      ],
      "relu linear"
    ),
    Case(
      "24-leaky",
      [.inputs: "X", .targets: "y", .weights: "w v", .deltas: "g d", .rate: "lr"],
      "? linear"
    ),
    Case(
      "25-shifted-rows",
      [.inputs: "?x", .targets: "y", .weights: "w", .deltas: "d", .rate: "lr"],
      "linear"
    ),
  ]

  @Test(arguments: cases) func theRolesOfAProgram(program: Case) throws {
    let roles = try Self.roles(of: program.file)
    #expect(Self.text(.inputs, roles) == program.inputs)
    #expect(Self.text(.targets, roles) == program.targets)
    #expect(Self.text(.weights, roles) == program.weights)
    #expect(Self.text(.deltas, roles) == program.deltas)
    #expect(Self.text(.rate, roles) == program.rate)
    #expect(Self.text(.error, roles) == program.error)
    let activations = roles.form.layers.map { $0.activation?.rawValue ?? "?" }
    #expect(activations.joined(separator: " ") == program.activations)
  }

  @Test func biasesAreTheirLayers() throws {
    let roles = try Self.roles(of: "06-batch-bias-sigmoid")
    #expect(Self.text(.biases, roles) == "b1 b2")
    #expect(roles.form.layers.map(\.bias) == ["b1", "b2"])
  }

  @Test func weightsThatStandLeftAreTransposed() throws {
    let roles = try Self.roles(of: "13-weights-left")
    #expect(roles.form.layers.map(\.isTransposed) == [true, true])
  }

  @Test func aProgramWithoutANetworkHasNoWeights() throws {
    #expect(try Self.roles(of: "18-no-network").findings[.weights] == nil)
  }

  /// What a program predicts on its first row is what the network predicts that its roles show.
  @Test(arguments: cases.map(\.file)) func rolesFitWhatIsComputed(file: String) throws {
    let roles = try Self.roles(of: file)
    #expect(RoleConfirmation.holds(roles, in: try Self.source(of: file)) != false)
  }

  @Test func aWrongReadingIsFoundOut() throws {
    var roles = try Self.roles(of: "01-chapter-deep")
    let source = try Self.source(of: "01-chapter-deep")
    #expect(RoleConfirmation.holds(roles, in: source) == true)
    roles.form.layers[0].activation = .linear
    #expect(RoleConfirmation.holds(roles, in: source) == false)
  }

  private static func source(of file: String) throws -> String {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Programs/\(file).py")
    return try String(contentsOf: path, encoding: .utf8)
  }

  private static func roles(of file: String) throws -> ProgramRoles {
    RoleInference(try Parser.parse(source(of: file))).roles
  }

  private static func text(_ role: Role, _ roles: ProgramRoles) -> String {
    guard let finding = roles.findings[role] else { return "-" }
    return (finding.isSure ? "" : "?") + finding.names.joined(separator: " ")
  }
}
