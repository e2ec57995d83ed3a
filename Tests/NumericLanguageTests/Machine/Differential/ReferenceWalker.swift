import NumericLanguage

/// Carries out programs the plain way: it walks the tree, keeps names in dictionaries, and
/// makes every result anew.
///
/// It knows what the programs of ``RandomProgram`` are made of, and nothing of slots, lent
/// values or arrays that are overwritten: what it says is right by being simple. What
/// operators and functions do to values it leaves to ``Operations`` and to the functions
/// themselves, as the machine's ordinary ways do.
final class ReferenceWalker {
  /// The names outside any function, without the functions.
  private(set) var globals: [String: Value] = [:]
  /// The names of the calls that are running, the innermost last.
  private var locals: [[String: Value]] = []
  /// The names that the calls that are running declared `global`.
  private var declared: [Set<String>] = []
  private var functions: [String: FunctionDefinition] = [:]
  /// Where functions of Python and NumPy come from.
  private let library: Machine

  /// How a statement ended.
  private enum Ending {
    case normal
    case broken
    case continued
    case returned(Value)
  }

  init() {
    library = Machine(symbols: SymbolTable()) { _ in }
    library.preloadNumPy()
    globals["np"] = library[global: "np"]
  }

  /// Carries out a program.
  ///
  /// - Returns: The last line of its error, or `nil`.
  func run(_ syntax: Syntax) -> String? {
    do {
      _ = try execute(syntax.statements)
      return nil
    } catch {
      return error.lastLine
    }
  }

  // MARK: Statements

  private func execute(_ block: [Statement]) throws(LanguageError) -> Ending {
    for statement in block {
      switch try execute(statement) {
      case .normal: continue
      case let ending: return ending
      }
    }
    return .normal
  }

  private func execute(_ statement: Statement) throws(LanguageError) -> Ending {
    switch statement.kind {
    case .expression(let expression): _ = try evaluate(expression)
    case .assignment(let targets, let value):
      let result = try evaluate(value)
      for target in targets { try assign(result, to: target) }
    case .augmentedAssignment(let target, let sign, let value):
      try update(target, sign, value)
    case .forLoop(let target, let iterable, let body, _):
      for item in try Iteration.items(of: evaluate(iterable)) {
        try assign(item, to: target)
        switch try execute(body) {
        case .normal, .continued: continue
        case .broken: return .normal
        case .returned(let value): return .returned(value)
        }
      }
    case .conditional(let branches, let otherwise):
      for branch in branches where try evaluate(branch.condition).isTrue() {
        return try execute(branch.body)
      }
      return try execute(otherwise)
    case .function(let definition): functions[definition.name] = definition
    case .returnValue(let value): return .returned(try value.map(evaluate) ?? .none)
    case .breakLoop: return .broken
    case .continueLoop: return .continued
    case .global(let names): declared[declared.count - 1].formUnion(names)
    case .importModule, .pass: break
    default: preconditionFailure("Random programs have no such statement.")
    }
    return .normal
  }

  private func assign(_ value: Value, to target: Expression) throws(LanguageError) {
    switch target.kind {
    case .name(let name):
      if declared.last.map({ !$0.contains(name) }) ?? false {
        locals[locals.count - 1][name] = value
      } else {
        globals[name] = value
      }
    case .subscripted(let base, let index):
      let base = try evaluate(base)
      try Operations.setIndex(base, evaluate(index), to: value)
    case .tuple(let targets):
      let items = try Iteration.items(of: value)
      for (target, item) in zip(targets, items) { try assign(item, to: target) }
    default: preconditionFailure("Random programs have no such target.")
    }
  }

  private func update(
    _ target: Expression,
    _ sign: BinaryOperator,
    _ value: Expression
  ) throws(LanguageError) {
    guard case .subscripted(let base, let index) = target.kind else {
      let old = try evaluate(target)
      return try assign(Operations.inPlace(sign, old, evaluate(value)), to: target)
    }
    let (holder, key) = (try evaluate(base), try evaluate(index))
    let old = try Operations.index(holder, key)
    try Operations.setIndex(holder, key, to: Operations.inPlace(sign, old, evaluate(value)))
  }

  // MARK: Expressions

  private func evaluate(_ expression: Expression) throws(LanguageError) -> Value {
    switch expression.kind {
    case .integer(let number): return .int(number)
    case .float(let number): return .float(number)
    case .boolean(let truth): return .bool(truth)
    case .name(let name):
      if let value = locals.last?[name] ?? globals[name] { return value }
      return try library.evaluate(expression)
    case .unary(let sign, let operand): return try Operations.unary(sign, evaluate(operand))
    case .binary(let sign, let left, let right):
      let first = try evaluate(left)
      return try Operations.binary(sign, first, evaluate(right))
    case .comparison(let first, let rest):
      let left = try evaluate(first)
      return try Operations.compare(rest[0].comparison, left, evaluate(rest[0].operand))
    case .conditional(let condition, let then, let otherwise):
      return try evaluate(condition).isTrue() ? evaluate(then) : evaluate(otherwise)
    case .attribute(let base, let name):
      return try Operations.attribute(evaluate(base), name, library)
    case .subscripted(let base, let index):
      let base = try evaluate(base)
      return try Operations.index(base, evaluate(index))
    case .slice(let lower, let upper, _):
      return .slice(SliceObject(start: try bound(lower), stop: try bound(upper), step: 1))
    case .list(let items): return .list(ListObject(try all(items)))
    case .tuple(let items): return .tuple(TupleObject(try all(items)))
    case .call(let callee, let arguments): return try call(callee, arguments)
    default: preconditionFailure("Random programs have no such expression.")
    }
  }

  private func all(_ expressions: [Expression]) throws(LanguageError) -> [Value] {
    var values: [Value] = []
    for expression in expressions { values.append(try evaluate(expression)) }
    return values
  }

  private func bound(_ expression: Expression?) throws(LanguageError) -> Int? {
    guard let expression, case .int(let number) = try evaluate(expression) else { return nil }
    return number
  }

  private func call(_ callee: Expression, _ arguments: [Argument]) throws(LanguageError) -> Value {
    if case .name(let name) = callee.kind, let function = functions[name] {
      let values = try all(arguments.map(\.value))
      let names = function.parameters.map(\.name)
      locals.append(Dictionary(uniqueKeysWithValues: zip(names, values)))
      declared.append([])
      defer {
        locals.removeLast()
        declared.removeLast()
      }
      if case .returned(let value) = try execute(function.body) { return value }
      return .none
    }
    let function = try evaluate(callee)
    var positional: [Value] = []
    var named: [(name: String, value: Value)] = []
    for argument in arguments {
      let value = try evaluate(argument.value)
      if case .named(let name) = argument.kind {
        named.append((name, value))
      } else {
        positional.append(value)
      }
    }
    return try library.call(function, positional, named)
  }
}
