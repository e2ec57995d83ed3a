import Foundation
import LessonContent
import LineEditing
import NumericLanguage
import TerminalRendering
import TimeTravel
import Tutoring

/// One sitting at the prompt: reads lines, gives them to the lesson, shows what comes of it.
final class Session {
  let library: LessonLibrary
  let reader: any LineReader
  private(set) var screen: Screen
  private(set) var language: Language
  private let print: (String) -> Void
  /// What was typed and shown so far.
  let transcript: Transcript
  /// Shows how far long computations are; nil where nobody would see it.
  private let bar: ProgressBar?
  private var store: ProgressStore
  private(set) var progress: Progress
  /// What was saved last, so that a line which changes nothing writes nothing.
  private var savedProgress: Progress?
  private(set) var engine: LessonEngine?
  /// The lesson of the course that is open; nil for a program of the learner's.
  private var entry: Course.Entry?
  /// What the learner wrote in the editor, if it didn't become the program.
  var draft: String?
  private var hasWarnedOfSaving = false
  private var isLeaving = false
  /// Whether the commands of a step are being carried out.
  var isShowingStep = false
  /// The learner's own names of which it was said that they hide the run's.
  var toldNames: Set<String> = []
  /// Whether a command failed, for `--strict`.
  private(set) var hasFailed = false

  init(
    library: LessonLibrary,
    store: ProgressStore,
    reader: any LineReader,
    screen: Screen,
    language: Language?,
    bar: ProgressBar? = nil,
    print: @escaping (String) -> Void
  ) {
    self.library = library
    self.store = store
    self.reader = reader
    self.screen = screen
    self.language = .english
    self.bar = bar
    let transcript = Transcript()
    self.transcript = transcript
    self.print = { text in
      transcript.add(text)
      print(text)
    }
    let (progress, notice) = self.store.load()
    self.progress = progress
    self.language =
      language ?? progress.language.flatMap(Language.init(rawValue:))
      ?? Language(environment: ProcessInfo.processInfo.environment) ?? .english
    self.screen.language = self.language
    if let notice { say(NoticeView.sentence(notice, self.screen)) }
    reader.delegate = self
  }

  /// Opens a lesson and takes lines until the learner leaves.
  ///
  /// - Parameter name: The lesson; `nil` resumes the course.
  /// - Returns: The signal that ended the session, if one did.
  func run(opening name: String?) -> Int32? {
    open(name ?? progress.currentLesson ?? firstLesson)
    if engine == nil, name != nil || progress.currentLesson != nil { openInstead(firstLesson) }
    while !isLeaving {
      switch reader.readLine(prompt: Prompt(prompt)) {
      case .line(let line):
        if let size = TerminalSize.current { screen.fit(columns: size.columns, rows: size.rows) }
        if reader.isInteractive, !line.allSatisfy(\.isWhitespace) { reader.addHistory(line) }
        handle(line)
      case .interrupted: continue
      case .endOfInput: isLeaving = true
      case .terminated(let signal):
        save()
        return signal
      }
    }
    save()
    return nil
  }

  /// The prompt, such as `5.3> `.
  var prompt: String {
    guard let engine else { return "tutor> " }
    guard entry != nil else { return "file> " }
    if let test = engine.test {
      return "\(engine.lesson.number) test \(test.number)/\(test.count)> "
    }
    return "\(engine.lesson.number).\(engine.stepNumber)> "
  }

  private var firstLesson: String {
    let written = library.course.entries.filter(\.isWritten)
    return (written.first { $0.number > 0 } ?? written.first)?.id ?? ""
  }

  // MARK: Lines

  /// Carries out one line.
  func handle(_ line: String) {
    Signals.clearInterrupt()
    transcript.begin(prompt, line)
    if let meant = wordsMeant(by: line) {
      fail(meant)
      return save()
    }
    do {
      if isAnswered(line) {
        sayItIsAnswered()
        return save()
      }
      switch isChoice(line) ? .text(line) : try InputLine(line, isVariable: isVariable) {
      case .empty: goOn()
      case .command(let command): carryOut(command)
      case .text(let text): act(.type(text), typed: text)
      }
    } catch {
      fail(error.sentence(screen))
    }
    save()
  }

  func isVariable(_ name: String) -> Bool { engine?.isVariable(name) ?? false }

  private func carryOut(_ command: SessionCommand) {
    switch command {
    case .lessons, .progress:
      show(
        CourseView(
          course: library.course,
          progress: progress,
          language: language,
          screen: screen
        ).text
      )
    case .lesson(let name): open(name)
    case .load(let request): load(request)
    case .transcript(let file): writeTranscript(to: file)
    case .writeNotes(let file): writeNotes(to: file)
    case .language(let name): speak(name)
    case .help(nil): show(HelpView.overview(screen))
    case .help(let name?): help(name)
    case .quit: isLeaving = true
    default: carryOutInLesson(command)
    }
  }

  private func carryOutInLesson(_ command: SessionCommand) {
    guard let engine else { return failWithoutLesson() }
    switch command {
    case .list(let part): list(part, engine)
    case .variables:
      show(
        VariablesView(
          moment: engine.run.moment,
          own: engine.workspace.names,
          roles: engine.roles,
          counters: engine.counters,
          screen: screen
        ).text
      )
    case .show(let name): show(variable: name, engine)
    case .settings: showSettings(engine)
    case .notes: show(NotesView(notes: engine.notes, screen: screen).text)
    case .save(let file): save(engine.run, to: file)
    case .export(let format, let file): export(format, engine, to: file)
    case .edit:
      if let refusal = engine.refusalOfEdits { return show(.refused(refusal)) }
      edit(engine.run)
    case .check(nil): act(.check)
    case .check(let file?): check(file)
    case .watches: show(WatchView(watched: engine.watched, screen: screen).list)
    case .draw(let request, let file): draw(request, to: file)
    case .why(let reference, let isDeep): act(.why(reference), isDeep: isDeep)
    case .place:
      toldNames = []
      act(.look)
      if let engine = self.engine { sayPlace(engine) }
    default:
      guard let action = command.action else { return }
      act(action)
    }
  }

  private func help(_ word: String) {
    do throws(CommandProblem) {
      guard let name = try CommandTable.command(named: word, isVariable: { _ in false }) else {
        throw .unknown(word, near: CommandTable.nearest(to: word))
      }
      show(HelpView.page(name, screen))
    } catch {
      fail(error.sentence(screen))
    }
  }

  /// Remembers the learner's language.
  func choose(_ language: Language) {
    self.language = language
    screen.language = language
    engine?.language = language
    progress.language = language.rawValue
  }

  // MARK: Lessons

  /// Opens a lesson where it was left, or at a step of it: `5`, `one-light`, `5.7`; `.7` is a step
  /// of the lesson that is open.
  private func open(_ name: String) {
    let (name, step) = Self.parts(of: name)
    guard !name.isEmpty else { return act(.visit(step ?? 0)) }
    var isFound = false
    do {
      let entry = try library.entry(name)
      isFound = true
      let lesson = try library.lesson(entry)
      leaveLesson()
      var opened = try engine(for: lesson, progress.lessons[entry.id] ?? .init())
      if let step, case .refused(let refusal) = try opened.perform(.visit(step)) {
        hasFailed = true
        return show(RefusalView(refusal: refusal, screen: screen).text)
      }
      engine = opened
      self.entry = entry
      toldNames = []
      progress.currentLesson = entry.id
      if let engine, engine.checkpoint.position != engine.checkpoint.arrival {
        sayPlace(engine)
      }
      act(.look)
    } catch {
      fail(sentence(on: error))
      if isFound { sayWhatStaysOpen() }
    }
  }

  /// A lesson in the learner's language, which Ctrl-C stops.
  func engine(
    for lesson: Lesson,
    _ record: Progress.Lesson = .init()
  ) throws(LessonError) -> LessonEngine {
    try LessonEngine(
      lesson: lesson,
      language: language,
      record: record,
      isInterrupted: { Signals.isInterruptPending() }
    )
  }

  /// What is wrong with a lesson that can't be opened.
  private func sentence(on error: any Error) -> String {
    switch error {
    case let error as LessonFileError: error.sentence(screen)
    case let error as LessonError: LessonErrorView(screen: screen).sentence(error)
    default: "\(error)"
    }
  }

  /// Says that the lesson which was open still is, where there is one.
  private func sayWhatStaysOpen() {
    guard let engine else { return }
    let number = entry == nil ? nil : engine.lesson.number
    say(
      number.map { screen.inWords("Lesson \($0) stays open.", "第 \($0) 课仍然打开着。") }
        ?? screen.inWords("Your program stays open.", "你的程序仍然打开着。")
    )
  }

  /// Opens a lesson in place of one that can't be opened.
  private func openInstead(_ name: String) {
    if let number = try? library.entry(name).number {
      say(screen.inWords("Lesson \(number) is opened instead.", "改为打开第 \(number) 课。"))
    }
    open(name)
  }

  /// A lesson's name, and the number of a step behind a point.
  private static func parts(of name: String) -> (lesson: String, step: Int?) {
    guard let point = name.lastIndex(of: "."), let step = Int(name[name.index(after: point)...])
    else { return (name, nil) }
    return (String(name[..<point]), step)
  }

  /// Opens a program of the learner's.
  func load(program file: String) {
    do throws(FileProblem) {
      let program = try ProgramFile.read(file)
      do throws(LessonError) {
        let opened = try engine(for: ProgramFile.lesson(program, name: file))
        leaveLesson()
        (engine, entry) = (opened, nil)
        act(.look)
      } catch {
        hasFailed = true
        guard case .program(let problem) = error.problem else { return }
        show(RefusalView.diagnostic(problem, program, screen))
      }
    } catch {
      fail(FileProblemView.unread(file, error, screen))
    }
  }

  /// Applies an action to the lesson and shows the outcome.
  ///
  /// - Parameters:
  ///   - action: What the learner did.
  ///   - typed: The code that it came from.
  ///   - isDeep: Whether an explanation goes down to what is given.
  func act(_ action: LearnerAction, typed: String = "", isDeep: Bool = false) {
    guard var engine else { return failWithoutLesson() }
    do {
      bar?.language = language
      bar?.start()
      engine.progress = bar.map { bar in { done, total in bar.show(done, of: total) } }
      defer { bar?.erase() }
      let outcome = try engine.perform(action)
      self.engine = engine
      bar?.erase()
      show(outcome, typed: typed, isDeep: isDeep)
    } catch {
      let settings = engine.run.settings.map(\.name)
      fail(LessonErrorView(settings: settings, screen: screen).sentence(error))
    }
  }

  func show(_ outcome: Outcome, typed: String = "", isDeep: Bool = false) {
    guard let engine else { return }
    let title = (entry.map { "\($0.number). " } ?? "") + engine.lesson.title.text(language)
    if case .arrived(let step) = outcome { return show(step, title, engine) }
    let view = OutcomeView(
      outcome: outcome,
      engine: engine,
      title: title,
      isDeep: isDeep,
      screen: screen
    )
    if let text = view.text { show(text) }
    if view.isFailure {
      hasFailed = true
      suggest(for: typed)
    }
  }

  // MARK: Saving

  func leaveLesson() {
    guard let engine, let entry else { return }
    var record = engine.record
    record.checkpoint = engine.checkpoint
    progress.lessons[entry.id] = record
  }

  private func save() {
    leaveLesson()
    guard progress != savedProgress else { return }
    let notice = store.save(progress)
    if notice == nil { savedProgress = progress }
    guard let notice, !hasWarnedOfSaving else { return }
    hasWarnedOfSaving = true
    say(NoticeView.sentence(notice, screen))
  }

  // MARK: Showing

  func show(_ text: String) {
    print(text + "\n")
  }

  func say(_ sentence: String) {
    print(screen.sentence(sentence) + "\n")
  }

  func fail(_ sentence: String) {
    hasFailed = true
    say(sentence)
  }

  private func failWithoutLesson() {
    fail(
      screen.inWords(
        "No lesson is open. lessons lists them, lesson N opens one.",
        "还没有打开课程。lessons 列出全部课程，lesson N 打开某一课。"
      )
    )
  }
}
