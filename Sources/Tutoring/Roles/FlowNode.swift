import NumericLanguage

/// A value in a program as its statements describe it: where it comes from, not what it is.
///
/// Nodes form a graph. Inside a loop, what a variable held when the loop came round is a
/// ``Kind/carried`` node, whose ``next`` is what the variable holds at the end of the turn; without
/// `next` the graph has no cycles.
final class FlowNode {
  /// What a pick takes from a value.
  enum Pick: Hashable {
    /// Everything, as a copy or in another form.
    case whole
    /// Everything, with rows and columns exchanged.
    case transposed
    /// Some items, such as one row.
    case item
    /// A list of such values.
    case collected
  }

  /// How a value comes about.
  indirect enum Kind {
    /// A number in the program.
    case number(Double)
    /// A list, tuple or array that is written out.
    case list([FlowNode])
    /// What a loop counts, or a length.
    case counter
    /// Anything else, made of other values or of none.
    case other(String, [FlowNode])
    /// A variable that was assigned.
    case named(String, isGlobal: Bool, FlowNode)
    /// Part of a value.
    case pick(Pick, FlowNode)
    /// A sign.
    case negative(FlowNode)
    /// An operator, element by element.
    case binary(BinaryOperator, FlowNode, FlowNode)
    /// A dot product.
    case product(FlowNode, FlowNode)
    /// A comparison.
    case comparison(ComparisonOperator, FlowNode, FlowNode)
    /// One of two values.
    case choice(FlowNode, then: FlowNode, otherwise: FlowNode)
    /// A function by its name, without `np.`.
    case call(String, [FlowNode])
    /// What a variable held when a loop came round.
    case carried(initial: FlowNode)
    /// A variable that was moved by something.
    case update(FlowNode, isSum: Bool, by: FlowNode)
    /// A list or array of which items were replaced.
    case write(FlowNode, FlowNode)
    /// A function of the program.
    case function(FunctionDefinition)
    /// A lambda.
    case lambda([Parameter], Expression)
  }

  /// How it comes about.
  private(set) var kind: Kind
  /// For a carried value, what the variable holds at the end of the turn; `nil` if the loop
  /// doesn't change it.
  var next: FlowNode?

  /// The root, if it is another node.
  private var knownRoot: FlowNode?

  init(_ kind: Kind) {
    self.kind = kind
    knownRoot = Self.inner(of: kind).map { $0.root }
  }

  /// Lets go of all other nodes, so that cycles end and long chains aren't freed link by link.
  func cut() {
    kind = .counter
    next = nil
    knownRoot = nil
  }

  /// The values that this one is made of, those of earlier turns left out.
  var parts: [FlowNode] {
    switch kind {
    case .number, .counter, .function, .lambda: []
    case .list(let items), .other(_, let items), .call(_, let items): items
    case .named(_, _, let inner), .pick(_, let inner), .negative(let inner): [inner]
    case .binary(_, let left, let right), .product(let left, let right),
      .comparison(_, let left, let right):
      [left, right]
    case .choice(let condition, let then, let otherwise): [condition, then, otherwise]
    case .carried(let initial): next == nil ? [initial] : []
    case .update(let old, _, let change): [old, change]
    case .write(let old, let new): [old, new]
    }
  }

  /// The value that this one is a version, a part or another name of.
  var root: FlowNode { knownRoot ?? self }

  private static func inner(of kind: Kind) -> FlowNode? {
    switch kind {
    case .named(_, _, let inner), .pick(_, let inner), .carried(let inner),
      .update(let inner, _, _), .write(let inner, _):
      inner
    default: nil
    }
  }

  /// The value without names and picks around it.
  var core: FlowNode {
    var node = self
    while true {
      switch node.kind {
      case .named(_, _, let inner), .pick(_, let inner): node = inner
      case .carried(let initial) where node.next == nil: node = initial
      default: return node
      }
    }
  }

  /// The outermost name of the program's own variables that this value has.
  var globalName: String? {
    var node = self
    while true {
      switch node.kind {
      case .named(let name, true, _): return name
      case .named(_, false, let inner), .pick(_, let inner): node = inner
      case .carried(let initial): node = initial
      case .update(let old, _, _): node = old
      case .write(let old, _): node = old
      default: return nil
      }
    }
  }

  /// This value and all that it is made of within a turn.
  var reachable: FlowSet {
    var set = FlowSet()
    var left = [self]
    while let node = left.popLast() {
      if set.insert(node) { left += node.parts }
    }
    return set
  }
}

/// Some nodes.
struct FlowSet {
  private(set) var nodes: [FlowNode] = []
  private var known: Set<ObjectIdentifier> = []

  init() {}

  /// Some nodes and all that they are made of, what was carried from earlier turns included.
  init(from nodes: [FlowNode]) {
    var left = nodes
    while let node = left.popLast() {
      guard insert(node) else { continue }
      left += node.parts
      if let next = node.next { left.append(next) }
    }
  }

  /// Adds a node, and says whether it is new.
  @discardableResult
  mutating func insert(_ node: FlowNode) -> Bool {
    guard known.insert(ObjectIdentifier(node)).inserted else { return false }
    nodes.append(node)
    return true
  }

  func contains(_ node: FlowNode) -> Bool { known.contains(ObjectIdentifier(node)) }
}
