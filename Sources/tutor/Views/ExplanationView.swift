import NeuralCore
import TimeTravel

/// Writes an explanation as lines: each number with its formula in names and in numbers.
///
///     weights_1_2[1,0] = 0.8192640511225
///       line 31, epoch 1, row 1: weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
///       = weights_1_2[1,0] - alpha * (layer_1[0,1] * layer_2_delta[0,0])
///       = 0.7562348727818908 - 0.2 * (0.5182817249388835 * -0.6080570…)
struct ExplanationView {
  /// What is explained.
  let explanation: Explanation

  /// The lines, the numbers that were used further in.
  var lines: [String] { Self.lines(of: explanation, depth: 0) }

  private static func lines(of explanation: Explanation, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    var lines = [indent + headline(explanation, isOutermost: depth == 0)]
    lines.append(
      "\(indent)  line \(explanation.line), \(explanation.place.span): \(explanation.statement)"
    )
    let formula = explanation.formula
    if case .opaque = formula.kind {
    } else {
      lines.append("\(indent)  = \(formula.names)")
      if formula.numbers != formula.names { lines.append("\(indent)  = \(formula.numbers)") }
    }
    if depth == 0 { lines += whyNot(explanation).map { indent + "  " + $0 } }
    for operand in explanation.operands {
      lines += self.lines(of: operand, depth: depth + 1)
    }
    return lines
  }

  private static func headline(_ explanation: Explanation, isOutermost: Bool) -> String {
    let value = "\(explanation.reference) = \(explanation.value.sourceText)"
    guard isOutermost, let previous = explanation.previous else { return value }
    return explanation.isUnchanged ? "\(value), unchanged" : "\(value), was \(previous.sourceText)"
  }

  private static func lines(of operand: Explanation.Operand, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let line = "\(indent)\(operand.reference) = \(operand.value.sourceText)"
    return switch operand.origin {
    case .computed(let explanation) where isCopy(explanation): copy(explanation, line)
    case .computed(let explanation): lines(of: explanation, depth: depth)
    case .repeated: ["\(line), as above"]
    case .stored(_, let place) where place.epoch == nil: ["\(line), from before the first epoch"]
    case .stored(let number, let place): ["\(line), kept since \(place.span) (line \(number))"]
    case .given(let number): ["\(line), given in line \(number)"]
    case .set: ["\(line), set by you"]
    case .counted(let number): ["\(line), counted by the loop in line \(number)"]
    }
  }

  /// Whether a number is just another one under a new name, given in the program.
  private static func isCopy(_ explanation: Explanation) -> Bool {
    guard case .element = explanation.formula.kind, explanation.operands.count == 1 else {
      return false
    }
    return switch explanation.operands[0].origin {
    case .given, .repeated, .set: true
    default: false
    }
  }

  /// A copied number on one line.
  private static func copy(_ explanation: Explanation, _ line: String) -> [String] {
    let source = explanation.operands[0]
    let origin = lines(of: source, depth: 0).first ?? ""
    let note = origin.dropFirst("\(source.reference) = \(source.value.sourceText)".count)
    return ["\(line), which is \(source.reference)\(note)"]
  }

  /// Why nothing changed: the factors that are zero.
  private static func whyNot(_ explanation: Explanation) -> [String] {
    explanation.zeros.map { zero in
      "no change, because \(zero.names) = \(zero.value.sourceText)"
    }
  }
}
