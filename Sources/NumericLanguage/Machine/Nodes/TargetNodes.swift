/// `base[index]` as a target.
final class SubscriptTarget: TargetNode {
  let base: ExpressionNode
  let index: ExpressionNode

  init(_ base: ExpressionNode, _ index: ExpressionNode, _ range: SourceRange) {
    self.base = base
    self.index = index
    super.init(range)
  }

  override func assign(_ value: consuming Value, _ machine: Machine) throws(LanguageError) {
    guard !index.mayRunCode else {
      let base = try base.evaluate(machine)
      return try Operations.setIndex(base, index.evaluate(machine), to: value)
    }
    let (base, key) = (try base.lend(machine), try index.lend(machine))
    if case .list(let list) = base, case .int(let position) = key {
      let list = list.takeUnretainedValue()
      if 0..<list.items.count ~= position {
        list.items[position] = value
        return
      }
    }
    try Operations.setIndex(base.value, key.value, to: value)
  }

  override func update(
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
    guard !index.mayRunCode, !operand.mayRunCode else {
      let base = try base.evaluate(machine)
      return try update(base, index.evaluate(machine), sign, operand, machine)
    }
    let (base, key) = (try base.lend(machine), try index.lend(machine))
    guard case .list(let list) = base, case .int(let position) = key,
      try list.lend({ list throws(LanguageError) in
        try update(list, position, sign, operand, machine)
      })
    else { return try update(base.value, key.value, sign, operand, machine) }
  }

  /// Changes a number in a list.
  ///
  /// - Returns: Whether there is a number, and nothing remains to be done.
  private func update(
    _ list: ListObject,
    _ position: Int,
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) -> Bool {
    guard 0..<list.items.count ~= position else { return false }
    let old: Borrowed
    switch list.items[position] {
    case .float(let number): old = .float(number)
    case .int(let number): old = .int(number)
    case .numpy(.float64(let number)): old = .numpy(number)
    default: return false
    }
    let right = try operand.lend(machine)
    if let new = Borrowed.quick(sign, old, right) {
      list.items[position] = new.value
    } else {
      list.items[position] = try Operations.inPlace(sign, old.value, right.value)
    }
    return true
  }

  private func update(
    _ base: Value,
    _ key: Value,
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
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

  override func assign(_ value: consuming Value, _ machine: Machine) throws(LanguageError) {
    if case .tuple(let tuple) = value, starred == nil, tuple.items.count == targets.count {
      for index in targets.indices { try targets[index].assign(tuple.items[index], machine) }
      return
    }
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
