import ArgumentParser

/// The program's entry: reads the command line and calls a subcommand.
@main
struct Tutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutor",
    abstract: "Learn how a first deep network learns: drive it, ask it why, write it yourself.",
    discussion: """
      Without a subcommand, tutor resumes the course where you left it. Inside, type help.
      """,
    version: "0.1.0",
    subcommands: [
      Learn.self, RunProgram.self, Lessons.self, Check.self, ShowProgress.self, Explain.self,
      View.self, NewLesson.self,
    ],
    defaultSubcommand: Learn.self
  )
}

/// Where lessons come from.
struct LessonOptions: ParsableArguments {
  @Option(
    name: .customLong("lessons"),
    help: "A folder of lessons to use in place of the built-in ones (or set TUTOR_LESSONS)."
  )
  var folder: String?
}

/// How results look.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "No colour and no drawing, only sentences (or set TUTOR_PLAIN=1).")
  var plain = false
}
