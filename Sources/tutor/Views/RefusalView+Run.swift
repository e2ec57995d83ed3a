import NumericLanguage
import TimeTravel

extension RefusalView {
  private typealias Words = (english: String, chinese: String)

  /// One sentence on what a run can't do.
  static func sentence(_ error: RunError, _ screen: Screen) -> String {
    if case .language(let error) = error { return error.lastLine }
    let (english, chinese) = moveWords(error) ?? changeWords(error) ?? nameWords(error)
    return screen.inWords(english, chinese)
  }

  /// The words for a move that can't be made.
  private static func moveWords(_ error: RunError) -> Words? {
    switch error {
    case .unreadableTarget(let text):
      (
        "\(text) is no place. Try e12 r3, e60, start, end or line 14; help goto explains.",
        "\(text) 不是一个位置。试试 e12 r3、e60、start、end 或 line 14；help goto 有说明。"
      )
    case .noSuchPlace(let target, _):
      (
        "The run never comes to \(target): it ends before that.",
        "程序走不到 \(target)：它在那之前就结束了。"
      )
    case .alreadyAtEnd:
      ("The run is at its end. back or reset goes back.", "程序已在结尾。back 或 reset 退回去。")
    case .alreadyAtStart:
      ("The run is at its start. step or run goes on.", "程序已在开头。step 或 run 往下走。")
    case .holdsAlready(let source): ("\(source) is true here already.", "\(source) 在这里已经为真。")
    case .neverHolds(let source):
      (
        "\(source) is never true up to the end of the run, which stays where it was.",
        "\(source) 直到程序结尾都不成立，程序留在原处。"
      )
    case .interrupted: ("Stopped. The run is where it was.", "已停下。程序在原处。")
    default: nil
    }
  }

  /// The words for a change that can't be made or taken back.
  private static func changeWords(_ error: RunError) -> Words? {
    switch error {
    case .notASetting(let name, let settable):
      (
        "\(name) can't be set: the program must assign it outside its loops. "
          + "These can be: \(settable.joined(separator: ", ")).",
        "\(name) 不能设置：程序必须在循环之外给它赋值。可以设置的有：\(settable.joined(separator: "、"))。"
      )
    case .nothingToUndo: ("Nothing has been changed.", "没有改过什么。")
    case .notWritable(let names):
      (
        "\(names.joined(separator: ", ")): what you adopted there can't be written into the "
          + "program, because a loop around it has no counting variable. undo takes it back.",
        "\(names.joined(separator: "、"))：在那里 adopt 的值写不进程序，因为外面的循环没有计数变量。"
          + "undo 可以撤回。"
      )
    default: nil
    }
  }

  /// An index that takes the first number of an array of this shape, such as `[0,0]`.
  private static func index(_ shape: String) -> String {
    let axes = shape.split { !$0.isNumber }.count
    return "[" + Array(repeating: "0", count: axes).joined(separator: ",") + "]"
  }

  /// The words for a name or a number that isn't there.
  private static func nameWords(_ error: RunError) -> Words {
    switch error {
    case .noSuchName(let name, let known) where known.isEmpty:
      (
        "There is no \(name) yet: nothing has run. step goes on.",
        "还没有 \(name)：程序还没开始走。step 往下走。"
      )
    case .noSuchName(let name, let known):
      (
        "The run has no \(name) here. It has \(known.joined(separator: ", ")).",
        "程序在这里没有 \(name)。它有 \(known.joined(separator: "、"))。"
      )
    case .unreadableReference(let text):
      (
        "\(text) names no number. Try why weights[1] or why error.",
        "\(text) 指的不是一个数。试试 why weights[1] 或 why error。"
      )
    case .notOneElement(let text, let shape):
      (
        "\(text) is not one number; it has shape \(shape). Add an index: why \(text)\(index(shape)).",
        "\(text) 不是一个数，它的形状是 \(shape)。请加上下标：why \(text)\(index(shape))。"
      )
    case .neverWritten(let name):
      ("No statement has written \(name) yet.", "还没有语句写过 \(name)。")
    case .notANumber(let name, let type):
      ("\(name) is of type \(type); why explains numbers.", "\(name) 的类型是 \(type)；why 解释的是数。")
    default: preconditionFailure("Every error has a sentence.")
    }
  }
}
