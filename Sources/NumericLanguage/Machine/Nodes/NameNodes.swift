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

  /// Returns the node that reads the variable.
  func reader(_ name: String, _ range: SourceRange) -> ExpressionNode {
    switch self {
    case .global(let slot): GlobalNode(name, slot, range)
    case .local(let slot): LocalNode(name, slot, range)
    case .cell, .captured: SharedNode(name, self, range)
    }
  }

  /// Returns the node that assigns the variable.
  func target(_ name: String, _ range: SourceRange) -> NameTarget {
    switch self {
    case .global(let slot): GlobalTarget(name, slot, reader(name, range))
    case .local(let slot): LocalTarget(slot, reader(name, range))
    case .cell, .captured: SharedTarget(self, reader(name, range))
    }
  }
}

// MARK: - Reading

/// A variable of a function that nothing else can see.
final class LocalNode: ExpressionNode {
  private let name: String
  private let slot: Int

  init(_ name: String, _ slot: Int, _ range: SourceRange) {
    self.name = name
    self.slot = slot
    super.init(range, mayRunCode: false, leaf: .local(slot))
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    guard let value = Borrowed(in: machine.locals + slot) else {
      throw NameErrors.unassigned(name, range)
    }
    return value
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    guard let value = machine.locals[slot] else { throw NameErrors.unassigned(name, range) }
    return value
  }
}

/// A variable outside any function, or something that the language brings along.
final class GlobalNode: ExpressionNode {
  private let name: String
  private let slot: Int

  init(_ name: String, _ slot: Int, _ range: SourceRange) {
    self.name = name
    self.slot = slot
    super.init(range, mayRunCode: false, leaf: .global(slot))
  }

  /// What the name means where the program doesn't assign it.
  private lazy var builtin = Builtins.value(named: name).map(keep)

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    if slot < machine.globals.count, let value = Borrowed(in: machine.globals.base + slot) {
      return value
    }
    guard let builtin else { throw NameErrors.undefined(name, machine).located(at: range) }
    return builtin
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    try borrow(machine).value
  }
}

/// A variable that a function shares with the functions inside it.
final class SharedNode: ExpressionNode {
  private let name: String
  private let place: Place

  init(_ name: String, _ place: Place, _ range: SourceRange) {
    self.name = name
    self.place = place
    super.init(range, mayRunCode: false)
  }

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    if let value = machine.cell(place).value { return value }
    guard case .captured = place else { throw NameErrors.unassigned(name, range) }
    throw LanguageError(
      .name,
      "cannot access free variable '\(name)' where it is not associated with a value in "
        + "enclosing scope",
      at: range
    )
  }
}

// MARK: - Assigning

/// A variable that is assigned.
class NameTarget: TargetNode {
  /// Reads what the variable holds now.
  final let reader: ExpressionNode

  init(_ reader: ExpressionNode) {
    self.reader = reader
    super.init(reader.range)
  }

  /// Leaves the variable without a value.
  func clear(_ machine: Machine) throws(LanguageError) {
    preconditionFailure("Every kind of variable says how it is cleared.")
  }

  /// Assigns a number where the variable holds one.
  func replace(_ number: Borrowed, _ machine: Machine) {
    preconditionFailure("Every kind of variable says how it is assigned.")
  }

  override final func update(
    _ sign: BinaryOperator,
    _ operand: ExpressionNode,
    _ machine: Machine
  ) throws(LanguageError) {
    guard !operand.mayRunCode else {
      let old = try reader.evaluate(machine)
      try assign(Operations.inPlace(sign, old, operand.evaluate(machine)), machine)
      return
    }
    let old = try reader.lend(machine)
    let right = try operand.lend(machine)
    if let new = Borrowed.quick(sign, old, right) {
      replace(new, machine)
    } else if try !old.updateArray(sign, right) {
      try assign(Operations.inPlace(sign, old.value, right.value), machine)
    }
  }

  override final func delete(_ machine: Machine) throws(LanguageError) {
    _ = try reader.evaluate(machine)
    try clear(machine)
  }
}

/// A variable of a function that nothing else can see, as a target.
final class LocalTarget: NameTarget {
  private let slot: Int

  init(_ slot: Int, _ reader: ExpressionNode) {
    self.slot = slot
    super.init(reader)
  }

  override func assign(_ value: consuming Value, _ machine: Machine) throws(LanguageError) {
    machine.locals[slot] = value
  }

  override func replace(_ number: Borrowed, _ machine: Machine) {
    (machine.locals + slot).initialize(to: number.number)
  }

  override func clear(_ machine: Machine) throws(LanguageError) {
    machine.locals[slot] = nil
  }
}

/// A variable outside any function, as a target.
final class GlobalTarget: NameTarget {
  private let name: String
  private let slot: Int

  init(_ name: String, _ slot: Int, _ reader: ExpressionNode) {
    self.name = name
    self.slot = slot
    super.init(reader)
  }

  override func assign(_ value: consuming Value, _ machine: Machine) throws(LanguageError) {
    machine.setGlobal(slot, value)
  }

  override func replace(_ number: Borrowed, _ machine: Machine) {
    (machine.globals.base + slot).initialize(to: number.number)
  }

  override func clear(_ machine: Machine) throws(LanguageError) {
    guard machine.globals.base[slot] != nil else { throw NameErrors.undefined(name, machine) }
    machine.globals.base[slot] = nil
  }
}

/// A variable that a function shares with the functions inside it, as a target.
final class SharedTarget: NameTarget {
  private let place: Place

  init(_ place: Place, _ reader: ExpressionNode) {
    self.place = place
    super.init(reader)
  }

  override func assign(_ value: consuming Value, _ machine: Machine) throws(LanguageError) {
    machine.cell(place).value = value
  }

  override func replace(_ number: Borrowed, _ machine: Machine) {
    machine.cell(place).value = number.number
  }

  override func clear(_ machine: Machine) throws(LanguageError) {
    machine.cell(place).value = nil
  }
}
