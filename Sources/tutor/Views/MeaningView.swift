import NeuralCore
import Tutoring

/// One sentence on what a number means in the chapter's terms.
enum MeaningView {
  /// The sentence.
  static func sentence(_ meaning: Meaning) -> String {
    switch meaning {
    case .outputDelta(let above) where above == 0:
      "The prediction is the target: there is nothing to correct."
    case .outputDelta(let above):
      "The prediction is \(number(abs(above))) \(above < 0 ? "below" : "above") the target, so "
        + "the weights that made it are pushed \(above < 0 ? "up" : "down")."
    case .hiddenDelta(let node, nil):
      "That is node \(node)'s share of the output's delta, handed back through its weight."
    case .hiddenDelta(let node, let silence?):
      "Node \(node) gets no share of the delta: \(reason(silence))."
    case .weight(let by, nil) where by == 0:
      "The weight stays where it is."
    case .weight(let by, nil):
      "The weight is pushed \(by > 0 ? "up" : "down") by \(number(abs(by))): rate, times what came "
        + "in on its way, times the delta of where it leads."
    case .weight(_, let silence?):
      "The weight isn't pushed: \(reason(silence))."
    case .node(let node, isOn: true): "Node \(node) is on, and hands its value on."
    case .node(let node, isOn: false):
      "Node \(node) is off: what comes in adds up to nothing above zero."
    }
  }

  private static func reason(_ silence: Meaning.Silence) -> String {
    switch silence {
    case .inputIsZero: "its input is 0, so it had no part in the prediction"
    case .nodeBelowIsOff(let node): "node \(node), which it comes from, is off"
    case .noError: "the prediction is the target"
    case .nodeIsOff(let node): "node \(node) is off, and nothing comes back through it"
    }
  }

  private static func number(_ value: Double) -> String {
    NumberText.general(value, digits: 6)
  }
}
