/// What `keys`, `values` and `items` of a dict give: a look into the dict as it is then.
public final class DictionaryView {
  /// What a view shows.
  public enum Kind: String, Sendable {
    /// The keys.
    case keys = "dict_keys"
    /// The values.
    case values = "dict_values"
    /// Pairs of a key and its value.
    case items = "dict_items"
  }

  /// The dict.
  public let dictionary: DictionaryObject
  /// What the view shows.
  public let kind: Kind

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - kind: What it shows.
  ///   - dictionary: The dict.
  public init(_ kind: Kind, of dictionary: DictionaryObject) {
    self.kind = kind
    self.dictionary = dictionary
  }

  /// The class's name.
  public var typeName: String { kind.rawValue }

  /// What the view shows now, in order.
  public var items: [Value] { dictionary.items.map(item) }

  /// What the view shows of one entry.
  func item(_ entry: (key: Value, value: Value)) -> Value {
    switch kind {
    case .keys: entry.key
    case .values: entry.value
    case .items: .tuple(TupleObject([entry.key, entry.value]))
    }
  }
}
