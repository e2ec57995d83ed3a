import Tutoring

extension Session {
  /// Writes the training of the run's network for Python.
  func export(_ format: ExportedProgram.Format, _ engine: LessonEngine, to file: String) {
    do {
      let program = ExportedProgram(plan: try engine.trainingPlan(), format: format)
      write(
        program.text,
        to: file,
        what: "The network is in \(file), for Python with "
          + "\(format.package)."
      )
    } catch {
      fail(ReportProblemView.sentence(error))
    }
  }

  /// Writes down what was typed and shown.
  func writeTranscript(to file: String) {
    let title = "A sitting with tutor"
    write(transcript.markdown(title: title), to: file, what: "The transcript is in \(file).")
  }

  /// Writes a file that isn't there yet, and says what it holds.
  func write(_ text: String, to file: String, what: String) {
    do {
      try ProgramFile.write(text, to: file)
      say(what)
    } catch {
      fail("\(file) can't be written: \(error.reason).")
    }
  }
}
