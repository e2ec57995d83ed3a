/// A variable that a function shares with the functions inside it.
final class Cell {
  /// What it holds; `nil` before the first assignment and after `del`.
  var value: Value?

  init(_ value: Value? = nil) {
    self.value = value
  }

  /// Returns so many variables that hold nothing.
  static func fresh(_ count: Int) -> [Cell] {
    (0..<count).map { _ in Cell() }
  }

  deinit { Disposal.dispose(of: &value) }
}

/// A function that the program defined, by `def` or `lambda`.
public final class FunctionObject {
  /// The function's name; `<lambda>` for a lambda.
  public let name: String
  /// The function as it was written; `nil` for a lambda.
  public let definition: FunctionDefinition?
  let code: FunctionCode
  /// The code's body, at hand for calls.
  let body: FunctionBody
  /// How many variables a call needs.
  let size: Int
  /// How many arguments by position alone are a complete call; -1 if it isn't so simple.
  private let simpleCount: Int
  /// Whether a call touches no variables but its own and global ones.
  let isSelfContained: Bool
  private(set) var defaults: [Value?]
  let captured: [Cell]

  init(
    name: String,
    definition: FunctionDefinition?,
    code: FunctionCode,
    defaults: [Value?],
    captured: [Cell]
  ) {
    self.name = name
    self.definition = definition
    self.code = code
    body = code.body
    size = code.layout.count
    simpleCount = code.isSimple ? code.positionalCount : -1
    isSelfContained = code.isSelfContained
    self.defaults = defaults
    self.captured = captured
  }

  /// Whether so many arguments by position alone are a complete call.
  func takesExactly(_ count: Int) -> Bool { count == simpleCount }

  deinit {
    guard !defaults.isEmpty else { return }
    var values = defaults.compactMap(\.self)
    defaults = []
    Disposal.dispose(of: &values)
  }
}
