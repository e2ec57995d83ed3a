import NeuralCore

/// One argument of a call.
struct ArgumentNode {
  let kind: Argument.Kind
  let value: ExpressionNode
}

/// `callee(arguments)`.
final class CallNode: ExpressionNode {
  let callee: ExpressionNode
  let arguments: [ArgumentNode]
  private let isPlain: Bool

  init(_ callee: ExpressionNode, _ arguments: [ArgumentNode], _ range: SourceRange) {
    self.callee = callee
    self.arguments = arguments
    isPlain = arguments.allSatisfy { if case .positional = $0.kind { true } else { false } }
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let function = try callee.evaluate(machine)
    var positional: [Value] = []
    positional.reserveCapacity(arguments.count)
    var named: [(name: String, value: Value)] = []
    if isPlain {
      for argument in arguments { positional.append(try argument.value.evaluate(machine)) }
    } else {
      try collect(&positional, &named, function, machine)
    }
    do {
      return try machine.call(function, positional, named)
    } catch {
      throw error.located(at: range)
    }
  }

  private func collect(
    _ positional: inout [Value],
    _ named: inout [(name: String, value: Value)],
    _ function: Value,
    _ machine: Machine
  ) throws(LanguageError) {
    for argument in arguments {
      let value = try argument.value.evaluate(machine)
      switch argument.kind {
      case .positional: positional.append(value)
      case .named(let name): named.append((name, value))
      case .unpackedPositions:
        guard value.isIterable else {
          throw wrongUnpacking("* must be an iterable", value, function)
        }
        positional += try Iteration.items(of: value)
      case .unpackedNames:
        guard case .dictionary(let dictionary) = value else {
          throw wrongUnpacking("** must be a mapping", value, function)
        }
        for (key, value) in dictionary.items {
          guard case .string(let name) = key else {
            throw LanguageError(.type, "keywords must be strings", at: range)
          }
          guard !named.contains(where: { $0.name == name }) else {
            throw LanguageError(
              .type,
              "\(Self.name(of: function)) got multiple values for keyword argument '\(name)'",
              at: range
            )
          }
          named.append((name, value))
        }
      }
    }
  }

  private func wrongUnpacking(
    _ rule: String,
    _ value: Value,
    _ function: Value
  ) -> LanguageError {
    LanguageError(
      .type,
      "\(Self.name(of: function)) argument after \(rule), not \(value.typeName)",
      at: range
    )
  }

  /// What errors of unpacking call a function.
  private static func name(of function: Value) -> String {
    switch function {
    case .function(let function): "__main__.\(function.name)()"
    case .builtin(let builtin): "\(builtin.name)()"
    default: function.repr
    }
  }
}

/// `base.dot(other)`: spares the bound method where the base is an array.
final class DotCallNode: ExpressionNode {
  let base: ExpressionNode
  let argument: ExpressionNode

  init(_ base: ExpressionNode, _ argument: ExpressionNode, _ range: SourceRange) {
    self.base = base
    self.argument = argument
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    let left = try base.evaluate(machine)
    do {
      guard case .array(let first) = left else {
        let method = try Operations.attribute(left, "dot", machine)
        return try machine.call(method, [argument.evaluate(machine)])
      }
      return try Self.product(first, argument.evaluate(machine))
    } catch {
      throw error.located(at: range)
    }
  }

  private static func product(
    _ left: NDArray,
    _ right: Value
  ) throws(LanguageError) -> Value {
    let second = try ArrayConversion.array(right)
    do {
      return ArrayConversion.value(try left.dot(second))
    } catch {
      throw LanguageError(error)
    }
  }
}

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
      case .local(let slot): machine.frame.cells[slot]
      case .captured(let index): machine.frame.captured[index]
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
      if turns & 1023 == 0 { try machine.checkInterrupt() }
      try clause.target.assign(item, machine)
      for condition in clause.conditions where try !condition.evaluate(machine).isTrue() {
        continue items
      }
      try run(number + 1, machine, body)
    }
  }
}
