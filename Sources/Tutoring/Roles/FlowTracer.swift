import NumericLanguage

/// Follows how values flow through a program without running it.
///
/// Every statement is walked once; functions are walked where they are called, so that two uses of
/// one function stay apart.
final class FlowTracer {
  /// The variables of the program or of one call.
  final class Frame {
    let isGlobal: Bool
    var values: [String: FlowNode] = [:]
    /// The names that a function declares as the program's.
    var declared: Set<String> = []

    init(isGlobal: Bool) {
      self.isGlobal = isGlobal
    }
  }

  /// The carried values of all loops.
  private(set) var carried: [FlowNode] = []
  /// Every assignment of a variable of the program, in order.
  private(set) var assignments: [(name: String, node: FlowNode)] = []
  let globals = Frame(isGlobal: true)
  var frames: [Frame]
  var loopDepth = 0
  /// How many more statements are walked, so that calls within calls come to an end.
  var fuel = 4_000

  /// Whether all of the program was walked.
  var isComplete: Bool { fuel > 0 }

  /// Walks a program.
  init(_ syntax: Syntax) {
    frames = [globals]
    _ = walk(syntax.statements[...])
  }

  var frame: Frame { frames[frames.count - 1] }

  // MARK: Variables

  func value(of name: String) -> FlowNode {
    frame.values[name] ?? globals.values[name] ?? FlowNode(.other(name, []))
  }

  private func home(of name: String) -> Frame {
    frame.declared.contains(name) ? globals : frame
  }

  /// Assigns a variable; a value that is the old one and something is an update of it.
  func assign(_ name: String, _ value: FlowNode) {
    let home = home(of: name)
    var value = value
    if let old = home.values[name], let update = Self.update(of: old, as: value) { value = update }
    let node = FlowNode(.named(name, isGlobal: home.isGlobal, value))
    home.values[name] = node
    if home.isGlobal { assignments.append((name, node)) }
  }

  /// Replaces what a variable holds by a changed version of it.
  func change(_ name: String, to value: FlowNode) {
    let home = frame.values[name] != nil ? frame : globals
    let node = FlowNode(.named(name, isGlobal: home.isGlobal, value))
    home.values[name] = node
    if home.isGlobal { assignments.append((name, node)) }
  }

  /// Returns a value as an update of a variable: `w - x` where `w` is the variable.
  static func update(of old: FlowNode, as value: FlowNode) -> FlowNode? {
    let terms = terms(of: value.core)
    let root = old.root
    guard terms.count > 1,
      let place = terms.firstIndex(where: { $0.isAdded && $0.node.root === root })
    else { return nil }
    var rest = terms
    rest.remove(at: place)
    if rest.count == 1 { return FlowNode(.update(old, isSum: rest[0].isAdded, by: rest[0].node)) }
    let sum = rest.dropFirst().reduce(signed(rest[0])) { sum, term in
      FlowNode(.binary(term.isAdded ? .add : .subtract, sum, term.node))
    }
    return FlowNode(.update(old, isSum: true, by: sum))
  }

  private static func signed(_ term: (isAdded: Bool, node: FlowNode)) -> FlowNode {
    term.isAdded ? term.node : FlowNode(.negative(term.node))
  }

  /// The terms of a sum.
  static func terms(of node: FlowNode) -> [(isAdded: Bool, node: FlowNode)] {
    switch node.kind {
    case .binary(.add, let left, let right): terms(of: left) + terms(of: right)
    case .binary(.subtract, let left, let right):
      terms(of: left) + terms(of: right).map { (!$0.isAdded, $0.node) }
    case .negative(let inner): terms(of: inner).map { (!$0.isAdded, $0.node) }
    default: [(true, node)]
    }
  }

  // MARK: Statements

  /// Walks some statements and returns what a `return` among them gives.
  func walk(_ block: ArraySlice<Statement>) -> FlowNode? {
    for index in block.indices {
      fuel -= 1
      guard fuel > 0 else { return nil }
      switch block[index].kind {
      case .returnValue(let value): return value.map(node) ?? FlowNode(.other("None", []))
      case .conditional(let branches, let otherwise):
        let rest = block[(index + 1)...]
        let (isDone, value) = walk(branches[...], otherwise, before: rest)
        if isDone { return value }
      case .forLoop(let target, let iterable, let body, let otherwise):
        if let value = loop(body, over: (target, iterable)) { return value }
        if let value = walk(otherwise[...]) { return value }
      case .whileLoop(_, let body, let otherwise):
        if let value = loop(body, over: nil) { return value }
        if let value = walk(otherwise[...]) { return value }
      case .tryBlock(let body, _, let otherwise, let finally):
        if let value = walk((body + otherwise + finally)[...]) { return value }
      default: walk(block[index])
      }
    }
    return nil
  }

  private func walk(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): _ = node(value)
    case .assignment(let targets, let value):
      let node = node(value)
      for target in targets { assign(target, node) }
    case .augmentedAssignment(let target, let sign, let value): augment(target, sign, node(value))
    case .function(let definition):
      frame.values[definition.name] = FlowNode(.function(definition))
    case .global(let names): frame.declared.formUnion(names)
    default: break
    }
  }

  /// Walks the branches of an `if`.
  ///
  /// - Returns: Whether the rest of the block was walked as well, and what was returned.
  private func walk(
    _ branches: ArraySlice<Statement.Branch>,
    _ otherwise: [Statement],
    before rest: ArraySlice<Statement>
  ) -> (isDone: Bool, value: FlowNode?) {
    guard let branch = branches.first else { return (false, walk(otherwise[...])) }
    let condition = node(branch.condition)
    let (frame, start, global) = (frame, frame.values, globals.values)
    let first = walk(branch.body[...])
    let (afterFirst, globalsAfterFirst) = (frame.values, globals.values)
    (frame.values, globals.values) = (start, frame.isGlobal ? start : global)
    let (isDone, second) = walk(branches.dropFirst(), otherwise, before: rest)
    if isDone { return (true, join(condition, first, second)) }
    switch (first, second) {
    case (let first?, let second?): return (true, join(condition, first, second))
    case (let first?, nil): return (true, join(condition, first, walk(rest)))
    case (nil, let second?):
      (frame.values, globals.values) = (afterFirst, globalsAfterFirst)
      return (true, join(condition, walk(rest), second))
    case (nil, nil):
      merge(condition, afterFirst, into: frame)
      if !frame.isGlobal { merge(condition, globalsAfterFirst, into: globals) }
      return (false, nil)
    }
  }

  private func join(_ condition: FlowNode, _ first: FlowNode?, _ second: FlowNode?) -> FlowNode? {
    guard let first, let second else { return first ?? second }
    return FlowNode(.choice(condition, then: first, otherwise: second))
  }

  private func merge(_ condition: FlowNode, _ other: [String: FlowNode], into frame: Frame) {
    for (name, node) in other.sorted(by: { $0.key < $1.key }) {
      guard let mine = frame.values[name] else {
        frame.values[name] = node
        continue
      }
      guard mine !== node else { continue }
      // A variable that only one branch moves is moved.
      if node.root === mine.root {
        frame.values[name] = Self.isNewer(node, than: mine) ? node : mine
      } else {
        let choice = FlowNode(.choice(condition, then: node, otherwise: mine))
        frame.values[name] = FlowNode(.named(name, isGlobal: frame.isGlobal, choice))
      }
    }
  }

  private static func isNewer(_ node: FlowNode, than other: FlowNode) -> Bool {
    node.reachable.contains(other)
  }

  /// Walks a loop's body once, with every variable as it is when the loop comes round.
  private func loop(
    _ body: [Statement],
    over header: (target: Expression, iterable: Expression)?
  ) -> FlowNode? {
    let items = header.map { node($0.iterable) }
    var before: [(frame: Frame, name: String, node: FlowNode)] = []
    for frame in frames.count > 1 ? [frame, globals] : [globals] {
      for (name, value) in frame.values.sorted(by: { $0.key < $1.key })
      where !Self.isFunction(value) {
        let start = FlowNode(.carried(initial: value))
        frame.values[name] = start
        carried.append(start)
        before.append((frame, name, start))
      }
    }
    loopDepth += 1
    if let header, let items { bind(header.target, toItemsOf: items) }
    let value = walk(body[...])
    loopDepth -= 1
    for (frame, name, start) in before {
      guard case .carried(let initial) = start.kind, let end = frame.values[name] else { continue }
      if end === start { frame.values[name] = initial } else { start.next = end }
    }
    return value
  }

  private static func isFunction(_ node: FlowNode) -> Bool {
    switch node.core.kind {
    case .function, .lambda: true
    default: false
    }
  }

  // MARK: Targets

  func assign(_ target: Expression, _ value: FlowNode) {
    switch target.kind {
    case .name(let name): assign(name, value)
    case .tuple(let targets), .list(let targets):
      for (number, inner) in targets.enumerated() {
        assign(inner, Self.item(number, of: value))
      }
    case .subscripted:
      guard let name = target.rootName else { return }
      let old = self.value(of: name)
      if let update = Self.update(of: old, as: value) {
        change(name, to: update)
      } else {
        change(name, to: FlowNode(.write(old, value)))
      }
    default: break
    }
  }

  /// One of several values.
  static func item(_ number: Int, of value: FlowNode) -> FlowNode {
    if case .list(let items) = value.core.kind, number < items.count { return items[number] }
    return FlowNode(.pick(.item, value))
  }

  private func augment(_ target: Expression, _ sign: BinaryOperator, _ value: FlowNode) {
    guard let name = target.rootName else { return }
    let old = self.value(of: name)
    switch sign {
    case .add, .subtract: change(name, to: FlowNode(.update(old, isSum: sign == .add, by: value)))
    default: change(name, to: FlowNode(.binary(sign, old, value)))
    }
  }

  /// Binds a loop's target to the items of a value.
  func bind(_ target: Expression, toItemsOf items: FlowNode) {
    switch (target.kind, items.core.kind) {
    case (.tuple(let targets), .call("zip", let parts)) where parts.count == targets.count:
      for (inner, part) in zip(targets, parts) { bind(inner, toItemsOf: part) }
    case (.tuple(let targets), .call("enumerate", let parts)) where targets.count == 2:
      assign(targets[0], FlowNode(.counter))
      if let part = parts.first { bind(targets[1], toItemsOf: part) }
    case (_, .call("range", _)): assign(target, FlowNode(.counter))
    case (_, .call("zip", let parts)):
      assign(target, FlowNode(.list(parts.map { FlowNode(.pick(.item, $0)) })))
    default: assign(target, FlowNode(.pick(.item, items)))
    }
  }
}
