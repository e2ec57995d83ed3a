import Testing

@testable import NeuralCore

/// A mistake, and what NumPy 2.4.6 says about it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let category: ArrayError.PythonCategory
  let message: String
  let commit: @Sendable () throws -> Void

  init(
    _ name: String,
    _ category: ArrayError.PythonCategory,
    _ message: String,
    _ commit: @escaping @Sendable () throws -> Void
  ) {
    testDescription = name
    self.category = category
    self.message = message
    self.commit = commit
  }

  static var row2: NDArray { [1, 2] }
  static var row3: NDArray { [1, 2, 3] }
  static var six: NDArray { [0, 1, 2, 3, 4, 5] }
  static var table23: NDArray { .zeros([2, 3]) }
  static var integers: NDArray { NDArray([1, 2] as [Int64]) }

  static let products = [
    Mistake(
      "aligned rows",
      .value,
      "shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)"
    ) {
      _ = try row2.dot(row3)
    },
    Mistake(
      "aligned matrices",
      .value,
      "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)"
    ) {
      _ = try table23.dot(table23)
    },
    Mistake(
      "aligned matrix and row",
      .value,
      "shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)"
    ) {
      _ = try table23.dot(row2)
    },
    Mistake(
      "aligned stack",
      .value,
      "shapes (2,3) and (2,2,3) not aligned: 3 (dim 1) != 2 (dim 1)"
    ) {
      _ = try table23.dot(.zeros([2, 2, 3]))
    },
    Mistake(
      "@ of rows",
      .value,
      "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)"
    ) {
      _ = try row3.matmul(row2)
    },
    Mistake(
      "@ with a number on the right",
      .value,
      "matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core "
        + "with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
    ) {
      _ = try row3.matmul(NDArray(.int64(2)))
    },
    Mistake(
      "@ with a number on the left",
      .value,
      "matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core "
        + "with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
    ) {
      _ = try NDArray(.int64(2)).matmul(row3)
    },
    Mistake(
      "@ of stacks",
      .value,
      "operands could not be broadcast together with remapped shapes "
        + "[original->remapped]: (2,2,3)->(2,newaxis,newaxis) (3,3,2)->(3,newaxis,newaxis) "
        + " and requested shape (2,2)"
    ) {
      _ = try NDArray.zeros([2, 2, 3]).matmul(.zeros([3, 3, 2]))
    },
  ]

  static let shapes = [
    Mistake(
      "sum of rows",
      .value,
      "operands could not be broadcast together with shapes (2,) (3,) "
    ) {
      _ = try NDArray.elementwise(.add, operand(row2), operand(row3))
    },
    Mistake(
      "in place, shapes differ",
      .value,
      "operands could not be broadcast together with shapes (2,3) (3,3) (2,3) "
    ) {
      try table23.update(.add, with: operand(NDArray.zeros([3, 3])))
    },
    Mistake(
      "in place, result too large",
      .value,
      "non-broadcastable output operand with shape (3,) doesn't match the broadcast "
        + "shape (2,3)"
    ) {
      try row3.update(.add, with: operand(table23))
    },
    Mistake(
      "where",
      .value,
      "operands could not be broadcast together with shapes (2,) (3,) () "
    ) {
      _ = try NDArray.where(NDArray([true, false]), operand(row3), operand(0.0))
    },
    Mistake(
      "assign too many",
      .value,
      "could not broadcast input array from shape (3,) into shape (2,)"
    ) {
      try row2.assign(row3)
    },
    Mistake(
      "assign a matrix",
      .value,
      "could not broadcast input array from shape (2,3) into shape (3,)"
    ) {
      try row3.assign(table23)
    },
    Mistake(
      "assign to a mask",
      .value,
      "NumPy boolean array indexing assignment cannot assign 3 input values to the 2 "
        + "output values where the mask is true"
    ) {
      try row3.assign(operand(row3), mask: NDArray([false, true, true]))
    },
    Mistake(
      "assign to positions",
      .value,
      "shape mismatch: value array of shape (3,) could not be broadcast to indexing "
        + "result of shape (2,)"
    ) {
      try row3.assign(operand(row3), indices: [NDArray([0, 1] as [Int64])])
    },
    Mistake(
      "reshape to a matrix",
      .value,
      "cannot reshape array of size 6 into shape (4,2)"
    ) {
      _ = try six.reshaped([4, 2])
    },
    Mistake(
      "reshape with an open length",
      .value,
      "cannot reshape array of size 6 into shape (4)"
    ) {
      _ = try six.reshaped([-1, 4])
    },
    Mistake(
      "reshape with an open length inside",
      .value,
      "cannot reshape array of size 6 into shape (4,newaxis)"
    ) {
      _ = try six.reshaped([4, -1])
    },
    Mistake(
      "reshape to a row",
      .value,
      "cannot reshape array of size 6 into shape (5,)"
    ) {
      _ = try six.reshaped([5])
    },
    Mistake(
      "reshape, two open lengths",
      .value,
      "can only specify one unknown dimension"
    ) {
      _ = try six.reshaped([-1, -1])
    },
  ]

  static let indices = [
    Mistake(
      "index too large",
      .index,
      "index 2 is out of bounds for axis 0 with size 2"
    ) {
      _ = try row2.view([.index(2)])
    },
    Mistake(
      "index too small",
      .index,
      "index -3 is out of bounds for axis 0 with size 2"
    ) {
      _ = try NDArray.zeros([2, 2]).view([.index(-3)])
    },
    Mistake(
      "index on the second axis",
      .index,
      "index 5 is out of bounds for axis 1 with size 2"
    ) {
      _ = try NDArray.zeros([2, 2]).view([.index(0), .index(5)])
    },
    Mistake(
      "too many indices",
      .index,
      "too many indices for array: array is 1-dimensional, but 2 were indexed"
    ) {
      _ = try row2.view([.index(0), .index(0)])
    },
    Mistake(
      "two ellipses",
      .index,
      "an index can only have a single ellipsis ('...')"
    ) {
      _ = try row3.view([.ellipsis, .ellipsis])
    },
    Mistake(
      "zero step",
      .value,
      "slice step cannot be zero"
    ) {
      _ = try row2.view([.slice(start: nil, stop: nil, step: 0)])
    },
    Mistake(
      "position too large",
      .index,
      "index 5 is out of bounds for axis 0 with size 2"
    ) {
      _ = try row2.selected(indices: [NDArray([0, 5] as [Int64])])
    },
    Mistake(
      "mask too long",
      .index,
      "boolean index did not match indexed array along axis 0; size of axis is 2 but "
        + "size of corresponding boolean axis is 3"
    ) {
      _ = try row2.selected(mask: NDArray([true, false, true]))
    },
    Mistake(
      "positions that don't fit",
      .index,
      "shape mismatch: indexing arrays could not be broadcast together with shapes "
        + "(2,) (3,) "
    ) {
      _ = try NDArray.zeros([3, 3]).selected(indices: [
        NDArray([0, 1] as [Int64]), NDArray([0, 1, 2] as [Int64]),
      ])
    },
  ]

  static var all: [Mistake] {
    products + shapes + indices + types + reductionsAndJoins + draws
  }
}
