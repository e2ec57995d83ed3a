import LessonContent
import LineEditing
import TerminalRendering
import TestSupport

@testable import tutor

/// A session without a terminal, whose screen a test chooses.
///
///     let sitting = try Sitting(width: 40)
///     sitting.shown(by: "1 + 1")   // "2\n"
final class Sitting {
  private let session: Session
  private let home: ScratchFolder
  private let paper = Paper()

  /// Where the session writes.
  private final class Paper {
    var text = ""
  }

  /// A learner who types nothing.
  private final class SilentReader: LineReader {
    let isInteractive = false
    var delegate: (any LineReaderDelegate)?

    func readLine(prompt: Prompt) -> LineOutcome { .endOfInput }
    func addHistory(_ entry: String) {}
  }

  /// Opens a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson's number.
  ///   - width: The columns of the screen.
  ///   - style: How the screen is dressed.
  ///   - language: The language of the lessons.
  ///   - source: The lessons; the shipped ones if `nil`.
  /// - Throws: An error of the file system, or of the lessons.
  init(
    lesson: Int = 4,
    width: Int = 80,
    style: Style = .uncoloured,
    language: Language = .english,
    source: (any LessonSource)? = nil
  ) throws {
    home = try ScratchFolder()
    session = Session(
      library: try LessonLibrary(source: source ?? EmbeddedSource()),
      store: ProgressStore(environment: ["XDG_STATE_HOME": home.path]),
      reader: SilentReader(),
      screen: Screen(width: width, style: style),
      language: language
    ) { [paper] in
      paper.text += $0
    }
    session.handle("lesson \(lesson)")
  }

  /// Types lines and returns what the last of them shows.
  func shown(by lines: String...) -> String {
    for line in lines {
      paper.text = ""
      session.handle(line)
    }
    return paper.text
  }

  /// Types lines and returns all that is shown since the lesson was opened.
  func transcript(of lines: [String]) -> String {
    for line in lines { session.handle(line) }
    return paper.text
  }
}

/// A lesson in English and Chinese, with what the shipped lessons don't have.
struct SmallLesson: FilesInMemory {
  static let files = [
    "course.yaml": """
    groups:
      - title: {en: One group, zh-Hans: 一个部分}
        lessons:
          - folder: 01-small
            title: {en: A lesson whose title is rather long, zh-Hans: 一堂标题相当长而且还要更长的小课}
    """,
    "01-small/program.py": """
    import numpy as np

    w = np.array([[0.5, 0.25], [0.125, 2.0]])
    rate = 0.2
    for epoch in range(3):
        w = w - rate * w

    """,
    "01-small/lesson.yaml": """
    program: program.py
    steps:
      - id: how
        kind: predict
        form: choice
        at: e1
        choices: [grows, shrinks]
        answer: "'shrinks'"
      - id: row
        kind: do
        at: e1
        value: w[0]
        solution: ["w[0]"]
    """,
    "01-small/en.md": """
    # A small lesson

    ## how
    The weights are {w} at this moment, its first row is {w[0]}, and a table is

    ```
    {w[0][0]:.3f}
    ```
    ### choice grows
    It grows, which is a choice of many words that goes on below itself.
    ### choice shrinks
    It shrinks.
    ### right
    Every epoch takes a fifth of each weight away, so that all of them shrink.
    ### hint 1
        w - rate * w
    ## row
    Type the first row.
    """,
    "01-small/zh-Hans.md": """
    # 小课

    ## how
    权重现在是 {w}，第一行是 {w[0]}。它们会往哪里走？请先想一想，再选一个。
    ### choice grows
    变大：这是一个字数很多的选项，在窄的终端里要换好几行。
    ### choice shrinks
    变小。
    ### right
    每一遍都从每个权重里拿走五分之一，所以全部变小，而且越来越慢。
    ### hint 1
    看看 `w - rate * w`。
    ## row
    输入第一行。
    """,
  ]
}
