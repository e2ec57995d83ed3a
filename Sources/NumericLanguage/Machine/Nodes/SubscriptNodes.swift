import NeuralCore

/// `base.name`.
final class AttributeNode: AnsweringNode {
  let base: ExpressionNode
  let name: String
  /// What is transposed, if this is `base.T` and `base` is an array.
  let transposed: ExpressionNode?
  private var views = Recycler()
  /// The module where the name was looked up last, and what it means there; a module never
  /// changes.
  private var module: Module?
  private var found: ConstantNode?

  init(_ base: ExpressionNode, _ name: String, _ range: SourceRange) {
    self.base = base
    self.name = name
    transposed = name == "T" ? base : nil
    super.init(range, mayRunCode: base.mayRunCode)
  }

  override func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    let value = try base.borrow(machine)
    switch value {
    case .module(let module): return .lent(try member(of: module, machine))
    case .array(let array) where transposed != nil:
      if let spare = views.spare(),
        spare.lend({ spare in array.lend { spare.show(transposeOf: $0) } })
      {
        return .lent(.array(spare))
      }
      let base = array.takeUnretainedValue()
      let view = base.transposed
      if view === base { return .value(ArrayConversion.value(view)) }
      return .lent(lend(view, from: &views))
    default: return .value(try attribute(of: value.value, machine))
    }
  }

  /// Lends what the name means in a module.
  @inline(never)
  func member(
    of module: Unmanaged<Module>,
    _ machine: Machine
  ) throws(LanguageError) -> Borrowed {
    if let found, module.lend({ $0 === self.module }) { return found.lent }
    let module = module.takeUnretainedValue()
    let result = ConstantNode(try attribute(of: .module(module), machine), range)
    (self.module, found) = (module, result)
    return result.lent
  }

  /// Returns the attribute of a value.
  func attribute(of value: Value, _ machine: Machine) throws(LanguageError) -> Value {
    do {
      return try Operations.attribute(value, name, machine)
    } catch {
      throw error.located(at: range)
    }
  }
}

/// `base[index]`.
final class SubscriptNode: AnsweringNode {
  let base: ExpressionNode
  let index: ExpressionNode
  private var views = Recycler()

  init(_ base: ExpressionNode, _ index: ExpressionNode, _ range: SourceRange) {
    self.base = base
    self.index = index
    super.init(range, mayRunCode: base.mayRunCode || index.mayRunCode)
  }

  override func borrow(_ machine: Machine) throws(LanguageError) -> Borrowed {
    guard !index.mayRunCode else { return keep(try evaluate(machine)) }
    let value = try base.lend(machine)
    let key = try index.lend(machine)
    if case .list(let list) = value, case .int(let position) = key,
      let number = list.lend({ $0.number(at: position) })
    {
      return number
    }
    switch try answer(value, key) {
    case .value(let value): return keep(value)
    case .lent(let borrowed): return borrowed
    }
  }

  override func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    guard !index.mayRunCode else {
      let value = try base.evaluate(machine)
      return .value(try item(of: value, index.evaluate(machine)))
    }
    let value = try base.borrow(machine)
    return try answer(value, index.borrow(machine))
  }

  private func answer(_ value: Borrowed, _ key: Borrowed) throws(LanguageError) -> Answer {
    switch (value, key) {
    case (.list(let list), .int(let position)):
      if let found = list.lend({ $0.item(at: position) }) { return .value(found) }
    case (.array(let array), .int(let position)):
      if let found = element(of: array, position) { return .lent(found) }
    default: break
    }
    return .value(try item(of: value.value, key.value))
  }

  private func item(of value: Value, _ key: Value) throws(LanguageError) -> Value {
    do {
      return try Operations.index(value, key)
    } catch {
      throw error.located(at: range)
    }
  }

  /// Lends a number or a row of an array; `nil` if there is no such position, or a number
  /// that isn't a float.
  @inline(__always)
  private func element(of array: Unmanaged<NDArray>, _ position: Int) -> Borrowed? {
    let (length, rank) = array.lend { ($0.rank > 0 ? $0.shape[0] : 0, $0.rank) }
    guard 0..<length ~= position else { return nil }
    if rank == 1 {
      guard case .float64(let number) = array.lend({ $0.element(position) }) else { return nil }
      return .numpy(number)
    }
    if let spare = views.spare(),
      spare.lend({ spare in array.lend { spare.show(rowOf: $0, position) } })
    {
      return .array(spare)
    }
    return lend(array.takeUnretainedValue().row(position), from: &views)
  }
}

/// `base[start:stop:step]`: spares the slice where the base is an array.
final class PartNode: AnsweringNode {
  let base: ExpressionNode
  let slice: SliceNode
  private var views = Recycler()

  init(_ base: ExpressionNode, _ slice: SliceNode, _ range: SourceRange) {
    self.base = base
    self.slice = slice
    super.init(range, mayRunCode: base.mayRunCode || slice.mayRunCode)
  }

  override func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    guard !slice.mayRunCode else {
      let value = try base.evaluate(machine)
      return .value(try part(of: value, slice.evaluate(machine)))
    }
    let value = try base.borrow(machine)
    guard case .array(let array) = value, array.lend({ $0.rank > 0 }) else {
      return .value(try part(of: value.value, slice.evaluate(machine)))
    }
    let (start, stop, step) = try slice.bounds(machine)
    if let spare = views.spare(),
      spare.lend({ spare in array.lend { spare.show(rowsOf: $0, start, stop, step) } })
    {
      return .lent(.array(spare))
    }
    return .lent(lend(array.takeUnretainedValue().rows(start, stop, step), from: &views))
  }

  private func part(of value: Value, _ slice: Value) throws(LanguageError) -> Value {
    do {
      return try Operations.index(value, slice)
    } catch {
      throw error.located(at: range)
    }
  }
}

extension ListObject {
  /// Returns an item, counted from the end if negative; `nil` if there is none.
  @inline(__always)
  fileprivate func item(at position: Int) -> Value? {
    let place = position < 0 ? position &+ items.count : position
    return 0..<items.count ~= place ? items[place] : nil
  }

  /// Lends an item that is one of Python's numbers; `nil` for any other, or if there is none.
  @inline(__always)
  fileprivate func number(at position: Int) -> Borrowed? {
    let place = position < 0 ? position &+ items.count : position
    guard 0..<items.count ~= place else { return nil }
    switch items[place] {
    case .float(let number): return .float(number)
    case .int(let number): return .int(number)
    default: return nil
    }
  }
}

/// `start:stop:step` between the brackets of a subscript.
final class SliceNode: ExpressionNode {
  let start: ExpressionNode
  let stop: ExpressionNode
  let step: ExpressionNode

  /// Creates a slice; a part that is left out is `None`.
  init(
    _ start: ExpressionNode?,
    _ stop: ExpressionNode?,
    _ step: ExpressionNode?,
    _ range: SourceRange
  ) {
    self.start = start ?? ConstantNode(.none, range)
    self.stop = stop ?? ConstantNode(.none, range)
    self.step = step ?? ConstantNode(.none, range)
    let parts = [self.start, self.stop, self.step]
    super.init(range, mayRunCode: parts.contains { $0.mayRunCode })
  }

  /// Where a slice begins and ends, and how far it is from one item to the next.
  typealias Bounds = (start: Int?, stop: Int?, step: Int)

  override func evaluate(_ machine: Machine) throws(LanguageError) -> Value {
    Self.value(try bounds(machine))
  }

  /// Returns the slice as a value.
  static func value(_ bounds: Bounds) -> Value {
    .slice(SliceObject(start: bounds.start, stop: bounds.stop, step: bounds.step))
  }

  /// Evaluates the bounds.
  @inline(never)
  func bounds(_ machine: Machine) throws(LanguageError) -> Bounds {
    let first = try bound(start, machine)
    let last = try bound(stop, machine)
    let step = try bound(step, machine) ?? 1
    guard step != 0 else { throw LanguageError(.value, "slice step cannot be zero") }
    return (first, last, step)
  }

  @inline(__always)
  private func bound(_ part: ExpressionNode, _ machine: Machine) throws(LanguageError) -> Int? {
    switch try part.borrow(machine) {
    case .none: return nil
    case .int(let number): return number
    case let other: return try unusualBound(other.value)
    }
  }

  private func unusualBound(_ value: Value) throws(LanguageError) -> Int? {
    if case .long(let number) = value { return number.isNegative ? -.max : .max }
    guard let number = value.plainNumber, number.elementType != .float64, !value.isNumPyBool else {
      throw LanguageError(
        .type,
        "slice indices must be integers or None or have an __index__ method"
      )
    }
    return Int(number.int64)
  }
}
