/// What a frame of some code needs.
struct FrameLayout {
  /// How many variables it has.
  var count = 0
  /// Whether functions inside may share the variables.
  var isShared = false
  /// The variables' names.
  var names: [String] = []
}

/// The variables of one call.
final class Frame {
  /// The variables that nothing else can see.
  var locals: [Value?]
  /// The variables that functions inside may share, in place of ``locals``.
  let cells: [Cell]
  /// The variables of functions around this one.
  let captured: [Cell]

  init(_ layout: FrameLayout, captured: [Cell] = []) {
    locals = layout.isShared ? [] : [Value?](repeating: nil, count: layout.count)
    cells = layout.isShared ? (0..<layout.count).map { _ in Cell() } : []
    self.captured = captured
  }

  /// Gives a variable its first value.
  func set(_ slot: Int, _ value: Value) {
    if cells.isEmpty { locals[slot] = value } else { cells[slot].value = value }
  }
}

/// A function's compiled body.
final class FunctionCode {
  let name: String
  let parameters: [Parameter]
  /// What runs; a lambda's is a single `return`.
  var body: [StatementNode] = []
  var layout = FrameLayout()
  /// Where the variables of functions around it come from, when it is defined.
  var captures: [Capture] = []
  /// How many parameters take positions.
  let positionalCount: Int
  /// Whether every parameter is plain and without default.
  let isSimple: Bool

  /// Where a captured variable is found when a function is defined.
  enum Capture {
    /// Among the variables of the code that defines it.
    case local(Int)
    /// Among the captured variables of the code that defines it.
    case captured(Int)
  }

  init(name: String, parameters: [Parameter]) {
    self.name = name
    self.parameters = parameters
    let plain = parameters.prefix { $0.kind == .plain }
    positionalCount = plain.count
    isSimple = plain.count == parameters.count && parameters.allSatisfy { $0.defaultValue == nil }
  }
}
