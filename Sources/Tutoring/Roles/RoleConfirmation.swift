import NeuralCore
import NumericLanguage
import TimeTravel

/// Checks inferred roles against what the program computes.
enum RoleConfirmation {
  /// How much of the program is carried out for it.
  private static var budget: Budget {
    var budget = Budget.standard
    budget.statements = 100_000
    budget.memory = 1 << 28
    return budget
  }

  /// Whether a network read through the roles predicts what the program predicts on its first row.
  ///
  /// - Parameters:
  ///   - roles: The roles.
  ///   - source: The program.
  /// - Returns: `nil` if that can't be told.
  static func holds(_ roles: ProgramRoles, in source: String) -> Bool? {
    guard let prediction = roles.names(.prediction).first, let input = roles.names(.input).first,
      let run = try? Run(source: source, budget: budget), run.loops.epoch != nil
    else { return nil }
    // The weights are still those of the prediction before the first of them is changed.
    let moments = roles.names(.weights).compactMap { name in
      try? run.moment(at: Target(.epoch(0), mark: .assignment(of: name)))
    }
    guard let moment = moments.min(by: { $0.position < $1.position }),
      let reading = try? NetworkReading(at: moment, roles: roles),
      let given = moment.value(of: input).flatMap(NDArray.init(numbersOf:)),
      let said = moment.value(of: prediction).flatMap(NDArray.init(numbersOf:))
    else { return nil }
    let wide = reading.network.layerSizes[0]
    guard given.count.isMultiple(of: wide), given.count > 0 else { return nil }
    let rows = NDArray(given.doubles, shape: [given.count / wide, wide])
    let predicted = reading.network.forward(rows).prediction
    guard predicted.count == said.count else { return false }
    return zip(predicted.doubles, said.doubles).allSatisfy { mine, program in
      mine == program || abs(mine - program) <= 1e-9 * max(1, abs(program))
    }
  }
}

extension ProgramRoles {
  /// The roles that a program shows, checked against what it computes.
  init(inferredFrom program: Program) {
    self = RoleInference(program.syntax).roles
    guard RoleConfirmation.holds(self, in: program.syntax.source) == false else { return }
    for role in Role.allCases where findings[role] != nil { findings[role]?.source = .guess }
  }
}
