import Foundation
import NeuralCore
import NumericLanguage
import Testing
import TimeTravel

/// `why` in programs of all kinds: whatever a number came from, explaining it ends well.
@Suite struct ExplainTests {
  @Test(arguments: ConformanceTests.names)
  func everyNumberIsExplained(name: String) throws {
    let path = ConformanceFile.path("Programs/\(name).py")
    let source = try String(contentsOfFile: path, encoding: .utf8)
    guard var run = try? Run(source: source) else { return }
    try run.runToEnd()
    for variable in run.moment.variables {
      for reference in references(to: variable) {
        do throws(RunError) {
          let explanation = try run.explain(reference)
          #expect(explanation.reference.name == variable.name)
          #expect(!explanation.formula.names.isEmpty && !explanation.formula.numbers.isEmpty)
        } catch {
          Issue.record("\(reference): \(error)")
        }
      }
    }
  }

  /// The first and the last number of a variable, as far as it holds numbers.
  private func references(to variable: Variable) -> [String] {
    guard case .array(let array) = variable.value else {
      return variable.value.scalar == nil ? [] : [variable.name]
    }
    guard array.count > 0 else { return [] }
    let last = array.shape.map { "\($0 - 1)" }.joined(separator: ",")
    let first = array.shape.map { _ in "0" }.joined(separator: ",")
    return array.rank == 0 ? [variable.name] : [first, last].map { "\(variable.name)[\($0)]" }
  }
}
