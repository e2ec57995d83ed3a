import NeuralCore

/// One call of a built-in function: its arguments, each with its parameter.
struct Call {
  /// Who is calling; holds the random numbers and takes what is printed.
  let machine: Machine
  /// The function's name, for messages.
  let name: String
  /// What stands before the dot, for a method.
  let receiver: Value
  /// The value of each parameter, `nil` if it was left out.
  let values: [Value?]
  /// The positions behind the last parameter, for functions that take any number.
  let rest: [Value]
  /// The names that aren't parameters, for functions that take any name.
  let named: [(name: String, value: Value)]

  /// The value of a parameter that can't be left out.
  subscript(index: Int) -> Value {
    guard let value = values[index] else {
      preconditionFailure("Binding fills every required parameter of \(name).")
    }
    return value
  }

  /// Whether a parameter was given at all, even as `None`.
  func has(_ index: Int) -> Bool { values[index] != nil }

  /// The value of a parameter; leaving it out and `None` are the same.
  func optional(_ index: Int) -> Value? {
    if case .none? = values[index] { return nil }
    return values[index]
  }
}

extension Call {
  /// The source of a value's items, which now and then looks whether someone asked to stop.
  func source(of value: Value) throws(LanguageError) -> Iteration.Source {
    let next = try Iteration.source(of: value)
    var count = 0
    return { [machine] () throws(LanguageError) in
      count += 1
      if count & 4095 == 0 || AllocationMeter.isDue { try machine.checkBounds() }
      return try next()
    }
  }

  /// All items of a value, if they fit the budget of memory.
  func items(of value: Value) throws(LanguageError) -> [Value] {
    switch value {
    case .list, .tuple, .string, .dictionary, .view: return try Iteration.items(of: value)
    default: break
    }
    let next = try source(of: value)
    if case .range(let range) = value { try Affordability.checkItems(range.count) }
    var items: [Value] = []
    while let item = try next() {
      items.append(item)
      if items.count & 0xffff == 0 { try Affordability.checkItems(items.count) }
    }
    return items
  }

  /// An integer, as an index or a count has to be.
  func index(_ index: Int) throws(LanguageError) -> Int {
    try Numbers.index(self[index])
  }

  /// An integer that may be left out.
  func optionalIndex(_ index: Int) throws(LanguageError) -> Int? {
    guard let value = optional(index) else { return nil }
    return try Numbers.index(value)
  }

  /// A number as a float.
  func double(_ index: Int) throws(LanguageError) -> Double {
    try Numbers.double(self[index])
  }

  /// A number as a float, or what it is when it is left out.
  func double(_ index: Int, default standard: Double) throws(LanguageError) -> Double {
    guard let value = optional(index) else { return standard }
    return try Numbers.double(value)
  }

  /// Whether a switch such as `keepdims=` is on.
  func flag(_ index: Int) throws(LanguageError) -> Bool? {
    guard let value = optional(index) else { return nil }
    return try value.isTrue()
  }

  /// The value as an array.
  func array(_ index: Int) throws(LanguageError) -> NDArray {
    try ArrayConversion.array(self[index])
  }

  /// What stands before the dot of an array's method.
  var receivedArray: NDArray {
    switch receiver {
    case .array(let array): return array
    case .numpy(let scalar): return NDArray(scalar)
    default: preconditionFailure("The methods of arrays are looked up on arrays and numbers.")
    }
  }

  /// The axes that `axis=` names: `nil` for all of them.
  func axes(_ index: Int) throws(LanguageError) -> [Int]? {
    guard let value = optional(index) else { return nil }
    if case .tuple(let tuple) = value { return try Numbers.indices(tuple.items) }
    return [try Numbers.index(value)]
  }

  /// One axis, or `nil` for all.
  func axis(_ index: Int) throws(LanguageError) -> Int? {
    guard let value = optional(index) else { return nil }
    return try Numbers.index(value)
  }

  /// The lengths that a shape argument gives: one integer or a sequence of them.
  func shape(_ index: Int) throws(LanguageError) -> [Int] {
    try ArrayConversion.shape(self[index])
  }

  /// The element type that `dtype=` names.
  func elementType(_ index: Int) throws(LanguageError) -> ElementType? {
    guard let value = optional(index) else { return nil }
    return try ElementTypes.elementType(value)
  }

  /// The shape, after a check that such an array fits the budget of memory.
  func affordable(_ dimensions: [Int]) throws(LanguageError) -> Shape {
    try ArrayConversion.affordable(dimensions, within: machine.budget.memory)
  }
}
