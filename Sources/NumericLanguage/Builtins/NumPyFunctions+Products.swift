import NeuralCore

extension NumPyFunctions {
  /// Products of arrays.
  static let products: [NativeFunction] = [
    NativeFunction("dot(a, b, out=)", .python) { call in
      try dot(try call.array(0), call[1])
    }.with(.dot),
    NativeFunction("matmul(x1, x2, /, out=)", .elementwise) { call in
      ArrayConversion.value(try call.array(0).matmul(try call.array(1)))
    },
    NativeFunction("inner(a, b)", .python) { call in
      let (left, right) = (try call.array(0), try call.array(1))
      guard left.rank > 0, right.rank > 0 else { return try dot(left, call[1]) }
      if let length = left.shape.last, let other = right.shape.last, length != other {
        throw ArrayError.notAligned(
          left.shape,
          right.shape,
          leftAxis: left.rank - 1,
          rightAxis: right.rank - 1
        )
      }
      return ArrayConversion.value(try left.dot(right.transposed))
    },
    NativeFunction("vdot(a, b)", .python) { call in
      ArrayConversion.value(try call.array(0).raveled().dot(try call.array(1).raveled()))
    },
    NativeFunction("outer(a, b, out=)", .python) { call in
      let (left, right) = (try call.array(0).raveled(), try call.array(1).raveled())
      return .array(
        try NDArray.elementwise(
          .multiply,
          .array(left.reshaped([left.count, 1])),
          .array(right)
        )
      )
    },
  ]

  /// `a.dot(b)`, where either may be a number.
  static func dot(_ left: NDArray, _ right: Value) throws -> Value {
    ArrayConversion.value(try left.dot(try ArrayConversion.array(right)))
  }
}
