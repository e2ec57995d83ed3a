import LessonContent
import NeuralCore
import NumericLanguage
import Testing

@testable import Tutoring

/// Answers worked out from the digits that are shown.
@Suite struct AnswerDigitsTests {
  private func check(
    _ truth: Value,
    form: Question.Form? = .number,
    mistakes: [Double] = [],
    digits: Int = 5,
    shown: [Double] = []
  ) -> AnswerCheck {
    var check = AnswerCheck(
      form: form,
      truth: truth,
      mistakes: mistakes.enumerated().map { ("mistake-\($0)", .float($1)) }
    )
    check.shownDigits = { digits }
    check.shownNumbers = { shown }
    return check
  }

  /// -0.439151 is the sum of four weights with six decimals each.
  @Test(arguments: [
    ("-0.439151", AnswerCheck.Judgement.right), ("-0.43915", .right), ("-0.4392", .right),
    ("-0.43916", .right), ("-0.43917", .wrong), ("-0.4391", .right), ("-0.4393", .wrong),
    ("-0.439", .right), ("0.439151", .wrong),
  ])
  func oneInTheFifthDigitIsLet(text: String, judgement: AnswerCheck.Judgement) throws {
    let check = check(.float(-0.4391504))
    #expect(check.judge(try #require(check.read(text))) == judgement)
  }

  /// Where the text shows four digits, nobody can compute five.
  @Test(arguments: [("0.019712", true), ("0.01972", true), ("0.01974", false), ("0.0196", false)])
  func fewerShownDigitsLetMore(text: String, isRight: Bool) throws {
    let check = check(.float(0.0197163), digits: 4)
    let judgement = check.judge(try #require(check.read(text)))
    #expect((judgement == .right) == isRight)
  }

  /// A known mistake beside the truth leaves no room.
  @Test func aMistakeInReachIsToldApart() throws {
    let check = check(.float(0.4391504), mistakes: [0.439158])
    #expect(check.judge(try #require(check.read("0.439155"))) == .mistaken(["mistake-0"]))
    #expect(check.judge(try #require(check.read("0.439142"))) == .wrong)
    #expect(check.judge(try #require(check.read("0.43915"))) == .right)
  }

  /// A mistake that is worked out from shown digits is recognised as well.
  @Test func mistakesAreLetTheSame() throws {
    let check = check(.float(0.3), mistakes: [0.4391504])
    #expect(check.judge(try #require(check.read("0.439151"))) == .mistaken(["mistake-0"]))
  }

  /// Counts and computed values are exact.
  @Test func whatIsNotWrittenIsExact() throws {
    #expect(check(.int(20)).judge(try #require(check(.int(20)).read("20.0001"))) == .wrong)
    var count = check(.float(20))
    count.isCount = true
    #expect(count.judge(try #require(count.read("20.0001"))) == .wrong)
    let value = check(.float(0.4391504), form: nil)
    #expect(value.judge(.value(.float(0.4391508))) == .isTooCoarse)
    #expect(value.judge(.written(.float(0.4391508))) == .right)
    #expect(value.judge(.value(.float(0.4391504))) == .right)
    #expect(value.judge(.value(.float(0.4401))) == .wrong)
  }

  @Test func everyNumberOfAnArrayHasToAgree() throws {
    let truth = Value.array(NDArray([0.4391504, 0, -0.5326161]))
    let check = check(truth, form: .array)
    #expect(check.judge(try #require(check.read("0.439151 0 -0.532616"))) == .right)
    #expect(check.judge(try #require(check.read("0.439151 0.000001 -0.532616"))) == .wrong)
    #expect(check.judge(try #require(check.read("0.439151 0 -0.53265"))) == .wrong)
  }

  /// Where a weight went from 0.5 to 0.52 and 0.5 still stands on the screen, `.5` says nothing.
  @Test(arguments: [
    (".5", AnswerCheck.Judgement.isTooCoarse), ("0.52", .right),
    ("0.504", .mistaken(["mistake-0"])),
    ("0.50", .wrong), ("0.51", .wrong),
  ])
  func aNumberOnTheScreenIsNoRounding(text: String, judgement: AnswerCheck.Judgement) throws {
    let check = check(.float(0.52), mistakes: [0.504], shown: [0.5, 0.48, 1])
    #expect(check.judge(try #require(check.read(text))) == judgement)
  }

  /// A count has no sign that could be turned.
  @Test func aCountIsNotTurned() throws {
    var count = check(.int(3))
    #expect(count.judge(try #require(count.read("-3"))) == .signFlipped)
    count.isCount = true
    #expect(count.judge(try #require(count.read("-3"))) == .wrong)
  }

  // MARK: In a lesson

  private func engine(_ text: String) throws -> LessonEngine {
    let lesson = try MemorySource(
      steps: "- {id: one, kind: predict, form: number, at: end, answer: gap ** 2}",
      prose: "## one\n\(text)\n### hint 1\nIt is {gap:.4f}.",
      program: "gap = 0.14041\n"
    ).lesson()
    return try LessonEngine(lesson: lesson, language: .english)
  }

  /// The digits are those of the step's text, and of the hints that were seen.
  @Test(arguments: [
    ("Square {gap:.4f}.", 0, 4), ("Square {gap}.", 0, .max), ("Square {round(gap, 4)}.", 0, 4),
    ("Square {gap:.2f}.", 0, .max), ("Square {gap * 100:.4f} and {gap:.3f}.", 0, 3),
    ("Square it.", 0, .max), ("Square it.", 1, 4),
  ])
  func theTextSaysHowManyDigits(text: String, hints: Int, digits: Int) throws {
    var engine = try engine(text)
    for _ in 0..<hints { _ = try engine.perform(.hint) }
    #expect(engine.shownDigits == digits)
  }

  @Test func aSquareOfShownDigitsIsRight() throws {
    var engine = try engine("Square {gap:.4f}.")
    #expect(try engine.perform(.type("0.1404 ** 2")).verdict?.kind == .right)
  }
}
