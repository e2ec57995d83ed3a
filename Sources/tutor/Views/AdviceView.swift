import NeuralCore
import TerminalRendering
import Tutoring

/// Says what the tutor adds to the last line of Python's error.
struct AdviceView {
  let advice: Advice
  let screen: Screen

  /// A sentence or two, and below them what could be written instead.
  var text: String {
    ([screen.sentence(sentence)] + rewrites.map { screen.code($0, as: .code) })
      .joined(separator: "\n")
  }

  private var sentence: String {
    switch advice {
    case .meetingAxes(let left, let right, let last, let first, let fits):
      shapes(left, right)
        + " A product adds along the last axis of the left (\(last)) and the "
        + (right.shape.count > 1 ? "last axis but one" : "axis")
        + " of the right (\(first)); the two must be equal." + offer(fits)
    case .elementwise(let left, let right, let one, let other, let fits):
      shapes(left, right)
        + " Counted from the right, lengths must be equal, or one of them 1; "
        + "\(one) and \(other) are neither." + offer(fits)
    case .index(let name, let axis, let length):
      index(name, axis, length)
    case .tooManyIndices(let array):
      "\(array.text) has shape \(array.shape.compactDescription), so it takes at most "
        + (array.shape.count == 1 ? "one index." : "\(array.shape.count) indices.")
    case .keptShape(let array, _):
      "\(array.text) has shape \(array.shape.compactDescription), and a change in place keeps "
        + "that. A new array may have another:"
    case .notYetAssigned(let name, let line):
      "The program assigns \(name) in line \(line), which hasn't run yet. step goes on."
    case .wholeNumbers(let name, _):
      "\(name) holds whole numbers, and a change in place keeps that. A new array may hold others:"
    case .listIsNoArray: "A list has no arithmetic of its own; an array has:"
    case .textAndNumber: "+ joins a text with a text; str makes one of a number:"
    case .powerSign: "^ isn't the sign of a power; ** is:"
    case .notCallable(let name, let isNumber, _):
      isNumber
        ? "Round brackets behind \(name) call it, and a number can't be called. A product has a sign:"
        : "Round brackets call a function. An element of \(name) is taken with square ones:"
    case .manyTruthValues:
      "An array has a truth value for each element. .any() asks whether one of them holds, "
        + ".all() whether all do."
    case .missingComma(let list):
      "A comma is missing behind \(list): without it, what follows in square brackets is an index."
    case .missingColon:
      "A line with if, elif, else, for, while or def ends with a colon; what belongs to it follows "
        + "indented."
    case .assignmentForComparison: "= gives a name a value; == asks whether two are equal."
    case .indentation:
      "The lines of a block begin at the same column, further in than the line that opens it, "
        + "and no other line does."
    case .tabs: "Indent with blanks alone; four for each level is the custom."
    }
  }

  private func shapes(_ left: Advice.Operand, _ right: Advice.Operand) -> String {
    left == right
      ? "\(left.text) has shape \(left.shape.compactDescription)."
      : "\(left.text) has shape \(left.shape.compactDescription), "
        + "\(right.text) has \(right.shape.compactDescription)."
  }

  private func offer(_ fits: [Advice.Rewrite]) -> String {
    switch fits.count {
    case 0: ""
    case 1: " This would fit:"
    default: " These would fit:"
    }
  }

  private func index(_ name: String, _ axis: Int?, _ length: Int) -> String {
    let subject = axis.map { "Axis \($0) of \(name)" } ?? name
    guard length > 0 else { return "\(subject) has length 0: there is nothing to take." }
    guard length > 1 else { return "\(subject) has length 1: the only index is 0." }
    return "\(subject) has length \(length): indices go from 0 to \(length - 1), "
      + "or from -1 back to -\(length)."
  }

  private var rewrites: [String] {
    switch advice {
    case .meetingAxes(_, _, _, _, let fits), .elementwise(_, _, _, _, let fits):
      fits.map { "\($0.text)  gives shape \($0.shape.compactDescription)" }
    case .keptShape(_, let text), .wholeNumbers(_, let text), .listIsNoArray(let text),
      .textAndNumber(let text),
      .powerSign(let text), .notCallable(_, _, let text):
      [text]
    default: []
    }
  }
}
