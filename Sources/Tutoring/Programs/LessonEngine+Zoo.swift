import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// How many programs a learner may choose from.
  private static let choiceCount = 4

  /// The broken program in the next cage, at its start; `nil` if it is none.
  func cageRun(_ zoo: Zoo) -> Run? { broken(cage(zoo), zoo) }

  /// A broken program.
  private func broken(_ mistake: ProgramMistake, _ zoo: Zoo) -> Run? {
    try? program(mistake.program(from: zoo.task.reference) ?? zoo.task.reference)
  }

  /// The moment of the reference that the messages of the cages speak of.
  func place(of zoo: Zoo) -> String? {
    lesson.steps.first { $0.id == zoo.source }?.at
  }

  /// The current cage's number, counted from 0; they come around again.
  private func cageNumber(_ zoo: Zoo) -> Int {
    (record.steps[step.id]?.cages ?? 0) % zoo.task.mistakes.count
  }

  /// The mistake of the current cage; neighbours in the list don't follow one another.
  private func cage(_ zoo: Zoo) -> ProgramMistake {
    let count = zoo.task.mistakes.count
    let stride = [7, 5, 3, 2].first { count % $0 != 0 && count > $0 } ?? 1
    return zoo.task.mistakes[(cageNumber(zoo) * stride + 1) % count]
  }

  /// The current cage as a question, with a few mistakes to choose from.
  func cageQuestion(_ zoo: Zoo) -> Question {
    let mistakes = zoo.task.mistakes.map(\.id)
    let answer = cage(zoo).id
    let start = mistakes.firstIndex(of: answer) ?? 0
    let count = min(Self.choiceCount, mistakes.count)
    let others = (1..<max(2, mistakes.count)).map { (start + $0 * 4) % mistakes.count }
    var chosen = [answer]
    for place in others + Array(mistakes.indices)
    where chosen.count < count && !chosen.contains(mistakes[place]) {
      chosen.append(mistakes[place])
    }
    let turn = cageNumber(zoo) % count
    return Question(
      form: .choice,
      answer: "'\(answer)'",
      choices: Array(chosen[(count - turn)...] + chosen[..<(count - turn)])
    )
  }

  /// What the lesson says to the mistake of the current cage, where programs are written.
  func cageReason(_ zoo: Zoo) -> String {
    let source = lesson.steps.first { $0.id == zoo.source }
    return filled(source?.prose(language).mistakes[cage(zoo).id] ?? []).text
  }

  /// The current cage is recognised: the next one waits behind `again`.
  mutating func settleCage() {
    isCageOpen = false
    record.steps[step.id, default: .init()].cages = (record.steps[step.id]?.cages ?? 0) + 1
  }

  /// What is shown of a cage.
  ///
  /// - Parameters:
  ///   - zoo: The cages.
  ///   - id: The mistake's name; the current cage's if `nil`.
  /// - Returns: The numbers; `nil` for a program that is none.
  func exhibit(_ zoo: Zoo, of id: String? = nil) -> StepPresentation.Exhibit? {
    let mistake = id.flatMap { id in zoo.task.mistakes.first { $0.id == id } } ?? cage(zoo)
    guard let numbers = try? broken(mistake, zoo)?.numbers(of: zoo.shown),
      let right = try? program(zoo.task.reference).numbers(of: zoo.shown)
    else { return nil }
    let shown = zoo.epochs.filter { $0 <= min(numbers.count, right.count) }
    return StepPresentation.Exhibit(
      number: cageNumber(zoo) + 1,
      count: zoo.task.mistakes.count,
      name: zoo.shown,
      epochs: shown,
      values: shown.map { numbers[$0 - 1] },
      right: shown.map { right[$0 - 1] }
    )
  }
}
