@testable import NeuralCore

extension Mistake {
  static let types = [
    Mistake(
      "integers plus a float in place",
      .casting,
      "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with "
        + "casting rule 'same_kind'"
    ) {
      try integers.update(.add, with: operand(0.5))
    },
    Mistake(
      "integers divided in place",
      .casting,
      "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with "
        + "casting rule 'same_kind'"
    ) {
      try integers.update(.divide, with: operand(2 as Int64))
    },
    Mistake(
      "truth values minus a number",
      .casting,
      "Cannot cast ufunc 'subtract' output from dtype('int64') to dtype('bool') with "
        + "casting rule 'same_kind'"
    ) {
      try NDArray([true]).update(.subtract, with: operand(1 as Int64))
    },
    Mistake(
      "truth values subtracted",
      .type,
      "numpy boolean subtract, the `-` operator, is not supported, use the "
        + "bitwise_xor, the `^` operator, or the logical_xor function instead."
    ) {
      _ = try NDArray.elementwise(.subtract, .bool(true), .bool(true))
    },
    Mistake(
      "minus of truth values",
      .type,
      "The numpy boolean negative, the `-` operator, is not supported, use the `~` "
        + "operator or the logical_not function instead."
    ) {
      _ = try NDArray([true]).mapped(.negative)
    },
    Mistake(
      "sign of truth values",
      .noLoop,
      "ufunc 'sign' did not contain a loop with signature matching types <class "
        + "'numpy.dtypes.BoolDType'> -> None"
    ) {
      _ = try NDArray([true]).mapped(.sign)
    },
    Mistake(
      "not of floats",
      .type,
      "ufunc 'invert' not supported for the input types, and the inputs could not be "
        + "safely coerced to any supported types according to the casting rule ''safe''"
    ) {
      _ = try row3.mapped(.invert)
    },
    Mistake(
      "bits of floats",
      .type,
      "ufunc 'bitwise_or' not supported for the input types, and the inputs could not "
        + "be safely coerced to any supported types according to the casting rule ''safe''"
    ) {
      _ = try NDArray.elementwise(.bitOr, operand(row3), operand(1 as Int64))
    },
    Mistake(
      "negative power",
      .value,
      "Integers to negative integer powers are not allowed."
    ) {
      _ = try NDArray.elementwise(.power, operand(integers), operand(-1 as Int64))
    },
  ]

  static let reductionsAndJoins = [
    Mistake(
      "axis too large",
      .axis,
      "axis 1 is out of bounds for array of dimension 1"
    ) {
      _ = try row2.reduced(.sum, axis: 1)
    },
    Mistake(
      "axis too small",
      .axis,
      "axis -3 is out of bounds for array of dimension 2"
    ) {
      _ = try table23.reduced(.sum, axis: -3)
    },
    Mistake(
      "largest of nothing",
      .value,
      "zero-size array to reduction operation maximum which has no identity"
    ) {
      _ = try NDArray([Double]()).reduced(.maximum)
    },
    Mistake(
      "place of the smallest of nothing",
      .value,
      "attempt to get argmin of an empty sequence"
    ) {
      _ = try NDArray([Double]()).reduced(.argmin)
    },
    Mistake(
      "join of different ranks",
      .value,
      "all the input arrays must have same number of dimensions, but the array at "
        + "index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)"
    ) {
      _ = try NDArray.concatenated([row2, .zeros([2, 2])], axis: 0)
    },
    Mistake(
      "join of different lengths",
      .value,
      "all the input array dimensions except for the concatenation axis must match "
        + "exactly, but along dimension 1, the array at index 0 has size 2 and the array "
        + "at index 1 has size 3"
    ) {
      _ = try NDArray.concatenated([.zeros([1, 2]), .zeros([1, 3])], axis: 0)
    },
    Mistake(
      "join of nothing",
      .value,
      "need at least one array to concatenate"
    ) {
      _ = try NDArray.concatenated([], axis: 0)
    },
    Mistake(
      "join of numbers",
      .value,
      "zero-dimensional arrays cannot be concatenated"
    ) {
      _ = try NDArray.concatenated([NDArray(.float64(0)), row3], axis: 0)
    },
    Mistake(
      "stack of different shapes",
      .value,
      "all input arrays must have the same shape"
    ) {
      _ = try NDArray.stacked([row2, row3])
    },
    Mistake(
      "stack of nothing",
      .value,
      "need at least one array to stack"
    ) {
      _ = try NDArray.stacked([])
    },
  ]

  static let draws = [
    Mistake(
      "empty range",
      .value,
      "high <= 0"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.randomInteger(below: 0)
    },
    Mistake(
      "reversed range",
      .value,
      "low >= high"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.randomInteger(5, 2)
    },
    Mistake(
      "sample too large",
      .value,
      "Cannot take a larger sample than population when 'replace=False'"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.choice(3, count: 5, replacing: false)
    },
    Mistake(
      "chances of the wrong number",
      .value,
      "'a' and 'p' must have same size"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.choice(3, count: 1, probabilities: [0.5, 0.5])
    },
    Mistake(
      "chances above one",
      .value,
      "probabilities do not sum to 1"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.choice(2, count: 1, probabilities: [0.5, 0.6])
    },
    Mistake(
      "nothing to choose from",
      .value,
      "a must be greater than 0 unless no samples are taken"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.choice(0, count: 1)
    },
    Mistake(
      "negative chance",
      .value,
      "probabilities are not non-negative"
    ) {
      var random = RandomState(seed: 1)
      _ = try random.choice(2, count: 1, probabilities: [-1, 2])
    },
  ]
}
