/// An array of numbers with any number of axes up to eight: NumPy's `ndarray`.
///
/// An array is a reference, as in NumPy. A view made by slicing, transposing
/// or reshaping shares the memory of the array it came from, so writing into one
/// is seen through the other:
///
///     let lights = NDArray([1, 0, 1, 0, 1, 1], shape: [2, 3])
///     let row = try lights.view([.index(0)])
///     row.setElement(1, .float64(0.5))
///     lights[[0, 1]]   // .float64(0.5)
///
/// Arithmetic never changes its operands; it makes new arrays. Only
/// ``update(_:with:)``, the `assign` methods, ``setElement(_:_:)`` and the
/// subscript write.
public final class NDArray: ExpressibleByArrayLiteral {
  /// What the elements are.
  public let elementType: ElementType
  /// The lengths of the axes.
  public let shape: Shape
  /// The distance between neighbours along each axis, counted in elements.
  public let strides: Shape
  /// How many elements there are.
  public let count: Int
  /// Whether the elements lie row by row without gaps.
  public let isContiguous: Bool
  /// The first element; every element takes eight bytes.
  private(set) var cells: UnsafeMutableRawPointer
  /// The array whose memory this one looks at, if it is a view.
  private var owner: NDArray?
  /// Where the memory begins that this one uses, alone or with others.
  private(set) var block: UnsafeMutableRawPointer

  /// Creates an array with memory of its own, which the caller must fill.
  init(uninitialized shape: Shape, _ type: ElementType) {
    elementType = type
    self.shape = shape
    strides = shape.rowMajorStrides
    count = shape.elementCount
    isContiguous = true
    owner = nil
    cells = NDArray.allocate(count, type)
    block = cells
  }

  /// Creates an array with the axes of another and memory of its own, which the
  /// caller must fill.
  ///
  /// The other array must be contiguous.
  init(like other: NDArray, _ type: ElementType) {
    elementType = type
    shape = other.shape
    strides = other.strides
    count = other.count
    isContiguous = true
    owner = nil
    cells = NDArray.allocate(other.count, type)
    block = cells
  }

  /// Allocates cells and binds them to their type.
  @inline(__always)
  private static func allocate(_ count: Int, _ type: ElementType) -> UnsafeMutableRawPointer {
    AllocationMeter.note(count &* 8)
    let cells = UnsafeMutableRawPointer.allocate(
      byteCount: Swift.max(count, 1) * 8,
      alignment: 8
    )
    if type == .float64 {
      cells.bindMemory(to: Double.self, capacity: count)
    } else {
      cells.bindMemory(to: Int64.self, capacity: count)
    }
    return cells
  }

  /// Creates a view of another array's memory.
  init(viewing base: NDArray, offset: Int, shape: Shape, strides: Shape) {
    elementType = base.elementType
    self.shape = shape
    self.strides = strides
    count = shape.elementCount
    isContiguous = count == 0 || NDArray.liesRowByRow(shape, strides)
    owner = base.owner ?? base
    cells = base.cells + offset &* 8
    block = base.block
  }

  /// The array whose memory this one uses: itself, unless it is a view.
  var memoryOwner: NDArray { owner ?? self }

  /// Makes this view look at another array's memory, with axes of its own.
  ///
  /// - Precondition: This is a view, and the element types agree.
  @inline(__always)
  func look(at base: NDArray, offset: Int) {
    if block != base.block {
      owner = base.owner ?? base
      block = base.block
    }
    cells = base.cells + offset &* 8
  }

  /// Whether this is a view of elements of a type.
  @inline(__always)
  func isView(of type: ElementType) -> Bool { owner != nil && elementType == type }

  /// Whether this has memory of its own for elements of a type.
  @inline(__always)
  func holds(_ type: ElementType) -> Bool { owner == nil && elementType == type }

  deinit {
    if owner == nil { cells.deallocate() }
  }

  /// Whether elements with these distances lie row by row without gaps.
  private static func liesRowByRow(_ shape: Shape, _ strides: Shape) -> Bool {
    var step = 1
    var axis = shape.count
    while axis > 0 {
      axis -= 1
      if shape[axis] != 1, strides[axis] != step { return false }
      step &*= shape[axis]
    }
    return true
  }
}

// MARK: - Making arrays

extension NDArray {
  /// Creates an array of doubles.
  ///
  /// - Parameters:
  ///   - values: The elements, row by row.
  ///   - shape: The axes; one axis if left out.
  /// - Precondition: The shape holds as many elements as there are values.
  public convenience init(_ values: [Double], shape: Shape? = nil) {
    self.init(uninitialized: shape ?? [values.count], .float64)
    precondition(count == values.count, "The shape must hold exactly the values.")
    for (i, value) in values.enumerated() { doubleCells[i] = value }
  }

  /// Creates an array of integers.
  ///
  /// - Parameters:
  ///   - values: The elements, row by row.
  ///   - shape: The axes; one axis if left out.
  /// - Precondition: The shape holds as many elements as there are values.
  public convenience init(_ values: [Int64], shape: Shape? = nil) {
    self.init(uninitialized: shape ?? [values.count], .int64)
    precondition(count == values.count, "The shape must hold exactly the values.")
    for (i, value) in values.enumerated() { integerCells[i] = value }
  }

  /// Creates an array of truth values.
  ///
  /// - Parameters:
  ///   - values: The elements, row by row.
  ///   - shape: The axes; one axis if left out.
  /// - Precondition: The shape holds as many elements as there are values.
  public convenience init(_ values: [Bool], shape: Shape? = nil) {
    self.init(uninitialized: shape ?? [values.count], .bool)
    precondition(count == values.count, "The shape must hold exactly the values.")
    for (i, value) in values.enumerated() { integerCells[i] = value ? 1 : 0 }
  }

  /// Creates an array without axes that holds one number.
  public convenience init(_ scalar: Scalar) {
    self.init(uninitialized: [], scalar.elementType)
    write(scalar, at: 0)
  }

  /// Creates an array of doubles with one axis.
  public convenience init(arrayLiteral elements: Double...) {
    self.init(elements)
  }

  /// Returns a new array that repeats one number.
  ///
  /// - Parameters:
  ///   - shape: The axes.
  ///   - scalar: The number, which also decides the element type.
  /// - Returns: The array.
  public static func filled(_ shape: Shape, with scalar: Scalar) -> NDArray {
    let array = NDArray(uninitialized: shape, scalar.elementType)
    switch scalar {
    case .float64(let value): array.doubleCells.update(repeating: value, count: array.count)
    default: array.integerCells.update(repeating: scalar.int64, count: array.count)
    }
    return array
  }

  /// Returns a new array of zeros.
  ///
  /// - Parameters:
  ///   - shape: The axes.
  ///   - type: The element type.
  /// - Returns: The array.
  public static func zeros(_ shape: Shape, _ type: ElementType = .float64) -> NDArray {
    filled(shape, with: Scalar.float64(0).converted(to: type))
  }
}
