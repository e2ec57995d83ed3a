/// `for target in iterable`.
final class ForNode: StatementNode {
  let target: TargetNode
  let iterable: ExpressionNode
  /// What is walked through, if it is a call.
  private let call: CallNode?
  let body: Block
  let otherwise: Block

  init(
    _ id: Int,
    _ range: SourceRange,
    _ target: TargetNode,
    _ iterable: ExpressionNode,
    body: Block,
    otherwise: Block
  ) {
    self.target = target
    self.iterable = iterable
    call = iterable as? CallNode
    self.body = body
    self.otherwise = otherwise
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    let value: Value
    if let call {
      switch try call.walk(machine) {
      case .integers(let start, let stop):
        var item = start
        return try turn(machine) { () throws(LanguageError) in
          guard item < stop else { return nil }
          defer { item &+= 1 }
          return .int(item)
        }
      case .value(let other): value = other
      }
    } else {
      value = try iterable.evaluate(machine)
    }
    switch value {
    case .range(let range):
      let (count, step) = (range.count, range.step)
      var (position, item) = (0, range.start)
      return try turn(machine) { () throws(LanguageError) in
        guard position < count else { return nil }
        defer {
          position &+= 1
          item &+= step
        }
        return .int(item)
      }
    case .list(let list):
      var position = 0
      return try turn(machine) { () throws(LanguageError) in
        guard position < list.items.count else { return nil }
        defer { position &+= 1 }
        return list.items[position]
      }
    default: return try turn(machine, Iteration.source(of: value))
    }
  }

  /// Carries out the body for every item.
  @inline(__always)
  private func turn(
    _ machine: Machine,
    _ next: () throws(LanguageError) -> Value?
  ) throws(LanguageError) -> Completion {
    var turns = 0
    while true {
      if turns > 0 { try machine.tick(id, turn: turns) }
      guard let item = try next() else { break }
      try target.assign(item, machine)
      switch try body.execute(machine) {
      case .normal, .continued: turns += 1
      case .broken: return .normal
      case .returned: return .returned
      }
    }
    return try otherwise.execute(machine)
  }
}

/// `while condition`.
final class WhileNode: StatementNode {
  let condition: ExpressionNode
  let body: Block
  let otherwise: Block

  init(
    _ id: Int,
    _ range: SourceRange,
    _ condition: ExpressionNode,
    body: Block,
    otherwise: Block
  ) {
    self.condition = condition
    self.body = body
    self.otherwise = otherwise
    super.init(id, range)
  }

  override func execute(_ machine: Machine) throws(LanguageError) -> Completion {
    var turns = 0
    while true {
      if turns > 0 { try machine.tick(id, turn: turns) }
      guard try condition.borrow(machine).isTrue() else { break }
      switch try body.execute(machine) {
      case .normal, .continued: turns += 1
      case .broken: return .normal
      case .returned: return .returned
      }
    }
    return try otherwise.execute(machine)
  }
}
