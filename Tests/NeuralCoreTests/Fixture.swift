import Testing

@testable import NeuralCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Expected values made by NumPy, read from the folder `Fixtures`.
enum Fixture {
  /// The rows of a file, each split at its tabs.
  static func rows(_ name: String, file: String = #filePath) -> [[String]] {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    guard let stream = fopen("/\(folder)/Fixtures/\(name)", "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A shape written as `2,3`.
  static func shape(_ text: String) -> Shape {
    Shape(text.split(separator: ",").compactMap { Int($0) })
  }

  /// Numbers written between commas.
  static func doubles(_ text: String) -> [Double] {
    text.split(separator: ",").compactMap { Double($0) }
  }

  /// An array from its type, shape and elements as `printing.tsv` holds them.
  static func array(_ type: String, _ shapeText: String, _ elements: String) -> NDArray {
    let shape = shape(shapeText)
    let parts = elements.split(separator: ":").compactMap { Double($0) }
    if parts.count == 2 {
      let doubles = (0..<shape.elementCount).map { parts[0] + Double($0) * parts[1] }
      let array = NDArray(doubles, shape: shape)
      return type == "int64" ? array.converted(to: .int64) : array
    }
    let words = elements.split(separator: ",")
    switch type {
    case "bool": return NDArray(words.map { $0 == "True" }, shape: shape)
    case "int64": return NDArray(words.compactMap { Int64($0) }, shape: shape)
    default: return NDArray(words.compactMap { Double($0) }, shape: shape)
    }
  }
}

/// Shorthand for an array operand.
func operand(_ array: NDArray) -> NDArray.Operand { .array(array) }

/// Shorthand for a number as operand.
func operand(_ value: Double) -> NDArray.Operand { .scalar(.float64(value)) }

/// Shorthand for a whole number as operand.
func operand(_ value: Int64) -> NDArray.Operand { .scalar(.int64(value)) }
