import ArgumentParser
import Foundation
import NumericLanguage
import TimeTravel

/// `tutor explain FILE.py NAME[INDEX]`: why a number is what it is, without a session.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a number of a program.",
    discussion: "Exit status 1 if there is no such value."
  )

  @ArgumentParser.Argument(help: "The program.")
  var file: String

  @ArgumentParser.Argument(help: "The number, such as weights_1_2[1].")
  var reference: String

  @Option(help: "Where in the run to look, such as 'e1 r1'; without it, at the end.")
  var at: String?

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let source: String
    do throws(FileProblem) {
      source = try ProgramFile.read(file)
    } catch {
      StandardError.complain(FileProblemView.unread(file, error, .outside))
      throw ExitCode(1)
    }
    let explanation: Explanation
    do {
      var run = try Run(source: source)
      try run.go(to: Target(parsing: at ?? "end"))
      explanation = try run.explain(reference)
    } catch let error as RunError {
      StandardError.complain(RefusalView.sentence(error, .outside))
      throw ExitCode(1)
    } catch {
      StandardError.write(((error as? LanguageError)?.lastLine ?? "\(error)") + "\n")
      throw ExitCode(1)
    }
    if json { return try JSONOutput.write(Row(explanation)) }
    print(ExplanationView(explanation: explanation).lines(.outside).joined(separator: "\n"))
  }

  /// An explanation as JSON has it.
  private struct Row: Encodable {
    let name: String
    let value: String
    let line: Int
    let statement: String
    let formula: String
    let numbers: String
    let operands: [Row]

    init(_ explanation: Explanation) {
      name = explanation.reference.description
      value = explanation.value.sourceText
      line = explanation.line
      statement = explanation.statement
      formula = explanation.formula.names
      numbers = explanation.formula.numbers
      operands = explanation.operands.compactMap { operand in
        if case .computed(let inner) = operand.origin { Row(inner) } else { nil }
      }
    }
  }
}
