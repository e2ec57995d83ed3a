extension Character {
  /// Whether this may stand in a name.
  public var isPartOfName: Bool { isLetter || isNumber || self == "_" }
}

extension String {
  /// The names in a text, and the numbers and keywords among them, in order.
  public var words: [String] { split { !$0.isPartOfName }.map(String.init) }
}
