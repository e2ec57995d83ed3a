import LessonContent
import NumericLanguage
import TimeTravel

@testable import Tutoring
@testable import tutor

extension EveryCaseTests.Kind {
  // MARK: Lessons

  static let lessons = [
    Kind(
      type: "Problem",
      path: "LessonContent/LessonFileError.swift",
      samples: fileProblems.map { problem in
        Sample(problem) {
          LessonFileError($0, at: FileLocation(file: "a.yaml", line: 3)).sentence($1)
        }
      }
    ),
    Kind(
      type: "Problem",
      path: "Tutoring/LessonError.swift",
      samples: [
        LessonError.Problem.place("e99", .alreadyAtEnd), .expression("w", error),
        .notAnAnswer("w", value: "[1, 2]"), .run(.alreadyAtEnd),
      ].map { problem in
        Sample(problem) {
          LessonErrorView(settings: ["alpha", "w"], screen: $1)
            .sentence(LessonError($0, at: FileLocation(file: "a.yaml")))
        }
      },
      passedOn: ["program"]
    ),
    Kind(
      type: "Problem",
      path: "Tutoring/AuditFinding.swift",
      samples: findings.map { Sample($0, FindingView.sentence) }
    ),
  ]

  private static let findings: [AuditFinding.Problem] = [
    .broken(.place("e99", .alreadyAtEnd)), .programFails(error), .tooFewHints(2, wanted: 4),
    .answerRefused("1"), .mistakeFails("m", error), .mistakeIsRight("m"),
    .mistakeUnrecognised("m"), .mistakesAlike(["m", "n"]), .mistakeHoldsAtStart("m"),
    .startAccepted, .solutionFails(line: "w", .nothingToAdopt),
    .solutionFails(line: "w", .noOwnName("w")), .solutionFails(line: "w", .notAdoptable("w")),
    .solutionFails(line: "w", .noHints), .solutionFails(line: "w", .run(.alreadyAtEnd)),
    .solutionFails(line: "w", .language(error, source: "x")), .solutionRefused,
    .unknownCommand("qq7"), .walkFails(.next), .referenceFails(error), .referenceInterrupted,
    .judgedHoldsNoNumbers("w"), .trialIsImpossible(2),
    .nothingToShow("m"), .commandFails(line: "why w", .nothingAsked), .partMissing("### right"),
    .repetition(2, .startAccepted), .repetitionsAlike,
  ]

  private static let fileProblems: [LessonFileError.Problem] = [
    .noFolder, .noFile, .notPermitted, .notText, .badFolderName("x"),
    .repeatedLesson("x", firstLine: 2), .noLesson("77"), .notWritten(77), .badYAML("(reason)"),
    .emptyYAML, .repeatedKey("id"), .missingKey("id"), .emptyValue("id"),
    .unknownKey("idd", known: ["id", "at"]), .wrongType(key: "id", wanted: .text),
    .wrongType(key: "id", wanted: .list), .wrongType(key: "id", wanted: .namedValues),
    .wrongType(key: "seed", wanted: .wholeNumber(from: 0)),
    .wrongType(key: "epochs", wanted: .wholeNumbers(from: 1)),
    .noKeys(example: "id"), .unknownValue(key: "kind", "x", known: ["say", "do"]),
    .notExactlyOne("value", "condition"), .repeatedStep("x", firstLine: 2), .tooFewChoices,
    .noSuchPiece(mistake: "m"), .noSuchLine("for i"),
    .missingProse(step: "x", file: "en.md"),
    .missingWords(kind: "choice", name: "a", step: "x", file: "en.md"), .strayProse("x"),
    .strayHeading("x"), .strayWords(kind: "choice", name: "a", step: "x"),
    .headingOutsideSection("x"), .repeatedHeading("x", firstLine: 2), .hintOutOfOrder(wanted: 2),
    .emptyPart("x"), .unclosedBrace, .strayBrace, .emptyExpression, .unbalancedBracket("("),
  ]

  // MARK: Judgements

  static let judgements = [
    Kind(
      type: "Kind",
      path: "Tutoring/Outcome.swift",
      samples: verdicts.map { kind in
        Sample(kind) { VerdictView(verdict: verdict($0), screen: $1).text }
      }
    ),
    Kind(
      type: "Kind",
      path: "Tutoring/Programs/ProgramDifference.swift",
      samples: differences.map { kind in
        Sample(kind) { DifferingProgramView(difference: difference($0), screen: $1).text }
      }
    ),
    Kind(
      type: "Slip",
      path: "Tutoring/Decoding/Slip.swift",
      samples: slips.map { Sample($0, SlipView.sentence) }
    ),
    Kind(
      type: "Meaning",
      path: "Tutoring/Meaning.swift",
      samples: meanings.map { Sample($0, MeaningView.sentence) }
    ),
    Kind(
      type: "Advice",
      path: "Tutoring/Advice/Advice.swift",
      samples: advice.map { Sample($0) { AdviceView(advice: $0, screen: $1).text } }
    ),
  ]

  private static func verdict(_ kind: Verdict.Kind) -> Verdict {
    Verdict(
      kind: kind,
      reason: nil,
      given: "3",
      expected: "4",
      isElsewhere: true,
      hidingNames: ["w", "v"]
    )
  }

  private static let verdicts: [Verdict.Kind] = [
    .right, .mistaken(["(a)"]), .mistaken(["(a)", "(b)"]), .decoded([.transposed]),
    .decoded([.transposed, .complement]), .signFlipped, .tooCoarse, .wrong, .unreadable(.number),
    .unreadable(.sign), .unreadable(.choice(["a", "b"])), .unreadable(.shape), .unreadable(.array),
    .unreadable(.point), .unreadable(.oneNumber), .uncomputable(error, settings: []),
    .uncomputable(error, settings: ["w"]), .uncomputable(error, settings: ["w", "v"]),
    .decoded([.factorForgotten("a"), .factorForgotten("b")]), .anotherValue, .unanswered,
    .departs(difference(.isEmpty)),
    .otherCage(
      StepPresentation.Exhibit(
        number: 2,
        count: 5,
        name: "error",
        epochs: [1, 2],
        values: [1, 0.5],
        right: [1, 0.1]
      )
    ),
  ]

  private static func difference(_ kind: ProgramDifference.Kind) -> ProgramDifference {
    var difference = ProgramDifference(kind)
    difference.trial = ProgramTask.Trial(seed: 2, settings: ["alpha": "0.5"])
    difference.messages = ["(a)", "(b)"]
    return difference
  }

  private static let differences: [ProgramDifference.Kind] = [
    .isEmpty, .fails(error), .epochs(given: 2, wanted: 3), .epochs(given: 4, wanted: 3),
    .end(name: "w", given: "2", wanted: "3"),
    .shape(name: "w", reference: "v", given: [3, 3], wanted: [3, 4]),
    .missing("w"),
    .value(
      ProgramDifference.Divergence(
        name: "w",
        reference: "v",
        line: 3,
        source: "w = 2",
        place: Place(),
        given: "1",
        wanted: "2"
      )
    ),
  ]

  private static let slips: [Slip] = [
    .operatorSwapped(wanted: "*", taken: "+", part: "a * b"), .reversed(part: "a - b"),
    .factorForgotten("a"), .rateForgotten("alpha"), .slopeForgotten("d"), .termForgotten("a"),
    .minusForgotten(part: "a"), .squareForgotten(part: "a"), .squared(part: "a"),
    .absolute(part: "a"), .meanForSum, .sumForMean,
    .productNotSummed(part: "a"), .transposeForgotten(part: "a"), .transposed,
    .functionForgotten("relu"), .functionSwapped(wanted: "relu", taken: "abs"),
    .neighbour(wanted: "w[0]", taken: "w[1]"), .nameSwapped(wanted: "a", taken: "b"),
    .bracketsMoved(part: "a"), .percent(isTooMuch: true), .percent(isTooMuch: false), .complement,
    .twofold(isTooMuch: true), .twofold(isTooMuch: false), .otherRow(1), .otherRow(-1),
    .otherEpoch(1), .otherEpoch(-1), .otherShape(given: [3], wanted: [1, 3]),
    .operatorSwapped(wanted: "*", taken: "+", part: nil), .reversed(part: nil),
    .factorForgotten(nil), .slopeForgotten(nil), .termForgotten(nil), .minusForgotten(part: nil),
    .squareForgotten(part: nil), .squared(part: nil), .absolute(part: nil),
    .productNotSummed(part: nil), .transposeForgotten(part: nil),
    .neighbour(wanted: nil, taken: nil), .bracketsMoved(part: nil),
  ]

  private static let meanings: [Meaning] = [
    .outputDelta(above: 0), .outputDelta(above: 0.5), .outputDelta(above: -0.5),
    .hiddenDelta(node: 1, silence: nil), .hiddenDelta(node: 1, silence: .nodeIsOff(1)),
    .hiddenDelta(node: 1, silence: .noError), .weight(by: 0, silence: nil),
    .weight(by: 0.5, silence: nil), .weight(by: -0.5, silence: nil),
    .weight(by: 0, silence: .inputIsZero), .weight(by: 0, silence: .nodeBelowIsOff(1)),
    .node(1, isOn: true), .node(1, isOn: false),
  ]

  private static let advice: [Advice] = {
    let one = Advice.Operand(text: "a", shape: [3])
    let other = Advice.Operand(text: "b", shape: [4, 1])
    let fit = Advice.Rewrite(text: "a.T", shape: [3])
    return [
      .meetingAxes(one, other, left: 3, right: 4, fits: []),
      .meetingAxes(one, one, left: 3, right: 4, fits: [fit]),
      .elementwise(one, other, left: 3, right: 4, fits: [fit, fit]),
      .index(of: "a", axis: nil, length: 3), .index(of: "a", axis: 1, length: 1),
      .index(of: "a", axis: 0, length: 0), .tooManyIndices(one), .tooManyIndices(other),
      .keptShape(one, rewrite: "a = b"), .notYetAssigned("a", line: 9),
      .wholeNumbers(name: "a", rewrite: "a = b"), .listIsNoArray(rewrite: "np.array(a)"),
      .textAndNumber(rewrite: "str(a)"), .powerSign(rewrite: "a ** 2"),
      .notCallable("a", isNumber: true, rewrite: "a * (b)"),
      .notCallable("a", isNumber: false, rewrite: "a[0]"), .manyTruthValues, .missingComma("[1]"),
      .missingColon, .assignmentForComparison, .indentation, .tabs,
    ]
  }()
}
