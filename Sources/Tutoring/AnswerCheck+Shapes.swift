import NumericLanguage

extension AnswerCheck {
  /// How the shape of a computed answer differs from the true one, if it has several numbers.
  func shapes(of answer: AnswerReading) -> Verdict.Shapes? {
    guard let value = answer.computed, let (given, wanted) = contents(value),
      given.shape != wanted.shape
    else { return nil }
    return Verdict.Shapes(given: given.shape, wanted: wanted.shape)
  }

  /// What is wrong with an array that holds the right numbers in another shape.
  func shapeSlip(of answer: AnswerReading) -> Slip? {
    guard let shapes = shapes(of: .value(answer.value)), !answer.isFlat,
      let (given, wanted) = contents(answer.value)
    else { return nil }
    if let turned = given.transposed, turned.shape == wanted.shape, turned.agrees(with: wanted) {
      return .transposed
    }
    guard given.holdsNumbers(of: wanted, scale: wanted.scale) else { return nil }
    return .otherShape(given: shapes.given, wanted: shapes.wanted)
  }

  /// Whether a value could be meant as the true one: it holds as many numbers.
  func isComparable(_ value: Value) -> Bool {
    guard let given = NumericContent(value), let wanted = NumericContent(truth),
      given.numbers.count == wanted.numbers.count
    else { return false }
    return value.holdsTruthValues == truth.holdsTruthValues
  }

  private func contents(_ value: Value) -> (given: NumericContent, wanted: NumericContent)? {
    guard let given = NumericContent(value), let wanted = NumericContent(truth),
      given.numbers.count == wanted.numbers.count, wanted.numbers.count > 1
    else { return nil }
    return (given, wanted)
  }
}

extension Value {
  /// Whether this is a truth value, or an array of them.
  fileprivate var holdsTruthValues: Bool {
    switch self {
    case .bool: true
    case .numpy(let scalar): scalar.elementType == .bool
    case .array(let array): array.elementType == .bool
    default: false
    }
  }
}
