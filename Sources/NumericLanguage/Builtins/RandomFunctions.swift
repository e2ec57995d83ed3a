import NeuralCore

/// The functions of `np.random`, which draw from the machine's random numbers.
///
/// Single numbers come back as Python's, many as an array, as in NumPy.
enum RandomFunctions {
  static let all: [NativeFunction] = setting + drawing + choosing

  /// What says where the random numbers come from.
  private static let setting: [NativeFunction] = [
    NativeFunction("seed(seed=)", .random) { call in
      call.machine.random = try seeded(call)
      return .none
    }
  ]

  private static func seeded(_ call: Call) throws -> RandomState {
    guard let value = call.optional(0) else {
      throw LanguageError(
        .notSupported,
        "np.random.seed() without a number is not part of this course: runs must be repeatable"
      )
    }
    if case .list = value { return RandomState(seeds: try seeds(value)) }
    if case .tuple = value { return RandomState(seeds: try seeds(value)) }
    guard let number = try? Numbers.index(value) else {
      throw LanguageError(
        .type,
        "Cannot cast scalar from dtype('float64') to dtype('int64') "
          + "according to the rule 'safe'"
      )
    }
    return RandomState(seed: try seed(number))
  }

  private static func seeds(_ value: Value) throws -> [UInt32] {
    let numbers = try Numbers.indices(try Iteration.items(of: value))
    if numbers.isEmpty { throw LanguageError(.value, "Seed must be non-empty") }
    return try numbers.map(seed)
  }

  private static func seed(_ number: Int) throws -> UInt32 {
    guard let seed = UInt32(exactly: number) else {
      throw LanguageError(.value, "Seed must be between 0 and 2**32 - 1")
    }
    return seed
  }

  /// What draws numbers.
  private static let drawing: [NativeFunction] =
    ["random", "random_sample", "ranf", "sample"].map { name in
      NativeFunction("\(name)(size=)", .random) { call in
        try draw(call, size: 0) { $0.random() }
      }
    } + [
      NativeFunction("rand(*dims)", .random) { call in
        try draw(call, try Numbers.indices(call.rest)) { $0.random() }
      },
      NativeFunction("randn(*dims)", .random) { call in
        try draw(call, try Numbers.indices(call.rest)) { $0.gaussian() }
      },
      NativeFunction("standard_normal(size=)", .random) { call in
        try draw(call, size: 0) { $0.gaussian() }
      },
      NativeFunction("uniform(low=, high=, size=)", .random) { call in
        let (low, high) = (try call.double(0, default: 0), try call.double(1, default: 1))
        guard (high - low).isFinite else { throw ArrayError.sampling(.unboundedRange) }
        return try draw(call, size: 2) { $0.uniform(low, high) }
      },
      NativeFunction("normal(loc=, scale=, size=)", .random) { call in
        let (mean, deviation) = (try call.double(0, default: 0), try call.double(1, default: 1))
        if deviation < 0 { throw ArrayError.sampling(.negativeScale) }
        return try draw(call, size: 2) { $0.normal(mean, deviation) }
      },
      NativeFunction("randint(low, high=, size=, dtype=)", .random, body: integers),
      NativeFunction("random_integers(low, high=, size=)", .random) { call in
        throw LanguageError(
          .notSupported,
          "np.random.\(call.name) is not part of this course"
        )
      },
    ]

  private static func draw(
    _ call: Call,
    size index: Int,
    _ draw: (inout RandomState) -> Double
  ) throws -> Value {
    guard call.optional(index) != nil else { return .float(draw(&call.machine.random)) }
    let shape = try call.affordable(try call.shape(index))
    let array = call.machine.random.filled(shape, with: draw)
    try LongWork.check(after: array.count)
    return .array(array)
  }

  private static func draw(
    _ call: Call,
    _ dimensions: [Int],
    _ draw: (inout RandomState) -> Double
  ) throws -> Value {
    guard !dimensions.isEmpty else { return .float(draw(&call.machine.random)) }
    let shape = try call.affordable(dimensions)
    let array = call.machine.random.filled(shape, with: draw)
    try LongWork.check(after: array.count)
    return .array(array)
  }

  @Sendable private static func integers(_ call: Call) throws -> Value {
    let first = Int64(try call.index(0))
    let second = try call.optionalIndex(1).map { Int64($0) }
    guard let shape = call.optional(2) == nil ? nil : try call.shape(2) else {
      if let second { return .int(Int(try call.machine.random.randomInteger(first, second))) }
      return .int(Int(try call.machine.random.randomInteger(below: first)))
    }
    if second == nil, first <= 0 { throw ArrayError.sampling(.emptyRange) }
    return .array(
      try call.machine.random.randomIntegers(
        try call.affordable(shape),
        second == nil ? 0 : first,
        second ?? first
      )
    )
  }
}

extension RandomFunctions {
  /// What draws from things that are there.
  private static let choosing: [NativeFunction] = [
    NativeFunction("permutation(x)", .random) { call in
      if case .array(let array) = call[0], array.rank > 0 { return permuted(array, call) }
      guard let count = try? Numbers.index(call[0]) else {
        return permuted(try ArrayConversion.array(call[0]), call)
      }
      _ = try call.affordable([max(count, 0)])
      let order = call.machine.random.permutation(count)
      return .array(NDArray(order.map(Int64.init), shape: [order.count]))
    },
    NativeFunction("shuffle(x)", .random) { call in
      switch call[0] {
      case .list(let list):
        call.machine.random.shuffle(count: list.items.count) { list.items.swapAt($0, $1) }
      case .array(let array) where array.rank > 0: call.machine.random.shuffle(array)
      case .array:
        throw LanguageError(.type, "len() of unsized object")
      case .tuple, .string:
        throw LanguageError(
          .type,
          "'\(call[0].typeName)' object does not support item assignment"
        )
      default: _ = try Builtins.length(of: call[0])
      }
      return .none
    },
    NativeFunction("choice(a, size=, replace=, p=)", .random, body: choose),
  ]

  private static func permuted(_ array: NDArray, _ call: Call) -> Value {
    let copy = array.copy()
    call.machine.random.shuffle(copy)
    return .array(copy)
  }

  /// Chooses one string; NumPy's arrays of strings are outside the course.
  private static func chooseText(_ call: Call, _ texts: [Value]) throws -> Value {
    guard call.optional(1) == nil else {
      throw LanguageError(
        .notSupported,
        "arrays of strings are not part of this course: choose positions instead"
      )
    }
    let probabilities = call.optional(3) == nil ? nil : try call.array(3).doubles
    let places = try call.machine.random.choice(
      texts.count,
      count: 1,
      replacing: true,
      probabilities: probabilities
    )
    return texts[places[0]]
  }

  @Sendable private static func choose(_ call: Call) throws -> Value {
    if case .list(let list) = call[0], let first = list.items.first, case .string = first {
      return try chooseText(call, list.items)
    }
    let count = try? Numbers.index(call[0])
    let population = count == nil ? try ArrayConversion.array(call[0]) : nil
    if let population, population.rank != 1 {
      throw LanguageError(.value, "a must be 1-dimensional")
    }
    if let population, population.count == 0 {
      throw LanguageError(.value, "'a' cannot be empty unless no samples are taken")
    }
    if let count, count <= 0 {
      throw LanguageError(.value, "a must be greater than 0 unless no samples are taken")
    }
    let isSingle = call.optional(1) == nil
    let shape = try call.affordable(isSingle ? [] : try call.shape(1))
    let probabilities = call.optional(3) == nil ? nil : try call.array(3).doubles
    let places = try call.machine.random.choice(
      population?.count ?? count ?? 0,
      count: shape.elementCount,
      replacing: try call.flag(2) ?? true,
      probabilities: probabilities
    )
    guard let population else {
      return isSingle
        ? .int(places[0]) : .array(NDArray(places.map(Int64.init), shape: shape))
    }
    if isSingle { return .numpy(population.element(places[0])) }
    return .array(
      NDArray(
        scalars: places.map { population.element($0) },
        shape: shape,
        population.elementType
      )
    )
  }
}
