import LessonContent
import NumericLanguage
import TimeTravel

/// What the learner has before their eyes at a step.
extension LessonEngine {
  /// The step's text with its numbers.
  var shownText: String {
    let prose = step.prose(language)
    return repetition == nil ? filled(prose.body).text : repeatedText(prose).text
  }

  /// How many digits the step's text and the hints that were seen show of a number that they
  /// round, at least; all if they round none.
  var shownDigits: Int {
    let prose = step.prose(language)
    let hints = prose.hints.prefix(hintsShown[step.id] ?? 0)
    let body = repetition == nil ? prose.body : prose.again ?? prose.body
    return lessonProse.fewestDigits(in: body + hints.joined()) ?? .max
  }

  /// Whether the step's text shows this code, so that typing it is looking and no attempt.
  func shows(_ source: String) -> Bool {
    func bare(_ code: some StringProtocol) -> String { String(code.filter { !$0.isWhitespace }) }
    let typed = bare(source)
    let text = shownText
    let spans = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let lines = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("    ") }
    return (spans + lines).contains { bare($0) == typed }
  }

  /// Whether code is nothing but a name of the run's, which the learner just looks at, unless the
  /// step's solution does no more.
  func isLookAtName(_ source: String) -> Bool {
    guard let expression = Expression.single(source), case .name(let name) = expression.kind,
      case .perform(let task) = step.kind, task.solution.last != name
    else { return false }
    return run.moment.value(of: name) != nil && !workspace.names.contains { $0.name == name }
  }
}

extension Prose {
  /// The fewest digits that some prose shows of a number that it rounds; `nil` if it rounds none.
  ///
  /// Numbers of one or two digits don't count: nobody computes with those.
  func fewestDigits(in segments: [Segment]) -> Int? {
    guard let moment = try? moment.get() else { return nil }
    return segments.compactMap { segment -> Int? in
      guard case .expression(let source, let spec, let location) = segment else { return nil }
      let expression = Interpolated(source: source, spec: spec, location: location)
      let text = try? expression.text { (source) throws(LanguageError) in
        try value(of: source, at: moment)
      }
      let exact = Expression.single(source)?.unrounded.sourceText ?? source
      guard let text, let content = (try? value(of: exact, at: moment)).flatMap(NumericContent.init)
      else { return nil }
      return Self.fewestDigits(of: content.numbers, in: text)
    }
    .min()
  }

  private static func fewestDigits(of numbers: [Double], in text: String) -> Int? {
    let shown = text.split { "[](), \n".contains($0) }.compactMap { TypedNumber($0) }
    guard shown.count == numbers.count else { return nil }
    return zip(shown, numbers).filter { shown, number in
      shown.significantDigits > 2 && !Closeness.areClose(shown.value, number)
    }
    .map(\.0.significantDigits).min()
  }
}

extension Expression {
  /// What is rounded, of an expression that rounds something.
  fileprivate var unrounded: Expression {
    guard case .call(let callee, let arguments) = kind, let first = arguments.first,
      ["np.round", "round"].contains(callee.sourceText)
    else { return self }
    return first.value
  }
}

extension Moment {
  /// The numbers that its names hold, without those of large arrays.
  var shownNumbers: [Double] {
    variables.compactMap { NumericContent($0.value)?.numbers }
      .filter { $0.count <= 100 }
      .flatMap(\.self)
  }
}
