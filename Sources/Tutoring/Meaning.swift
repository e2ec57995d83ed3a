import NeuralCore
import TimeTravel

/// What a number means in the network that the program is, told from its explanation.
public enum Meaning: Hashable, Sendable {
  /// The output's delta: by how much the prediction is above the target.
  case outputDelta(above: Double)
  /// A hidden node's delta, or the reason why it is zero.
  case hiddenDelta(node: Int, silence: Silence?)
  /// A weight that moved, or the reason why it didn't.
  case weight(by: Double, silence: Silence?)
  /// A node of a hidden layer that is on or off.
  case node(Int, isOn: Bool)

  /// Why nothing is handed on.
  public enum Silence: Hashable, Sendable {
    /// The input on that way is zero.
    case inputIsZero
    /// The node that the weight comes from is off.
    case nodeBelowIsOff(Int)
    /// There is no error to correct.
    case noError
    /// The node itself is off, so its slope is zero.
    case nodeIsOff(Int)
  }
}

extension LessonEngine {
  /// What an explained number means in the chapter's terms.
  ///
  /// - Parameter explanation: An explanation of a number of this run.
  /// - Returns: Its meaning; `nil` if the number's role isn't known for sure, or if its formula
  ///   doesn't show it.
  public func meaning(of explanation: Explanation) -> Meaning? {
    let reader = MeaningReader(roles: roles, explanation: explanation)
    return reader.meaning
  }
}

/// Tells what a number means from the roles of the names in its formula.
private struct MeaningReader {
  let roles: ProgramRoles
  let explanation: Explanation

  var meaning: Meaning? {
    let name = explanation.reference.name
    let deltas = names(.deltas)
    if name == deltas.last { return outputDelta }
    if deltas.contains(name) {
      return .hiddenDelta(node: node, silence: silence(in: explanation.formula))
    }
    if names(.weights).contains(name) { return weight }
    if names(.layers).dropFirst().dropLast().contains(name), explanation.reference.index.last != nil
    {
      return .node(node, isOn: explanation.value.double != 0)
    }
    return nil
  }

  /// The names of a role that is sure.
  private func names(_ role: Role) -> [String] {
    guard let finding = roles.findings[role], finding.isSure else { return [] }
    return finding.names
  }

  /// The node that the number belongs to, counted from 0.
  private var node: Int { explanation.reference.index.last ?? 0 }

  /// The difference between prediction and target, whichever of them comes first.
  private var outputDelta: Meaning? {
    guard case .binary(.subtract, let left, let right) = explanation.formula.kind else {
      return nil
    }
    let isTargetFirst = left.references.contains { isTarget($0.name) }
    guard isTargetFirst || right.references.contains(where: { isTarget($0.name) }) else {
      return nil
    }
    let difference = explanation.value.double
    return .outputDelta(above: isTargetFirst ? -difference : difference)
  }

  private func isTarget(_ name: String) -> Bool {
    names(.target).contains(name) || names(.targets).contains(name)
  }

  /// The move of a weight; its formula is what was before with something added.
  private var weight: Meaning? {
    guard let previous = explanation.previous,
      case .binary(let sign, let before, let change) = explanation.formula.kind,
      sign == .add || sign == .subtract,
      case .element(explanation.reference) = before.kind
    else { return nil }
    return .weight(
      by: explanation.value.double - previous.double,
      silence: explanation.isUnchanged ? silence(in: change) : nil
    )
  }

  /// Why a formula is zero: the first factor whose role says it.
  private func silence(in formula: Formula) -> Meaning.Silence? {
    for zero in formula.zeros {
      for reference in zero.references {
        let node = reference.index.last ?? 0
        if names(.deltas).last == reference.name { return .noError }
        if names(.deltas).contains(reference.name) { return .nodeIsOff(node) }
        let layers = names(.layers)
        if reference.name == layers.first || names(.input).contains(reference.name)
          || names(.inputs).contains(reference.name)
        {
          return .inputIsZero
        }
        guard layers.dropFirst().dropLast().contains(reference.name) else { continue }
        let isDelta = names(.deltas).contains(explanation.reference.name)
        return isDelta ? .nodeIsOff(node) : .nodeBelowIsOff(node)
      }
    }
    return nil
  }
}
