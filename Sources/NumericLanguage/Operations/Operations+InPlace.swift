import NeuralCore

extension Operations {
  /// Returns what `left op= right` leaves in its target.
  ///
  /// Lists, dicts and arrays are changed in place and come back as they are, so every
  /// name of theirs sees the change; any other value is computed anew.
  ///
  /// - Parameters:
  ///   - sign: The operator.
  ///   - left: The target's value.
  ///   - right: The operand on the right.
  /// - Returns: The target's new value.
  /// - Throws: Python's or NumPy's error for operands that don't go together.
  public static func inPlace(
    _ sign: BinaryOperator,
    _ left: Value,
    _ right: Value
  ) throws(LanguageError) -> Value {
    switch (left, sign) {
    case (.array(let array), .matrixMultiply) where right.isNumeric:
      try multiply(array, by: right)
      return left
    case (.array(let array), _) where right.isNumeric:
      guard let operation = sign.elementwise else { throw noShift(sign) }
      let operand = try operand(right)
      do {
        try array.update(operation, with: operand)
      } catch {
        throw LanguageError(error)
      }
      return left
    // A list and an array make an array, as NumPy has the first say.
    case (.list(let list), .add) where !right.isNumPy:
      let items = try Iteration.items(of: right)
      try Affordability.checkItems(list.items.count + items.count)
      list.items += items
      return left
    case (.list(let list), .multiply) where !right.isArray:
      guard case .list(let repeated)? = try repeated(left, right) else { break }
      list.items = repeated.items
      return left
    case (.dictionary(let dictionary), .bitOr):
      try DictionaryMethods.update(dictionary, with: right)
      return left
    default: break
    }
    do {
      return try binary(sign, left, right)
    } catch {
      guard error == refusal(sign, left, right) else { throw error }
      throw refusal(sign, left, right, isInPlace: true)
    }
  }

  /// Carries out `array @= right`.
  private static func multiply(_ array: NDArray, by right: Value) throws(LanguageError) {
    let factor = try ArrayConversion.array(right)
    guard array.rank > 0, factor.rank > 1 else {
      throw LanguageError(
        .value,
        "inplace matrix multiplication requires the first operand to have at least one and the "
          + "second at least two dimensions."
      )
    }
    do throws(ArrayError) {
      let product = try array.matmul(factor)
      guard product.elementType <= array.elementType else {
        throw ArrayError.cannotCast(
          operation: "matmul",
          from: product.elementType,
          to: array.elementType
        )
      }
      guard product.shape == array.shape else {
        throw ArrayError.outputTooSmall(array.shape, broadcast: product.shape)
      }
      try array.assign(product)
    } catch {
      throw LanguageError(error)
    }
  }
}
