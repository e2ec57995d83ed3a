import NeuralCore
import TerminalRendering
import TimeTravel
import Tutoring

/// Writes an explanation as lines: each number with its formula in names and in numbers.
///
///     weights_1_2[1,0] = 0.8192640511225
///       line 31, epoch 1, row 1: weights_1_2 -= alpha * layer_1.T.dot(layer_2_delta)
///       = weights_1_2[1,0] - alpha * (layer_1[0,1] * layer_2_delta[0,0])
///       = 0.7562348727818908 - 0.2 * (0.5182817249388835 * -0.6080570…)
struct ExplanationView {
  /// What is explained.
  let explanation: Explanation
  /// How many levels of numbers that were used are taken apart, the first included; if nil, all.
  var levels: Int?

  /// How many rows a screen has where nobody tells.
  private static let usualRows = 24

  /// An explanation down to what is given, or its first levels: two, or one if that is a screenful.
  init(explanation: Explanation, isDeep: Bool, _ screen: Screen) {
    self.explanation = explanation
    guard !isDeep else { return }
    levels = 2
    let count = lines(screen).reduce(0) { $0 + 1 + DisplayWidth.of($1) / (screen.width + 1) }
    if count + 2 > screen.rows ?? Self.usualRows { levels = 1 }
  }

  /// An explanation of so many levels; of all if `nil`.
  init(explanation: Explanation, levels: Int? = nil) {
    self.explanation = explanation
    self.levels = levels
  }

  /// The lines, the numbers that were used further in; none is wrapped.
  ///
  /// - Parameter screen: Whose language is spoken.
  /// - Returns: The lines.
  func lines(_ screen: Screen) -> [String] {
    ExplanationLines(of: explanation, levels: levels, screen).lines.map {
      String(repeating: "  ", count: $0.depth) + $0.text.plainText
    }
  }

  /// Returns the explanation for a terminal.
  ///
  /// If numbers are left that could be taken apart, the last line says how to see them.
  ///
  /// - Parameters:
  ///   - screen: The terminal.
  ///   - meaning: What the number means in the network.
  ///   - isLatest: Whether `why` would explain a number as it is explained here, and not a
  ///     value that it got later.
  /// - Returns: The lines, wrapped.
  func text(
    _ screen: Screen,
    meaning: Meaning? = nil,
    isLatest: (Explanation) -> Bool
  ) -> String {
    let made = ExplanationLines(of: explanation, levels: levels, screen)
    var text = made.lines.map { line in
      TextWrapping.lines(
        line.text,
        width: screen.width,
        indent: 2 * line.depth,
        hanging: 2 * line.depth + 4
      ).painted(screen.style)
    }
    if let meaning { text.append(screen.sentence(MeaningView.sentence(meaning, screen))) }
    if !made.cut.isEmpty {
      let inOrder = made.cut.filter { $0.value.double != 0 } + made.cut
      var line = StyledText(screen.inWords("deeper: ", "再往下："), as: .muted)
      if let next = inOrder.lazy.first(where: isLatest) {
        line.append(StyledText(unbroken: "why \(next.reference)", as: .code))
        line.append(screen.inWords(", or all: ", "，或一直到底："), as: .muted)
      }
      line.append(StyledText(unbroken: "why \(explanation.reference) deep", as: .code))
      text.append(screen.sentence(line))
    }
    return text.joined(separator: "\n")
  }
}

/// The lines of an explanation, made from the outside in.
private struct ExplanationLines {
  /// A line and how far in it stands.
  struct Line {
    let depth: Int
    let text: StyledText
  }

  private(set) var lines: [Line] = []
  /// The numbers that are shown without what they were computed from.
  private(set) var cut: [Explanation] = []
  private let levels: Int?
  /// Where numbers come from that are explained only once.
  private var origins: [Reference: Explanation.Origin] = [:]
  private var seen: Set<Reference> = []
  private var expanded: Set<Reference> = []

  private let screen: Screen

  init(of explanation: Explanation, levels: Int?, _ screen: Screen) {
    self.levels = levels
    self.screen = screen
    note(explanation)
    let value = explanation.value.sourceText
    var headline = Self.number(explanation.reference, value)
    if let previous = explanation.previous {
      headline.append(
        explanation.isUnchanged
          ? screen.inWords(", unchanged", "，没有变")
          : screen.inWords(", was \(previous.sourceText)", "，原来是 \(previous.sourceText)")
      )
    }
    add(headline, 0)
    addFormula(of: explanation, depth: 0)
  }

  /// Notes where all numbers come from.
  private mutating func note(_ explanation: Explanation) {
    for operand in explanation.operands {
      if case .repeated = operand.origin { continue }
      if origins[operand.reference] == nil { origins[operand.reference] = operand.origin }
      if case .computed(let inner) = operand.origin { note(inner) }
    }
  }

  private mutating func add(_ text: StyledText, _ depth: Int) {
    lines.append(Line(depth: depth, text: text))
  }

  /// Adds the statement, the formula, and the numbers in it.
  private mutating func addFormula(of explanation: Explanation, depth: Int) {
    seen.insert(explanation.reference)
    expanded.insert(explanation.reference)
    let span = screen.span(explanation.place)
    let place = screen.inWords(
      "line \(explanation.line), \(span): ",
      "第 \(explanation.line) 行，\(span)："
    )
    add(StyledText(place, as: .muted) + StyledText(explanation.statement), depth + 1)
    let formula = explanation.formula
    if case .opaque = formula.kind {
    } else {
      add(Self.sum(formula.names), depth + 1)
      if formula.numbers != formula.names { add(Self.sum(formula.numbers), depth + 1) }
    }
    if depth == 0 {
      for zero in explanation.zeros {
        let zero = "\(zero.names) = \(zero.value.sourceText)"
        add(StyledText(screen.inWords("no change, because \(zero)", "没有变，因为 \(zero)")), depth + 1)
      }
    }
    for operand in explanation.operands { add(operand, depth: depth + 1) }
  }

  /// Adds a number that a formula used.
  private mutating func add(_ operand: Explanation.Operand, depth: Int) {
    let line = Self.number(operand.reference, operand.value.sourceText)
    let (origin, isNew) = origin(of: operand)
    let isWithin = levels.map { depth < $0 } ?? true
    guard isNew, isWithin, case .computed(let inner) = origin, !isCopy(inner) else {
      add(line + StyledText(remark(on: operand), as: .muted), depth)
      return
    }
    add(line, depth)
    addFormula(of: inner, depth: depth)
  }

  /// Where a number comes from, and whether it has yet to be taken apart.
  private func origin(of operand: Explanation.Operand) -> (Explanation.Origin, isNew: Bool) {
    guard case .repeated = operand.origin else { return (operand.origin, true) }
    guard let first = origins[operand.reference], !seen.contains(operand.reference) else {
      return (.repeated, false)
    }
    return (first, true)
  }

  /// A few words on where a number comes from that isn't taken apart.
  private mutating func remark(on operand: Explanation.Operand) -> String {
    let (origin, _) = origin(of: operand)
    seen.insert(operand.reference)
    switch origin {
    case .computed(let inner) where isCopy(inner):
      let source = inner.operands[0]
      return screen.inWords(", which is ", "，也就是 ") + "\(source.reference)" + remark(on: source)
    case .computed(let inner):
      cut.append(inner)
      return screen.inWords(", computed in line \(inner.line)", "，在第 \(inner.line) 行算出")
    case .repeated: return screen.inWords(", as above", "，同上")
    case .stored(_, let place) where place.epoch == nil:
      return screen.inWords(", from before the first epoch", "，第 1 遍之前就有")
    case .stored(let line, let place):
      let span = screen.span(place)
      return screen.inWords(", kept since \(span) (line \(line))", "，从\(span)（第 \(line) 行）保留至今")
    case .given(let line): return screen.inWords(", given in line \(line)", "，写在第 \(line) 行")
    case .set: return screen.inWords(", set by you", "，是你设的")
    case .counted(let line):
      return screen.inWords(
        ", counted by the loop in line \(line)",
        "，由第 \(line) 行的循环计数"
      )
    }
  }

  /// Whether a number is just another one under a new name, given in the program.
  private func isCopy(_ explanation: Explanation) -> Bool {
    guard case .element = explanation.formula.kind, explanation.operands.count == 1 else {
      return false
    }
    return switch explanation.operands[0].origin {
    case .given, .repeated, .set: true
    default: false
    }
  }

  // MARK: Text

  private static func number(_ reference: Reference, _ value: String) -> StyledText {
    StyledText(reference.description, as: .strong) + " = " + StyledText(value, as: .number)
  }

  /// A formula that is broken in front of its plus and minus signs.
  private static func sum(_ formula: String) -> StyledText {
    var terms = ["="]
    for word in formula.split(separator: " ") {
      if word == "+" || word == "-" {
        terms.append(String(word))
      } else {
        terms[terms.count - 1] += " \(word)"
      }
    }
    return terms.dropFirst().reduce(StyledText(unbroken: terms[0])) {
      $0 + " " + StyledText(unbroken: $1)
    }
  }
}
