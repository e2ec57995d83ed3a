/// What the names of a program mean to views and comparisons.
///
/// | role         | in lesson 4  | in lesson 16                     |
/// |:-------------|:-------------|:---------------------------------|
/// | `weights`    | `weights`    | `weights_0_1`, `weights_1_2`     |
/// | `prediction` | `prediction` | `layer_2`                        |
/// | `deltas`     | `delta`      | `layer_1_delta`, `layer_2_delta` |
///
/// A role that nobody plays is `nil` or empty.
public struct Roles: Hashable, Sendable {
  /// The inputs of all rows.
  public var inputs: String?
  /// The targets of all rows.
  public var targets: String?
  /// The current row's input.
  public var input: String?
  /// The current row's target.
  public var target: String?
  /// The prediction.
  public var prediction: String?
  /// The error that is reported.
  public var error: String?
  /// The learning rate.
  public var rate: String?
  /// The weights, layer by layer.
  public var weights: [String] = []
  /// The values of the layers, the input first.
  public var layers: [String] = []
  /// The deltas, the output's last.
  public var deltas: [String] = []

  /// Creates roles that are all open.
  public init() {}

  /// The names that a row of training is about, in the order of the way up and back.
  public var rowNames: [String] {
    let way = [input, target] + layers.map(Optional.some) + [prediction, error]
    var seen: Set<String> = []
    return (way + (deltas + weights).map(Optional.some)).compactMap(\.self)
      .filter { seen.insert($0).inserted }
  }
}
