/// The errors of names that hold nothing, with CPython's suggestions.
enum NameErrors {
  /// The error of a name that is defined nowhere.
  static func undefined(_ name: String, _ machine: Machine) -> LanguageError {
    var error = LanguageError(.name, "name '\(name)' is not defined")
    error.suggestion =
      nearest(to: name, among: machine.globalNames) ?? nearest(to: name, among: Builtins.all)
    return error
  }

  /// The error of a local variable that is read too early.
  static func unassigned(_ name: String, _ range: SourceRange) -> LanguageError {
    LanguageError(
      .unboundLocal,
      "cannot access local variable '\(name)' where it is not associated with a value",
      at: range
    )
  }

  /// Returns the name that was probably meant, by CPython's measure.
  ///
  /// A letter inserted, deleted or replaced costs 2, one that changes only its case 1; a
  /// name counts if it costs at most a third of both lengths plus three, doubled.
  ///
  /// - Parameters:
  ///   - name: What was typed.
  ///   - candidates: The names there are, in order of definition.
  /// - Returns: The first of the nearest, or `nil` if none is near.
  static func nearest(to name: String, among candidates: [String]) -> String? {
    var best: (name: String, cost: Int)?
    for candidate in candidates where candidate != name {
      let most = (name.unicodeScalars.count + candidate.unicodeScalars.count + 3) * 2 / 6
      let cost = distance(name, candidate)
      guard cost <= most, cost < best?.cost ?? Int.max else { continue }
      best = (candidate, cost)
    }
    return best?.name
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let (first, second) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var row = (0...second.count).map { $0 * 2 }
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = (i + 1) * 2
      for (j, b) in second.enumerated() {
        let replaced = diagonal + replacing(a, by: b)
        diagonal = row[j + 1]
        row[j + 1] = min(row[j + 1] + 2, row[j] + 2, replaced)
      }
    }
    return row[second.count]
  }

  private static func replacing(_ a: Unicode.Scalar, by b: Unicode.Scalar) -> Int {
    if a == b { return 0 }
    return a.properties.lowercaseMapping == b.properties.lowercaseMapping ? 1 : 2
  }
}
