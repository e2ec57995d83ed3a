import Tutoring

/// Names a mistake in a sentence.
enum SlipView {
  /// The sentence.
  static func sentence(_ slip: Slip, _ screen: Screen) -> String {
    let (english, chinese) = words(slip)
    return screen.inWords(english, chinese)
  }

  /// The mistakes that give one value, by their likeliest kinds.
  ///
  /// - Parameters:
  ///   - slips: The mistakes, more than one.
  ///   - given: The value; `nil` if it is too long to be repeated.
  ///   - screen: What it is shown on.
  /// - Returns: A sentence.
  static func sentence(of slips: [Slip], given: String?, _ screen: Screen) -> String {
    var kinds: [String] = []
    for slip in slips.sorted(by: { $0.rank < $1.rank }) {
      let kind = screen.inWords(kind(slip).english, kind(slip).chinese)
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    guard kinds.count > 1 else {
      return screen.inWords(
        "Several mistakes give \(given ?? "this"), all of one kind: \(kinds[0]).",
        "有几种错误都会得到\(given.map { " \($0)" } ?? "它")，都属于同一类：\(kinds[0])。"
      )
    }
    return screen.inWords(
      "Several mistakes give \(given ?? "this"), such as \(kinds[0]), or \(kinds[1]); "
        + "by the value alone they can't be told apart.",
      "有几种错误都会得到\(given.map { " \($0)" } ?? "它")，例如\(kinds[0])，或者\(kinds[1])；"
        + "单凭这个值分不出是哪一种。"
    )
  }

  private static func words(_ slip: Slip) -> (english: String, chinese: String) {
    switch slip {
    case .operatorSwapped(let wanted, let taken, let part?):
      (
        "That is \(taken) where \(wanted) belongs, in \(part).",
        "\(part) 里该用 \(wanted) 的地方用成了 \(taken)。"
      )
    case .operatorSwapped(let wanted, let taken, nil):
      ("That is \(taken) where \(wanted) belongs.", "该用 \(wanted) 的地方用成了 \(taken)。")
    case .reversed(let part?):
      ("That is \(part) the other way round.", "\(part) 的两边颠倒了。")
    case .factorForgotten(let factor?):
      ("The factor \(factor) is left out.", "漏乘了 \(factor)。")
    case .rateForgotten(let rate):
      ("The learning rate \(rate) is left out.", "漏乘了学习率 \(rate)。")
    case .slopeForgotten(let slope?):
      ("The slope \(slope) is left out.", "漏乘了斜率 \(slope)。")
    case .termForgotten(let term?):
      ("\(term) is left out.", "漏掉了 \(term)。")
    case .minusForgotten(let part?):
      ("The minus sign of \(part) is left out.", "\(part) 的负号漏掉了。")
    case .squareForgotten(let part?):
      ("\(part) is not squared.", "\(part) 没有平方。")
    case .squared(let part?):
      ("\(part) is squared, and shouldn't be.", "\(part) 不该平方。")
    case .absolute(let part?):
      ("That is the size of \(part), without its sign.", "那是 \(part) 的大小，丢了符号。")
    case .productNotSummed(let part?):
      ("The products of \(part) are not added up.", "\(part) 的各个乘积没有加起来。")
    case .transposeForgotten(let part?):
      ("\(part) is not transposed.", "\(part) 没有转置。")
    case .otherShape(let given, let wanted):
      (
        "The numbers are right, in shape \(given.asShape) where \(wanted.asShape) is wanted.",
        "数都对，只是形状是 \(given.asShape)，要的是 \(wanted.asShape)。"
      )
    case .functionForgotten(let name):
      ("\(name) is left out.", "漏掉了 \(name)。")
    case .functionSwapped(let wanted, let taken):
      ("That is \(taken) where \(wanted) belongs.", "该用 \(wanted) 的地方用成了 \(taken)。")
    case .neighbour(let wanted?, let taken?):
      (
        "That takes \(taken), the neighbour of \(wanted).",
        "用了 \(taken)，该用的是它旁边的 \(wanted)。"
      )
    case .nameSwapped(let wanted, let taken):
      ("That is made with \(taken) where \(wanted) belongs.", "该用 \(wanted) 的地方用成了 \(taken)。")
    case .bracketsMoved(let part?):
      ("The brackets of \(part) hold other things together.", "\(part) 的括号括错了地方。")
    case .percent(let isTooMuch):
      (
        "That is \(isTooMuch ? "a hundred times" : "a hundredth of") it.",
        isTooMuch ? "大了一百倍。" : "只有百分之一。"
      )
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
    case .twofold(let isTooMuch):
      ("That is \(isTooMuch ? "twice" : "half of") it.", isTooMuch ? "大了一倍。" : "只有一半。")
    default: wordsOfKind(slip)
    }
  }

  /// A sentence on the kind of a mistake, where nothing of the expression is named.
  private static func wordsOfKind(_ slip: Slip) -> (english: String, chinese: String) {
    switch slip {
    case .transposed:
      ("The numbers are right, with rows and columns exchanged.", "数都对，只是行和列对调了。")
    case .complement:
      ("That is 1 minus it: 0 and 1 are the wrong way round.", "那是 1 减去它：0 和 1 弄反了。")
    default:
      ("It looks like \(kind(slip).english).", "看起来是\(kind(slip).chinese)。")
    }
  }

  /// The kind of a mistake, as a part of a sentence.
  private static func kind(_ slip: Slip) -> (english: String, chinese: String) {
    switch slip {
    case .operatorSwapped(let wanted, let taken, _):
      ("a \(taken) where a \(wanted) belongs", "该用 \(wanted) 的地方用成了 \(taken)")
    case .reversed: ("two sides the wrong way round", "两边颠倒了")
    case .factorForgotten: ("a factor left out", "漏乘了一个因子")
    case .rateForgotten: ("the learning rate left out", "漏乘了学习率")
    case .slopeForgotten: ("the slope left out", "漏乘了斜率")
    case .termForgotten: ("a term left out", "漏掉了一项")
    case .minusForgotten: ("a minus sign left out", "漏掉了负号")
    case .squareForgotten: ("a square left out", "漏掉了平方")
    case .squared: ("a square too many", "多了一个平方")
    case .absolute: ("a sign lost", "丢了符号")
    case .meanForSum: ("a mean in place of a sum", "该求和却求了平均")
    case .sumForMean: ("a sum in place of a mean", "该求平均却求了和")
    case .productNotSummed: ("products that are not added up", "各个乘积没有加起来")
    case .transposeForgotten: ("a transpose left out", "漏掉了转置")
    case .transposed: ("rows and columns exchanged", "行和列对调了")
    case .otherShape: ("another shape", "形状不同")
    case .functionForgotten: ("a function left out", "漏掉了一个函数")
    case .functionSwapped: ("another function", "用错了函数")
    case .neighbour: ("an element beside the one that is meant", "取了旁边的一个元素")
    case .nameSwapped: ("another variable", "用错了变量")
    case .bracketsMoved: ("brackets in another place", "括号括错了地方")
    case .percent: ("a factor of a hundred", "差了一百倍")
    case .complement: ("0 and 1 the wrong way round", "0 和 1 弄反了")
    case .twofold: ("a factor of two", "差了一个因子 2")
    case .otherRow: ("the value of another row", "用了另一行的值")
    case .otherEpoch: ("the value of another epoch", "用了另一遍的值")
    }
  }
}

extension [Int] {
  /// The lengths of some axes as Python writes a shape.
  var asShape: String {
    "(" + map(String.init).joined(separator: ", ") + (count == 1 ? ",)" : ")")
  }
}
