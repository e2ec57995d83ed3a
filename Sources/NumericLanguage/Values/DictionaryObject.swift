import NeuralCore

/// A dict: values by key, in the order in which the keys came.
public final class DictionaryObject {
  /// A value that can be a key: a number, a string, `None`, or a tuple of these.
  public enum Key: Hashable {
    /// `None`.
    case none
    /// A number; equal numbers of different types are one key.
    case number(Double)
    /// An integer that no float holds exactly.
    case integer(Int)
    /// An integer beyond 64 bits that no float holds exactly.
    case long(BigInteger)
    /// A string.
    case string(String)
    /// A tuple.
    case tuple([Key])

    /// Makes a key of a value.
    ///
    /// - Parameter value: The value.
    /// - Throws: Python's error for a value that can't be one.
    public init(_ value: Value) throws(LanguageError) {
      try self.init(value, depth: 0)
    }

    private init(_ value: Value, depth: Int) throws(LanguageError) {
      switch value {
      case .none: self = .none
      case .bool(let truth): self = .number(truth ? 1 : 0)
      case .int(let number): self = Self(number)
      case .long(let number):
        let nearest = number.double
        let isExact = nearest.isFinite && BigInteger(truncating: nearest) == number
        self = isExact ? .number(nearest) : .long(number)
      case .float(let number): self = .number(number)
      case .numpy(.int64(let number)): self = Self(Int(number))
      case .numpy(let scalar): self = .number(scalar.double)
      case .string(let text): self = .string(text)
      case .tuple(let tuple):
        guard depth < 990 else {
          throw LanguageError(.recursion, "maximum recursion depth exceeded")
        }
        var keys: [Key] = []
        for item in tuple.items { keys.append(try Key(item, depth: depth + 1)) }
        self = .tuple(keys)
      default:
        throw LanguageError(.type, "unhashable type: '\(value.typeName)'")
      }
    }

    private init(_ number: Int) {
      self = Int(exactly: Double(number)) == number ? .number(Double(number)) : .integer(number)
    }
  }

  private var places: [Key: Int] = [:]
  private var entries: [(key: Value, value: Value)?] = []

  /// Creates an empty dict.
  public init() {}

  deinit {
    var values = entries.compactMap { $0?.value }
    entries = []
    Disposal.dispose(of: &values)
  }

  /// How many keys there are.
  public var count: Int { places.count }

  /// The keys with their values, in order.
  public var items: [(key: Value, value: Value)] { entries.compactMap(\.self) }

  /// Returns the value of a key, or `nil` if there is none.
  ///
  /// - Parameter key: The key.
  /// - Returns: Its value.
  /// - Throws: Python's error for a value that can't be a key.
  public func value(of key: Value) throws(LanguageError) -> Value? {
    guard let place = places[try Key(key)] else { return nil }
    return entries[place]?.value
  }

  /// Gives a key a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - key: The key.
  /// - Throws: Python's error for a value that can't be a key.
  public func set(_ value: Value, for key: Value) throws(LanguageError) {
    let hashed = try Key(key)
    if let place = places[hashed], let entry = entries[place] {
      entries[place] = (entry.key, value)
    } else {
      // An entry takes about four times the room of an item.
      try Affordability.checkItems(entries.count + 1, times: 4)
      places[hashed] = entries.count
      entries.append((key, value))
    }
  }

  /// Removes a key.
  ///
  /// - Parameter key: The key.
  /// - Returns: The value that it had, or `nil` if it wasn't there.
  /// - Throws: Python's error for a value that can't be a key.
  public func remove(_ key: Value) throws(LanguageError) -> Value? {
    guard let place = places.removeValue(forKey: try Key(key)) else { return nil }
    defer { entries[place] = nil }
    return entries[place]?.value
  }

  /// Removes all keys.
  public func removeAll() {
    places = [:]
    entries = []
  }
}
