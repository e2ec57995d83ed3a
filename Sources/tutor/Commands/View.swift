import ArgumentParser
import LessonContent
import NumericLanguage
import TimeTravel
import Tutoring

/// `tutor view LESSON-or-FILE.py COMMAND…`: one report on a program, without a session.
struct View: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one report on a lesson's program or on your own.",
    discussion: """
      For instance: tutor view 16 pressure --at e1r1 --json. Exit status 1 if the report can't \
      be made.
      """
  )

  @ArgumentParser.Argument(help: "A lesson's number or name, or a file that ends in .py.")
  var program: String

  @ArgumentParser.Argument(help: "The command, as at the prompt.")
  var command: [String]

  @Option(help: "Where in the run to look, such as 'e1 r1'; without it, at the end.")
  var at: String?

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: "Where to write a plot as SVG as well; a file that isn't there yet.")
  var svg: String?

  @OptionGroup var lessons: LessonOptions
  @OptionGroup var screen: ScreenOptions

  /// Whose language sentences are in.
  private var outside: Screen { .outside }

  func run() throws {
    let request = try request()
    var engine = try engine()
    _ = try outcome(of: .reset, in: &engine)
    _ = try outcome(of: .goTo(at ?? "end"), in: &engine)
    guard case .reported(let report) = try outcome(of: .report(request), in: &engine) else {
      throw failure(outside.inWords("there is no report", "没有报告"))
    }
    try write(report)
    if json { return try JSONOutput.write(report) }
    print(ReportView(report: report, screen: Terminal(options: screen).screen).text)
  }

  /// Writes a plot to the file that was asked for.
  private func write(_ report: Report) throws {
    guard let svg else { return }
    guard case .plot(let plot) = report else {
      throw failure(outside.inWords("only plot can be written as SVG.", "只有 plot 能写成 SVG。"))
    }
    do throws(FileProblem) {
      let view = PlotView(report: plot, screen: Terminal(options: screen).screen)
      try ProgramFile.write(view.svg, to: svg)
    } catch {
      throw failure(FileProblemView.unwritten(svg, error, outside))
    }
  }

  /// Reads the command, which must be one that makes a report.
  private func request() throws -> ReportRequest {
    let line = command.joined(separator: " ")
    let words = line.split(separator: " ").map(String.init)
    let word = words.first ?? ""
    do {
      guard let name = try CommandTable.command(named: word, isVariable: { _ in false }) else {
        throw CommandProblem.unknown(word, near: CommandTable.nearest(to: word))
      }
      let rest = words.dropFirst().joined(separator: " ")
      if let request = try ReportRequest(name, rest) { return request }
      throw failure(
        outside.inWords(
          "\(line) makes no report. At the prompt, help lists the commands.",
          "\(line) 不出报告。在提示符下，help 列出全部命令。"
        )
      )
    } catch let problem as CommandProblem {
      throw failure(problem.sentence(outside))
    }
  }

  /// Opens the lesson or the file.
  private func engine() throws -> LessonEngine {
    do {
      if program.hasSuffix(".py") {
        let lesson = ProgramFile.lesson(try ProgramFile.read(program), name: program)
        return try LessonEngine(lesson: lesson, language: .ofEnvironment)
      }
      let library = try lessons.library()
      let lesson = try library.lesson(library.entry(program))
      return try LessonEngine(lesson: lesson, language: .ofEnvironment)
    } catch let error as FileProblem {
      throw failure(FileProblemView.unread(program, error, outside))
    } catch let error as LessonFileError {
      throw failure(error.sentence(outside))
    } catch let error as LessonError {
      throw failure(LessonErrorView.reason(error.problem, outside))
    }
  }

  private func outcome(
    of action: LearnerAction,
    in engine: inout LessonEngine
  ) throws -> Outcome {
    let outcome = try engine.perform(action)
    guard case .refused(let refusal) = outcome else { return outcome }
    throw failure(RefusalView.words(refusal, outside))
  }

  /// Says what is wrong and ends.
  private func failure(_ sentence: String) -> ExitCode {
    StandardError.complain(sentence)
    return ExitCode(1)
  }
}
