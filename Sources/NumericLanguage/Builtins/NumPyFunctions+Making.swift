import NeuralCore

extension NumPyFunctions {
  /// Functions that make arrays: from values, filled, or counted.
  static let making: [NativeFunction] = [
    NativeFunction("array(object, dtype=, *, copy=, ndmin=)", .array) { call in
      let array = try ArrayConversion.array(call[0])
      let type = try call.elementType(1) ?? array.elementType
      var result = array
      if case .array = call[0], type == array.elementType {
        let copies = try call.flag(2) ?? !call.has(2)
        if copies { result = array.copy() }
      } else {
        if try call.flag(2) == false { throw cannotAvoidCopy }
        result = try array.elements(as: type, of: call[0])
      }
      let rank = try call.optionalIndex(3) ?? 0
      guard result.rank < rank else { return .array(result) }
      let ones = [Int](repeating: 1, count: rank - result.rank)
      return .array(try result.reshaped(ones + Array(result.shape)))
    },
    NativeFunction("asarray(a, dtype=)", .array) { call in
      let array = try ArrayConversion.array(call[0])
      guard let type = try call.elementType(1), type != array.elementType else {
        return .array(array)
      }
      return .array(try array.elements(as: type, of: call[0]))
    },
    NativeFunction("copy(a)", .python) { call in
      .array(try ArrayConversion.array(call[0]).copy())
    },
    NativeFunction("zeros(shape, dtype=)", .array) { call in
      try filled(call, with: .int64(0))
    },
    NativeFunction("empty(shape, dtype=)", .array) { call in
      try filled(call, with: .int64(0))
    },
    NativeFunction("ones(shape, dtype=)", .python) { call in
      try filled(call, with: .int64(1))
    },
    NativeFunction("full(shape, fill_value, dtype=)", .python) { call in
      let value = try ArrayConversion.array(call[1])
      let type = try call.elementType(2) ?? value.elementType
      let shape = try call.shape(0)
      let result = NDArray.zeros(try call.affordable(shape), type)
      try result.assign(value)
      return .array(result)
    },
    NativeFunction("zeros_like(a, dtype=)", .python) { call in
      try filledLike(call, with: .int64(0))
    },
    NativeFunction("empty_like(prototype, dtype=)", .array) { call in
      try filledLike(call, with: .int64(0))
    },
    NativeFunction("ones_like(a, dtype=)", .python) { call in
      try filledLike(call, with: .int64(1))
    },
    NativeFunction("full_like(a, fill_value, dtype=)", .python) { call in
      let model = try ArrayConversion.array(call[0])
      let result = NDArray.zeros(model.shape, try call.elementType(2) ?? model.elementType)
      let value = try ArrayConversion.array(call[1])
      try result.assign(value)
      return .array(result)
    },
    NativeFunction("eye(N, M=, k=, dtype=)", .python) { call in
      let rows = try call.index(0)
      let columns = try call.optionalIndex(1) ?? rows
      return try diagonalOnes(
        call,
        rows,
        columns,
        offset: try offset(call, 2),
        try call.elementType(3)
      )
    },
    NativeFunction("identity(n, dtype=)", .python) { call in
      let size = try call.index(0)
      return try diagonalOnes(call, size, size, offset: 0, try call.elementType(1))
    },
    NativeFunction("arange(start=, stop=, step=, dtype=)", .array) { call in
      try range(call)
    },
    NativeFunction("linspace(start, stop, num=, endpoint=, retstep=, dtype=)", .python) {
      call in
      try evenlySpaced(call)
    },
    NativeFunction("diag(v, k=)", .python) { call in
      try diagonal(call)
    },
  ]

  private static var cannotAvoidCopy: LanguageError {
    LanguageError(
      .value,
      """
      Unable to avoid copy while creating an array as requested.
      If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy \
      when needed (no behavior change in NumPy 1.x).
      For more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html\
      #adapting-to-changes-in-the-copy-keyword.
      """
    )
  }

  private static func filled(_ call: Call, with value: Scalar) throws(LanguageError) -> Value {
    let shape = try call.shape(0)
    let type = try call.elementType(1) ?? .float64
    return .array(NDArray.filled(try call.affordable(shape), with: value.converted(to: type)))
  }

  private static func filledLike(_ call: Call, with value: Scalar) throws(LanguageError) -> Value {
    let model = try ArrayConversion.array(call[0])
    let type = try call.elementType(1) ?? model.elementType
    return .array(NDArray.filled(model.shape, with: value.converted(to: type)))
  }

  private static func diagonalOnes(
    _ call: Call,
    _ rows: Int,
    _ columns: Int,
    offset: Int,
    _ type: ElementType?
  ) throws(LanguageError) -> Value {
    let type = type ?? .float64
    let shape = try call.affordable([rows, columns])
    let result = NDArray.zeros(shape, type)
    for row in 0..<rows where (0..<columns).contains(row + offset) {
      result.setElement(row * columns + row + offset, Scalar.int64(1).converted(to: type))
    }
    return .array(result)
  }

  /// Which diagonal is meant; one beyond every matrix is cut to a number that can be added to.
  private static func offset(_ call: Call, _ index: Int) throws(LanguageError) -> Int {
    min(max(try call.optionalIndex(index) ?? 0, -1 << 40), 1 << 40)
  }

  /// `np.diag`: a matrix from its diagonal, or the diagonal of a matrix.
  private static func diagonal(_ call: Call) throws(LanguageError) -> Value {
    let array = try ArrayConversion.array(call[0])
    let offset = try offset(call, 1)
    switch array.rank {
    case 1:
      let size = array.count + Int(offset.magnitude)
      let result = NDArray.zeros(try call.affordable([size, size]), array.elementType)
      for index in 0..<array.count {
        let row = index + max(-offset, 0)
        result.setElement(row * size + index + max(offset, 0), array.element(index))
      }
      return .array(result)
    case 2:
      return .array(diagonal(of: array, offset: offset))
    default:
      throw LanguageError(.value, "Input must be 1- or 2-d.")
    }
  }

  /// The elements of a matrix whose column is their row plus `offset`.
  static func diagonal(of matrix: NDArray, offset: Int) -> NDArray {
    let (rows, columns) = (matrix.shape[0], matrix.shape[1])
    let places = (0..<rows).filter { (0..<columns).contains($0 + offset) }
    return NDArray(
      scalars: places.map { matrix[[$0, $0 + offset]] },
      shape: [places.count],
      matrix.elementType
    )
  }
}

extension NumPyFunctions {
  /// `np.arange`: start + i * step, without the stop.
  private static func range(_ call: Call) throws(LanguageError) -> Value {
    guard call.has(0) || call.has(1) else {
      throw LanguageError(.type, "arange() requires stop to be specified.")
    }
    let hasStart = call.optional(1) != nil
    let start = hasStart ? try rangeNumber(call, 0) ?? .int64(0) : .int64(0)
    if !hasStart, call.has(0), call.optional(0) == nil {
      throw LanguageError(.type, "unsupported operand type(s) for -: 'NoneType' and 'int'")
    }
    let stop = try rangeNumber(call, hasStart ? 1 : 0) ?? .int64(0)
    let step = try rangeNumber(call, 2) ?? .int64(1)
    guard step.double != 0 else { throw LanguageError(.zeroDivision, "division by zero") }
    let type = max(start.elementType, stop.elementType, step.elementType, .int64)
    let array =
      type == .float64
      ? try floatRange(call, start.double, stop.double, step.double)
      : try integerRange(call, start.int64, stop.int64, step.int64)
    let wanted = try call.elementType(3) ?? type
    return .array(wanted == type ? array : array.converted(to: wanted))
  }

  private static func rangeNumber(_ call: Call, _ index: Int) throws(LanguageError) -> Scalar? {
    guard let value = call.optional(index) else { return nil }
    if let scalar = value.plainNumber { return scalar }
    if case .array(let array) = value, let item = array.item { return item }
    switch value {
    case .long: throw LanguageError(.value, "Maximum allowed size exceeded")
    case .string:
      throw LanguageError(
        .type,
        "arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>."
      )
    default:
      throw LanguageError(
        .type,
        "unsupported operand type(s) for -: '\(value.typeName)' and 'int'"
      )
    }
  }

  private static func floatRange(
    _ call: Call,
    _ start: Double,
    _ stop: Double,
    _ step: Double
  )
    throws(LanguageError) -> NDArray
  {
    let length = ((stop - start) / step).rounded(.up)
    guard !length.isNaN else {
      throw LanguageError(.value, "arange: cannot compute length")
    }
    guard length < 0x1p62 else { throw LanguageError(.value, "Maximum allowed size exceeded") }
    let count = try call.affordable([Int(max(length, 0))])[0]
    // As NumPy does: the step is the difference of the first two values as rounded.
    let delta = start + step - start
    return NDArray(
      (0..<count).map { index in
        index == 0 ? start : index == 1 ? start + step : start + Double(index) * delta
      },
      shape: [count]
    )
  }

  private static func integerRange(
    _ call: Call,
    _ start: Int64,
    _ stop: Int64,
    _ step: Int64
  )
    throws(LanguageError) -> NDArray
  {
    let span =
      step > 0
      ? stop.subtractingReportingOverflow(start)
      : start.subtractingReportingOverflow(stop)
    guard !span.overflow else { throw LanguageError(.value, "Maximum allowed size exceeded") }
    let size = Int64(clamping: step.magnitude)
    let length = span.partialValue > 0 ? (span.partialValue - 1) / size + 1 : 0
    let count = try call.affordable([Int(length)])[0]
    return NDArray((0..<Int64(count)).map { start + $0 * step }, shape: [count])
  }

  /// `np.linspace`: evenly spaced values, the stop among them unless `endpoint=False`.
  private static func evenlySpaced(_ call: Call) throws(LanguageError) -> Value {
    for index in 0...1 where call[index].isIterable {
      if case .string = call[index] { continue }
      throw LanguageError(
        .notSupported,
        "np.linspace between arrays is not part of this course"
      )
    }
    let start = try call.double(0)
    let stop = try call.double(1)
    let count = try call.optionalIndex(2) ?? 50
    if count < 0 {
      throw LanguageError(.value, "Number of samples, \(count), must be non-negative.")
    }
    let includesStop = try call.flag(3) ?? true
    let shape = try call.affordable([count])
    let parts = Double(includesStop ? count - 1 : count)
    let step = (stop - start) / parts
    var values = (0..<count).map { index -> Double in
      parts > 0 && step != 0
        ? Double(index) * step + start
        : Double(index) / max(parts, 1) * (stop - start) + start
    }
    if includesStop, count > 1 { values[count - 1] = stop }
    let array = NDArray(values, shape: shape)
    let type = try call.elementType(5) ?? .float64
    let result = Value.array(type == .float64 ? array : array.converted(to: type))
    guard try call.flag(4) ?? false else { return result }
    return .tuple(TupleObject([result, .numpy(.float64(parts > 0 ? step : .nan))]))
  }
}
