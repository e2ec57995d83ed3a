import LessonContent
import NeuralCore
import NumericLanguage
import Testing

@testable import Tutoring

@Suite struct AnswerCheckTests {
  private func judge(_ text: String, _ check: AnswerCheck) -> AnswerCheck.Judgement? {
    check.read(text).map(check.judge)
  }

  /// The right weight moves by 0.12; without alpha it would be 1.2.
  private let move = AnswerCheck(
    form: .number,
    truth: .float(0.12),
    mistakes: [
      ("no-alpha", .float(1.2)), ("also-no-alpha", .float(1.2)), ("arrives", .float(-0.56)),
    ]
  )

  @Test(arguments: [
    ("0.12", AnswerCheck.Judgement.right), (" 0.12", .right), ("(0.12)", .right),
    ("[0.12]", .right), ("3/25", .right), ("12%", .right), ("0.120000000001", .right),
    ("-0.12", .signFlipped), ("1.2", .mistaken(["no-alpha", "also-no-alpha"])),
    ("-0.56", .mistaken(["arrives"])), ("0.1", .isTooCoarse), ("0.13", .wrong), ("7", .wrong),
  ])
  func numbers(text: String, judgement: AnswerCheck.Judgement) {
    #expect(judge(text, move) == judgement)
  }

  /// 0.52 rounds to 0.5, but 0.5 says that nothing moved.
  @Test func aNearerMistakeWinsOverRounding() {
    let check = AnswerCheck(
      form: .number,
      truth: .float(0.52),
      mistakes: [("unmoved", .float(0.5))]
    )
    #expect(judge("0.5", check) == .mistaken(["unmoved"]))
    #expect(judge("0.52", check) == .right)
  }

  /// Both values round to 0.39; the nearer one is the answer.
  @Test func aFartherMistakeDoesNot() {
    let check = AnswerCheck(
      form: .number,
      truth: .float(0.3919),
      mistakes: [("other", .float(0.3945))]
    )
    #expect(judge("0.39", check) == .right)
  }

  @Test func aMistakeThatGivesTheAnswerIsNone() {
    let check = AnswerCheck(
      form: .number,
      truth: .float(0.3),
      mistakes: [("same", .float(0.1 + 0.2))]
    )
    #expect(judge("0.30000000000000004", check) == .right)
  }

  @Test(arguments: [
    ("+", AnswerCheck.Judgement.right), ("up", .right), ("-", .mistaken(["of-delta"])),
    ("0", .wrong),
  ])
  func signs(text: String, judgement: AnswerCheck.Judgement) {
    let check = AnswerCheck(
      form: .sign,
      truth: .float(0.02),
      mistakes: [("of-delta", .float(-0.2))]
    )
    #expect(judge(text, check) == judgement)
  }

  @Test(arguments: [
    ("walk", "walk"), ("b", "walk"), ("B", "walk"), ("b)", "walk"), ("(b)", "walk"), ("2", "walk"),
    ("b、", "walk"), ("b.", "walk"), ("b，", "walk"),
    ("They walk.", "walk"), ("they walk", "walk"), ("a", "stop"), ("stop", "stop"),
  ])
  func choices(text: String, id: String) {
    let check = AnswerCheck(
      form: .choice,
      truth: .string("walk"),
      choices: [
        AnswerChoice(id: "stop", words: "They stop."), .init(id: "walk", words: "They *walk*."),
      ]
    )
    #expect(judge(text, check) == (id == "walk" ? .right : .wrong))
  }

  @Test(arguments: ["c", "3", "run", "", "ab", "(1, 0)", "(1，0)", "1,2"])
  func noChoice(text: String) {
    let check = AnswerCheck(
      form: .choice,
      truth: .string("walk"),
      choices: [.init(id: "stop", words: "They stop."), .init(id: "walk", words: "They walk.")]
    )
    #expect(judge(text, check) == nil)
  }

  @Test(arguments: [
    ("(1,3)", AnswerCheck.Judgement.right), ("1x3", .right), ("(3,)", .mistaken(["flat"])),
    ("(3, 1)", .wrong),
  ])
  func shapes(text: String, judgement: AnswerCheck.Judgement) {
    let check = AnswerCheck(
      form: .shape,
      truth: .tuple(TupleObject([.int(1), .int(3)])),
      mistakes: [("flat", .tuple(TupleObject([.int(3)])))]
    )
    #expect(judge(text, check) == judgement)
  }

  @Test(arguments: [
    ("0 -0.459834 0 0", AnswerCheck.Judgement.right), ("[0, -0.46, 0, 0]", .right),
    ("[[0 -0.4598 0 0]]", .right), ("0 0.459834 0 0", .signFlipped), ("0 -0.46 0", .wrong),
    ("0 -0.5 0 0", .isTooCoarse), ("[[0, -0.46], [0, 0]]", .wrong),
    ("0.359420 -0.459834 0.574750 -0.207308", .mistaken(["no-mask"])),
  ])
  func arrays(text: String, judgement: AnswerCheck.Judgement) {
    let check = AnswerCheck(
      form: .array,
      truth: .array(NDArray([0, -0.4598340, -0.0, 0], shape: [1, 4])),
      mistakes: [("no-mask", .array(NDArray([0.359420, -0.459834, 0.574750, -0.207308])))]
    )
    #expect(judge(text, check) == judgement)
  }

  /// Values are compared whatever type and brackets they come in, but not in another order.
  @Test func values() {
    let check = AnswerCheck(form: nil, truth: .array(NDArray([0.5, 1, 2], shape: [1, 3])))
    #expect(check.judge(.value(.array(NDArray([0.5, 1, 2 + 1e-12])))) == .right)
    #expect(check.judge(.value(.list(ListObject([.float(0.5), .int(1), .int(2)])))) == .right)
    #expect(check.judge(.value(.array(NDArray([1, 0.5, 2])))) == .wrong)
    #expect(check.judge(.value(.float(0.5))) == .wrong)
    #expect(check.judge(.value(.string("0.5"))) == .wrong)
    #expect(check.judge(.value(.none)) == .wrong)
  }

  /// What begins like a number is no number.
  @Test(arguments: ["(2 * move)", "[0.12, 0.3]", "(1 - alpha)", "(0.12", "0.12)", "weights"])
  func expressionsAreNoPlainAnswer(text: String) {
    #expect(move.read(text) == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func infiniteNumbersAreNoAnswer(number: Double) {
    #expect(move.read(Value.float(number)) == nil)
  }
}
