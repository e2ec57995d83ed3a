import LessonContent
import NumericLanguage
import TimeTravel

/// Finds out what the names of a program mean: from how values flow through it, and, where that
/// shows nothing, from what the chapter calls things.
///
/// What flow shows without rivals is sure; all else is a guess, and says so.
struct RoleInference {
  private let network: FlowNetwork
  private let tracer: FlowTracer
  private(set) var roles = ProgramRoles()

  /// Finds the roles of a program.
  init(_ syntax: Syntax) {
    tracer = FlowTracer(syntax)
    network = FlowNetwork(tracer)
    findWeights()
    findData()
    findLayers()
    findDeltasAndRate()
    findError()
    guessByName(syntax)
    network.dispose()
  }

  private mutating func note(_ role: Role, _ names: [String], isSure: Bool) {
    guard !names.isEmpty, roles.findings[role] == nil else { return }
    let isSure = isSure && tracer.isComplete
    roles.findings[role] = .init(names: names, source: isSure ? .flow : .guess)
  }

  // MARK: Weights and biases

  private mutating func findWeights() {
    let layers = network.layers
    let names = layers.compactMap { name(ofLearned: $0.root) }
    guard !layers.isEmpty, names.count == layers.count else { return }
    let isStack = layers.enumerated().allSatisfy { $0.offset == $0.element.depth }
    let isSure = isStack && !network.hasRivals && Set(names).count == names.count
    note(.weights, names, isSure: isSure)
    var biases: [String] = []
    for (layer, name) in zip(layers, names) {
      let bias = layer.bias.flatMap { self.name(ofLearned: $0.root) }
      biases += [bias].compactMap(\.self)
      roles.form.layers.append(
        .init(
          weights: name,
          isTransposed: layer.isTransposed,
          bias: bias,
          activation: layer.activation
        )
      )
    }
    note(.biases, biases, isSure: isSure)
  }

  /// The program's own variable that holds something learned.
  private func name(ofLearned root: FlowNode) -> String? {
    let named = tracer.assignments.filter { $0.node.root === root }
    // The variable that is assigned last is the one that is learned, and not a starting value.
    let inLoop = named.last { if case .update = $0.node.core.kind { true } else { false } }
    return (inLoop ?? named.last)?.name
  }

  // MARK: Data

  private mutating func findData() {
    guard let bottom = network.layers.first else { return }
    let below = network.layers.filter { $0.depth == 0 }.flatMap(\.factors)
    let isOne = below.allSatisfy { $0.root === bottom.factors[0].root } && !network.hasRivals
    let inputs = Chain(of: bottom.factors[0])
    let targets = network.misses.first.map { Chain(of: $0.target) } ?? Chain()
    let isApart = inputs.whole != targets.whole
    if let whole = inputs.whole {
      note(.inputs, [whole], isSure: isOne && isApart && inputs.isGiven)
    }
    if let whole = targets.whole {
      note(.targets, [whole], isSure: isApart && targets.isGiven && !network.hasRivals)
    }
    if let current = inputs.current { note(.input, [current], isSure: isOne) }
    if let current = targets.current { note(.target, [current], isSure: !network.hasRivals) }
  }

  /// The names of a value from its use down to where it is given.
  private struct Chain {
    /// The name of all rows.
    private(set) var whole: String?
    /// The name of the current row, or of all if they are used together.
    private(set) var current: String?
    /// Whether what is at the end is all rows, and not something made of one.
    private(set) var isGiven = true

    init() {}

    init(of value: FlowNode) {
      var node = value
      var isWithin = false
      while true {
        switch node.kind {
        case .named(let name, true, let inner):
          if current == nil, !isWithin { current = name }
          if whole == nil { whole = name }
          node = inner
        case .pick(let pick, let inner):
          if pick == .item { (whole, isWithin) = (nil, true) }
          node = inner
        case .named(_, false, let inner), .carried(let inner), .update(let inner, _, _),
          .write(let inner, _):
          node = inner
        default:
          isGiven = !node.reachable.nodes.contains(where: \.isItem)
          return
        }
      }
    }
  }

  // MARK: Layers

  private mutating func findLayers() {
    guard let value = network.prediction else { return }
    let prediction = Self.name(of: value)
    if let prediction { note(.prediction, [prediction], isSure: !network.hasRivals) }
    let values = network.layers.compactMap { $0.factors.first.flatMap(Self.name) }
    let all = values + [prediction].compactMap(\.self)
    note(.layers, all, isSure: all.count == network.layers.count + 1 && roles.isSure(of: .weights))
  }

  /// The program's own variable that holds just this value.
  static func name(of value: FlowNode) -> String? {
    var node = value
    while true {
      switch node.kind {
      case .named(let name, true, _): return name
      case .named(_, false, let inner), .pick(_, let inner), .negative(let inner): node = inner
      case .carried(let initial): node = initial
      case .write(let old, _): node = old
      default: return nil
      }
    }
  }

  // MARK: Deltas and rate

  private mutating func findDeltasAndRate() {
    var deltas: [String] = []
    var rates: [String] = []
    for layer in network.layers {
      guard let factor = layer.factors.first else { continue }
      let misses = network.allMisses
      let found = layer.changes.lazy.compactMap { change -> ChangeParts? in
        var finder = ChangeFinder(layer: factor.root, misses: misses)
        return finder.parts(of: change)
      }.first
      guard let found else { continue }
      deltas += [Self.name(of: found.delta)].compactMap(\.self)
      rates += found.others.flatMap(Self.numbersNamed)
    }
    let isWhole = deltas.count == network.layers.count && Set(deltas).count == deltas.count
    if Set(deltas).count < deltas.count { deltas = [] }
    note(.deltas, deltas, isSure: isWhole && roles.isSure(of: .weights))
    let rivals = Set(rates)
    if let rate = rates.first {
      note(.rate, [rate], isSure: rivals.count == 1 && roles.isSure(of: .weights))
    }
  }

  /// The variables in a factor that hold a number which is written in the program.
  private static func numbersNamed(in factor: FlowNode) -> [String] {
    factor.reachable.nodes.compactMap { node in
      guard case .named(let name, true, _) = node.kind, node.isNumberAlone else { return nil }
      return name
    }
  }

  // MARK: Error

  private mutating func findError() {
    let squares = network.nodes.filter { node in
      switch node.kind {
      case .binary(.power, let base, _): isMiss(base)
      case .call("square", let parts), .call("abs", let parts): parts.first.map(isMiss) ?? false
      case .binary(.multiply, let left, let right): isMiss(left) && isMiss(right)
      default: false
      }
    }
    guard !squares.isEmpty else { return }
    var sums: [String] = []
    var singles: [String] = []
    for (name, node) in tracer.assignments {
      if case .update(_, _, let change) = node.core.kind {
        if holds(change, squares) { sums.append(name) }
      } else if holds(node, squares) {
        singles.append(name)
      }
    }
    let learned = Set(roles.names(.weights) + roles.names(.biases))
    sums.removeAll(where: learned.contains)
    let candidates = sums.isEmpty ? singles : sums
    if let first = candidates.first {
      note(.error, [first], isSure: Set(candidates).count == 1 && !network.hasRivals)
    }
  }

  private func isMiss(_ node: FlowNode) -> Bool {
    network.allMisses.contains { $0.node === node.core }
  }

  private func holds(_ node: FlowNode, _ squares: [FlowNode]) -> Bool {
    let set = node.reachable
    return squares.contains { set.contains($0) }
  }

  // MARK: Names

  /// What the chapter, and others, call things.
  private static let usual: [(role: Role, names: [String])] = [
    (.inputs, ["streetlights", "inputs", "X", "x_train", "X_train", "lights", "data", "features"]),
    (.targets, ["walk_vs_stop", "targets", "y", "Y", "labels", "goals", "y_train", "Y_train"]),
    (.weights, ["weights", "weight", "W", "w"]),
    (.prediction, ["prediction", "pred", "output", "y_hat"]),
    (.error, ["error", "loss", "mse"]),
    (.deltas, ["delta"]),
    (.rate, ["alpha", "lr", "learning_rate", "rate", "eta"]),
  ]

  private mutating func guessByName(_ syntax: Syntax) {
    let known = Set(tracer.assignments.map(\.name))
    let taken = Set(roles.findings.values.flatMap(\.names))
    for (role, names) in Self.usual where roles.findings[role] == nil {
      if let name = names.first(where: { known.contains($0) && !taken.contains($0) }) {
        note(role, [name], isSure: false)
      }
    }
  }
}

extension ProgramRoles {
  /// Whether a role is found and no guess.
  func isSure(of role: Role) -> Bool { findings[role]?.isSure ?? false }
}

extension FlowNode {
  /// Whether this is made of numbers alone.
  fileprivate var isNumberAlone: Bool { reachable.nodes.allSatisfy(\.isNumeric) }

  /// Whether this takes some items of a value.
  fileprivate var isItem: Bool {
    if case .pick(.item, _) = kind { true } else { false }
  }

  /// Whether a variable of the program holds this.
  fileprivate var isNamed: Bool { RoleInference.name(of: self) != nil }

  /// Whether this is a number, or made with an operator.
  fileprivate var isNumeric: Bool {
    switch kind {
    case .number, .named, .negative, .binary, .pick, .carried: true
    default: false
    }
  }
}

/// What a change of weights is the product of.
struct ChangeParts {
  /// The delta of the nodes that the weights reach.
  var delta: FlowNode
  /// The other factors, the rate among them.
  var others: [FlowNode]
}

/// Takes a change of weights apart into what was below them, the delta, and the rest.
struct ChangeFinder {
  let layer: FlowNode
  let misses: [FlowNetwork.Miss]
  private var seen = FlowSet()
  private var depth = 0
  private static let deepest = 300

  init(layer: FlowNode, misses: [FlowNetwork.Miss]) {
    self.layer = layer
    self.misses = misses
  }

  /// Returns the parts of a change; `nil` if what is below the weights is no factor of it.
  mutating func parts(of change: FlowNode) -> ChangeParts? {
    guard var parts = search(change) else { return nil }
    simplify(&parts)
    return parts
  }

  private mutating func search(_ node: FlowNode) -> ChangeParts? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, seen.insert(node) else { return nil }
    switch node.kind {
    case .named(_, _, let inner), .pick(_, let inner), .negative(let inner): return search(inner)
    case .call(_, let arguments): return first(of: arguments)
    case .binary(.divide, let left, let right):
      guard var parts = search(left) else { return nil }
      parts.others.append(right)
      return parts
    case .product(let left, let right), .binary(.multiply, let left, let right):
      if left.root === layer { return ChangeParts(delta: right, others: []) }
      if right.root === layer { return ChangeParts(delta: left, others: []) }
      if var parts = search(left) {
        parts.others.append(right)
        return parts
      }
      guard var parts = search(right) else { return nil }
      parts.others.append(left)
      return parts
    case .binary(_, let left, let right): return first(of: [left, right])
    case .update(let old, _, let change): return first(of: [change, old])
    case .write(let old, let new): return first(of: [new, old])
    case .choice(_, let then, let otherwise): return first(of: [then, otherwise])
    case .carried(let initial): return first(of: [node.next, initial].compactMap(\.self))
    case .list(let items): return first(of: items)
    default: return nil
    }
  }

  private mutating func first(of nodes: [FlowNode]) -> ChangeParts? {
    for node in nodes {
      if let parts = search(node) { return parts }
    }
    return nil
  }

  /// Takes rates and other numbers out of a delta that has no name of its own.
  private func simplify(_ parts: inout ChangeParts) {
    // In `rate * layer.T @ delta` the rate stands nearer to the layer than the delta does.
    if !holdsMiss(parts.delta), let place = parts.others.firstIndex(where: holdsMiss) {
      swap(&parts.delta, &parts.others[place])
    }
    while true {
      switch parts.delta.kind {
      case .negative(let inner): parts.delta = inner
      case .binary(.divide, let left, let right):
        parts.others.append(right)
        parts.delta = left
      case .binary(.multiply, let left, let right):
        if !holdsMiss(left), holdsMiss(right), left.isNumberAlone || right.isNamed {
          parts.others.append(left)
          parts.delta = right
        } else if !holdsMiss(right), holdsMiss(left), right.isNumberAlone || left.isNamed {
          parts.others.append(right)
          parts.delta = left
        } else {
          return
        }
      default: return
      }
    }
  }

  private func holdsMiss(_ node: FlowNode) -> Bool {
    let set = node.reachable
    return misses.contains { set.contains($0.node) }
  }
}
