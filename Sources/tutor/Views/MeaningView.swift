import NeuralCore
import Tutoring

/// One sentence on what a number means in the chapter's terms.
enum MeaningView {
  /// The sentence.
  static func sentence(_ meaning: Meaning, _ screen: Screen) -> String {
    let (english, chinese) = words(meaning)
    return screen.inWords(english, chinese)
  }

  private static func words(_ meaning: Meaning) -> (english: String, chinese: String) {
    switch meaning {
    case .outputDelta(let above) where above == 0:
      (
        "The prediction is the target: there is nothing to correct.", "预测正好等于目标：没有什么要修正。"
      )
    case .outputDelta(let above):
      (
        "The prediction is \(number(abs(above))) \(above < 0 ? "below" : "above") the target, so "
          + "the weights that made it are pushed \(above < 0 ? "up" : "down").",
        "预测比目标\(above < 0 ? "低" : "高") \(number(abs(above)))，所以造成它的权重被推\(above < 0 ? "高" : "低")。"
      )
    case .hiddenDelta(let node, nil):
      (
        "That is node \(node)'s share of the output's delta, handed back through its weight.",
        "这是节点 \(node) 在输出的 delta 里分到的一份，沿着它的权重传回来。"
      )
    case .hiddenDelta(let node, let silence?):
      (
        "Node \(node) gets no share of the delta: \(reason(silence).english).",
        "节点 \(node) 分不到 delta：\(reason(silence).chinese)。"
      )
    case .weight(let by, nil) where by == 0:
      ("The weight stays where it is.", "这个权重没有动。")
    case .weight(let by, nil):
      (
        "The weight is pushed \(by > 0 ? "up" : "down") by \(number(abs(by))): rate, times what came "
          + "in on its way, times the delta of where it leads.",
        "这个权重被推\(by > 0 ? "高" : "低")了 \(number(abs(by)))：学习率，乘以从它这条路进来的数，"
          + "再乘以它通向的那个节点的 delta。"
      )
    case .weight(_, let silence?):
      (
        "The weight isn't pushed: \(reason(silence).english).",
        "这个权重没有被推动：\(reason(silence).chinese)。"
      )
    case .node(let node, isOn: true):
      ("Node \(node) is on, and hands its value on.", "节点 \(node) 开着，把它的值往上传。")
    case .node(let node, isOn: false):
      (
        "Node \(node) is off: what comes in adds up to nothing above zero.",
        "节点 \(node) 关着：进来的数加起来不大于零。"
      )
    }
  }

  private static func reason(_ silence: Meaning.Silence) -> (english: String, chinese: String) {
    switch silence {
    case .inputIsZero:
      ("its input is 0, so it had no part in the prediction", "它的输入是 0，预测里没有它的份")
    case .nodeBelowIsOff(let node):
      ("node \(node), which it comes from, is off", "它出发的节点 \(node) 关着")
    case .noError: ("the prediction is the target", "预测就是目标")
    case .nodeIsOff(let node):
      ("node \(node) is off, and nothing comes back through it", "节点 \(node) 关着，什么也传不回来")
    }
  }

  private static func number(_ value: Double) -> String {
    NumberText.general(value, digits: 6)
  }
}
