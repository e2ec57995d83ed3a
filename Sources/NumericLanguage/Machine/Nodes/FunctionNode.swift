/// `lambda` and the function of a `def`: makes a function from code and captured variables.
final class FunctionNode: ExpressionNode {
  let code: FunctionCode
  let definition: FunctionDefinition?
  let defaults: [ExpressionNode?]

  init(
    _ code: FunctionCode,
    _ definition: FunctionDefinition?,
    _ defaults: [ExpressionNode?],
    _ range: SourceRange
  ) {
    self.code = code
    self.definition = definition
    self.defaults = defaults
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    var values: [Value?] = []
    for node in defaults { values.append(try node?.evaluate(machine)) }
    let captured = code.captures.map { capture in
      switch capture {
      case .local(let slot): machine.cells[slot]
      case .captured(let index): machine.captured[index]
      }
    }
    return .function(
      FunctionObject(
        name: code.name,
        definition: definition,
        code: code,
        defaults: values,
        captured: captured
      )
    )
  }
}
