/// The text that code was compiled from, as an identity: errors tell places in it.
final class Origin {}

/// The names of one function, or of the code outside any, while it is compiled.
final class Scope {
  /// The scope of the function around this one; `nil` outside any function.
  let outer: Scope?
  let symbols: SymbolTable
  /// The text that is compiled.
  let origin: Origin
  /// Where the captured variables come from, in order of first use.
  private(set) var captures: [FunctionCode.Capture] = []
  private(set) var layout = FrameLayout()
  private var slots: [String: Int] = [:]
  private var capturedSlots: [String: Int] = [:]
  private var globals: Set<String> = []
  private var nonlocals: Set<String> = []
  /// The variables of the comprehensions being compiled, the innermost last.
  private var comprehensions: [[String: Int]] = []

  /// Opens the scope outside any function.
  init(module symbols: SymbolTable) {
    outer = nil
    self.symbols = symbols
    origin = Origin()
    layout.isShared = true
  }

  /// Opens the scope of a function.
  ///
  /// - Parameters:
  ///   - locals: The names it binds: its parameters first, in order.
  ///   - globals: The names it declares `global`.
  ///   - nonlocals: The names it declares `nonlocal`.
  ///   - isShared: Whether there are functions inside, which may use its variables.
  ///   - outer: The scope around it.
  init(
    locals: [String],
    globals: Set<String>,
    nonlocals: Set<String>,
    isShared: Bool,
    in outer: Scope
  ) {
    self.outer = outer
    symbols = outer.symbols
    origin = outer.origin
    layout.isShared = isShared
    self.globals = globals
    self.nonlocals = nonlocals
    for name in locals where !globals.contains(name) && !nonlocals.contains(name) {
      if slots[name] == nil { slots[name] = addVariable(name) }
    }
  }

  /// Returns where a name is found.
  func place(of name: String) -> Place {
    if let slot = own(name) { return layout.isShared ? .cell(slot) : .local(slot) }
    if !globals.contains(name), let index = capturedSlot(of: name) { return .captured(index) }
    return .global(symbols.intern(name))
  }

  /// Whether a name declared `nonlocal` is bound by a function around this one.
  func canCapture(_ name: String) -> Bool { capturedSlot(of: name) != nil }

  /// Whether some code has given a name a meaning of its own.
  func isBound(_ name: String) -> Bool {
    own(name) != nil || capturedSlot(of: name) != nil || symbols.slot(of: name) != nil
  }

  /// Gives the names of a comprehension variables of their own.
  func openComprehension(_ names: [String]) {
    comprehensions.append(
      Dictionary(names.map { ($0, addVariable($0)) }, uniquingKeysWith: { first, _ in first })
    )
  }

  /// Ends the innermost comprehension.
  func closeComprehension() {
    comprehensions.removeLast()
  }

  private func own(_ name: String) -> Int? {
    for names in comprehensions.reversed() {
      if let slot = names[name] { return slot }
    }
    return slots[name]
  }

  /// Finds a name in the functions around this one, and remembers how it gets here.
  private func capturedSlot(of name: String) -> Int? {
    if let index = capturedSlots[name] { return index }
    guard let outer else { return nil }
    let capture: FunctionCode.Capture
    if let slot = outer.own(name) {
      capture = .local(slot)
    } else if !outer.globals.contains(name), let index = outer.capturedSlot(of: name) {
      capture = .captured(index)
    } else {
      return nil
    }
    capturedSlots[name] = captures.count
    captures.append(capture)
    return captures.count - 1
  }

  private func addVariable(_ name: String) -> Int {
    defer { layout.count += 1 }
    layout.names.append(name)
    return layout.count
  }
}
