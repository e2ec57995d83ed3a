import NeuralCore
import NumericLanguage

/// The network that the flow of values shows: what is learned, what it is multiplied with, and what
/// the result is compared with.
struct FlowNetwork {
  /// A variable that a loop moves by something.
  struct Learned {
    let root: FlowNode
    /// What it is moved by.
    var changes: [FlowNode] = []
  }

  /// A set of weights on the way up.
  struct Layer {
    let root: FlowNode
    let changes: [FlowNode]
    /// The products of the weights with what is below.
    var products: [FlowNode] = []
    /// What they are multiplied with.
    var factors: [FlowNode] = []
    /// Whether the weights stand left or are transposed an odd number of times.
    var isTransposed = false
    /// How many sets of weights are below.
    var depth = 0
    var bias: FlowNode?
    var activation: Activation?
  }

  /// A prediction less a target, or the other way round.
  struct Miss {
    let node: FlowNode
    let prediction: FlowNode
    let target: FlowNode
  }

  /// The layers of weights from the inputs up.
  private(set) var layers: [Layer] = []
  /// The misses that training is about.
  private(set) var misses: [Miss] = []
  /// All misses of the same prediction, also those that are only reported.
  private(set) var allMisses: [Miss] = []
  /// What is predicted.
  private(set) var prediction: FlowNode?
  /// Whether several targets are in question, or none.
  private(set) var hasRivals = false
  /// Every node of the program.
  let nodes: [FlowNode]

  /// Larger programs are left alone: looking below every difference takes time.
  private static let mostNodes = 8_000

  /// Lets go of the graph.
  func dispose() {
    for node in nodes { node.cut() }
  }

  /// Finds the network of a program; it has no layers if there is none to be seen.
  init(_ tracer: FlowTracer) {
    nodes = FlowSet(from: tracer.assignments.map(\.node) + tracer.carried).nodes
    guard nodes.count < Self.mostNodes else { return }
    let learned = Self.learned(in: nodes, inOrderOf: tracer)
    let found = Self.misses(in: nodes, learned)
    guard !found.isEmpty else {
      findWayUp(tracer)
      return
    }
    let trained = found.filter { miss in
      Self.weights(below: miss.prediction, learned).contains { weights in
        weights.changes.contains { FlowSet(from: [$0]).contains(miss.node) }
      }
    }
    guard let first = trained.first ?? found.first else { return }
    misses = (trained.isEmpty ? found : trained).filter { $0.target.root === first.target.root }
    prediction = first.prediction
    allMisses = found.filter { $0.target.root === first.target.root }
    hasRivals = trained.isEmpty || trained.count > misses.count
    layers = Self.layers(below: misses.map(\.prediction), learned)
  }

  /// Finds the way up of a program that doesn't train, by what weights are called.
  private mutating func findWayUp(_ tracer: FlowTracer) {
    var weights: [Learned] = []
    for (name, node) in tracer.assignments where Self.soundsLikeWeights(name) {
      guard !weights.contains(where: { $0.root === node.root }) else { continue }
      weights.append(Learned(root: node.root))
    }
    let counts = tracer.assignments.map { Self.weights(below: $0.node, weights).count }
    guard let most = counts.max(), most > 0, let place = counts.lastIndex(of: most) else { return }
    hasRivals = true
    prediction = tracer.assignments[place].node
    layers = Self.layers(below: [tracer.assignments[place].node], weights)
  }

  private static func soundsLikeWeights(_ name: String) -> Bool {
    let name = name.lowercased()
    let rest = name.dropFirst()
    return name.hasPrefix("weight")
      || name.first == "w" && rest.allSatisfy { $0.isNumber || $0 == "_" }
  }

  // MARK: Graph

  private static func learned(
    in nodes: [FlowNode],
    inOrderOf tracer: FlowTracer
  ) -> [Learned] {
    var found: [Learned] = []
    for node in nodes {
      guard case .update(let old, _, let change) = node.kind else { continue }
      let root = old.root
      if let place = found.firstIndex(where: { $0.root === root }) {
        found[place].changes.append(change)
      } else {
        found.append(Learned(root: root, changes: [change]))
      }
    }
    let roots = tracer.assignments.map(\.node.root)
    let ranked = found.map { learned in
      (learned, rank: roots.firstIndex { $0 === learned.root } ?? roots.count)
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.0)
  }

  /// The differences of something predicted and something given.
  private static func misses(in nodes: [FlowNode], _ learned: [Learned]) -> [Miss] {
    nodes.compactMap { node in
      guard case .binary(.subtract, let left, let right) = node.kind else { return nil }
      if isGiven(right, learned), !weights(below: left, learned).isEmpty {
        return Miss(node: node, prediction: left, target: right)
      }
      if isGiven(left, learned), !weights(below: right, learned).isEmpty {
        return Miss(node: node, prediction: right, target: left)
      }
      return nil
    }
  }

  /// Whether a value is given in the program under a name, and doesn't depend on what is learned.
  private static func isGiven(_ node: FlowNode, _ learned: [Learned]) -> Bool {
    guard node.globalName != nil else { return false }
    return weights(below: node, learned).isEmpty
      && !node.reachable.nodes.contains { part in
        part.next != nil && learned.contains { $0.root === part.root }
      }
  }

  /// The learned variables that are factors of products below a value.
  private static func weights(below value: FlowNode, _ learned: [Learned]) -> [Learned] {
    let below = value.reachable.nodes
    return learned.filter { variable in
      below.contains { factors(of: $0, with: variable.root) != nil }
    }
  }

  /// The two factors of a product, the weights first, and whether the weights stand left.
  private static func factors(
    of node: FlowNode,
    with root: FlowNode
  ) -> (weights: FlowNode, other: FlowNode, isLeft: Bool)? {
    switch node.kind {
    case .product(let left, let right):
      if left.root === root, right.root !== root { return (left, right, true) }
      if right.root === root, left.root !== root { return (right, left, false) }
    case .binary(.multiply, let left, let right):
      if left.root === root, right.root !== root { return (left, right, false) }
      if right.root === root, left.root !== root { return (right, left, false) }
    default: break
    }
    return nil
  }

  // MARK: Layers

  private static func layers(below predictions: [FlowNode], _ learned: [Learned]) -> [Layer] {
    var set = FlowSet()
    for prediction in predictions {
      for node in prediction.reachable.nodes { set.insert(node) }
    }
    var layers: [Layer] = learned.compactMap { variable in
      var layer = Layer(root: variable.root, changes: variable.changes)
      for node in set.nodes {
        guard let found = factors(of: node, with: variable.root) else { continue }
        layer.products.append(node)
        layer.factors.append(found.other)
        layer.isTransposed = found.isLeft != isTurned(found.weights)
      }
      return layer.products.isEmpty ? nil : layer
    }
    // A set of weights stands above those whose products are in what it is multiplied with.
    for _ in layers.indices {
      for number in layers.indices {
        let below = layers[number].factors.map(\.reachable)
        let depths = layers.indices.filter { other in
          other != number
            && layers[other].products.contains { product in
              below.contains { $0.contains(product) }
            }
        }.map { layers[$0].depth + 1 }
        layers[number].depth = min(depths.max() ?? 0, layers.count)
      }
    }
    layers.sort { $0.depth < $1.depth }
    let weightRoots = layers.map(\.root)
    for number in layers.indices {
      layers[number].bias = bias(of: layers[number], in: set.nodes, learned, besides: weightRoots)
    }
    let biases = layers.compactMap(\.bias?.root)
    for number in layers.indices {
      let tops = number + 1 < layers.count ? layers[number + 1].factors : predictions
      layers[number].activation = tops.first.flatMap { top in
        var probe = FlowProbe(layers[number].products, biases: biases)
        return probe.activation(from: top)
      }
    }
    return layers
  }

  /// Whether weights are transposed an odd number of times between their variable and a product.
  private static func isTurned(_ weights: FlowNode) -> Bool {
    var (node, isTurned) = (weights, false)
    while true {
      switch node.kind {
      case .pick(let pick, let inner):
        if pick == .transposed { isTurned.toggle() }
        node = inner
      case .named(_, _, let inner), .carried(let inner), .update(let inner, _, _),
        .write(let inner, _):
        node = inner
      default: return isTurned
      }
    }
  }

  /// The learned variable that is added to a layer's products.
  private static func bias(
    of layer: Layer,
    in nodes: [FlowNode],
    _ learned: [Learned],
    besides weights: [FlowNode]
  ) -> FlowNode? {
    for node in nodes {
      var terms: [FlowNode]
      switch node.kind {
      case .binary(.add, _, _): terms = FlowTracer.terms(of: node).map(\.node)
      case .update(let old, true, let change): terms = [old, change]
      default: continue
      }
      let holdsProduct = terms.contains { term in
        layer.products.contains { $0 === term.summed }
      }
      guard holdsProduct else { continue }
      let found = terms.first { term in
        learned.contains { $0.root === term.root } && !weights.contains { $0 === term.root }
          && term.globalName != nil
      }
      if let found { return found }
    }
    return nil
  }
}

extension FlowNode {
  /// What is summed up: the value without names, picks and `sum`.
  var summed: FlowNode {
    var node = core
    while case .call("sum", let parts) = node.kind, let part = parts.first { node = part.core }
    return node
  }
}
