import NeuralCore
import NumericLanguage

extension Value {
  /// Returns one number of this value; `nil` if there is none at that index.
  func element(at index: [Int]) -> Scalar? {
    if let items {
      guard let first = index.first, items.indices.contains(first) else { return nil }
      return items[first].element(at: Array(index.dropFirst()))
    }
    guard case .array(let array) = self else { return index.isEmpty ? scalar : nil }
    guard index.count == array.rank, zip(index, array.shape).allSatisfy({ 0..<$1 ~= $0 }) else {
      return nil
    }
    return array[index]
  }
}

extension Moment {
  /// Returns one number of this moment.
  func element(_ reference: Reference) -> Scalar? {
    value(of: reference.name)?.element(at: reference.index)
  }
}

extension Formula {
  /// Returns the value of a named number in this formula.
  func value(of reference: Reference) -> Scalar? {
    switch kind {
    case .element(reference): return value
    case .number, .element, .opaque, .whole: return nil
    case .conditional(let chosen, let test, _):
      return chosen.value(of: reference) ?? test.value(of: reference)
    case .unary(_, let inner): return inner.value(of: reference)
    case .binary(_, let left, let right), .comparison(_, let left, let right):
      return left.value(of: reference) ?? right.value(of: reference)
    case .sum(let parts), .call(_, let parts):
      for part in parts {
        if let found = part.value(of: reference) { return found }
      }
      return nil
    }
  }
}

extension Statement {
  /// Whether this statement alone, having just run, wrote a number.
  func writes(_ reference: Reference, in machine: Machine) -> Bool {
    switch kind {
    case .assignment(let targets, _):
      targets.contains { $0.writes(reference, in: machine) }
    case .augmentedAssignment(let target, _, _), .forLoop(let target, _, _, _):
      target.writes(reference, in: machine)
    default: false
    }
  }

  /// The variables whose values an assignment reads; `np` and the like don't count.
  var namesRead: Set<String> {
    switch kind {
    case .assignment(let targets, let value):
      targets.reduce(into: value.namesRead) { $0.formUnion($1.indexNamesRead) }
    case .augmentedAssignment(let target, _, let value):
      value.namesRead.union(target.namesRead)
    default: []
    }
  }
}

extension Expression {
  /// Whether assigning to this target writes a number.
  fileprivate func writes(_ reference: Reference, in machine: Machine) -> Bool {
    switch kind {
    case .tuple(let items), .list(let items):
      return items.contains { $0.writes(reference, in: machine) }
    case .starred(let inner):
      return inner.writes(reference, in: machine)
    case .name(let name):
      return name == reference.name
    case .subscripted:
      guard rootName == reference.name else { return false }
      return ((try? meeting(reference, in: machine)) ?? nil) != nil
    default:
      return false
    }
  }

  /// Returns a number's index within what this target selects, or `nil` if it isn't there.
  ///
  /// Found by selecting from an array of the same shape that holds each element's number.
  func meeting(_ reference: Reference, in machine: Machine) throws(LanguageError) -> [Int]? {
    guard rootName == reference.name, let value = machine[global: reference.name] else {
      return nil
    }
    guard let shape = value.numericShape, let numbered = value.numbered else {
      return reference.index.isEmpty && isName ? [] : nil
    }
    guard reference.index.count == shape.count else { return nil }
    let numbers = try selection(from: numbered, on: machine)
    let wanted = Scalar.int64(Int64(shape.element(at: reference.index)))
    guard let selected = numbers.numbers else { return nil }
    guard let place = selected.scalars.firstIndex(of: wanted) else { return nil }
    return selected.shape.index(ofElement: place)
  }

  /// Applies this expression's subscripts to another value in place of its variable.
  func selection(from value: Value, on machine: Machine) throws(LanguageError) -> Value {
    guard case .subscripted(let base, let index) = kind else { return value }
    return try Operations.index(
      base.selection(from: value, on: machine),
      machine.evaluate(index)
    )
  }

  private var isName: Bool {
    if case .name = kind { true } else { false }
  }

  /// The variables read by the subscripts of a target.
  fileprivate var indexNamesRead: Set<String> {
    switch kind {
    case .subscripted(let base, let index): base.indexNamesRead.union(index.namesRead)
    case .tuple(let items), .list(let items):
      items.reduce(into: []) { $0.formUnion($1.indexNamesRead) }
    default: []
    }
  }

  /// The variables that evaluating this expression reads.
  fileprivate var namesRead: Set<String> {
    switch kind {
    case .name(let name): return name == "np" ? [] : [name]
    case .call(let callee, let arguments):
      var names = arguments.reduce(into: Set<String>()) { $0.formUnion($1.value.namesRead) }
      if case .attribute = callee.kind { names.formUnion(callee.namesRead) }
      // What a function or a random draw gives isn't written in the program.
      if names.isEmpty, callee.sourceText != "np.array" { names.insert("()") }
      return names
    default:
      return parts.reduce(into: []) { $0.formUnion($1.namesRead) }
    }
  }
}
