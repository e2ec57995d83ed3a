import NeuralCore

extension Operations {
  /// Returns `base.name`.
  ///
  /// - Parameters:
  ///   - base: Any value.
  ///   - name: The attribute.
  ///   - machine: The machine whose random numbers a function of `np.random` draws.
  /// - Returns: The attribute; a method comes bound to the value.
  /// - Throws: Python's error for an attribute that isn't there.
  public static func attribute(
    _ base: Value,
    _ name: String,
    _ machine: Machine
  ) throws(LanguageError) -> Value {
    try Methods.attribute(name, of: base, machine)
  }

  /// Returns `base[key]`.
  ///
  /// Basic indices and slices of an array give a view that shares its memory;
  /// masks and lists of integers give a copy.
  ///
  /// - Parameters:
  ///   - base: A sequence, dict or array.
  ///   - key: The index; several indices come as a tuple.
  /// - Returns: The item or part.
  /// - Throws: Python's or NumPy's error for an index that doesn't fit.
  public static func index(_ base: Value, _ key: Value) throws(LanguageError) -> Value {
    switch base {
    case .array(let array): return try element(of: array, key)
    case .list(let list):
      if case .int(let number) = key, 0..<list.items.count ~= number { return list.items[number] }
      if case .slice(let slice) = key {
        return .list(ListObject(slice.positions(in: list.items.count).map { list.items[$0] }))
      }
      return list.items[try position(key, count: list.items.count, in: "list")]
    case .tuple(let tuple):
      if case .slice(let slice) = key {
        return .tuple(TupleObject(slice.positions(in: tuple.items.count).map { tuple.items[$0] }))
      }
      return tuple.items[try position(key, count: tuple.items.count, in: "tuple")]
    case .string(let text): return .string(try characters(of: text, key))
    case .range(let range): return try part(of: range, key)
    case .dictionary(let dictionary):
      guard let value = try dictionary.value(of: key) else {
        throw LanguageError(.key, key.repr)
      }
      return value
    case .numpy(let scalar):
      if case .tuple(let keys) = key, keys.items.isEmpty { return .numpy(scalar) }
      throw LanguageError(.index, "invalid index to scalar variable.")
    case .type(let type):
      throw LanguageError(.type, "type '\(type.qualifiedName)' is not subscriptable")
    default:
      throw LanguageError(.type, "'\(base.typeName)' object is not subscriptable")
    }
  }

  /// Carries out `base[key] = value`.
  ///
  /// - Parameters:
  ///   - base: A list, dict or array, changed in place.
  ///   - key: The index; several indices come as a tuple.
  ///   - value: What is assigned.
  /// - Throws: Python's or NumPy's error for an index or value that doesn't fit.
  public static func setIndex(
    _ base: Value,
    _ key: Value,
    to value: Value
  ) throws(LanguageError) {
    switch base {
    case .array(let array): try assign(value, to: array, key)
    case .list(let list):
      if case .slice(let slice) = key {
        try assign(value, to: list, slice)
      } else {
        let place = try position(key, count: list.items.count, in: "list", "assignment ")
        list.items[place] = value
      }
    case .dictionary(let dictionary): try dictionary.set(value, for: key)
    default:
      throw LanguageError(
        .type,
        "'\(base.typeName)' object does not support item assignment"
      )
    }
  }

  /// Carries out `del base[key]`.
  ///
  /// - Parameters:
  ///   - base: A list or dict, changed in place.
  ///   - key: The index.
  /// - Throws: Python's error for an index that doesn't fit.
  public static func deleteIndex(_ base: Value, _ key: Value) throws(LanguageError) {
    switch base {
    case .list(let list):
      if case .slice(let slice) = key {
        for place in slice.positions(in: list.items.count).sorted(by: >) {
          list.items.remove(at: place)
        }
      } else {
        list.items.remove(
          at: try position(key, count: list.items.count, in: "list", "assignment ")
        )
      }
    case .dictionary(let dictionary):
      if try dictionary.remove(key) == nil { throw LanguageError(.key, key.repr) }
    case .array: throw LanguageError(.value, "cannot delete array elements")
    default:
      throw LanguageError(
        .type,
        base.isSequence
          ? "'\(base.typeName)' object doesn't support item deletion"
          : "'\(base.typeName)' object does not support item deletion"
      )
    }
  }

  // MARK: Sequences

  /// The position that an index means, counted from the front.
  private static func position(
    _ key: Value,
    count: Int,
    in type: String,
    _ action: String = ""
  ) throws(LanguageError) -> Int {
    if key.isLong {
      throw LanguageError(
        .index,
        type == "range object"
          ? "range object index out of range" : "cannot fit 'int' into an index-sized integer"
      )
    }
    var number = key.plainNumber
    if case .array(let array) = key {
      guard array.rank == 0 && array.elementType != .float64 else {
        throw LanguageError(
          .type,
          "only integer scalar arrays can be converted to a scalar index"
        )
      }
      number = array.element(0)
    }
    guard let number, number.elementType != .float64, !key.isNumPyBool else {
      throw wrongKey(key, in: type)
    }
    let place = Int(number.int64) < 0 ? Int(number.int64) + count : Int(number.int64)
    guard 0..<count ~= place else {
      throw LanguageError(.index, "\(type) \(action)index out of range")
    }
    return place
  }

  private static func wrongKey(_ key: Value, in type: String) -> LanguageError {
    let noun = type == "range object" ? "range" : type
    let expected = type == "string" ? ", not '\(key.typeName)'" : " or slices, not \(key.typeName)"
    return LanguageError(.type, "\(noun) indices must be integers\(expected)")
  }

  private static func characters(of text: String, _ key: Value) throws(LanguageError) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    if case .slice(let slice) = key {
      for place in slice.positions(in: scalars.count) { result.append(scalars[place]) }
    } else {
      result.append(scalars[try position(key, count: scalars.count, in: "string")])
    }
    return String(result)
  }

  private static func part(of range: RangeObject, _ key: Value) throws(LanguageError) -> Value {
    if case .long = key { throw LanguageError(.index, "range object index out of range") }
    guard case .slice(let slice) = key else {
      return .int(range[try position(key, count: range.count, in: "range object")])
    }
    let bounds = slice.bounds(in: range.count)
    let (step, isTooLarge) = range.step.multipliedReportingOverflow(by: slice.step)
    if isTooLarge {
      throw LanguageError(.overflow, "Python int too large to convert to C ssize_t")
    }
    return .range(RangeObject(start: range[bounds.from], stop: range[bounds.to], step: step))
  }

  /// `list[slice] = items`; only a slice of step 1 may change the length.
  private static func assign(
    _ value: Value,
    to list: ListObject,
    _ slice: SliceObject
  ) throws(LanguageError) {
    let places = slice.positions(in: list.items.count)
    guard let items = try? Iteration.items(of: value) else {
      throw LanguageError(.type, "can only assign an iterable")
    }
    guard slice.step == 1 else {
      guard items.count == places.count else {
        throw LanguageError(
          .value,
          "attempt to assign sequence of size \(items.count) to extended slice of size "
            + "\(places.count)"
        )
      }
      for (place, item) in zip(places, items) { list.items[place] = item }
      return
    }
    let start =
      places.first ?? SliceObject(start: slice.start, stop: nil, step: 1)
      .positions(in: list.items.count).first ?? list.items.count
    list.items.replaceSubrange(start..<start + places.count, with: items)
  }
}
