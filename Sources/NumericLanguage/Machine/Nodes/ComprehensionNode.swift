import NeuralCore

/// One `for … in … if …` of a comprehension.
struct ClauseNode {
  let target: TargetNode
  let iterable: ExpressionNode
  let conditions: [ExpressionNode]
}

/// `[element for …]`, `{key: value for …}`, and a generator as a call's only argument.
final class ComprehensionNode: ExpressionNode {
  /// What is made of the items.
  enum Result {
    case list(ExpressionNode)
    case dictionary(key: ExpressionNode, value: ExpressionNode)
    case generator(ExpressionNode)
  }

  let result: Result
  let clauses: [ClauseNode]

  init(_ result: Result, _ clauses: [ClauseNode], _ range: SourceRange) {
    self.result = result
    self.clauses = clauses
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    switch result {
    case .list(let element):
      let list = ListObject()
      try run(0, machine) { () throws(LanguageError) in
        list.items.append(try element.evaluate(machine))
      }
      return .list(list)
    case .generator(let element):
      var items: [Value] = []
      try run(0, machine) { () throws(LanguageError) in
        items.append(try element.evaluate(machine))
      }
      return .iterator(IteratorObject(typeName: "generator", next: Iteration.stored(items)))
    case .dictionary(let key, let value):
      let dictionary = DictionaryObject()
      try run(0, machine) { () throws(LanguageError) in
        let key = try key.evaluate(machine)
        try dictionary.set(value.evaluate(machine), for: key)
      }
      return .dictionary(dictionary)
    }
  }

  /// Runs the clauses from one on, and the body inside the last.
  private func run(
    _ number: Int,
    _ machine: Machine,
    _ body: () throws(LanguageError) -> Void
  ) throws(LanguageError) {
    guard number < clauses.count else { return try body() }
    let clause = clauses[number]
    let next = try Iteration.source(of: clause.iterable.evaluate(machine))
    var turns = 0
    items: while let item = try next() {
      turns += 1
      if turns & 1023 == 0 || AllocationMeter.isDue { try machine.checkBounds() }
      try clause.target.assign(item, machine)
      for condition in clause.conditions where try !condition.evaluate(machine).isTrue() {
        continue items
      }
      try run(number + 1, machine, body)
    }
  }
}
