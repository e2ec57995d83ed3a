import NeuralCore
import Testing

/// Arrays that are overwritten must hold what the ordinary functions make anew.
@Suite struct NDArrayReuseTests {
  private let table = NDArray([0.5, -0.0, 3, -2.25, 0.1, 7], shape: [2, 3])
  private let row: NDArray = [1.5, -0.3, 0.2]
  private let column = NDArray([2.0, -0.7], shape: [2, 1])
  private let integers = NDArray([3, -1, 0, 2, 5, -4] as [Int64], shape: [2, 3])
  private var operands: [NDArray] {
    [table, row, column, integers, NDArray([0.25], shape: [1, 1])]
  }

  @Test(arguments: NDArray.ElementwiseOperation.allCases)
  func elementwise(_ operation: NDArray.ElementwiseOperation) throws {
    for left in operands {
      for right in operands {
        guard
          let expected = try? NDArray.elementwise(operation, .array(left), .array(right))
        else { continue }
        let spare = NDArray.zeros(expected.shape, expected.elementType)
        if spare.overwrite(operation, left, right) {
          #expect(spare.isBitwiseEqual(to: expected), "\(left) and \(right)")
        }
      }
    }
  }

  @Test(arguments: NDArray.ElementwiseOperation.allCases)
  func elementwiseWithNumber(_ operation: NDArray.ElementwiseOperation) throws {
    for array in operands {
      for number in [Scalar.float64(-0.3), .float64(2), .int64(2), .bool(true)] {
        if let expected = try? NDArray.elementwise(operation, .array(array), .scalar(number)) {
          let spare = NDArray.zeros(expected.shape, expected.elementType)
          if spare.overwrite(operation, array, number) {
            #expect(spare.isBitwiseEqual(to: expected), "\(array) and \(number)")
          }
        }
        if let expected = try? NDArray.elementwise(operation, .scalar(number), .array(array)) {
          let spare = NDArray.zeros(expected.shape, expected.elementType)
          if spare.overwrite(operation, number, array) {
            #expect(spare.isBitwiseEqual(to: expected), "\(number) and \(array)")
          }
        }
      }
    }
  }

  @Test func everydayOperationsAreDone() {
    let spare = NDArray.zeros([2, 3])
    #expect(spare.overwrite(.subtract, table, table))
    #expect(spare.overwrite(.multiply, table, integers))
    #expect(spare.overwrite(.add, table, row))
    #expect(spare.overwrite(.power, table, .int64(2)))
    #expect(spare.overwrite(.divide, .float64(1), table))
    #expect(NDArray.zeros([2, 3], .bool).overwrite(.greater, table, .int64(0)))
  }

  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func dot(_ transposed: (left: Bool, right: Bool)) throws {
    for left in operands {
      for right in operands {
        let first = transposed.left ? left.transposed : left
        let second = transposed.right ? right.transposed : right
        guard let expected = try? first.dot(second) else { continue }
        let spare = NDArray.zeros(expected.shape, expected.elementType)
        if spare.overwriteDot(left, right, transposed: transposed, isSum: false) {
          #expect(spare.isBitwiseEqual(to: expected), "\(left) and \(right)")
        }
      }
    }
  }

  @Test func dotOfSingleNumbersKeepsNegativeZeroAndMatmulDoesNot() {
    let (left, right) = (NDArray([-0.0], shape: [1, 1]), NDArray([1.0], shape: [1, 1]))
    let spare = NDArray.zeros([1, 1])
    #expect(spare.overwriteDot(left, right, transposed: (false, false), isSum: false))
    #expect(spare.doubles[0].sign == .minus)
    #expect(spare.overwriteDot(left, right, transposed: (false, false), isSum: true))
    #expect(spare.doubles[0].sign == .plus)
  }

  @Test func refusesWhatDoesNotFit() {
    #expect(!NDArray.zeros([3, 2]).overwrite(.add, table, table))
    #expect(!NDArray.zeros([2, 3], .int64).overwrite(.add, table, table))
    #expect(!NDArray.zeros([2, 3]).transposed.overwrite(.add, table.transposed, .int64(1)))
    #expect(
      !NDArray.zeros([2, 2]).overwriteDot(
        table,
        table,
        transposed: (false, false),
        isSum: false
      )
    )
  }

  @Test func viewsTurnToOtherPartsAndArrays() throws {
    let view = table.rows(0, 1, 1)
    #expect(view.show(rowsOf: table, 1, 2, 1))
    #expect(view.doubles == [-2.25, 0.1, 7])
    let other = NDArray([1.0, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(view.show(rowsOf: other, -1, nil, 1))
    #expect(view.doubles == [4, 5, 6])
    #expect(view.sharesMemory(with: other) && !view.sharesMemory(with: table))
    #expect(!view.show(rowsOf: other, 0, 2, 1))
    let row = other.row(0)
    #expect(row.show(rowOf: other, 1))
    #expect(row.doubles == [4, 5, 6])
    let turned = table.transposed
    #expect(turned.show(transposeOf: other))
    #expect(turned.doubles == [1, 4, 2, 5, 3, 6])
    #expect(!table.copy().show(transposeOf: other.transposed))
  }

  @Test func updatesInPlaceOnlyWhatLiesApart() throws {
    let array = table.copy()
    #expect(array.updateQuickly(.add, with: table))
    #expect(array.doubles == table.doubles.map { $0 + $0 })
    #expect(!array.updateQuickly(.add, with: array))
    #expect(!array.updateQuickly(.add, with: integers))
    #expect(!array.updateQuickly(.less, with: table))
  }
}
