import LessonContent
import NumericLanguage
import TimeTravel

@testable import Tutoring
@testable import tutor

extension EveryCaseTests.Kind {
  typealias Kind = EveryCaseTests.Kind
  typealias Sample = EveryCaseTests.Sample

  /// Every type whose cases are told in words.
  static let all = files + runs + lessons + judgements

  static let error = LanguageError(.name, "name 'x' is not defined")

  private static var place: Place {
    var place = Place()
    (place.epoch, place.row, place.line, place.isInEpoch, place.isInRow) = (2, 3, 27, true, true)
    return place
  }

  // MARK: Files

  private static let files = [
    Kind(
      type: "FileProblem",
      path: "tutor/FileProblem.swift",
      samples: [
        FileProblem.missing, .noFolder, .exists, .isFolder, .notPermitted, .full,
        .tooLarge(bytes: 9), .notText,
      ].map { Sample($0) { FileProblemView.unread("a.py", $0, $1) } },
      passedOn: ["system"]
    ),
    Kind(
      type: "Problem",
      path: "tutor/TextEditor.swift",
      samples: [
        TextEditor.Problem.notGiven(.full), .noEditor("ed"), .failed("ed", status: 1),
        .unreadable(.notText),
      ].map { Sample($0, EditorProblemView.sentence) }
    ),
    Kind(
      type: "Notice",
      path: "tutor/ProgressStore.swift",
      samples: [
        ProgressStore.Notice.damaged(file: "p.json", keptAs: "q.json"),
        .unreadable(file: "p.json", reason: .notPermitted), .newer(file: "p.json"),
        .notSaved(file: "p.json", reason: .full),
      ].map { Sample($0, NoticeView.sentence) }
    ),
    Kind(
      type: "DataProblem",
      path: "tutor/OwnData/DataProblem.swift",
      samples: [
        DataProblem.unreadable(.missing), .empty, .isTooLarge(megabytes: 30),
        .hasTooManyRows(200_000, most: 100_000), .quotation(line: nil), .quotation(line: 3),
        .lacksHeader(["1", "2"]), .sameName(""), .lacksRows,
        .ragged(line: 2, fields: 1, columns: 3), .lacksTarget(columns: ["a", "b"]),
        .lacksTarget(columns: (1...30).map { "c\($0)" }),
        .noColumn("c", near: nil, columns: ["a"]), .noColumn("rian", near: "rain", columns: ["a"]),
        .targetAmongInputs("a"), .lacksInputs, .missing(line: 2, column: "a", others: 0),
        .missing(line: 2, column: "a", others: 4),
        .text(columns: ["a"], line: 2, example: "yes", usable: []),
        .text(columns: ["a", "b"], line: 2, example: "yes", usable: ["c"]),
        .text(columns: ["a"], line: 2, example: "0,5", usable: []),
        .textTarget(line: 2, column: "y", example: "yes"),
      ].map { problem in
        Sample(problem) { DataProblemView(problem: $0, file: "x.csv", screen: $1).sentence }
      }
    ),
    Kind(
      type: "CommandProblem",
      path: "tutor/Session/SessionCommand.swift",
      samples: [
        CommandProblem.unknown("stpe", near: "step"), .unknown("qq7", near: nil),
        .ambiguous("s", ["step", "show"]), .unknownRole("qq7"), .badArguments(.step, "qq7"),
      ].map { Sample($0) { $0.sentence($1) } }
    ),
  ]

  // MARK: Runs

  private static let runs = [
    Kind(
      type: "RunError",
      path: "TimeTravel/RunError.swift",
      samples: runErrors.map { Sample($0, RefusalView.sentence) },
      passedOn: ["language"]
    ),
    Kind(
      type: "ReportProblem",
      path: "Tutoring/Reports/ReportProblem.swift",
      samples: reportProblems.map { Sample($0, ReportProblemView.sentence) },
      passedOn: ["code"]
    ),
    Kind(
      type: "Role",
      path: "Tutoring/Roles/Role.swift",
      samples: Role.allCases.map { role in
        Sample(role) { ReportProblemView.sentence(.lacksRole($0), $1) }
      }
    ),
    Kind(
      type: "Refusal",
      path: "Tutoring/Outcome.swift",
      samples: [
        Refusal.atFirstStep, .noSuchStep(9, count: 5), .nothingAsked, .noProgramAsked, .noHints,
        .noMoreHints,
        .noSolution,
        .notWatched("w"),
        .noOwnName("w"), .nothingToAdopt, .notAdoptable("w"), .report(.noHiddenLayer),
        .run(.alreadyAtEnd), .onlyNumbers(isSettable: true), .onlyNumbers(isSettable: false),
        .noTest, .noHelpInTest, .inTest, .inRepetition,
      ].map { Sample($0) { RefusalView(refusal: $0, screen: $1).text } },
      passedOn: ["language"]
    ),
  ]

  private static let runErrors: [RunError] =
    [
      .unreadableTarget("qq7"),
      .alreadyAtEnd, .alreadyAtStart, .holdsAlready("w > 0"), .neverHolds("w > 9"), .interrupted,
      .notASetting("error", settable: ["alpha", "weights"]), .nothingToUndo,
      .notWritable(adopted: ["w"]), .noSuchName("w", known: []),
      .noSuchName("w", known: ["a", "b"]),
      .unreadableReference("1 +"), .notOneElement("w", shape: "(3,)"), .neverWritten("w"),
      .notANumber("w", type: "str"),
    ] + [try? Target(parsing: "e99")].compactMap { $0.map { .noSuchPlace($0, reached: place) } }

  private static let array = NumberlessValue(.list(ListObject([])))

  private static let reportProblems: [ReportProblem] = [
    .holdsNothingYet(.weights, name: "w"), .isNoTable(.inputs, name: "x", type: "str"),
    .doesNotFit(name: "w", shape: "(3,)", beside: "x", otherShape: "(4,)"), .lacksRole(.error),
    .unknownActivation(weights: "w"), .noSuchName("qq7"), .oneName(.rate), .noRow(9, count: 6),
    .noHiddenLayer, .interrupted, .tooManyWeights(9999, rows: 1), .tooManyWeights(9999, rows: 6),
    .noOutput(2, count: 1), .noOutput(9, count: 3), .notOneNumber("w", array, place),
    .notATable("w", array), .expressionFails("1 / 0", "NameError: x", place),
    .notAWeight("b", weights: ["w", "v"]), .sameWeight("w[0]"), .notFinite(["w[0]", "w[1]"]),
    .run(.alreadyAtEnd), .isNotPlain, .trainsOtherwise, .isTooLong(numbers: 99_999),
    .hasSeveralOutputs(3), .weightsAreWrittenOut("w", line: 4, inputs: 3, columns: 2),
    .weightsAreWrittenOut("w", line: 4, inputs: nil, columns: 2), .hasOwnData, .lacksEpochs,
    .isNotWrittenOut(.seed), .isNotWrittenOut(.epochs), .isNoSeed("-1"),
    .isNotTwoValued("y", count: 3),
  ]
}
