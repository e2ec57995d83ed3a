/// How much a program may use before it is stopped.
public struct Budget: Sendable {
  /// How many statements it may carry out; `nil` for any number.
  public var statements: Int?
  /// How many bytes one value may need.
  public var memory = 1 << 30
  /// How deeply calls may nest.
  public var depth = 1000

  /// Creates the usual budget: any number of statements, a gibibyte, a thousand calls.
  public init() {}

  /// The usual budget.
  public static let standard = Budget()
}
