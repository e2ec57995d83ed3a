import ArgumentParser
import Foundation
import LessonContent

/// `tutor new-lesson`: writes the files of a small lesson that passes `tutor check`, to be
/// changed from there.
struct NewLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-lesson",
    abstract: "Write the files of a new lesson, to be changed from there.",
    discussion: """
      The folder's name gives the number and the stable name, as 19-halving does. The lesson is \
      added at the end of course.yaml; move the line where it belongs.
      """
  )

  @ArgumentParser.Argument(help: "The folder's name, such as 19-halving.")
  var name: String

  @Option(name: .customLong("lessons"), help: "The folder of lessons.")
  var folder = "Lessons"

  func run() throws {
    do {
      try write()
    } catch let problem as Problem {
      StandardError.complain(sentence(problem))
      throw ExitCode(1)
    }
    print(done)
  }

  /// What was written, and how it is tried.
  private var done: String {
    let arguments = "\(number ?? 0) --lessons \(folder)"
    return Language.ofEnvironment.inWords(
      """
      Written: \(folder)/\(name)/ with lesson.yaml, program.py and en.md, and a line in course.yaml.
      Try it:  tutor learn \(arguments)
      Check:   tutor check \(arguments)
      \(folder)/README.md explains every field.
      """,
      """
      写好了：\(folder)/\(name)/，里面有 lesson.yaml、program.py 和 en.md；course.yaml 加了一行。
      试一试：tutor learn \(arguments)
      检查：  tutor check \(arguments)
      \(folder)/README.md 解释每个字段。
      """
    )
  }

  /// Why the files can't be written.
  private enum Problem: Error {
    case badName
    case lessons(LessonFileError)
    case taken(Course.Entry)
    case file(FileProblem)
  }

  private func sentence(_ problem: Problem) -> String {
    let screen = Screen.outside
    switch problem {
    case .badName:
      return screen.inWords(
        "'\(name)' is no name for a lesson. Two digits, a minus sign and small letters "
          + "are wanted, as in 19-halving.",
        "'\(name)' 不能作课的名字。要写成两位数字、连字符和小写字母，如 19-halving。"
      )
    case .lessons(let error): return error.message(in: screen.language)
    case .taken(let entry):
      return screen.inWords(
        "Lesson \(entry.number), \(entry.id), is in the course already.",
        "课程里已经有第 \(entry.number) 课 \(entry.id) 了。"
      )
    case .file(let problem):
      let reason = FileProblemView.words(problem, screen)
      return screen.inWords("The lesson can't be written: \(reason)", "这一课写不了：\(reason)")
    }
  }

  private var number: Int? { name.split(separator: "-").first.flatMap { Int($0) } }

  private func write() throws {
    let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard number != nil, parts.count == 2, !parts[1].isEmpty,
      name.allSatisfy({ $0 == "-" || $0.isASCII && ($0.isNumber || $0.isLowercase) })
    else { throw Problem.badName }
    let library: LessonLibrary
    do {
      library = try LessonLibrary(source: FolderSource(folder))
    } catch {
      throw Problem.lessons(error)
    }
    let taken = library.course.entries.first { $0.number == number || $0.id == parts[1] }
    if let taken { throw Problem.taken(taken) }
    let files = URL(filePath: folder).appending(path: name)
    do {
      try FileManager.default.createDirectory(at: files, withIntermediateDirectories: false)
      for (file, text) in Self.files {
        try Data(text.utf8).write(to: files.appending(path: file))
      }
      let course = URL(filePath: folder).appending(path: "course.yaml")
      let text = try String(contentsOf: course, encoding: .utf8)
      try Data((text + Self.courseLines(name)).utf8).write(to: course, options: .atomic)
    } catch {
      throw Problem.file(FileProblem(error))
    }
  }

  private static func courseLines(_ name: String) -> String {
    """

      - title: {en: New lessons, zh-Hans: 新的课}
        lessons:
          - folder: \(name)
            title: {en: A lesson without a title, zh-Hans: 还没有标题的课}

    """
  }

  private static let files = [
    "program.py": """
    alpha = 0.25
    weight = 2.0

    for iteration in range(10):
        delta = weight * 1.0 - 0.0
        weight = weight - alpha * delta

    """,
    "lesson.yaml": """
    program: program.py
    roles:
      rate: alpha
      weights: [weight]
    steps:
      - id: next-weight
        kind: predict
        form: number
        at: e1
        answer: weight - alpha * weight
        mistakes:
          added: weight + alpha * weight
      - id: half
        kind: do
        at: e1
        condition: alpha == 0.5
        over: run
        solution: [set alpha 0.5]
      - id: card
        kind: say

    """,
    "en.md": """
    # A lesson without a title

    ## next-weight
    One pass is complete, and the weight is {weight}. Alpha is {alpha}.

    **What is the weight after the next pass?** Type the number.

    ### hint 1
    Look at the last line of the loop: `list`.

    ### hint 2
    The weight gives up a part of itself. Which part?

    ### hint 3
    `weight - alpha * weight`

    ### hint 4
    {weight} - {alpha} * {weight}

    ### right
    Each pass leaves {1 - alpha} of what was there.

    ### mistake added
    You added the step. It is taken away.

    ### solution
    {weight - alpha * weight}

    ## half
    Find the alpha with which one pass leaves half of the weight. Type
    `set alpha 0.3` to try one.

    ### hint 1
    What stays is `1 - alpha`.

    ### hint 2
    Half stays where half goes.

    ### hint 3
    `1 - alpha` is to be a half.

    ### hint 4
    `set alpha 0.5`

    ### right
    Half of it goes, half of it stays.

    ### solution
    `set alpha 0.5`

    ## card
    To keep: each pass leaves `1 - alpha` of the weight.

    """,
  ]
}
