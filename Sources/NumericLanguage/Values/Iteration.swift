import NeuralCore

/// Walks through the items of values.
public enum Iteration {
  /// Gives one item after the other; a list that changes meanwhile is seen as it is then.
  public typealias Source = () throws(LanguageError) -> Value?

  /// Returns the source of a value's items.
  ///
  /// - Parameter value: A sequence, dict, array or iterator.
  /// - Returns: Gives the items in order.
  /// - Throws: Python's error for a value without items.
  public static func source(of value: Value) throws(LanguageError) -> Source {
    var position = 0
    switch value {
    case .range(let range):
      let count = range.count
      return { () throws(LanguageError) in
        guard position < count else { return nil }
        defer { position += 1 }
        return .int(range[position])
      }
    case .list(let list):
      return { () throws(LanguageError) in
        guard position < list.items.count else { return nil }
        defer { position += 1 }
        return list.items[position]
      }
    case .array(let array):
      guard array.rank > 0 else {
        throw LanguageError(.type, "iteration over a 0-d array")
      }
      return { () throws(LanguageError) in
        guard position < array.shape[0] else { return nil }
        defer { position += 1 }
        return try Operations.index(value, .int(position))
      }
    case .dictionary(let dictionary):
      return entries(of: dictionary) { $0.key }
    case .view(let view):
      return entries(of: view.dictionary, view.item)
    case .iterator(let iterator): return iterator.next
    default: return stored(try finiteItems(of: value))
    }
  }

  /// Returns the source of what a walk through a dict gives, which mustn't grow meanwhile.
  private static func entries(
    of dictionary: DictionaryObject,
    _ item: @escaping ((key: Value, value: Value)) -> Value
  ) -> Source {
    var position = 0
    let (keys, count) = (dictionary.items, dictionary.count)
    return { () throws(LanguageError) in
      guard dictionary.count == count else {
        throw LanguageError(.runtime, "dictionary changed size during iteration")
      }
      guard position < count else { return nil }
      defer { position += 1 }
      let key = keys[position].key
      guard let value = try dictionary.value(of: key) else {
        throw LanguageError(.runtime, "dictionary keys changed during iteration")
      }
      return item((key, value))
    }
  }

  /// Returns all items of a value.
  ///
  /// - Parameter value: A sequence, dict, array or iterator.
  /// - Returns: The items in order.
  /// - Throws: Python's error for a value without items, or the iterator's own.
  /// - Complexity: O(*n*) for *n* items.
  public static func items(of value: Value) throws(LanguageError) -> [Value] {
    switch value {
    case .list(let list): return list.items
    case .range, .array, .iterator:
      if case .range(let range) = value { try Affordability.checkItems(range.count) }
      let next = try source(of: value)
      var items: [Value] = []
      while let item = try next() {
        items.append(item)
        if items.count & 0xffff == 0 { try Affordability.checkItems(items.count) }
      }
      return items
    default: return try finiteItems(of: value)
    }
  }

  /// Returns a source over items that are there already.
  ///
  /// - Parameter items: The items in order.
  /// - Returns: Gives the items in order.
  public static func stored(_ items: [Value]) -> Source {
    var position = 0
    return { () throws(LanguageError) in
      guard position < items.count else { return nil }
      defer { position += 1 }
      return items[position]
    }
  }

  private static func finiteItems(of value: Value) throws(LanguageError) -> [Value] {
    switch value {
    case .tuple(let tuple): tuple.items
    case .dictionary(let dictionary): dictionary.items.map(\.key)
    case .view(let view): view.items
    case .string(let text): text.unicodeScalars.map { .string(String($0)) }
    default: throw LanguageError(.type, "'\(value.typeName)' object is not iterable")
    }
  }
}

extension Value {
  /// Whether the value has items to walk through.
  var isIterable: Bool {
    switch self {
    case .list, .tuple, .string, .dictionary, .view, .range, .iterator: true
    case .array(let array): array.rank > 0
    default: false
    }
  }
  /// Whether the value has items by position, which it may still refuse to change.
  var isSequence: Bool {
    switch self {
    case .tuple, .string, .range: true
    default: false
    }
  }
}
