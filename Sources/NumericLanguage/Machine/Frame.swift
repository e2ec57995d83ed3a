/// What a frame of some code needs.
struct FrameLayout {
  /// How many variables it has.
  var count = 0
  /// Whether functions inside may share the variables.
  var isShared = false
  /// The variables' names.
  var names: [String] = []
}

/// A function's compiled body.
final class FunctionCode {
  let name: String
  let parameters: [Parameter]
  /// What runs.
  let body: FunctionBody
  /// The text that it was compiled from.
  let origin: Origin
  /// What a frame needs.
  let layout: FrameLayout
  /// Where the variables of functions around it come from, when it is defined.
  let captures: [Capture]
  /// How many parameters take positions.
  let positionalCount: Int
  /// Whether every parameter is plain and without default.
  let isSimple: Bool
  /// Whether every variable lies in the call's window: none is shared with other functions.
  let isSelfContained: Bool

  /// Where a captured variable is found when a function is defined.
  enum Capture {
    /// Among the variables of the code that defines it.
    case local(Int)
    /// Among the captured variables of the code that defines it.
    case captured(Int)
  }

  init(
    name: String,
    parameters: [Parameter],
    body: FunctionBody,
    origin: Origin,
    layout: FrameLayout,
    captures: [Capture]
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.origin = origin
    self.layout = layout
    self.captures = captures
    let plain = parameters.prefix { $0.kind == .plain }
    positionalCount = plain.count
    isSimple = plain.count == parameters.count && parameters.allSatisfy { $0.defaultValue == nil }
    isSelfContained = !layout.isShared && captures.isEmpty
  }
}
