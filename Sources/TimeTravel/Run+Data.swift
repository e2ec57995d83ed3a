import NumericLanguage

/// A whole number that a program writes out, and where.
public struct WrittenNumber: Hashable, Sendable {
  /// The number.
  public let value: Int
  /// Where it stands.
  public let range: SourceRange
}

extension Run {
  /// Returns the first number of a shape that is written out where a name is first assigned.
  ///
  /// That is the first argument of a call, or the first item of a tuple there: the 3 of
  /// `2 * np.random.random((3, hidden_size)) - 1`, and that of `np.zeros(3)`.
  ///
  /// - Parameter name: A name that the program assigns outside any block.
  /// - Returns: The number; `nil` if none is written out.
  public func firstLength(assigning name: String) -> WrittenNumber? {
    guard let id = replay.settable[name],
      case .assignment(_, let value) = replay.statements[id].kind
    else { return nil }
    return Self.firstLength(in: value)
  }

  /// The number of turns of the row loop, where it is written out as `range(6)`.
  public var rowCount: WrittenNumber? {
    guard let id = loops.row?.statement,
      case .forLoop(_, let sequence, _, _) = replay.statements[id].kind,
      case .call(let callee, let arguments) = sequence.kind, case .name("range") = callee.kind,
      arguments.count == 1
    else { return nil }
    return Self.number(arguments[0].value)
  }

  private static func firstLength(in expression: Expression) -> WrittenNumber? {
    if case .call(_, let arguments) = expression.kind, let first = arguments.first,
      first.kind == .positional
    {
      switch first.value.kind {
      case .tuple(let items), .list(let items):
        if let found = items.first.flatMap(number) { return found }
      default:
        if let found = number(first.value) { return found }
      }
    }
    return expression.parts.lazy.compactMap(firstLength).first
  }

  private static func number(_ expression: Expression) -> WrittenNumber? {
    guard case .integer(let value) = expression.kind else { return nil }
    return WrittenNumber(value: value, range: expression.range)
  }

  /// Puts other data into the program, and other numbers where it writes out their size: one
  /// change, which ``undo()`` takes back as a whole.
  ///
  /// - Parameters:
  ///   - settings: The data.
  ///   - base: The run whose program is edited: this one, or this one with its own data.
  ///   - edits: Stretches of that text, which don't overlap, and what stands there instead.
  /// - Returns: The way from the old moment to the new one.
  /// - Throws: ``RunError/notASetting(_:settable:)``, ``RunError/language(_:)`` or
  ///   ``RunError/interrupted``; the run is then unchanged.
  @discardableResult
  public mutating func open(
    _ settings: [Setting],
    over base: Run,
    edits: [(SourceRange, String)]
  ) throws(RunError) -> Movement {
    let settings = try self.settings(with: settings)
    return try replace(with: try base.edited(edits).program, settings: settings)
  }

  /// Gives names what the program assigns again, with other numbers where it writes out a size.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - source: The program's text.
  /// - Returns: The way from the old moment to the new one.
  /// - Throws: ``RunError/language(_:)`` or ``RunError/interrupted``; the run is then unchanged.
  @discardableResult
  public mutating func close(_ names: [String], source: String) throws(RunError) -> Movement {
    try replace(
      with: try program(source),
      settings: settings.filter { !names.contains($0.name) }
    )
  }
}
