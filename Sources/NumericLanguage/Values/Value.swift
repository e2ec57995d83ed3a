import NeuralCore

/// A value of the language, as Python has it.
///
/// Numbers, strings and tuples are values; lists, dicts, arrays and functions are
/// objects that several names may share, so a change through one is seen through all.
public enum Value {
  /// `None`.
  case none
  /// `True` or `False`.
  case bool(Bool)
  /// An integer.
  case int(Int)
  /// An integer that doesn't fit in 64 bits; one that does is never held like this.
  case long(BigInteger)
  /// A float.
  case float(Double)
  /// A string.
  case string(String)
  /// A list.
  case list(ListObject)
  /// A tuple.
  case tuple(TupleObject)
  /// A dict.
  case dictionary(DictionaryObject)
  /// What `keys`, `values` and `items` of a dict give.
  case view(DictionaryView)
  /// What `range` gives.
  case range(RangeObject)
  /// `start:stop:step` as an index.
  case slice(SliceObject)
  /// `...` as an index.
  case ellipsis
  /// A NumPy array.
  case array(NDArray)
  /// A NumPy scalar: `np.float64`, `np.int64` or `np.bool_`.
  case numpy(Scalar)
  /// A function that the program defined.
  case function(FunctionObject)
  /// A function that the language brings along.
  case builtin(BuiltinFunction)
  /// A class, such as `int` or `ValueError`.
  case type(TypeObject)
  /// A module, such as `np`.
  case module(Module)
  /// What `zip`, `enumerate`, `reversed` and the like give.
  case iterator(IteratorObject)
  /// An exception that was caught or made.
  case exception(ExceptionObject)
}

/// A list: a sequence that can be changed in place.
public final class ListObject {
  /// The items in order.
  public var items: [Value]

  /// Creates a list.
  ///
  /// - Parameter items: The items in order.
  public init(_ items: [Value] = []) {
    self.items = items
  }

  deinit { Disposal.dispose(of: &items) }
}

/// A tuple: a sequence that stays as it is.
public final class TupleObject {
  /// The items in order.
  public private(set) var items: [Value]

  /// Creates a tuple.
  ///
  /// - Parameter items: The items in order.
  public init(_ items: [Value]) {
    self.items = items
  }

  deinit { Disposal.dispose(of: &items) }
}

/// What `range(start, stop, step)` gives: integers counted when they are asked for.
public final class RangeObject {
  /// The first integer.
  public let start: Int
  /// The first integer that is too far.
  public let stop: Int
  /// How far it is from one to the next; never 0.
  public let step: Int

  /// Creates a range.
  ///
  /// - Parameters:
  ///   - start: The first integer.
  ///   - stop: The first integer that is too far.
  ///   - step: How far it is from one to the next; not 0.
  public init(start: Int, stop: Int, step: Int) {
    precondition(step != 0, "A range with step 0 is refused where it is made.")
    self.start = start
    self.stop = stop
    self.step = step
  }

  /// How many integers there are.
  public var count: Int {
    guard step > 0 ? start < stop : start > stop else { return 0 }
    let distance = UInt(bitPattern: step > 0 ? stop &- start : start &- stop)
    return Int(clamping: (distance - 1) / step.magnitude + 1)
  }

  /// The integer at a position, which must be below ``count``.
  public subscript(position: Int) -> Int { start &+ position &* step }

  /// Returns where a number stands among the integers, or `nil` if it isn't one of them.
  func position(of value: Value) -> Int? {
    guard let number = value.plainNumber.flatMap({ Int(exactly: $0) }) else { return nil }
    let (distance, isTooLarge) = number.subtractingReportingOverflow(start)
    guard !isTooLarge, distance.isMultiple(of: step) else { return nil }
    let position = distance / step
    return position >= 0 && position < count ? position : nil
  }
}

/// `start:stop:step` as an index.
public final class SliceObject {
  /// Where it begins; `nil` for the near end.
  public let start: Int?
  /// Where it ends; `nil` for the far end.
  public let stop: Int?
  /// How far it is from one item to the next; never 0.
  public let step: Int

  /// Creates a slice.
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - stop: Where it ends.
  ///   - step: How far it is from one item to the next; not 0.
  public init(start: Int?, stop: Int?, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  /// Returns the positions that the slice picks from a sequence.
  ///
  /// - Parameter count: The sequence's length.
  /// - Returns: The positions in order.
  public func positions(in count: Int) -> [Int] {
    let bounds = bounds(in: count)
    return Array(Swift.stride(from: bounds.from, to: bounds.to, by: step))
  }

  /// Returns where the slice begins in a sequence, and the position that it doesn't reach.
  func bounds(in count: Int) -> (from: Int, to: Int) {
    func clipped(_ bound: Int?, _ near: Int, _ low: Int, _ high: Int) -> Int {
      guard let bound else { return near }
      return min(max(bound < 0 ? bound + count : bound, low), high)
    }
    if step > 0 { return (clipped(start, 0, 0, count), clipped(stop, count, 0, count)) }
    return (clipped(start, count - 1, -1, count - 1), clipped(stop, -1, -1, count - 1))
  }
}

/// A module: names that don't change.
public final class Module {
  /// The module's name.
  public let name: String

  /// Creates a module.
  ///
  /// - Parameter name: The module's name, such as `numpy`.
  public init(name: String) {
    self.name = name
  }
}

/// A class of the language.
public final class TypeObject {
  /// The name without a module, such as `float64`.
  public let name: String
  /// The name as `type` prints it, such as `numpy.float64`.
  public let qualifiedName: String
  /// What calling the class does; `nil` if it can't be called.
  public let constructor: BuiltinFunction?
  /// The errors that it is the class of, for a class of exceptions.
  public let exceptions: LanguageError.Category?

  /// Creates a class.
  ///
  /// - Parameters:
  ///   - name: The name without a module.
  ///   - qualifiedName: The name as `type` prints it.
  ///   - constructor: What calling the class does.
  ///   - exceptions: The errors that it is the class of.
  public init(
    name: String,
    qualifiedName: String,
    constructor: BuiltinFunction? = nil,
    exceptions: LanguageError.Category? = nil
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.constructor = constructor
    self.exceptions = exceptions
  }
}

/// A function that the language brings along, or a method bound to its object.
public final class BuiltinFunction {
  /// What a call of it does.
  public typealias Body = (
    _ positional: [Value], _ named: [(name: String, value: Value)], _ machine: Machine
  ) throws(LanguageError) -> Value

  /// The function's name.
  public let name: String
  /// What a call of it does.
  public let body: Body
  /// What everyday arguments take instead of the body.
  let intrinsic: Intrinsic?

  /// Creates a function.
  ///
  /// - Parameters:
  ///   - name: The function's name.
  ///   - body: What a call of it does.
  public convenience init(_ name: String, _ body: @escaping Body) {
    self.init(name, nil, body)
  }

  init(_ name: String, _ intrinsic: Intrinsic?, _ body: @escaping Body) {
    self.name = name
    self.body = body
    self.intrinsic = intrinsic
  }
}

/// Something that gives one item after the other.
public final class IteratorObject {
  /// The class, such as `zip`.
  public let typeName: String
  /// Gives the next item, or `nil` at the end.
  public let next: () throws(LanguageError) -> Value?

  /// Creates an iterator.
  ///
  /// - Parameters:
  ///   - typeName: The class, such as `zip`.
  ///   - next: Gives the next item, or `nil` at the end.
  public init(typeName: String, next: @escaping () throws(LanguageError) -> Value?) {
    self.typeName = typeName
    self.next = next
  }
}

extension Int {
  /// Creates the integer that a number is, if it is a whole one.
  fileprivate init?(exactly number: Scalar) {
    if number.elementType == .float64 {
      self.init(exactly: number.double)
    } else {
      self = Int(number.int64)
    }
  }
}
