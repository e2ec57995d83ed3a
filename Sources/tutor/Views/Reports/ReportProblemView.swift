import NumericLanguage
import TimeTravel
import Tutoring

/// Says why a report can't be made, and what can be done about it.
enum ReportProblemView {
  private typealias Words = (english: String, chinese: String)

  /// The sentence.
  static func sentence(_ problem: ReportProblem, _ screen: Screen) -> String {
    switch problem {
    case .run(let error): return RefusalView.sentence(error, screen)
    case .code(let error, _): return error.lastLine
    case .interrupted: return screen.inWords("Stopped.", "已停下。")
    default:
      let (english, chinese) =
        roleWords(problem) ?? networkWords(problem) ?? trainingWords(problem)
        ?? dataWords(problem) ?? numberWords(problem, screen)
      return screen.inWords(english, chinese)
    }
  }

  /// The words for a problem with what names mean.
  private static func roleWords(_ problem: ReportProblem) -> Words? {
    switch problem {
    case .lacksRole(let role):
      (
        "This needs to know which name holds \(role.words.english), and the program doesn't show "
          + "it. role NAME \(role.rawValue) says which.",
        "这里要知道哪个名字里是\(role.words.chinese)，而程序里看不出来。"
          + "role NAME \(role.rawValue) 可以说明。"
      )
    case .holdsNothingYet(let role, let name):
      (
        "\(name), which holds \(role.words.english), has no value here yet. step goes on; goto e0 "
          + "goes to where training begins.",
        "\(name) 里是\(role.words.chinese)，在这里还没有值。step 往下走；goto e0 去训练开始的地方。"
      )
    case .isNoTable(let role, let name, let type):
      (
        "\(name) is of type \(type), which can't be \(role.words.english): numbers in rows are "
          + "wanted.",
        "\(name) 的类型是 \(type)，当不了\(role.words.chinese)：要的是一行一行的数。"
      )
    case .doesNotFit(let name, let shape, let other, let otherShape):
      (
        "\(name) of shape \(shape) doesn't fit \(other) of shape \(otherShape). role "
          + "lists what the names are taken for.",
        "\(name) 的形状是 \(shape)，和形状是 \(otherShape) 的 \(other) 配不上。"
          + "role 列出各个名字被当作什么。"
      )
    case .noSuchName(let name):
      (
        "The program has no variable \(name). vars shows what there is.",
        "程序没有变量 \(name)。vars 显示有什么。"
      )
    case .oneName(let role):
      ("Only one name can hold \(role.words.english).", "\(role.words.chinese)只能是一个名字。")
    default: nil
    }
  }

  /// The words for a problem with the network.
  private static func networkWords(_ problem: ReportProblem) -> Words? {
    switch problem {
    case .unknownActivation(let weights):
      (
        "What the nodes behind \(weights) do with their weighted sums isn't recognised; the sum "
          + "itself, relu, tanh and sigmoid are.",
        "\(weights) 之后的节点拿加权和做了什么，认不出来；认得的有加权和本身、relu、tanh 和 sigmoid。"
      )
    case .noHiddenLayer:
      (
        "story looks at hidden nodes, and this network has none.",
        "story 看的是隐藏节点，而这个网络没有。"
      )
    case .tooManyWeights(let count, 1):
      (
        "The network has \(count) weights, too many to nudge each of them.",
        "网络有 \(count) 个权重，太多了，没法一个一个去动。"
      )
    case .tooManyWeights(let count, let rows):
      (
        "The network has \(count) weights, too many to nudge each for all \(rows) rows. gradcheck 1 "
          + "takes a single row.",
        "网络有 \(count) 个权重，太多了，没法对全部 \(rows) 行一个一个去动。gradcheck 1 只取一行。"
      )
    case .hasSeveralOutputs(let count):
      (
        "The network has \(count) outputs; a column of targets is for a network with one.",
        "网络有 \(count) 个输出；一列目标只能配一个输出的网络。"
      )
    case .noOutput(let number, 1):
      (
        "There is no output \(number): the network has one.",
        "没有输出 \(number)：网络只有一个输出。"
      )
    case .noOutput(let number, let count):
      (
        "There is no output \(number): the network has \(count), counted from 1.",
        "没有输出 \(number)：网络有 \(count) 个，从 1 数起。"
      )
    case .notAWeight(let name, let weights):
      (
        "\(name) is no weight of the network; its weights are \(weights.joined(separator: ", ")).",
        "\(name) 不是网络的权重；它的权重是 \(weights.joined(separator: "、"))。"
      )
    case .sameWeight(let name):
      ("Both are \(name). Name two different weights.", "两个都是 \(name)。请写两个不同的权重。")
    default: nil
    }
  }

  /// The words for a problem with the way in which a program trains.
  private static func trainingWords(_ problem: ReportProblem) -> Words? {
    switch problem {
    case .isNotPlain:
      (
        "This trains networks as the chapter has them: without biases, and with relu or nothing at "
          + "the hidden nodes. race and sweep of a setting run the program itself.",
        "这里训练的是本章那样的网络：没有偏置，隐藏节点用 relu 或什么也不用。"
          + "race 和 sweep 一个设置时，运行的是程序本身。"
      )
    case .trainsOtherwise:
      (
        "The program trains in a way of its own, so its training can't be written anew. save FILE "
          + "writes the program itself.",
        "程序有它自己的训练方式，所以没法另写一份。save FILE 写下程序本身。"
      )
    case .lacksEpochs:
      (
        "The program has no for loop that trains, so there is nothing to compare.",
        "程序里没有训练用的 for 循环，所以没有什么可比较。"
      )
    case .isNotWrittenOut(.seed):
      (
        "The program has no line such as np.random.seed(1), so no other seed can stand there.",
        "程序里没有 np.random.seed(1) 这样的行，所以换不了种子。"
      )
    case .isNotWrittenOut(.epochs):
      (
        "The program's training loop isn't written as range(60), so no other number of epochs can "
          + "stand there.",
        "程序的训练循环不是写成 range(60) 的样子，所以换不了遍数。"
      )
    case .isNoSeed(let source):
      (
        "\(source) is no seed; seeds are whole numbers from 0 to 4294967295.",
        "\(source) 不是种子；种子是 0 到 4294967295 的整数。"
      )
    default: nil
    }
  }

  /// The words for a problem with the data.
  private static func dataWords(_ problem: ReportProblem) -> Words? {
    switch problem {
    case .noRow(let number, let count):
      ("There is no row \(number): there are \(count).", "没有第 \(number) 行：一共 \(count) 行。")
    case .isTooLong(let numbers):
      (
        "The data are \(numbers) numbers, too many to write into a program. save FILE writes the "
          + "program.",
        "数据有 \(numbers) 个数，太多了，写不进一个程序。save FILE 写下程序。"
      )
    case .weightsAreWrittenOut(let name, let line, let inputs, let columns):
      (
        "\(name) is made for \(inputs.map(String.init) ?? "other") inputs in line \(line), and the "
          + "data have \(columns), so the program doesn't run with them. edit it so that \(name) has "
          + "\(columns) rows, as in \(name) = np.zeros(\(columns)), or choose columns: "
          + "load FILE --target NAME --columns A,B.",
        "第 \(line) 行的 \(name) 是为\(inputs.map { " \($0) 个" } ?? "别的")输入写的，而数据有 "
          + "\(columns) 列，程序用它们走不起来。用 edit 让 \(name) 有 \(columns) 行，如 "
          + "\(name) = np.zeros(\(columns))；或者选几列：load FILE --target NAME --columns A,B。"
      )
    case .hasOwnData: ("The run has the program's own data.", "现在用的就是程序自己的数据。")
    case .isNotTwoValued(let name, let count):
      (
        "This exchanges two numbers, and \(name) holds \(count) different ones.",
        "这里要换的是两个数，而 \(name) 里有 \(count) 个不同的数。"
      )
    default: nil
    }
  }

  /// The words for a problem with numbers that expressions give.
  private static func numberWords(_ problem: ReportProblem, _ screen: Screen) -> Words {
    switch problem {
    case .notOneNumber(let expression, let value, let place):
      (
        "\(expression) is \(value.words.english) (\(screen.words(place))); plot draws single "
          + "numbers, such as one element or a sum.",
        "\(expression) 是\(value.words.chinese)（\(screen.words(place))）；plot 画的是单个的数，"
          + "如一个元素或一个和。"
      )
    case .notATable(let expression, let value):
      (
        "\(expression) is \(value.words.english); heat shows numbers in one or two axes. An index "
          + "in brackets chooses a part.",
        "\(expression) 是\(value.words.chinese)；heat 显示一轴或两轴的数。用方括号里的下标取出一部分。"
      )
    case .expressionFails(let expression, let error, let place):
      (
        "\(expression) fails (\(screen.words(place))): \(error)",
        "\(expression) 出错（\(screen.words(place))）：\(error)"
      )
    case .notFinite(let names):
      (
        "\(names.joined(separator: " or ")) is no finite number here, so there is no error around "
          + "it. goto goes to an earlier place.",
        "\(names.joined(separator: " 或 ")) 在这里不是有限的数，所以周围没有误差可画。goto 去更早的地方。"
      )
    default: preconditionFailure("Every problem has a sentence.")
    }
  }
}

extension NumberlessValue {
  /// What a value is, in words.
  fileprivate var words: (english: String, chinese: String) {
    if let shape { return ("an array of shape \(shape)", "形状为 \(shape) 的数组") }
    return ("of type \(type)", " \(type) 类型的")
  }
}

extension Role {
  /// What a name with the role holds.
  fileprivate var words: (english: String, chinese: String) {
    switch self {
    case .inputs: ("the inputs of all rows", "全部行的输入")
    case .targets: ("the targets of all rows", "全部行的目标")
    case .input: ("the current row's input", "当前行的输入")
    case .target: ("the current row's target", "当前行的目标")
    case .weights: ("the weights", "权重")
    case .biases: ("the biases", "偏置")
    case .layers: ("the layers' values", "各层的值")
    case .deltas: ("the deltas", "各层的 delta")
    case .prediction: ("the prediction", "预测")
    case .error: ("the error", "误差")
    case .rate: ("the learning rate", "学习率")
    }
  }
}
