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
  @inline(__always)
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
  /// The index, if it is a slice.
  private let slice: SliceNode?
  private var views = Recycler()

  init(_ base: ExpressionNode, _ index: ExpressionNode, _ range: SourceRange) {
    self.base = base
    self.index = index
    slice = index as? SliceNode
    super.init(range, mayRunCode: base.mayRunCode || index.mayRunCode)
  }

  override func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    guard !index.mayRunCode else {
      let value = try base.evaluate(machine)
      return .value(try item(of: value, index.evaluate(machine)))
    }
    let value = try base.borrow(machine)
    if let slice {
      guard case .array(let array) = value, array.lend({ $0.rank > 0 }) else {
        return .value(try item(of: value.value, slice.evaluate(machine)))
      }
      return .lent(rows(of: array, try slice.bounds(machine)))
    }
    let key = try index.borrow(machine)
    switch (value, key) {
    case (.list(let list), .int(let position)):
      if let found = Self.item(of: list, position) { return found }
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

  /// Returns an item of a list; `nil` if there is no such position.
  @inline(__always)
  private static func item(of list: Unmanaged<ListObject>, _ position: Int) -> Answer? {
    list.lend { list in
      let place = position < 0 ? position &+ list.items.count : position
      guard 0..<list.items.count ~= place else { return nil }
      switch list.items[place] {
      case .float(let number): return .lent(.float(number))
      case .int(let number): return .lent(.int(number))
      case let other: return .value(other)
      }
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

  /// Lends a slice of the first axis of an array.
  @inline(__always)
  private func rows(of array: Unmanaged<NDArray>, _ bounds: SliceNode.Bounds) -> Borrowed {
    let (start, stop, step) = bounds
    if let spare = views.spare(),
      spare.lend({ spare in array.lend { spare.show(rowsOf: $0, start, stop, step) } })
    {
      return .array(spare)
    }
    return lend(array.takeUnretainedValue().rows(start, stop, step), from: &views)
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
  @inline(__always)
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
    guard let number = value.plainNumber, number.elementType != .float64 else {
      throw LanguageError(
        .type,
        "slice indices must be integers or None or have an __index__ method"
      )
    }
    return Int(number.int64)
  }
}
