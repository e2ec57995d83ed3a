import NeuralCore
import NumericLanguage

/// Says which axes have to agree, and finds what to write so that they do.
struct ShapeCoach {
  /// Returns the value of an expression where the code failed; `nil` if it has none.
  let evaluate: (String) -> Value?

  /// How many ways to make shapes fit are offered.
  private static let mostFits = 2

  // MARK: Products

  /// Advice on a product, such as `layer_0.dot(weights)`.
  ///
  /// - Parameters:
  ///   - left: The left operand.
  ///   - right: The right operand.
  ///   - text: Writes the product of two operands.
  /// - Returns: The advice; `nil` if the shapes aren't the problem.
  func product(
    _ left: Expression,
    _ right: Expression,
    _ text: (String, String) -> String
  ) -> Advice? {
    guard let (a, b) = operands(left, right), let inner = a.shape.last,
      let outer = Self.meetingLength(of: b.shape), inner != outer
    else { return nil }
    let fits = pairs(left, right).compactMap { a, b -> Advice.Rewrite? in
      guard a.shape.last == Self.meetingLength(of: b.shape) else { return nil }
      let shape = Shape(Array(a.shape).dropLast() + Self.freeLengths(of: b.shape))
      return Advice.Rewrite(text: text(a.text, b.text), shape: shape)
    }
    return .meetingAxes(a, b, left: inner, right: outer, fits: Array(fits.prefix(Self.mostFits)))
  }

  /// The length of the right operand's axis that meets the left one's last.
  private static func meetingLength(of shape: Shape) -> Int? {
    shape.count > 1 ? shape[shape.count - 2] : shape.last
  }

  private static func freeLengths(of shape: Shape) -> [Int] {
    shape.count > 1 ? shape.dropLast(2) + [shape[shape.count - 1]] : []
  }

  // MARK: Element by element

  /// Advice on an operation element by element.
  func elementwise(_ sign: BinaryOperator, _ left: Expression, _ right: Expression) -> Advice? {
    elementwise(left, right) { "\($0) \(sign.rawValue) \($1)" }
  }

  /// Advice on a comparison of two arrays.
  func comparison(
    _ sign: ComparisonOperator,
    _ left: Expression,
    _ right: Expression
  ) -> Advice? {
    elementwise(left, right) { "\($0) \(sign.rawValue) \($1)" }
  }

  private func elementwise(
    _ left: Expression,
    _ right: Expression,
    _ text: (String, String) -> String
  ) -> Advice? {
    guard let (a, b) = operands(left, right), let pair = Self.disagreement(a.shape, b.shape)
    else { return nil }
    let fits = pairs(left, right).compactMap { a, b -> Advice.Rewrite? in
      // Shapes that fit by growing to a table are seldom what was meant.
      guard Array(a.shape) == Array(b.shape) else { return nil }
      return Advice.Rewrite(text: text(a.text, b.text), shape: a.shape)
    }
    return .elementwise(
      a,
      b,
      left: pair.0,
      right: pair.1,
      fits: Array(fits.prefix(Self.mostFits))
    )
  }

  /// The first lengths, from the right, that are neither equal nor 1.
  private static func disagreement(_ left: Shape, _ right: Shape) -> (Int, Int)? {
    zip(left.reversed(), right.reversed()).first { $0 != $1 && $0 != 1 && $1 != 1 }
  }

  // MARK: Indices

  /// Advice on an index outside an axis or a sequence.
  func index(_ base: Expression, _ index: Expression) -> Advice? {
    var entries = [index]
    if case .tuple(let items) = index.kind { entries = items }
    switch evaluate(base.sourceText) {
    case .array(let array)?:
      if entries.count > array.rank {
        return .tooManyIndices(Advice.Operand(text: base.sourceText, shape: array.shape))
      }
      for (axis, entry) in entries.enumerated() {
        guard case .int(let position)? = evaluate(entry.sourceText) else { continue }
        let length = array.shape[axis]
        if !(-length..<length ~= position) {
          return .index(of: base.sourceText, axis: array.rank > 1 ? axis : nil, length: length)
        }
      }
      return nil
    case .list(let list)?: return .index(of: base.sourceText, axis: nil, length: list.items.count)
    case .tuple(let tuple)?:
      return .index(of: base.sourceText, axis: nil, length: tuple.items.count)
    default: return nil
    }
  }

  // MARK: Operands

  private func operands(
    _ left: Expression,
    _ right: Expression
  ) -> (Advice.Operand, Advice.Operand)? {
    guard let a = operand(left.sourceText), let b = operand(right.sourceText) else { return nil }
    return (a, b)
  }

  private func operand(_ text: String) -> Advice.Operand? {
    guard case .array(let array)? = evaluate(text), array.rank > 0 else { return nil }
    return Advice.Operand(text: text, shape: array.shape)
  }

  /// The two operands with one of them written otherwise.
  private func pairs(
    _ left: Expression,
    _ right: Expression
  ) -> [(Advice.Operand, Advice.Operand)] {
    guard let (a, b) = operands(left, right) else { return [] }
    return variants(of: right).map { (a, $0) } + variants(of: left).map { ($0, b) }
  }

  /// Ways to write an operand with other axes: transposed, or a row that keeps two axes.
  private func variants(of expression: Expression) -> [Advice.Operand] {
    var texts: [String] = []
    if case .attribute(let base, "T") = expression.kind {
      texts = [base.sourceText]
      if let row = rowSlice(base) { texts.append(row + ".T") }
    } else if let row = rowSlice(expression) {
      texts = [row, row + ".T"]
    } else {
      texts = [transposed(expression)]
    }
    return texts.compactMap(operand)
  }

  private func transposed(_ expression: Expression) -> String {
    switch expression.kind {
    case .name, .attribute, .subscripted, .call: "\(expression.sourceText).T"
    default: "(\(expression.sourceText)).T"
    }
  }

  /// `streetlights[i:i + 1]` for `streetlights[i]`, which has lost an axis.
  private func rowSlice(_ expression: Expression) -> String? {
    guard case .subscripted(let base, let index) = expression.kind,
      case .int(let position)? = evaluate(index.sourceText)
    else { return nil }
    var end = "\(index.sourceText)+1"
    if case .integer = index.kind { end = "\(position + 1)" }
    return "\(base.sourceText)[\(index.sourceText):\(end)]"
  }
}
