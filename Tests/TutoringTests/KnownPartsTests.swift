import Testing

@testable import Tutoring

/// What of a lesson's expression may be named.
@Suite struct KnownPartsTests {
  private static let known = KnownParts(
    texts: [
      """
      alpha = 0.1
      error = (prediction - goal) ** 2
      weights = weights - alpha * (input * delta)
      layer = np.dot(lights, weights)
      """,
      "The rule `rate * gap` holds.",
    ]
  )

  @Test(arguments: [
    "weights", "alpha", "prediction - goal", "input * delta", "input*delta", "weights[1]",
    "weights[-1]", "weights[0, 2]", "rate * gap",
  ])
  func isNamed(part: String) {
    #expect(Self.known.told(part) == part)
  }

  @Test(arguments: [
    // Nobody has seen it.
    "share", "prediction + goal", "goal - prediction", "true_share[1]", "len(weights)",
    // It stands there only as a part of other names.
    "pha", "diction - goal", "put * delta",
    // Too long, or the language's own.
    "weights - alpha * (input * delta)", "np.dot(lights, weights)", "np", "2", "0.1",
    // No expression.
    "weights =", "",
  ])
  func staysHidden(part: String) {
    #expect(Self.known.told(part) == nil)
  }

  @Test func aSlipNamesWhatIsKnown() {
    #expect(
      Slip.squareForgotten(part: "prediction - goal").told(by: Self.known)
        == .squareForgotten(part: "prediction - goal")
    )
    #expect(
      Slip.factorForgotten("true_share(3)").told(by: Self.known) == .factorForgotten(nil)
    )
    #expect(
      Slip.neighbour(wanted: "share[1]", taken: "share[2]").told(by: Self.known)
        == .neighbour(wanted: nil, taken: nil)
    )
    #expect(Slip.functionForgotten("true_share").told(by: Self.known) == nil)
  }
}
