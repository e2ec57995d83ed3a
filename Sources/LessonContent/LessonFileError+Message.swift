extension LessonFileError {
  /// The place and one sentence on what is wrong and what to do.
  ///
  ///     Lessons/05-x/lesson.yaml:12:5: the key 'answer' is missing; add it here
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: The message, on one line.
  public func message(in language: Language = .english) -> String {
    "\(location): \(problem.sentence(in: language))"
  }
}

extension LessonFileError.Problem {
  /// One sentence on what is wrong and what to do.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: The sentence, without a capital and a full stop, as compilers word theirs.
  public func sentence(in language: Language = .english) -> String {
    let (english, chinese) = fileWords ?? stepWords ?? yamlWords ?? proseWords
    return language.inWords(english, chinese)
  }

  private typealias Words = (english: String, chinese: String)

  /// The words for a problem with files and with the course.
  private var fileWords: Words? {
    switch self {
    case .noFolder:
      (
        "there is no such folder of lessons; give the one that holds course.yaml",
        "没有这个课程文件夹；要给出放着 course.yaml 的那一个"
      )
    case .noFile: ("the file is missing; every lesson needs it", "缺这个文件；每一课都要有")
    case .notPermitted:
      ("the file can't be read: check its permissions", "文件读不了：请检查权限")
    case .notText: ("the file can't be read: save it as UTF-8", "文件读不了：请存成 UTF-8")
    case .badFolderName(let name):
      (
        "'\(name)' names no lesson; write a number, a dash and a name, as 05-whole-data-set",
        "'\(name)' 不是课的名字；要写成编号、连字符、短名，如 05-whole-data-set"
      )
    case .repeatedLesson(let name, let line):
      (
        "lesson '\(name)' stands in line \(line) already; give this one another number and name",
        "'\(name)' 这一课在第 \(line) 行已经有了；请换一个编号和短名"
      )
    case .noLesson(let name):
      ("there is no lesson '\(name)'; type lessons for the list", "没有 '\(name)' 这一课；lessons 列出全部课程")
    case .notWritten(let number):
      (
        "lesson \(number) isn't written yet; type lessons to see which ones are",
        "第 \(number) 课还没有写；lessons 显示写好了哪些"
      )
    default: nil
    }
  }

  /// The words for a problem with steps.
  private var stepWords: Words? {
    switch self {
    case .repeatedStep(let id, let line):
      (
        "the step '\(id)' stands in line \(line) already; give this one another id",
        "步骤 '\(id)' 在第 \(line) 行已经有了；请换一个 id"
      )
    case .tooFewChoices:
      (
        "a choice needs at least two; list their names under 'choices'",
        "选择题至少要有两个选项；请在 'choices' 下面列出它们的名字"
      )
    case .noSuchPiece(let mistake):
      (
        "what '\(mistake)' replaces doesn't stand in the reference program; copy it letter by letter",
        "'\(mistake)' 要换掉的文字不在参考程序里；请一字不差地抄过来"
      )
    case .noSuchLine(let start):
      (
        "no line of the reference program begins with '\(start)'; copy the start of one",
        "参考程序没有以 '\(start)' 开头的行；请抄一行的开头"
      )
    case .missingProse(let step, let file):
      (
        "the step '\(step)' has no text; add a section '## \(step)' to \(file)",
        "步骤 '\(step)' 没有文字；请在 \(file) 里加一节 '## \(step)'"
      )
    case .missingWords(let kind, let name, let step, let file):
      (
        "the \(kind) '\(name)' has no words; add '### \(kind) \(name)' under '## \(step)' in \(file)",
        "\(kind) '\(name)' 没有文字；请在 \(file) 的 '## \(step)' 下面加上 '### \(kind) \(name)'"
      )
    default: nil
    }
  }

  /// The words for a problem with keys and values.
  private var yamlWords: Words? {
    switch self {
    case .badYAML(let reason):
      (
        "this isn't YAML: \(reason); check indentation, quotes and colons",
        "这不是 YAML：\(reason)；请检查缩进、引号和冒号"
      )
    case .emptyYAML:
      (
        "this isn't YAML: it is empty; check indentation, quotes and colons",
        "这不是 YAML：文件是空的；请检查缩进、引号和冒号"
      )
    case .repeatedKey(let key):
      ("the key '\(key)' stands here twice; remove one of them", "键 '\(key)' 在这里写了两次；请去掉一个")
    case .missingKey(let key):
      ("the key '\(key)' is missing; add it here", "缺键 '\(key)'；请在这里加上")
    case .emptyValue(let key):
      (
        "the key '\(key)' has no value; write one or remove the key",
        "键 '\(key)' 没有值；请写上，或去掉这个键"
      )
    case .unknownKey(let key, let known):
      (
        "the key '\(key)' means nothing here; known are \(known.joined(separator: ", "))",
        "键 '\(key)' 在这里没有意义；可用的有 \(known.joined(separator: "、"))"
      )
    case .wrongType(let key, let wanted):
      ("'\(key)' must be \(wanted.words.english)", "'\(key)' 必须是\(wanted.words.chinese)")
    case .noKeys(let example):
      (
        "keys with values are wanted here, such as \(example)",
        "这里要的是带值的键，如 \(example)"
      )
    case .unknownValue(let key, let value, let known):
      (
        "'\(key)' can't be '\(value)'; it is one of \(known.joined(separator: ", "))",
        "'\(key)' 不能是 '\(value)'；可以是 \(known.joined(separator: "、"))"
      )
    case .notExactlyOne(let one, let other):
      (
        "give either '\(one)' or '\(other)', and only one",
        "'\(one)' 和 '\(other)' 要写一个，也只能写一个"
      )
    default: nil
    }
  }

  /// The words for a problem with prose.
  private var proseWords: Words {
    switch self {
    case .strayProse(let name):
      (
        "no step is called '\(name)'; rename this section or add the step to lesson.yaml",
        "没有叫 '\(name)' 的步骤；请给这一节改名，或在 lesson.yaml 里加上这个步骤"
      )
    case .strayHeading(let text):
      (
        "'\(text)' isn't known; use hint N, right, solution, again, mistake NAME or choice NAME",
        "不认识 '\(text)'；可以用 hint N、right、solution、again、mistake NAME 或 choice NAME"
      )
    case .strayWords(let kind, let name, let step):
      (
        "the step '\(step)' has no \(kind) '\(name)'; add it to lesson.yaml or remove these words",
        "步骤 '\(step)' 没有 \(kind) '\(name)'；请在 lesson.yaml 里加上，或去掉这段文字"
      )
    case .headingOutsideSection(let text):
      (
        "'\(text)' stands before the first section; put it under a '## step'",
        "'\(text)' 写在第一节之前；请放到某个 '## step' 下面"
      )
    case .repeatedHeading(let text, let line):
      (
        "'\(text)' stands in line \(line) already; join the two",
        "'\(text)' 在第 \(line) 行已经有了；请把两处合成一处"
      )
    case .hintOutOfOrder(let wanted):
      ("hints are numbered in order; this one is hint \(wanted)", "提示按顺序编号；这一条是 hint \(wanted)")
    case .emptyPart(let text):
      (
        "'\(text)' has no text; write some or remove the heading",
        "'\(text)' 没有文字；请写上，或去掉这个标题"
      )
    default: braceWords
    }
  }

  /// The words for a problem with an expression in prose.
  private var braceWords: Words {
    switch self {
    case .unclosedBrace:
      (
        "this '{' isn't closed on its line; close it with '}', or write '{{' for a plain brace",
        "这个 '{' 在本行没有配上 '}'；请补上，或写 '{{' 表示花括号本身"
      )
    case .strayBrace:
      (
        "this '}' closes nothing; write '}}' for a plain brace",
        "这个 '}' 前面没有 '{'；花括号本身要写 '}}'"
      )
    case .emptyExpression:
      (
        "there is nothing between these braces; write an expression",
        "花括号里是空的；请写一个表达式"
      )
    case .unbalancedBracket(let bracket):
      (
        "the '\(bracket)' in this expression has no partner; balance the brackets",
        "表达式里的 '\(bracket)' 没有配对；请把括号配齐"
      )
    default: preconditionFailure("Every problem has a sentence.")
    }
  }
}

extension LessonFileError.Wanted {
  fileprivate var words: (english: String, chinese: String) {
    switch self {
    case .text: ("a text", "一段文字")
    case .list: ("a list", "一个列表")
    case .wholeNumber(let least): ("a whole number from \(least) on", "从 \(least) 起的整数")
    case .wholeNumbers(let least): ("whole numbers from \(least) on", "从 \(least) 起的一些整数")
    case .namedValues: ("names with values", "带值的名字")
    }
  }
}
