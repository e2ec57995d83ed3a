import NeuralCore
import Tutoring

extension ReportRequest {
  /// Reads the arguments of a command that compares ways of training.
  ///
  /// - Parameters:
  ///   - name: The command.
  ///   - words: The words behind it.
  /// - Returns: `nil` if the command is none of these, or the words aren't what it takes.
  static func comparison(_ name: CommandTable.Entry.Name, _ words: [String]) -> ReportRequest? {
    switch name {
    case .race: race(words).map(ReportRequest.race)
    case .sweep: sweep(words).map(ReportRequest.sweep)
    case .cliff:
      words.isEmpty ? .cliff(nil) : batching(words.joined(separator: " ")).map { .cliff($0) }
    case .recode: recoding(words.joined()).map(ReportRequest.recode)
    default: nil
    }
  }

  /// `sgd`, `full`, `batch N`.
  private static func batching(_ text: String) -> Batching? {
    switch text.lowercased() {
    case "sgd", "stochastic": return .stochastic
    case "full": return .full
    case let text:
      guard text.hasPrefix("batch") else { return nil }
      let size = text.dropFirst("batch".count).drop { " =".contains($0) }
      return Int(size).flatMap { $0 > 0 ? .mini(size: $0) : nil }
    }
  }

  // MARK: Race

  private static func race(_ words: [String]) -> RaceRequest? {
    var words = words
    guard let goal = goal(&words) else { return nil }
    var contestants: [RaceRequest.Contestant] = []
    while !words.isEmpty {
      var word = words.removeFirst()
      if word == "batch", let size = words.first, size.first?.isNumber == true {
        word += " " + words.removeFirst()
      }
      guard let contestant = contestant(word) else { return nil }
      contestants.append(contestant)
    }
    return 2...6 ~= contestants.count ? RaceRequest(contestants, goal: goal) : nil
  }

  /// Takes the goal off the end of the words.
  private static func goal(_ words: inout [String]) -> RaceRequest.Goal? {
    var rest: [String] = []
    if let place = words.firstIndex(of: "until") {
      rest = Array(words[(place + 1)...])
      words.removeSubrange(place...)
      guard !rest.isEmpty else { return nil }
    } else if let place = words.firstIndex(where: { $0.hasPrefix("epoch") }) {
      let start = place + 1 < words.count ? place : max(0, place - 1)
      rest = Array(words[start...])
      words.removeSubrange(start...)
    }
    if rest.isEmpty { return RaceRequest.usualGoal }
    if rest.contains(where: { $0.hasPrefix("epoch") }) {
      let numbers = rest.compactMap { Int($0) }
      guard rest.count == 2, numbers.count == 1, 1...100_000 ~= numbers[0] else { return nil }
      return .epochs(numbers[0])
    }
    // error < 0.001, error<0.001, or the number alone.
    let text = rest.joined()
    let number = text.lastIndex { "<=".contains($0) }.map { text[text.index(after: $0)...] }
    guard let below = Double(number ?? text[...]), below > 0, below.isFinite else { return nil }
    return .error(below: below)
  }

  private static func contestant(_ word: String) -> RaceRequest.Contestant? {
    var found: Batching?
    var settings: [SettingRequest] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if let batching = batching(part), found == nil {
        found = batching
      } else if let setting = setting(part) {
        settings.append(setting)
      } else {
        return nil
      }
    }
    return RaceRequest.Contestant(name: word, batching: found, settings: settings)
  }

  private static func setting(_ text: String) -> SettingRequest? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].allSatisfy(\.isPartOfName) else {
      return nil
    }
    return SettingRequest(name: parts[0], expression: parts[1])
  }

  // MARK: Sweep

  private static let mostValues = 100_000

  private static func sweep(_ words: [String]) -> SweepRequest? {
    guard let name = words.first else { return nil }
    var values: [String] = []
    var numbers: [String: Int] = [:]
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word == "seeds" || word == "epochs" {
        guard let number = rest.popFirst().flatMap({ Int($0) }), 1...mostValues ~= number else {
          return nil
        }
        numbers[word] = number
      } else if let range = range(word) {
        values += range
      } else if word.contains("..") {
        return nil
      } else {
        values.append(word)
      }
    }
    guard !values.isEmpty, values.count * (numbers["seeds"] ?? 1) <= mostValues else { return nil }
    return SweepRequest(
      name: name,
      values: values,
      seeds: name == "seed" ? nil : numbers["seeds"],
      epochs: numbers["epochs"]
    )
  }

  /// The whole numbers of `0..99`.
  private static func range(_ text: String) -> [String]? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    guard ends.count == 3, ends[1].isEmpty, let first = Int(ends[0]), let last = Int(ends[2]),
      first <= last, last.subtractingReportingOverflow(first).partialValue < mostValues,
      !last.subtractingReportingOverflow(first).overflow
    else { return nil }
    return (first...last).map(String.init)
  }

  // MARK: Recode

  private static func recoding(_ text: String) -> Recoding? {
    switch text {
    case "swap": return .swap
    case "dimmers": return .dimmers
    default:
      guard text.hasPrefix("inputs*"), let factor = Double(text.dropFirst("inputs*".count)),
        factor.isFinite, factor != 0
      else { return nil }
      return .inputsTimes(factor)
    }
  }
}
