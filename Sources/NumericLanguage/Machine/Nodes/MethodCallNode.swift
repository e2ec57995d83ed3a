/// `base.name(arguments)`: spares the bound method where the base is an array or a list.
final class MethodCallNode: CallNode {
  private let attribute: AttributeNode
  /// What stands before the dot, at hand.
  private let receiver: ExpressionNode
  private let arrayMethod: NativeFunction?
  private let arrayShortcut: Intrinsic?
  private let listMethod: NativeFunction?
  /// The array and the argument as the operands of a dot product, if it is one.
  private let dotFactors: Factors
  /// Whether the factors are there for an array's `dot`.
  private let isDot: Bool

  init(_ attribute: AttributeNode, _ arguments: Arguments, _ range: SourceRange) {
    self.attribute = attribute
    receiver = attribute.base
    arrayMethod = ArrayMethods.all[attribute.name]
    listMethod = ListMethods.list[attribute.name]
    arrayShortcut =
      arguments.isPlain && arguments.count < 2 && !arguments.mayRunCode
      ? arrayMethod?.intrinsic : nil
    dotFactors = Factors(attribute.base, arguments.first)
    if case .dot? = arrayShortcut, arguments.count == 1 {
      isDot = dotFactors.areQuiet
    } else {
      isDot = false
    }
    let isIntrinsic = arrayMethod?.intrinsic != nil || Modules.hasIntrinsic(named: attribute.name)
    super.init(
      attribute,
      arguments,
      range,
      mayRunCode: !isIntrinsic || attribute.mayRunCode || arguments.mayRunCode
    )
  }

  override func answer(_ machine: Machine) throws(LanguageError) -> Answer {
    if isDot, let result = try product(machine) { return result }
    let base = try receiver.borrow(machine)
    switch base {
    case .array:
      if let arrayShortcut {
        let argument = count == 1 ? try first.borrow(machine) : nil
        if let result = try apply(arrayShortcut, base, argument) { return .lent(result) }
        guard let arrayMethod else { break }
        let values = argument.map { [$0.value] } ?? []
        return try call(arrayMethod, on: base.value, (values, []), machine)
      }
      if let arrayMethod { return try call(arrayMethod, on: base.value, machine) }
    case .list:
      if let listMethod { return try call(listMethod, on: base.value, machine) }
    default: break
    }
    if case .module(let module) = base {
      return try call(attribute.member(of: module, machine), machine)
    }
    let held = Held(try attribute.attribute(of: base.value, machine))
    return try held.lend { function throws(LanguageError) in try call(function, machine) }
  }

  /// Takes the short way of `left.dot(right)`; `nil` if the left value isn't an array.
  @inline(__always)
  private func product(_ machine: Machine) throws(LanguageError) -> Answer? {
    let (base, isBaseTransposed) = try dotFactors.borrowLeft(machine)
    guard case .array(let left) = base else { return nil }
    let (other, isOtherTransposed) = try dotFactors.borrowRight(machine)
    if case .array(let right) = other {
      return .lent(try product(left, right, transposed: (isBaseTransposed, isOtherTransposed)))
    }
    guard let arrayMethod else { return nil }
    let values = [other.value(transposed: isOtherTransposed)]
    return try call(
      arrayMethod,
      on: base.value(transposed: isBaseTransposed),
      (values, []),
      machine
    )
  }

  private func call(
    _ method: NativeFunction,
    on receiver: Value,
    _ machine: Machine
  ) throws(LanguageError) -> Answer {
    let values = try arguments.evaluate(machine, for: method.value, at: range)
    return try call(method, on: receiver, values, machine)
  }

  private func call(
    _ method: NativeFunction,
    on receiver: Value,
    _ values: Arguments.Values,
    _ machine: Machine
  ) throws(LanguageError) -> Answer {
    do {
      return .value(
        try method.call(machine, receiver: receiver, values.positional, values.named)
      )
    } catch {
      throw error.located(at: range)
    }
  }
}
