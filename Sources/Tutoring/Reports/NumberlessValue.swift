import NumericLanguage

/// What a value is that isn't the number or table which a picture needs.
public struct NumberlessValue: Hashable, Sendable {
  /// Its type as Python names it.
  public let type: String
  /// Its shape, if it is an array.
  public let shape: String?

  init(_ value: Value) {
    type = value.typeName
    if case .array(let array) = value { shape = array.shape.description } else { shape = nil }
  }
}
