extension NDArray {
  /// The number of axes.
  public var rank: Int { shape.count }

  /// The cells as doubles, for arrays of doubles.
  @inline(__always)
  var doubleCells: UnsafeMutablePointer<Double> { cells.assumingMemoryBound(to: Double.self) }

  /// The cells as integers, for arrays of integers and truth values.
  @inline(__always)
  var integerCells: UnsafeMutablePointer<Int64> { cells.assumingMemoryBound(to: Int64.self) }

  /// Reads the element at a distance from the first one.
  @inline(__always)
  func read(at offset: Int) -> Scalar {
    switch elementType {
    case .bool: .bool(integerCells[offset] != 0)
    case .int64: .int64(integerCells[offset])
    case .float64: .float64(doubleCells[offset])
    }
  }

  /// Writes the element at a distance from the first one, cast to the own type.
  @inline(__always)
  func write(_ scalar: Scalar, at offset: Int) {
    switch elementType {
    case .bool: integerCells[offset] = scalar.truth ? 1 : 0
    case .int64: integerCells[offset] = scalar.int64
    case .float64: doubleCells[offset] = scalar.double
    }
  }

  /// The distance of an element, given by its number in row-major order.
  func offset(ofElement number: Int) -> Int {
    precondition(number >= 0 && number < count, "The element must exist.")
    if isContiguous { return number }
    var rest = number
    var offset = 0
    var axis = rank
    while axis > 0 {
      axis -= 1
      let (quotient, position) = rest.quotientAndRemainder(dividingBy: shape[axis])
      offset += position * strides[axis]
      rest = quotient
    }
    return offset
  }

  /// Calls a function with the distance of every element, in row-major order.
  @inline(__always)
  func forEachOffset(_ body: (Int) -> Void) {
    if isContiguous {
      for offset in 0..<count { body(offset) }
      return
    }
    guard count > 0 else { return }
    let last = rank - 1
    let step = strides[last]
    forEachRow { start in
      for i in 0..<shape[last] { body(start &+ i &* step) }
    }
  }

  /// Calls a function with the distance of the first element of every row.
  ///
  /// - Precondition: The array has an axis and at least one element.
  private func forEachRow(_ body: (Int) -> Void) {
    var position = Shape(repeating: 0, count: rank)
    var start = 0
    while true {
      body(start)
      var axis = rank - 2
      while axis >= 0 {
        position[axis] += 1
        start &+= strides[axis]
        if position[axis] < shape[axis] { break }
        start &-= strides[axis] &* shape[axis]
        position[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}

// MARK: - Reading and writing

extension NDArray {
  /// The element at a position that names every axis.
  ///
  /// - Precondition: There is one index per axis, and each is inside its axis.
  public subscript(_ index: [Int]) -> Scalar {
    get { read(at: offset(of: index)) }
    set { write(newValue, at: offset(of: index)) }
  }

  private func offset(of index: [Int]) -> Int {
    precondition(index.count == rank, "A position names every axis.")
    var offset = 0
    for (axis, position) in index.enumerated() {
      precondition(position >= 0 && position < shape[axis], "A position lies inside its axis.")
      offset += position * strides[axis]
    }
    return offset
  }

  /// Returns the element with a number counted from 0 in row-major order.
  ///
  /// - Parameter number: The number, below ``count``.
  /// - Returns: The element.
  /// - Complexity: O(1) if the array is contiguous, else O(*rank*).
  public func element(_ number: Int) -> Scalar {
    read(at: offset(ofElement: number))
  }

  /// Overwrites the element with a number counted from 0 in row-major order.
  ///
  /// The value is cast to the element type as NumPy does: a double that goes
  /// into an array of integers is cut toward zero.
  ///
  /// - Parameters:
  ///   - number: The number, below ``count``.
  ///   - scalar: The new value.
  public func setElement(_ number: Int, _ scalar: Scalar) {
    write(scalar, at: offset(ofElement: number))
  }

  /// The elements as doubles, in row-major order.
  public var doubles: [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      forEachOffset { offset in
        buffer.initializeElement(at: filled, to: read(at: offset).double)
        filled += 1
      }
    }
  }

  /// The elements with their type, in row-major order.
  public var scalars: [Scalar] {
    var list: [Scalar] = []
    list.reserveCapacity(count)
    forEachOffset { list.append(read(at: $0)) }
    return list
  }

  /// The only element, if there is exactly one.
  public var item: Scalar? { count == 1 ? read(at: 0) : nil }
}

// MARK: - Copies and comparison

extension NDArray {
  /// Returns a new array with the same elements and memory of its own.
  public func copy() -> NDArray {
    let result = NDArray(uninitialized: shape, elementType)
    if isContiguous {
      result.cells.copyMemory(from: cells, byteCount: count * 8)
      return result
    }
    let source = cells
    var target = result.cells
    forEachOffset { offset in
      target.copyMemory(from: source + offset &* 8, byteCount: 8)
      target += 8
    }
    return result
  }

  /// Returns a new array with the elements cast to another type.
  ///
  /// - Parameter type: The type that is wanted; the own type gives a plain copy.
  /// - Returns: The new array, always with memory of its own.
  public func converted(to type: ElementType) -> NDArray {
    if type == elementType { return copy() }
    let result = NDArray(uninitialized: shape, type)
    switch type {
    case .float64: writeDoubles(to: result.doubleCells)
    case .int64, .bool:
      var next = 0
      forEachOffset { offset in
        result.write(read(at: offset), at: next)
        next &+= 1
      }
    }
    return result
  }

  /// Writes the elements as doubles into memory, in row-major order.
  func writeDoubles(to target: UnsafeMutablePointer<Double>) {
    var next = target
    if elementType == .float64 {
      forEachOffset { offset in
        next.initialize(to: doubleCells[offset])
        next += 1
      }
    } else {
      forEachOffset { offset in
        next.initialize(to: Double(integerCells[offset]))
        next += 1
      }
    }
  }

  /// Whether both look at the same block of memory.
  ///
  /// - Parameter other: The array to compare with.
  /// - Returns: True for a view and its base, and for two views of one array.
  public func sharesMemory(with other: NDArray) -> Bool {
    block == other.block
  }

  /// Whether type, shape and every bit agree: nan equals itself, and `-0.0`
  /// differs from `0.0`.
  ///
  /// - Parameter other: The array to compare with.
  /// - Returns: True if no operation could tell the values apart.
  public func isBitwiseEqual(to other: NDArray) -> Bool {
    guard elementType == other.elementType, shape == other.shape else { return false }
    if isContiguous, other.isContiguous {
      let left = UnsafeRawBufferPointer(start: cells, count: count * 8)
      return left.elementsEqual(UnsafeRawBufferPointer(start: other.cells, count: count * 8))
    }
    return (0..<count).allSatisfy { element($0).isBitwiseEqual(to: other.element($0)) }
  }
}
