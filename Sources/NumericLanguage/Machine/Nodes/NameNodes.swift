/// Where the compiler found a name.
enum Place {
  /// Outside any function.
  case global(Int)
  /// In the frame, seen by nothing else.
  case local(Int)
  /// In the frame, shared with functions inside.
  case cell(Int)
  /// In the frame of a function around this one.
  case captured(Int)
}

/// A variable that is read.
final class NameNode: ExpressionNode {
  let name: String
  let place: Place

  init(_ name: String, _ place: Place, _ range: SourceRange) {
    self.name = name
    self.place = place
    super.init(range)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    switch place {
    case .global(let slot):
      if slot < machine.globals.count, let value = machine.globals[slot] { return value }
      if let value = Builtins.value(named: name) { return value }
      throw NameErrors.undefined(name, machine).located(at: range)
    case .local(let slot):
      if let value = machine.frame.locals[slot] { return value }
    case .cell(let slot):
      if let value = machine.frame.cells[slot].value { return value }
    case .captured(let index):
      if let value = machine.frame.captured[index].value { return value }
      throw LanguageError(
        .name,
        "cannot access free variable '\(name)' where it is not associated with a value in "
          + "enclosing scope",
        at: range
      )
    }
    throw NameErrors.unassigned(name, range)
  }
}

/// A variable that is assigned.
final class NameTarget: TargetNode {
  let name: String
  let place: Place
  /// Reads what the variable holds now.
  private let reader: NameNode

  init(_ name: String, _ place: Place, _ range: SourceRange) {
    self.name = name
    self.place = place
    reader = NameNode(name, place, range)
    super.init(range)
  }

  override func assign(_ value: Value, _ machine: Machine) throws(LanguageError) {
    switch place {
    case .global(let slot): machine.setGlobal(slot, value)
    case .local(let slot): machine.frame.locals[slot] = value
    case .cell(let slot): machine.frame.cells[slot].value = value
    case .captured(let index): machine.frame.captured[index].value = value
    }
  }

  override func update(
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
    let old = try reader.evaluate(machine)
    let right = try operand.evaluate(machine)
    try assign(Operations.inPlace(sign, old, right), machine)
  }

  override func delete(_ machine: Machine) throws(LanguageError) {
    _ = try reader.evaluate(machine)
    switch place {
    case .global(let slot):
      guard machine.globals[slot] != nil else { throw NameErrors.undefined(name, machine) }
      machine.globals[slot] = nil
    case .local(let slot): machine.frame.locals[slot] = nil
    case .cell(let slot): machine.frame.cells[slot].value = nil
    case .captured(let index): machine.frame.captured[index].value = nil
    }
  }
}

/// `base[index]` as a target.
final class SubscriptTarget: TargetNode {
  let base: ExpressionNode
  let index: ExpressionNode

  init(_ base: ExpressionNode, _ index: ExpressionNode, _ range: SourceRange) {
    self.base = base
    self.index = index
    super.init(range)
  }

  override func assign(_ value: Value, _ machine: Machine) throws(LanguageError) {
    let base = try base.evaluate(machine)
    try Operations.setIndex(base, index.evaluate(machine), to: value)
  }

  override func update(
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
    let base = try base.evaluate(machine)
    let key = try index.evaluate(machine)
    let old = try Operations.index(base, key)
    let new = try Operations.inPlace(sign, old, operand.evaluate(machine))
    try Operations.setIndex(base, key, to: new)
  }

  override func delete(_ machine: Machine) throws(LanguageError) {
    let base = try base.evaluate(machine)
    try Operations.deleteIndex(base, index.evaluate(machine))
  }
}

/// `a, b` or `a, *b` as a target.
final class UnpackingTarget: TargetNode {
  let targets: [TargetNode]
  /// Which target takes the rest, if one does.
  let starred: Int?

  init(_ targets: [TargetNode], starred: Int?, _ range: SourceRange) {
    self.targets = targets
    self.starred = starred
    super.init(range)
  }

  override func assign(_ value: Value, _ machine: Machine) throws(LanguageError) {
    let items: [Value]
    do {
      items = try Iteration.items(of: value)
    } catch {
      guard error.category == .type, error.message.hasSuffix("is not iterable") else { throw error }
      throw LanguageError(.type, "cannot unpack non-iterable \(value.typeName) object")
    }
    try check(items.count)
    guard let starred else {
      for (target, item) in zip(targets, items) { try target.assign(item, machine) }
      return
    }
    let behind = targets.count - starred - 1
    for (target, item) in zip(targets[..<starred], items) { try target.assign(item, machine) }
    let rest = Array(items[starred..<(items.count - behind)])
    try targets[starred].assign(.list(ListObject(rest)), machine)
    for (target, item) in zip(targets[(starred + 1)...], items.suffix(behind)) {
      try target.assign(item, machine)
    }
  }

  override func delete(_ machine: Machine) throws(LanguageError) {
    for target in targets { try target.delete(machine) }
  }

  private func check(_ count: Int) throws(LanguageError) {
    if starred != nil {
      guard count >= targets.count - 1 else {
        throw LanguageError(
          .value,
          "not enough values to unpack (expected at least \(targets.count - 1), got \(count))"
        )
      }
      return
    }
    if count < targets.count {
      throw LanguageError(
        .value,
        "not enough values to unpack (expected \(targets.count), got \(count))"
      )
    }
    if count > targets.count {
      throw LanguageError(.value, "too many values to unpack (expected \(targets.count))")
    }
  }
}
