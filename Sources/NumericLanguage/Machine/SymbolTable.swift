/// Gives each name outside any function a number, its slot.
///
/// A run and the code typed over it share one table, so that a function compiled for
/// one finds its names in the other. The table only grows.
public final class SymbolTable {
  private var slots: [String: Int] = [:]
  private(set) var names: [String] = []

  /// Creates an empty table.
  public init() {}

  /// Returns the slot of a name, a new one if it has none yet.
  ///
  /// - Parameter name: The name.
  /// - Returns: Its slot.
  public func intern(_ name: String) -> Int {
    if let slot = slots[name] { return slot }
    slots[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Returns the slot of a name, or `nil` if it has none.
  func slot(of name: String) -> Int? { slots[name] }
}
