import NeuralCore
import NumericLanguage

extension Value {
  /// Python source that evaluates to this very value, in full precision.
  ///
  /// Meant for numbers, strings, lists, tuples and arrays; anything else gives its `repr`.
  public var literal: String {
    switch self {
    case .float(let number): Self.literal(number)
    case .numpy(.float64(let number)): "np.float64(\(Self.literal(number)))"
    case .list(let list): "[" + list.items.map(\.literal).joined(separator: ", ") + "]"
    case .array(let array): "np.array(\(Self.nested(array)))"
    default: repr
    }
  }

  private static func literal(_ number: Double) -> String {
    number.isFinite ? NumberText.repr(number) : "float('\(NumberText.repr(number))')"
  }

  private static func nested(_ array: NDArray) -> String {
    guard array.rank > 0 else {
      return switch array.element(0) {
      case .bool(let truth): truth ? "True" : "False"
      case .int64(let number): "\(number)"
      case .float64(let number): literal(number)
      }
    }
    let rows = (0..<array.shape[0]).map { row -> String in
      guard let part = try? array.view([.index(row)]) else {
        preconditionFailure("A row below the first dimension exists.")
      }
      return nested(part)
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }
}
