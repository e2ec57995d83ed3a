import Tutoring

/// Names a mistake in a sentence.
enum SlipView {
  /// The sentence.
  static func sentence(_ slip: Slip, _ screen: Screen) -> String {
    let (english, chinese) = words(slip)
    return screen.inWords(english, chinese)
  }

  private static func words(_ slip: Slip) -> (english: String, chinese: String) {
    switch slip {
    case .operatorSwapped(let wanted, let taken, let part):
      (
        "That is \(taken) where \(wanted) belongs, in \(part).",
        "\(part) 里该用 \(wanted) 的地方用成了 \(taken)。"
      )
    case .reversed(let part):
      ("That is \(part) the other way round.", "\(part) 的两边颠倒了。")
    case .factorForgotten(let factor):
      ("The factor \(factor) is left out.", "漏乘了 \(factor)。")
    case .rateForgotten(let rate):
      ("The learning rate \(rate) is left out.", "漏乘了学习率 \(rate)。")
    case .slopeForgotten(let slope):
      ("The slope \(slope) is left out.", "漏乘了斜率 \(slope)。")
    case .termForgotten(let term):
      ("\(term) is left out.", "漏掉了 \(term)。")
    case .minusForgotten(let part):
      ("The minus sign of \(part) is left out.", "\(part) 前的负号漏掉了。")
    case .squareForgotten(let part):
      ("\(part) is not squared.", "\(part) 没有平方。")
    case .squared(let part):
      ("\(part) is squared, and shouldn't be.", "\(part) 不该平方。")
    case .absolute(let part):
      ("That is the size of \(part), without its sign.", "那是 \(part) 的大小，丢了符号。")
    case .meanForSum(let part):
      ("That is a mean, and \(part) is a sum.", "那是平均值，而 \(part) 是求和。")
    case .sumForMean(let part):
      ("That is a sum, and \(part) is a mean.", "那是求和，而 \(part) 是平均值。")
    case .productNotSummed(let part):
      ("The products of \(part) are not added up.", "\(part) 的各个乘积没有加起来。")
    case .transposeForgotten(let part):
      ("\(part) is not transposed.", "\(part) 没有转置。")
    case .transposed:
      ("The numbers are right, with rows and columns exchanged.", "数都对，只是行和列对调了。")
    case .otherShape(let given, let wanted):
      (
        "The numbers are right, in shape \(given.asShape) where \(wanted.asShape) is wanted.",
        "数都对，只是形状是 \(given.asShape)，要的是 \(wanted.asShape)。"
      )
    case .functionForgotten(let name):
      ("\(name) is left out.", "漏掉了 \(name)。")
    case .functionSwapped(let wanted, let taken):
      ("That is \(taken) where \(wanted) belongs.", "该用 \(wanted) 的地方用成了 \(taken)。")
    case .neighbour(let wanted, let taken):
      ("That is \(taken), the neighbour of \(wanted).", "那是 \(taken)，\(wanted) 旁边的一个。")
    case .nameSwapped(let wanted, let taken):
      ("That is made with \(taken) where \(wanted) belongs.", "该用 \(wanted) 的地方用成了 \(taken)。")
    case .bracketsMoved(let part):
      ("The brackets of \(part) hold other things together.", "\(part) 的括号括错了地方。")
    case .percent(let isTooMuch):
      (
        "That is \(isTooMuch ? "a hundred times" : "a hundredth of") it.",
        isTooMuch ? "大了一百倍。" : "小了一百倍。"
      )
    case .complement:
      ("That is 1 minus it: 0 and 1 are the wrong way round.", "那是 1 减去它：0 和 1 弄反了。")
    case .twofold(let isTooMuch):
      ("That is \(isTooMuch ? "twice" : "half of") it.", isTooMuch ? "大了一倍。" : "只有一半。")
    case .otherRow(let by):
      (
        "That is the value \(by < 0 ? "one row before" : "one row later").",
        "那是\(by < 0 ? "前" : "后")一行的值。"
      )
    case .otherEpoch(let by):
      (
        "That is the value \(by < 0 ? "one epoch before" : "one epoch later").",
        "那是\(by < 0 ? "前" : "后")一遍的值。"
      )
    }
  }
}

extension [Int] {
  /// The lengths of some axes as Python writes a shape.
  var asShape: String {
    "(" + map(String.init).joined(separator: ", ") + (count == 1 ? ",)" : ")")
  }
}
