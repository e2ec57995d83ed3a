import NeuralCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension NumPyFunctions {
  /// Functions that work on each element by itself.
  static let elementwise: [NativeFunction] =
    NDArray.UnaryOperation.allCases.map { operation in
      NativeFunction("\(operation.name)(x, /, out=, *, dtype=)", .elementwise) { call in
        ArrayConversion.value(try numbers(call, 0, dtype: 2).mapped(operation))
      }.with(.mapping(operation))
    }
    + floatFunctions.map { name, function in
      NativeFunction("\(name)(x, /, out=, *, dtype=)", .elementwise) { call in
        let numbers = try numbers(call, 0, dtype: 2)
        guard numbers.elementType != .bool else {
          throw ArrayError.smallNumbers(operation: name, type: "float16")
        }
        return ArrayConversion.value(numbers.mappedToFloats(function))
      }
    }
    + pairOperations.map { operation in
      NativeFunction("\(operation.name)(x1, x2, /, out=, *, dtype=)", .elementwise) { call in
        guard call.has(3) else {
          return ArrayConversion.value(
            try NDArray.elementwise(operation, operand(call, 0), operand(call, 1))
          )
        }
        let (left, right) = (try numbers(call, 0, dtype: 3), try numbers(call, 1, dtype: 3))
        return ArrayConversion.value(
          try NDArray.elementwise(operation, .array(left), .array(right))
        )
      }
    }
    + logicalOperations.map { name, operation in
      NativeFunction("\(name)(x1, x2, /, out=)", .elementwise) { call in
        let left = try numeric(call, 0).converted(to: .bool)
        let right = try numeric(call, 1).converted(to: .bool)
        return ArrayConversion.value(
          try NDArray.elementwise(operation, .array(left), .array(right))
        )
      }
    }
    + otherElementwise

  /// Other names of functions, which their messages don't use.
  static let aliases = [
    "abs": "absolute", "bitwise_not": "invert", "mod": "remainder", "true_divide": "divide",
    "pow": "power",
  ]

  /// An argument as an array of the type that `dtype=` asks for: floats, or what it is.
  private static func numbers(
    _ call: Call,
    _ index: Int,
    dtype: Int
  ) throws(LanguageError) -> NDArray {
    let array = try numeric(call, index)
    guard let type = try call.elementType(dtype), type != array.elementType else { return array }
    guard type == .float64 else {
      throw LanguageError(
        .notSupported,
        "dtype=\(call[dtype].str) of np.\(call.name) is not part of this course; use astype"
      )
    }
    return array.converted(to: type)
  }

  /// Functions of floats alone.
  private static let floatFunctions: [(String, @Sendable (Double) -> Double)] = [
    ("fabs", { $0.magnitude }), ("tan", { tan($0) }), ("arcsin", { asin($0) }),
    ("arccos", { acos($0) }),
    ("arctan", { atan($0) }), ("sinh", { sinh($0) }), ("cosh", { cosh($0) }),
    ("log2", { log2($0) }), ("log10", { log10($0) }), ("log1p", { log1p($0) }),
    ("exp2", { exp2($0) }), ("expm1", { expm1($0) }), ("cbrt", { cbrt($0) }),
    ("degrees", { $0 * (180 / .pi) }), ("radians", { $0 * (.pi / 180) }),
    ("deg2rad", { $0 * (.pi / 180) }), ("rad2deg", { $0 * (180 / .pi) }),
  ]

  private static let pairOperations = NDArray.ElementwiseOperation.allCases

  private static let logicalOperations: [(String, NDArray.ElementwiseOperation)] = [
    ("logical_and", .bitAnd), ("logical_or", .bitOr), ("logical_xor", .bitXor),
  ]

  private static let otherElementwise: [NativeFunction] = [
    NativeFunction("reciprocal(x, /, out=)", .elementwise) { call in
      let array = try numeric(call, 0)
      switch array.elementType {
      case .bool: throw ArrayError.smallNumbers(operation: call.name, type: "int8")
      case .float64: return ArrayConversion.value(array.mappedToFloats { 1 / $0 })
      case .int64:
        // As NumPy does on the common processors: 1 / 0 is the smallest integer.
        let values = array.scalars.map { $0.int64 == 0 ? .min : 1 / $0.int64 }
        return ArrayConversion.value(NDArray(values, shape: array.shape))
      }
    },
    NativeFunction("round(a, decimals=, out=)", .python, body: round),
    NativeFunction("around(a, decimals=, out=)", .python, body: round),
    NativeFunction("clip(a, a_min=, a_max=, out=, *, min=, max=)", .python) { call in
      let lower = call.optional(1) ?? call.optional(4)
      let upper = call.optional(2) ?? call.optional(5)
      return try clipped(try numeric(call, 0), lower, upper)
    },
    NativeFunction("where(condition, x=, y=, /)", .python, body: choose),
    NativeFunction("isclose(a, b, rtol=, atol=, equal_nan=)", .python) { call in
      ArrayConversion.value(try closeness(call))
    },
    NativeFunction("allclose(a, b, rtol=, atol=, equal_nan=)", .python) { call in
      .bool(try closeness(call).scalars.allSatisfy(\.truth))
    },
    NativeFunction("array_equal(a1, a2, equal_nan=)", .python) { call in
      let (left, right) = (try call.array(0), try call.array(1))
      guard left.shape == right.shape else { return .bool(false) }
      let nanCounts = try call.flag(2) ?? false
      return .bool(
        zip(left.scalars, right.scalars).allSatisfy { first, second in
          first.double == second.double
            || nanCounts && first.double.isNaN && second.double.isNaN
        }
      )
    },
    NativeFunction("nan_to_num(x, copy=, nan=, posinf=, neginf=)", .python) { call in
      let array = try numeric(call, 0)
      guard array.elementType == .float64 else { return ArrayConversion.value(array.copy()) }
      let replacement = try call.double(2, default: 0)
      let high = try call.double(3, default: .greatestFiniteMagnitude)
      let low = try call.double(4, default: -.greatestFiniteMagnitude)
      return ArrayConversion.value(
        array.mappedToFloats {
          $0.isNaN ? replacement : $0 == .infinity ? high : $0 == -.infinity ? low : $0
        }
      )
    },
  ]
}

extension NumPyFunctions {
  /// The argument as an array, with the error of an elementwise function for text.
  static func numeric(_ call: Call, _ index: Int) throws(LanguageError) -> NDArray {
    let value = call[index]
    if holdsText(value) { throw refusalOfText(call.name) }
    if case .none = value { throw refusalOfNone(call.name, index) }
    return try ArrayConversion.array(value)
  }

  private static func refusalOfText(_ name: String) -> LanguageError {
    switch name {
    case "absolute", "negative", "positive", "sign":
      return LanguageError(
        .noLoop,
        "ufunc '\(name)' did not contain a loop with signature matching types "
          + "<class 'numpy.dtypes.StrDType'> -> None"
      )
    default:
      let name = name == "round" || name == "around" ? "rint" : name
      return LanguageError(ArrayError.unsupportedTypes(operation: name))
    }
  }

  /// NumPy hands `None` to Python's own functions, each with an error of its own.
  private static func refusalOfNone(_ name: String, _ index: Int) -> LanguageError {
    let message =
      switch name {
      case "absolute": "bad operand type for abs(): 'NoneType'"
      case "negative": "bad operand type for unary -: 'NoneType'"
      case "positive": "bad operand type for unary +: 'NoneType'"
      case "invert": "bad operand type for unary ~: 'NoneType'"
      case "square": "unsupported operand type(s) for *: 'NoneType' and 'NoneType'"
      case "reciprocal": "unsupported operand type(s) for /: 'int' and 'NoneType'"
      case "sign": "'<' not supported between instances of 'NoneType' and 'int'"
      case "floor", "ceil": "must be real number, not NoneType"
      case "trunc": "type NoneType doesn't define __trunc__ method"
      case "isnan", "isinf", "isfinite": ArrayError.unsupportedTypes(operation: name).message
      case "round", "around":
        "loop of ufunc does not support argument \(index) of type NoneType which has no callable "
          + "rint method"
      default:
        "loop of ufunc does not support argument \(index) of type NoneType which has no callable "
          + "\(name) method"
      }
    return LanguageError(.type, message)
  }

  private static func operand(_ call: Call, _ index: Int) throws(LanguageError) -> NDArray.Operand {
    if let scalar = call[index].plainNumber { return .scalar(scalar) }
    return .array(try numeric(call, index))
  }

  private static func holdsText(_ value: Value) -> Bool {
    switch value {
    case .string: true
    case .list(let list): list.items.contains(where: holdsText)
    case .tuple(let tuple): tuple.items.contains(where: holdsText)
    default: false
    }
  }

  @Sendable private static func round(_ call: Call) throws -> Value {
    let array = try numeric(call, 0)
    guard array.elementType != .bool else {
      throw ArrayError.smallNumbers(operation: "round", type: "float16")
    }
    return ArrayConversion.value(array.rounded(decimals: try call.optionalIndex(1) ?? 0))
  }

  /// Brings every element between two bounds, each of which may be missing.
  static func clipped(_ array: NDArray, _ lower: Value?, _ upper: Value?) throws -> Value {
    ArrayConversion.value(
      try array.clipped(
        lower: lower.map { (value) throws(LanguageError) in try ArrayConversion.operand(value) },
        upper: upper.map { (value) throws(LanguageError) in try ArrayConversion.operand(value) }
      )
    )
  }

  @Sendable private static func choose(_ call: Call) throws -> Value {
    let condition = try call.array(0)
    switch (call.has(1), call.has(2)) {
    case (false, false): return nonzero(condition)
    case (true, true):
      return .array(
        try NDArray.where(
          condition,
          try ArrayConversion.operand(call[1]),
          try ArrayConversion.operand(call[2])
        )
      )
    default: throw LanguageError(.value, "either both or neither of x and y should be given")
    }
  }

  /// Where |a - b| <= atol + rtol * |b|.
  private static func closeness(_ call: Call) throws -> NDArray {
    let relative = try call.double(2, default: 1e-5)
    let absolute = try call.double(3, default: 1e-8)
    let nanCounts = try call.flag(4) ?? false
    let (left, right) = (try call.array(0), try call.array(1))
    let shape = try NDArray.elementwise(.equal, .array(left), .array(right)).shape
    let first = try left.broadcasted(to: shape).doubles
    let second = try right.broadcasted(to: shape).doubles
    return NDArray(
      zip(first, second).map { a, b in
        if a.isNaN || b.isNaN { return nanCounts && a.isNaN && b.isNaN }
        guard a.isFinite, b.isFinite else { return a == b }
        return (a - b).magnitude <= absolute + relative * b.magnitude
      },
      shape: shape
    )
  }
}

extension NDArray {
  /// Applies a function of floats to every element.
  func mappedToFloats(_ function: (Double) -> Double) -> NDArray {
    NDArray(doubles.map(function), shape: shape)
  }

  /// Creates an array from elements of one type.
  convenience init(scalars: [Scalar], shape: Shape, _ type: ElementType) {
    switch type {
    case .bool: self.init(scalars.map(\.truth), shape: shape)
    case .int64: self.init(scalars.map(\.int64), shape: shape)
    case .float64: self.init(scalars.map(\.double), shape: shape)
    }
  }
}
