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
        + screen.inWords(
          " A product adds along the last axis of the left (\(last)) and the "
            + (right.shape.count > 1 ? "last axis but one" : "axis")
            + " of the right (\(first)); the two must be equal.",
          "乘积沿左边的最后一轴（\(last)）和右边的\(right.shape.count > 1 ? "倒数第二轴" : "轴")（\(first)）相加，"
            + "两者必须相等。"
        ) + offer(fits)
    case .elementwise(let left, let right, let one, let other, let fits):
      shapes(left, right)
        + screen.inWords(
          " Counted from the right, lengths must be equal, or one of them 1; "
            + "\(one) and \(other) are neither.",
          "从右往左数，长度必须相等，或其中一个是 1；\(one) 和 \(other) 两样都不是。"
        ) + offer(fits)
    case .index(let name, let axis, let length): index(name, axis, length)
    case .tooManyIndices(let array):
      screen.inWords(
        "\(array.text) has shape \(array.shape.compactDescription), so it takes at most "
          + (array.shape.count == 1 ? "one index." : "\(array.shape.count) indices."),
        "\(array.text) 的形状是 \(array.shape.compactDescription)，最多用 \(array.shape.count) 个下标。"
      )
    case .keptShape(let array, _):
      screen.inWords(
        "\(array.text) has shape \(array.shape.compactDescription), and a change in place keeps "
          + "that. A new array may have another:",
        "\(array.text) 的形状是 \(array.shape.compactDescription)，就地修改不能改变形状。新的数组可以："
      )
    case .notYetAssigned(let name, let line):
      screen.inWords(
        "The program assigns \(name) in line \(line), which hasn't run yet. step goes on.",
        "程序在第 \(line) 行给 \(name) 赋值，那一行还没走到。step 往下走。"
      )
    default: plain
    }
  }

  /// What is said without looking at shapes or lines.
  private var plain: String {
    let (english, chinese): (String, String) =
      switch advice {
      case .wholeNumbers(let name, _):
        (
          "\(name) holds whole numbers, and a change in place keeps that. A new array may hold "
            + "others:",
          "\(name) 里是整数，就地修改仍是整数。新的数组可以放别的数："
        )
      case .listIsNoArray: ("A list has no arithmetic of its own; an array has:", "列表不能做算术，数组可以：")
      case .textAndNumber:
        ("+ joins a text with a text; str makes one of a number:", "+ 只能把文字和文字连起来；str 把数变成文字：")
      case .powerSign: ("^ isn't the sign of a power; ** is:", "乘方的记号不是 ^，而是 **：")
      case .notCallable(let name, true, _):
        (
          "Round brackets after \(name) call it, and a number can't be called. A product has a sign:",
          "\(name) 后面的圆括号表示调用，而数不能调用。乘法要写出乘号："
        )
      case .notCallable(let name, false, _):
        (
          "Round brackets call a function. An element of \(name) is taken with square ones:",
          "圆括号是调用函数。取 \(name) 的元素要用方括号："
        )
      case .manyTruthValues:
        (
          "An array has a truth value for each element. .any() asks whether one of them holds, "
            + ".all() whether all do.",
          "数组的每个元素各有真假。.any() 问是否有一个成立，.all() 问是否全都成立。"
        )
      case .missingComma(let list):
        (
          "A comma is missing after \(list): without it, what follows in square brackets is an "
            + "index.",
          "\(list) 后面少一个逗号：没有它，后面的方括号就成了下标。"
        )
      case .missingColon:
        (
          "A line with if, elif, else, for, while or def ends with a colon; what belongs to it "
            + "follows indented.",
          "if、elif、else、for、while、def 这样的行以冒号结尾；属于它的内容缩进写在下面。"
        )
      case .assignmentForComparison:
        ("= gives a name a value; == asks whether two are equal.", "= 是赋值；== 才是问两者是否相等。")
      case .indentation:
        (
          "The lines of a block begin at the same column, further in than the line that opens it, "
            + "and no other line does.",
          "一个块里的各行从同一列开始，比引出它的那一行更靠里；其他行不缩进。"
        )
      case .tabs:
        ("Indent with blanks alone; four for each level is the custom.", "只用空格缩进，习惯上每层四个。")
      case .meetingAxes, .elementwise, .index, .tooManyIndices, .keptShape, .notYetAssigned:
        preconditionFailure("Shapes and lines are told elsewhere.")
      }
    return screen.inWords(english, chinese)
  }

  private func shapes(_ left: Advice.Operand, _ right: Advice.Operand) -> String {
    let (one, other) = (left.shape.compactDescription, right.shape.compactDescription)
    return left == right
      ? screen.inWords("\(left.text) has shape \(one).", "\(left.text) 的形状是 \(one)。")
      : screen.inWords(
        "\(left.text) has shape \(one), \(right.text) has \(other).",
        "\(left.text) 的形状是 \(one)，\(right.text) 的是 \(other)。"
      )
  }

  private func offer(_ fits: [Advice.Rewrite]) -> String {
    switch fits.count {
    case 0: ""
    case 1: screen.inWords(" This would fit:", "这样就合适：")
    default: screen.inWords(" These would fit:", "这些都合适：")
    }
  }

  private func index(_ name: String, _ axis: Int?, _ length: Int) -> String {
    let subject =
      axis.map { screen.inWords("Axis \($0) of \(name)", "\(name) 的第 \($0) 轴") }
      ?? screen.inWords(name, "\(name) ")
    switch length {
    case ...0:
      return screen.inWords(
        "\(subject) has length 0: there is nothing to take.",
        "\(subject)的长度是 0：没有东西可取。"
      )
    case 1:
      return screen.inWords(
        "\(subject) has length 1: the only index is 0.",
        "\(subject)的长度是 1：下标只能是 0。"
      )
    default:
      return screen.inWords(
        "\(subject) has length \(length): indices go from 0 to \(length - 1), "
          + "or from -1 back to -\(length).",
        "\(subject)的长度是 \(length)：下标从 0 到 \(length - 1)，或从 -1 倒数到 -\(length)。"
      )
    }
  }

  private var rewrites: [String] {
    switch advice {
    case .meetingAxes(_, _, _, _, let fits), .elementwise(_, _, _, _, let fits):
      fits.map { fit in
        fit.text
          + screen.inWords(
            "  gives shape \(fit.shape.compactDescription)",
            "  得到形状 \(fit.shape.compactDescription)"
          )
      }
    case .keptShape(_, let text), .wholeNumbers(_, let text), .listIsNoArray(let text),
      .textAndNumber(let text),
      .powerSign(let text), .notCallable(_, _, let text):
      [text]
    default: []
    }
  }
}
