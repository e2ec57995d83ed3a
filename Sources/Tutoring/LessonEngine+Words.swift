import LessonContent
import NumericLanguage
import TimeTravel

/// Words at a question.
extension LessonEngine {
  /// Reads a number word, or a part of a choice's words, where the text is no code.
  func readWords(_ text: String, _ check: AnswerCheck) -> AnswerReading? {
    guard text.isProse, !isCode(text) else { return nil }
    switch check.form {
    case .number: return NumberWords.number(text).map(AnswerReading.number)
    case .choice:
      return AnswerChoice.find(part: text, in: choices).map { AnswerReading.choice($0.id) }
    default: return nil
    }
  }

  /// Whether a text is no code either: words where a number, a direction or a choice is wanted,
  /// or a number where a direction or a choice is.
  func isFailedAnswer(_ text: String, _ form: Question.Form) -> Bool {
    if form == .sign || form == .choice, TypedNumber(text) != nil { return true }
    return text.isProse && !isCode(text)
  }

  /// Whether a text is code that runs, or that has a better error than that it is no answer: it
  /// speaks of a name that exists, or nearly does.
  private func isCode(_ text: String) -> Bool {
    guard let syntax = try? Parser.parse(text) else {
      return text.words.contains(where: isVariable)
    }
    guard syntax.statements.count == 1, case .expression = syntax.statements[0].kind else {
      return true
    }
    do throws(LanguageError) {
      _ = try workspace.evaluate(text, at: run.moment, of: run, world: .learner)
      return true
    } catch {
      guard error.category == .name else { return true }
      return error.suggestion.map(isVariable) ?? false
    }
  }

  /// Whether the learner or the run has a variable of this name.
  public func isVariable(_ name: String) -> Bool {
    run.moment.value(of: name) != nil || workspace.names.contains { $0.name == name }
  }
}

extension String {
  /// Whether this consists of words or numbers, with the marks that stand between and behind them.
  fileprivate var isProse: Bool {
    contains { $0.isLetter || $0.isNumber || "↑↓→".contains($0) }
      && allSatisfy { character in
        character.isLetter || character.isNumber || character.isWhitespace
          || "_-'’.,:;!?、。，：；！？↑↓→".contains(character)
      }
  }

  /// This text without a Chinese full stop behind it.
  var withoutFullStop: String { hasSuffix("。") ? String(dropLast()) : self }
}

extension AnswerCheck {
  /// Takes digits that run together apart, where several numbers of one digit are wanted: `101`
  /// for `1 0 1`.
  ///
  /// - Parameters:
  ///   - answer: What was read.
  ///   - text: What was typed.
  /// - Returns: The digits one by one, or the answer as it was.
  func spread(_ answer: AnswerReading, _ text: String) -> AnswerReading {
    let digits = text.halfWidth
    guard form == .array, case .array(let array) = answer, array.numbers.count == 1,
      let wanted = NumericContent(truth)?.numbers, wanted.count == digits.count, wanted.count > 1,
      digits.allSatisfy(\.isNumber),
      wanted.allSatisfy({ (0...9).contains($0) && $0 == $0.rounded() }),
      let apart = TypedArray(digits.map(String.init).joined(separator: " "))
    else { return answer }
    return .array(apart)
  }

  /// Whether a lone number was typed where a shape of several lengths is wanted, and it is no known
  /// mistake.
  func isOnlyLength(_ text: String, _ answer: AnswerReading) -> Bool {
    guard form == .shape, text.halfWidth.allSatisfy(\.isNumber), Self.lengths(truth)?.count ?? 0 > 1
    else { return false }
    return judge(answer) == .wrong
  }
}
