import ArgumentParser
import Foundation
import LessonContent
import LineEditing
import TerminalRendering

/// `tutor` and `tutor learn`: the course at the prompt.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a lesson, or resume the course."
  )

  @Argument(help: "A lesson's number or name, or a step as 5.7; without it the course is resumed.")
  var lesson: String?

  @Option(name: .customLong("lang"), help: "The language of the lessons: en or zh.")
  var language: String?

  @Flag(help: "Exit with status 1 if a command failed.")
  var strict = false

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if let language, Language(named: language) == nil {
      throw ValidationError(
        Language.ofEnvironment.inWords(
          "'\(language)' is not a language of the lessons; use en or zh.",
          "课程没有 '\(language)' 这种语言；请用 en 或 zh。"
        )
      )
    }
  }

  func run() throws {
    let store = ProgressStore()
    let terminal = Terminal(options: screen)
    let reader = makeLineReader(
      name: "tutor",
      history: HistoryFile(path: store.historyFile),
      colour: terminal.screen.style.hasColour
    )
    let output = StandardOutput()
    let write: (String) -> Void = { text in
      output.write(text)
      output.flush()
    }
    let hasBar = reader.isInteractive && terminal.isInteractive && !terminal.screen.isPlain
    let session = Session(
      library: try lessons.library(),
      store: store,
      reader: reader,
      screen: terminal.screen,
      language: language.flatMap(Language.init(named:)),
      bar: hasBar ? ProgressBar(width: terminal.screen.width, write: write) : nil,
      print: write
    )
    Signals.watch()
    let signal = session.run(opening: lesson)
    output.flush()
    if let signal { Signals.end(by: signal) }
    if strict, session.hasFailed { throw ExitCode(1) }
  }
}

extension LessonOptions {
  /// Opens the lessons that the options, or else the environment, name.
  func library() throws -> LessonLibrary {
    let environment = ProcessInfo.processInfo.environment["TUTOR_LESSONS"]
    do {
      if let folder = folder ?? environment, !folder.isEmpty {
        return try LessonLibrary(source: FolderSource(folder))
      }
      return try LessonLibrary(source: EmbeddedSource())
    } catch {
      StandardError.complain(error.message(in: .ofEnvironment))
      throw ExitCode(1)
    }
  }
}

/// What the terminal can show.
struct Terminal {
  let screen: Screen
  /// Whether standard output is a terminal.
  let isInteractive = isatty(STDOUT_FILENO) != 0

  init(options: ScreenOptions) {
    let environment = ProcessInfo.processInfo.environment
    var screen = Screen(
      width: 80,
      style: Style(
        environment: environment,
        isTerminal: isatty(STDOUT_FILENO) != 0,
        isPlain: options.plain
      ),
      language: .ofEnvironment
    )
    if let size = TerminalSize.current { screen.fit(columns: size.columns, rows: size.rows) }
    self.screen = screen
  }
}
