import Testing

@testable import NeuralCore

@Suite("Random numbers as NumPy's legacy generator")
struct RandomStateTests {
  private func state(_ seed: String) -> RandomState {
    let seeds = seed.split(separator: ",").compactMap { UInt32($0) }
    return seeds.count == 1 ? RandomState(seed: seeds[0]) : RandomState(seeds: seeds)
  }

  private func draw(_ name: String, _ random: inout RandomState) throws -> [Double] {
    let words = name.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    let count = numbers.last ?? 0
    func repeated(_ body: () throws -> Double) rethrows -> [Double] {
      try (0..<count).map { _ in try body() }
    }
    let chances = [0.1, 0.2, 0.3, 0.25, 0.15]
    switch words[0] {
    case "random": return random.randomArray([count]).doubles
    case "uniform": return repeated { random.uniform(Double(numbers[0]), Double(numbers[1])) }
    case "gaussian": return random.gaussianArray([count]).doubles
    case "normal": return repeated { random.normal(Double(numbers[0]), Double(numbers[1])) }
    case "integer":
      return try random.randomIntegers([count], Int64(numbers[0]), Int64(numbers[1])).doubles
    case "permutation": return random.permutation(count).map(Double.init)
    case "shuffle", "shuffleRows":
      let shape: Shape = words[0] == "shuffle" ? [count] : [count, 2]
      let array = NDArray((0..<shape.elementCount).map(Double.init), shape: shape)
      random.shuffle(array)
      return array.doubles
    case "choice": return try random.choice(numbers[0], count: count).map(Double.init)
    case "distinct":
      return try random.choice(numbers[0], count: count, replacing: false).map(Double.init)
    case "weighted":
      return try random.choice(5, count: count, probabilities: chances).map(Double.init)
    case "weightedDistinct":
      return try random.choice(5, count: count, replacing: false, probabilities: chances)
        .map(Double.init)
    case "late": return Array(random.randomArray([2000]).doubles.suffix(count))
    default:
      let first = random.gaussian()
      let whole = try Double(random.randomInteger(below: 10))
      let second = random.gaussian()
      return [first, whole, second, random.random()]
    }
  }

  @Test("every kind of draw, bit for bit", arguments: Fixture.rows("random.tsv"))
  func draws(row: [String]) throws {
    var random = state(row[0])
    #expect(try draw(row[1], &random) == Fixture.doubles(row[2]))
  }

  @Test("a copy goes on with the same numbers")
  func value() {
    var random = RandomState(seed: 1)
    _ = random.gaussian()
    var copy = random
    #expect(copy == random)
    #expect(copy.gaussian() == random.gaussian())
    #expect(copy.random() == random.random())
  }

  @Test(
    "arguments that make no sense are refused",
    arguments: [
      ("low == high", ArrayError.SamplingProblem.lowNotBelowHigh),
      ("below zero", .emptyRange), ("nothing to choose", .emptyPopulation),
      ("too many", .sampleTooLarge), ("two chances for three", .probabilityCount),
      ("negative chance", .negativeProbability), ("sum above one", .probabilitySum),
      ("too few chances", .tooFewNonzeroProbabilities),
    ]
  )
  func problems(name: String, problem: ArrayError.SamplingProblem) {
    var random = RandomState(seed: 1)
    #expect(throws: ArrayError.sampling(problem)) {
      switch problem {
      case .lowNotBelowHigh: _ = try random.randomInteger(5, 5)
      case .emptyRange: _ = try random.randomInteger(below: 0)
      case .emptyPopulation: _ = try random.choice(0, count: 1)
      case .sampleTooLarge: _ = try random.choice(3, count: 5, replacing: false)
      case .probabilityCount: _ = try random.choice(3, count: 1, probabilities: [0.5, 0.5])
      case .negativeProbability: _ = try random.choice(2, count: 1, probabilities: [-1, 2])
      case .probabilitySum: _ = try random.choice(2, count: 1, probabilities: [0.5, 0.6])
      default: _ = try random.choice(2, count: 2, replacing: false, probabilities: [1, 0])
      }
    }
  }
}
