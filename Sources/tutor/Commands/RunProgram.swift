import ArgumentParser
import Foundation
import LineEditing
import NumericLanguage

/// `tutor run FILE.py`: runs a program as CPython with NumPy would.
struct RunProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a program of the NumPy subset.",
    discussion: """
      Prints what CPython with NumPy prints. Exit status: 0, 1 if the program failed, 2 if it \
      leaves the subset or can't be read.
      """
  )

  @ArgumentParser.Argument(help: "The program; - reads it from standard input.")
  var file: String

  func run() throws {
    let source = try read()
    let program: Program
    do {
      program = try Program(source: source)
    } catch {
      throw failure(error)
    }
    let output = StandardOutput()
    let machine = Machine(symbols: program.symbols) { output.write($0) }
    Signals.watch()
    machine.isInterrupted = { Signals.isInterruptPending() }
    let outcome = machine.run(program)
    output.flush()
    switch outcome {
    case .finished, .stopped: return
    case .interrupted:
      StandardError.write("KeyboardInterrupt\n")
      throw ExitCode(130)
    case .failed(let error):
      throw failure(error)
    }
  }

  /// Reports an error as Python does, by its last line, with the place before it.
  private func failure(_ error: LanguageError) -> ExitCode {
    let place = error.range.map { "  File \"\(file)\", line \($0.start.line)\n" } ?? ""
    StandardError.write(place + error.lastLine + "\n")
    return ExitCode(error.category == .notSupported ? 2 : 1)
  }

  /// Reads the program, or says why it can't be read.
  private func read() throws -> String {
    do throws(FileProblem) {
      guard file == "-" else { return try ProgramFile.read(file) }
      let data = FileHandle.standardInput.readDataToEndOfFile()
      guard let text = String(validating: data, as: UTF8.self) else { throw .notText }
      return text
    } catch {
      StandardError.complain(FileProblemView.unread(file, error, .outside))
      throw ExitCode(2)
    }
  }
}
