import NumericLanguage
import Testing
import TimeTravel

/// Programs with other numbers in them.
@Suite struct VariantTests {
  private static let program = """
    import numpy as np
    np.random.seed(1)
    size = 2
    weights = np.random.random(size)
    for epoch in range(3):
        error = epoch / 2
        for row in range(2):
            weights = weights / 2

    """

  @Test func whatIsWrittenOutIsFound() throws {
    let run = try Run(source: Self.program)
    #expect(run.value(of: .seed) == 1)
    #expect(run.value(of: .epochs) == 3)
    #expect(try Run(source: "for i in range(2 + 1):\n    x = i\n").value(of: .epochs) == nil)
    #expect(try Run(source: "n = 2 + 1\nfor i in range(n):\n    x = i\n").value(of: .epochs) == nil)
  }

  @Test func aNumberMayStandInAName() throws {
    var run = try Run(source: "n = 3\nfor i in range(n):\n    x = i\n")
    #expect(run.value(of: .epochs) == 3)
    let variant = try #require(try run.variant([.epochs: 5]))
    #expect(try variant.numbers(of: "x") == [0, 1, 2, 3, 4])
    try run.set("n", to: .int(4))
    #expect(run.value(of: .epochs) == 4)
  }

  @Test func anotherSeedAndMoreEpochs() throws {
    var run = try Run(source: Self.program)
    try run.set("size", to: .int(1))
    var variant = try #require(try run.variant([.seed: 2, .epochs: 5]))
    #expect(variant.settings.map(\.name) == ["size"])
    try variant.go(to: Target(parsing: "e0"))
    #expect(variant.moment.value(of: "weights")?.str == "[0.4359949]")
    #expect(try variant.numbers(of: "error") == [0, 0.5, 1, 1.5, 2])
    #expect(try run.numbers(of: "error") == [0, 0.5, 1])
  }

  @Test func whatIsNotWrittenOutHasNoVariant() throws {
    let run = try Run(source: "for i in range(3):\n    x = i\n")
    #expect(try run.variant([.seed: 1]) == nil)
    #expect(throws: RunError.notASetting("y", settable: [])) {
      try run.variant([:], [Setting(name: "y", value: .int(1))])
    }
  }
}

/// Errors, and whether they grow without bound.
@Suite struct GrowthWatchTests {
  /// A course of errors, and the epoch at whose end it is noticed.
  struct Course: CustomTestStringConvertible, Sendable {
    let name: String
    let errors: [Double]
    let noticed: Int?
    var testDescription: String { name }

    static let all: [Course] = [
      Course(
        name: "1.79 times each",
        errors: [4.065, 5.564, 9.496, 16.88, 30.23, 54.23],
        noticed: 6
      ),
      Course(name: "shrinking", errors: (0..<60).map { 1 / Double($0 + 1) }, noticed: nil),
      Course(name: "never reset", errors: (1...60).map { 1.4 * Double($0) }, noticed: nil),
      Course(name: "up and down", errors: (0..<60).map { $0 % 2 == 0 ? 1 : 30 }, noticed: nil),
      Course(name: "all at once", errors: [1, 2e6], noticed: 2),
      Course(name: "no number", errors: [1, .nan], noticed: 2),
      Course(name: "begins at 0", errors: [0, 0, 1, 2, 3], noticed: nil),
      Course(name: "slow", errors: (0..<200).map { 1.05.power($0) }, noticed: 49),
    ]
  }

  @Test(arguments: Course.all)
  func growthIsNoticed(course: Course) {
    var watch = GrowthWatch()
    let noticed = course.errors.firstIndex { watch.isBeyond(adding: $0) }
    #expect(noticed.map { $0 + 1 } == course.noticed)
  }
}

extension Double {
  /// This number multiplied with itself so many times.
  fileprivate func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * self }
  }
}
