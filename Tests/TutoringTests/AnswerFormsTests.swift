import LessonContent
import Testing

@testable import Tutoring

/// What learners may type at questions of every form.
@Suite struct AnswerFormsTests {
  private static let steps = """
    - {id: fraction, kind: predict, form: number, at: end, answer: share}
    - {id: negative, kind: predict, form: number, at: end, answer: delta}
    - {id: small, kind: predict, form: number, at: end, answer: tiny}
    - {id: move, kind: predict, form: number, at: end, answer: alpha * 2 * 0.6}
    - {id: up, kind: predict, form: sign, at: end, answer: alpha}
    - {id: down, kind: predict, form: sign, at: end, answer: delta}
    - {id: pick, kind: predict, form: choice, at: end, choices: [stop, walk], answer: "'walk'"}
    - {id: row, kind: predict, form: array, at: end, answer: "np.array([0, 0.5, 1, 0.5])"}
    - {id: flags, kind: predict, form: array, at: end, answer: "np.array([1, 0, 1])"}
    - {id: many, kind: predict, form: number, at: end, answer: len(line)}
    - {id: line, kind: predict, form: shape, at: end, answer: line.shape}
    - {id: column, kind: predict, form: shape, at: end, answer: column.shape}
    """

  private static let program = """
    import numpy as np
    share = 0.39
    delta = -0.2
    tiny = 0.001
    alpha = 0.1
    line = np.zeros(3)
    column = np.zeros((3, 1))
    """

  private static func prose(_ stop: String, _ walk: String) -> String {
    [
      "fraction", "negative", "small", "move", "up", "down", "row", "flags", "many", "line",
      "column",
    ]
    .map { "## \($0)\nHow much?\n" }.joined()
      + "## pick\nWhich?\n### choice stop\n\(stop)\n### choice walk\n\(walk)\n"
  }

  private func engine(at step: String, _ language: Language = .english) throws -> LessonEngine {
    let lesson = try MemorySource(
      steps: Self.steps,
      prose: Self.prose("They stop.", "They *walk*, slowly."),
      chinese: Self.prose("停下。", "他们**过马路**，慢慢地。"),
      program: Self.program
    ).lesson()
    var engine = try LessonEngine(lesson: lesson, language: language)
    while engine.step.id != step { _ = try engine.perform(.next) }
    return engine
  }

  @Test(arguments: [
    ("fraction", [".39", "0.39", "39%", "39 %", "39/100", "０．３９", "0。39", "[0.39]", "３９％"]),
    ("negative", ["-0.2", "−0.2", "－0.2", "－０．２", "-.2", "-1/5", "-20%", "(-0.2)", "–0.2"]),
    ("small", ["1e-3", "0.001", "1E-3", "１ｅ－３", ".001", "0.1%", "1/1000"]),
    ("move", ["+0.12", "0.1*2*0.6", "0.1 * 2 * 0.6", "0.1×2×0.6", "(0.1 + 0.1) * .6", "12/100"]),
    ("up", ["+", "＋", "up", "UP", "Up", "上", "向上", "增大", "↑"]),
    ("down", ["-", "－", "−", "down", "DOWN", "下", "向下", "减小", "↓"]),
    (
      "pick",
      [
        "b", "B", "(b)", "b)", "ｂ", "（b）", "2", "２", "walk", "They walk, slowly.",
        "they walk， slowly", "walk, slowly", "slowly", "they-walk, slowly", "慢慢地",
        "他们过马路，慢慢地。", "他们过马路，慢慢地",
      ]
    ),
    (
      "row",
      [
        "0 .5 1 .5", "[0, .5, 1, .5]", "0, 0.5, 1, 0.5", "0，0.5，1，0.5", "０、０．５、１、０．５",
        "[[0 0.5 1 0.5]]", "(0, 1/2, 1, 1/2)", "【0，0.5，1，0.5】",
      ]
    ),
    ("flags", ["101", "１０１", "1 0 1", "[1,0,1]"]),
    ("many", ["three", "3", "Three", "三", "3 lines", "3行", "三行", "第三", "3。"]),
    ("line", ["(3,)", "3", "(3)", "[3]", "（3，）", "３"]),
    (
      "column",
      [
        "3x1", "3 x 1", "(3, 1)", "3,1", "3 by 1", "3×1", "（３，１）", "3乘1", "[3, 1]",
        "3 rows, 1 column", "3行1列",
      ]
    ),
  ])
  func theRightAnswerIsRead(step: String, texts: [String]) throws {
    for language in Language.allCases {
      let engine = try engine(at: step, language)
      let refused = texts.filter { text in
        var engine = engine
        return (try? engine.perform(.type(text)))?.verdict?.kind != .right
      }
      #expect(refused == [])
    }
  }

  /// What is no answer is no wrong answer either, and the learner is told what is wanted.
  @Test(arguments: [
    ("many", "apple", Verdict.Wanted.number), ("many", "i don't know", .number),
    ("many", "up", .number),
    ("many", "上", .number), ("many", "苹果", .number), ("many", "0.0.", .number),
    ("many", "1 0 1", .oneNumber), ("many", "(6, 3)", .oneNumber), ("up", "0.3", .sign),
    ("up", "-3", .sign), ("up", "sideways", .sign), ("pick", "7", .choice(["a", "b"])),
    ("pick", "they", .choice(["a", "b"])), ("pick", "st", .choice(["a", "b"])),
    ("row", "apple", .array),
    ("column", "4", .shape), ("column", "wide", .shape),
  ])
  func whatIsWantedIsTold(step: String, text: String, wanted: Verdict.Wanted) throws {
    var engine = try engine(at: step)
    #expect(try engine.perform(.type(text)).verdict?.kind == .unreadable(wanted))
    #expect(engine.record.steps[step]?.wrongAnswers ?? 0 == 0)
  }

  /// What speaks of the program's names, or nearly does, is code.
  @Test(arguments: [("many", "lines"), ("many", "line.shap"), ("up", "alpah"), ("pick", "alpha x")])
  func codeKeepsItsError(step: String, text: String) throws {
    var engine = try engine(at: step)
    guard case .refused(.language) = try engine.perform(.type(text)) else {
      guard case .evaluated(let evaluation, _) = try engine.perform(.type(text)) else {
        Issue.record("\(text) is taken for an answer")
        return
      }
      #expect(evaluation.error != nil)
      return
    }
  }

  /// Arithmetic with written numbers is an answer, right or wrong.
  @Test(arguments: [
    ("0.1*2*-0.6", Verdict.Kind.signFlipped), ("0.1 * 2", .wrong),
    ("0.6 * 2", .decoded([.rateForgotten("alpha")])),
    ("0.1 * 2 + 100", .wrong),
  ])
  func writtenArithmeticIsAnAnswer(text: String, kind: Verdict.Kind) throws {
    var engine = try engine(at: "move")
    #expect(try engine.perform(.type(text)).verdict?.kind == kind)
    #expect(engine.record.steps["move"]?.wrongAnswers == 1)
  }

  /// An expression with names explores; where it gives the answer, that is said.
  @Test(arguments: [
    ("move", "alpha * 2 * 0.6", true), ("move", "alpha * 3", false), ("move", "x = 0.12", false),
    ("move", "1 / 0", false), ("row", "np.array([0, 1, 2, 1]) / 2", true),
    ("column", "column.shape", true), ("line", "column.shape", false), ("up", "alpha", false),
    ("pick", "alpha", false),
  ])
  func exploringIsNoAnswer(step: String, text: String, isOffered: Bool) throws {
    var engine = try engine(at: step)
    let verdict = try engine.perform(.type(text)).verdict
    #expect(verdict?.kind == (isOffered ? .unanswered : nil))
    #expect(engine.record.steps[step]?.state ?? .open == .open)
    #expect(engine.record.steps[step]?.wrongAnswers ?? 0 == 0)
  }

  @Test(arguments: [("0,39", "0,39"), ("0，39", "0,39"), ("−0,39", "-0,39"), ("1,2", "1,2")])
  func aDecimalCommaIsTold(text: String, given: String) throws {
    var engine = try engine(at: "fraction")
    let verdict = try engine.perform(.type(text)).verdict
    #expect(verdict?.kind == .unreadable(.point))
    #expect(verdict?.given == given)
    #expect(engine.record.steps["fraction"]?.wrongAnswers ?? 0 == 0)
  }

  /// Full-width signs in an expression behind answer are read, but not inside quotes.
  @Test(arguments: [("alpha＊２＊０．６", true), ("（alpha ＋ 0.1）* 0.6", true), ("'０．１２'", false)])
  func expressionsMayBeFullWidth(text: String, isRight: Bool) throws {
    var engine = try engine(at: "move")
    #expect((try engine.perform(.answer(text)).verdict?.kind == .right) == isRight)
  }
}
