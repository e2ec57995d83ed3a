import NeuralCore

extension Operations {
  /// How a key picks from an array.
  private enum Picking {
    /// By positions and slices alone: a view.
    case view([NDArray.AxisSelector])
    /// By masks or lists of positions too: a copy.
    case selection([NDArray.IndexSelector])
  }

  /// Returns `array[key]`: a number, a view or a copy.
  static func element(of array: NDArray, _ key: Value) throws(LanguageError) -> Value {
    if case .int(let position) = key, array.rank == 1, 0..<array.count ~= position {
      return .numpy(array.element(position))
    }
    switch try picking(key) {
    case .view(let selectors):
      let view = try view(of: array, selectors)
      return view.rank == 0 && !selectors.contains(where: \.isEllipsis)
        ? .numpy(view.element(0)) : .array(view)
    case .selection(let selectors):
      do {
        return .array(try array.selected(selectors))
      } catch {
        throw LanguageError(error)
      }
    }
  }

  /// Carries out `array[key] = value`.
  static func assign(
    _ value: Value,
    to array: NDArray,
    _ key: Value
  ) throws(LanguageError) {
    switch try picking(key) {
    case .view(let selectors):
      let target = try view(of: array, selectors)
      if target.rank == 0, !selectors.contains(where: \.isEllipsis) {
        return target.assign(try number(value, for: target.elementType))
      }
      let source = try elements(value, for: target.elementType)
      if !value.isArray, source.rank > target.rank {
        throw LanguageError(
          .value,
          "setting an array element with a sequence. The requested array would exceed the "
            + "maximum number of dimension of \(target.rank)."
        )
      }
      do {
        try target.assign(source)
      } catch {
        throw LanguageError(error)
      }
    case .selection(let selectors):
      let source = try elements(value, for: array.elementType)
      do {
        try array.assign(.array(source), at: selectors)
      } catch {
        throw LanguageError(error)
      }
    }
  }

  private static func view(
    of array: NDArray,
    _ selectors: [NDArray.AxisSelector]
  ) throws(LanguageError) -> NDArray {
    do {
      return try array.view(selectors)
    } catch {
      throw LanguageError(error)
    }
  }

  // MARK: Values

  /// The number that goes into one element.
  private static func number(
    _ value: Value,
    for type: ElementType
  ) throws(LanguageError) -> Scalar {
    if let number = value.plainNumber { return try fitting(number, type) }
    if type == .bool, !value.isNumeric { return .bool(try value.isTrue()) }
    switch value {
    case .array(let array):
      guard array.rank == 0 else { break }
      return try fitting(array.element(0), type)
    case .none where type == .float64: return .float64(.nan)
    case .list, .tuple: break
    case .long: throw LanguageError(.overflow, "Python int too large to convert to C long")
    default:
      guard type == .int64 else { return .float64(try Numbers.float(value)) }
      guard case .int(let number) = try Numbers.integer(value, base: nil) else {
        throw LanguageError(.overflow, "Python int too large to convert to C long")
      }
      return .int64(Int64(number))
    }
    if type == .int64, !value.isNumPy {
      throw LanguageError(
        .type,
        "int() argument must be a string, a bytes-like object or a real number, "
          + "not '\(value.typeName)'"
      )
    }
    throw LanguageError(.value, "setting an array element with a sequence.")
  }

  /// The elements that go into a part of an array.
  private static func elements(
    _ value: Value,
    for type: ElementType
  ) throws(LanguageError) -> NDArray {
    if value.isNumeric, value.plainNumber == nil { return try ArrayConversion.array(value) }
    if case .range = value { return try ArrayConversion.array(value) }
    return NDArray(try number(value, for: type))
  }

  /// A float that goes into an integer element must be finite.
  private static func fitting(
    _ number: Scalar,
    _ type: ElementType
  ) throws(LanguageError) -> Scalar {
    guard type == .int64, case .float64(let value) = number else { return number }
    if value.isNaN { throw LanguageError(.value, "cannot convert float NaN to integer") }
    if value.isInfinite {
      throw LanguageError(.overflow, "cannot convert float infinity to integer")
    }
    return number
  }

  // MARK: Keys

  private static func picking(_ key: Value) throws(LanguageError) -> Picking {
    guard case .tuple(let tuple) = key else {
      if let selector = try selector(key) { return .view([selector]) }
      return .selection([.array(try positions(key))])
    }
    var axes: [NDArray.AxisSelector] = []
    var mixed: [NDArray.IndexSelector] = []
    for key in tuple.items {
      if let selector = try selector(key) {
        axes.append(selector)
        mixed.append(.axis(selector))
      } else {
        mixed.append(.array(try positions(key)))
      }
    }
    return axes.count == mixed.count ? .view(axes) : .selection(mixed)
  }

  /// What one key does with an axis; `nil` if it is a mask or a list.
  private static func selector(_ key: Value) throws(LanguageError) -> NDArray.AxisSelector? {
    switch key {
    case .int(let number): return .index(number)
    case .numpy(.int64(let number)): return .index(Int(number))
    case .slice(let slice): return .slice(start: slice.start, stop: slice.stop, step: slice.step)
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .array(let array) where array.rank == 0 && array.elementType == .int64:
      return .index(Int(array.element(0).int64))
    case .bool(true), .numpy(.bool(true)): return .newAxis
    case .bool(false), .numpy(.bool(false)):
      throw LanguageError(.notSupported, "False as an index is not part of this course")
    case .array, .list, .tuple, .range: return nil
    default: throw invalidKey
    }
  }

  /// A mask, or positions along one axis.
  private static func positions(_ key: Value) throws(LanguageError) -> NDArray {
    let array: NDArray
    do {
      array = try ArrayConversion.array(key)
    } catch {
      throw error.category == .notSupported ? invalidKey : error
    }
    guard array.elementType == .float64 else { return array }
    if array.count == 0, case .list = key { return array.converted(to: .int64) }
    guard case .array = key else { throw invalidKey }
    throw LanguageError(.index, "arrays used as indices must be of integer (or boolean) type")
  }

  private static var invalidKey: LanguageError {
    LanguageError(
      .index,
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) "
        + "and integer or boolean arrays are valid indices"
    )
  }
}

extension NDArray.AxisSelector {
  /// Whether this is `...`.
  fileprivate var isEllipsis: Bool {
    if case .ellipsis = self { true } else { false }
  }
}
