import Tutoring

extension Session {
  /// Writes the training of the run's network for Python.
  func export(_ format: ExportedProgram.Format, _ engine: LessonEngine, to file: String) {
    do {
      let program = ExportedProgram(plan: try engine.trainingPlan(), format: format)
      let what = screen.inWords(
        "The network is in \(file), for Python with \(format.package).",
        "网络写在 \(file) 里了，用 Python 加 \(format.package) 运行。"
      )
      write(program.text, to: file, what: what)
    } catch {
      fail(ReportProblemView.sentence(error, screen))
    }
  }

  /// Writes down what was typed and shown.
  func writeTranscript(to file: String) {
    let what = screen.inWords("The transcript is in \(file).", "记录写在 \(file) 里了。")
    write(transcript.markdown(in: language), to: file, what: what)
  }

  /// Writes a file that isn't there yet, and says what it holds.
  func write(_ text: String, to file: String, what: String) {
    do throws(FileProblem) {
      try ProgramFile.write(text, to: file)
      say(what)
    } catch {
      fail(FileProblemView.unwritten(file, error, screen))
    }
  }
}
