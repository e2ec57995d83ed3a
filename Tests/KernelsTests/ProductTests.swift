import Testing

@testable import Kernels

/// A size of a product, named by what it exercises.
struct ProductSize: CustomTestStringConvertible, Sendable {
  let rows: Int
  let inner: Int
  let columns: Int
  var testDescription: String { "\(rows)x\(inner) times \(inner)x\(columns)" }

  static let all = [
    ProductSize(rows: 1, inner: 3, columns: 4), ProductSize(rows: 1, inner: 4, columns: 1),
    ProductSize(rows: 2, inner: 5, columns: 8), ProductSize(rows: 3, inner: 7, columns: 13),
    ProductSize(rows: 5, inner: 1, columns: 12), ProductSize(rows: 4, inner: 0, columns: 9),
    ProductSize(rows: 17, inner: 33, columns: 21),
  ]
}

@Suite("Products")
struct ProductTests {
  private func numbers(_ count: Int, _ seed: Double) -> [Double] {
    (0..<max(count, 1)).map { (seed + Double($0) * 0.37).remainder(dividingBy: 1) / 3 }
  }

  /// The textbook's three loops: every element from the lowest index up.
  private func textbook(_ left: [Double], _ right: [Double], _ size: ProductSize) -> [Double] {
    var result = [Double](repeating: 0, count: size.rows * size.columns)
    for i in 0..<size.rows {
      for j in 0..<size.columns {
        for k in 0..<size.inner {
          result[i * size.columns + j] += left[i * size.inner + k] * right[k * size.columns + j]
        }
      }
    }
    return result
  }

  private func transposed(_ matrix: [Double], _ rows: Int, _ columns: Int) -> [Double] {
    (0..<max(rows * columns, 1)).map { place in
      rows * columns == 0 ? 0 : matrix[place % rows * columns + place / rows]
    }
  }

  @Test("has the textbook's bits", arguments: ProductSize.all)
  func rowByRow(size: ProductSize) {
    let left = numbers(size.rows * size.inner, 0.1)
    let right = numbers(size.inner * size.columns, 0.7)
    var result = [Double](repeating: .nan, count: size.rows * size.columns)
    result.withUnsafeMutableBufferPointer { out in
      lend(left) { l in
        lend(right) { r in
          product(
            out.baseAddress!,
            MatrixLanes(l, rowStep: size.inner, columnStep: 1),
            MatrixLanes(r, rowStep: size.columns, columnStep: 1),
            rows: size.rows,
            inner: size.inner,
            columns: size.columns
          )
        }
      }
    }
    #expect(result == textbook(left, right, size))
  }

  @Test("has the same bits when both matrices are transposed", arguments: ProductSize.all)
  func transposedOperands(size: ProductSize) {
    let left = numbers(size.rows * size.inner, 0.1)
    let right = numbers(size.inner * size.columns, 0.7)
    var result = [Double](repeating: .nan, count: size.rows * size.columns)
    result.withUnsafeMutableBufferPointer { out in
      lend(transposed(left, size.rows, size.inner)) { l in
        lend(transposed(right, size.inner, size.columns)) { r in
          product(
            out.baseAddress!,
            MatrixLanes(l, rowStep: 1, columnStep: size.rows),
            MatrixLanes(r, rowStep: 1, columnStep: size.inner),
            rows: size.rows,
            inner: size.inner,
            columns: size.columns
          )
        }
      }
    }
    #expect(result == textbook(left, right, size))
  }

  @Test("wraps integers around")
  func integers() {
    var result: [Int64] = [0]
    result.withUnsafeMutableBufferPointer { out in
      lend([Int64.max, 1]) { l in
        lend([Int64(1), 1]) { r in
          product(
            out.baseAddress!,
            MatrixLanes(l, rowStep: 2, columnStep: 1),
            MatrixLanes(r, rowStep: 1, columnStep: 1),
            rows: 1,
            inner: 2,
            columns: 1
          )
        }
      }
    }
    #expect(result == [.min])
  }
}
