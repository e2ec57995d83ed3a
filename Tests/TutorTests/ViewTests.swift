import TerminalRendering
import Testing

@testable import tutor

/// Whole screens, as a learner sees them.
@Suite struct ViewTests {
  private func small(_ width: Int, _ style: Style = .uncoloured) throws -> Sitting {
    try Sitting(lesson: 1, width: width, style: style, source: SmallLesson())
  }

  // MARK: Languages

  @Test(arguments: CommandTable.Entry.Name.allCases)
  func everyCommandIsToldInChinese(name: CommandTable.Entry.Name) {
    #expect(!name.chinese.summary.isEmpty && name.chinese.details.hasSuffix("。"))
  }

  // MARK: Errors

  @Test(arguments: [
    ("1 / 0", "ZeroDivisionError: division by zero\n"),
    (
      "学 = 2 + none_such",
      """
      1  学 = 2 + none_such
                  ^~~~~~~~~
      NameError: name 'none_such' is not defined

      """
    ),
    (
      "for i in range(2):\n    i\n    i.dot(2)\n",
      """
      3      i.dot(2)
             ^~~~~
      AttributeError: 'int' object has no attribute 'dot'

      """
    ),
  ])
  func anErrorShowsItsLine(code: String, screen: String) throws {
    #expect(try small(60).shown(by: code) == screen)
  }

  // MARK: Steps

  @Test func aStepKeepsRowsOfNumbersTogether() throws {
    #expect(
      try small(40).shown(by: "where") == """
        1. A lesson whose title is rather long
        step 1 of 2

        The weights are [[0.4 0.2] [0.1 1.6]] at
        this moment, its first row is [0.4 0.2],
        and a table is

            0.400

          a) It grows, which is a choice of many
             words that goes on below itself.
          b) It shrinks.

        Type your answer. hint helps.
        test: skip this lesson by answering 2
        questions.
        The run stands here: epoch 1 done.

        """
    )
  }

  @Test(arguments: [
    (["w = 3"], "w here is your own, not the run's. drop w shows the run's again."),
    (
      ["w = 3", "rate = 1"],
      "w and rate here are your own, not the run's. drop NAME shows the run's again."
    ),
    (
      ["set w 3"],
      """
      A ? stands for what can't be computed. Your setting of w may be the cause (undo
      takes it back): {w[0]} fails:
      """
    ),
    (
      ["set w 3", "set rate 1"],
      """
      A ? stands for what can't be computed. Your settings of w and rate may be the
      cause (undo takes them back): {w[0]} fails:
      """
    ),
  ])
  func aStepSaysWhatStandsInTheWayOfItsNumbers(lines: [String], remark: String) throws {
    let sitting = try small(80)
    for line in lines { _ = sitting.shown(by: line) }
    #expect(sitting.shown(by: "where").contains("\n\n" + remark))
  }

  @Test func aSettingIsNamedBeforeTheLessonIsBlamed() throws {
    let sitting = try Sitting()
    #expect(
      sitting.shown(by: "next", "next", "set weights 3", "0.5") == """
        This can't be computed. Your setting of weights may be the cause (undo takes it
        back): {input.dot(weights)} gives array([3, 0, 3]), which can't be the answer of
        this question

        """
    )
  }

  // MARK: Verdicts

  @Test func verdictsBeginInTheLineOfTheirReason() throws {
    let right = try small(40).shown(by: "b")
    #expect(
      right == """
        Right. Every epoch takes a fifth of each
        weight away, so that all of them shrink.

        """
    )
    #expect(
      try Sitting(width: 40).shown(by: "next", "next", "0.98") == """
        Not yet. 0.98 is not it. Type hint for
        help, or try again.

        """
    )
  }

  @Test func aChoicesLetterAnswersBeforeItShortensACommand() throws {
    let sitting = try small(40)
    #expect(sitting.shown(by: "a").hasPrefix("Not yet. a is not it."))
    #expect(sitting.shown(by: "b").hasPrefix("Right."))
    #expect(
      sitting.shown(by: "b") == "This question is answered. Enter goes\non.\n"
    )
    #expect(sitting.shown(by: "back").hasPrefix("before epoch 1"))
  }

  @Test func codeStandsBelowTheWordsBeforeIt() throws {
    #expect(try small(40).shown(by: "hint") == "Hint 1 of 1.\n\n    w - rate * w\n")
  }

  @Test func aVerdictNamesTheLearnersOwnNamesThatMadeItWrong() throws {
    let sitting = try small(80)
    #expect(
      sitting.shown(by: "skip", "w = np.array([[7, 8]])", "w[0]") == """
        array([7, 8])
        Not yet. [7 8] is not it.
        With the run's w it would be right; your own hides it. drop w removes yours.

        """
    )
    let light = try Sitting()
    #expect(
      light.shown(by: "next", "next", "weights = 3", "a input.dot(weights)").hasSuffix(
        """
        With the run's weights it would be right; your own hides it. drop weights
        removes yours.

        """
      )
    )
  }

  // MARK: Output

  @Test(arguments: [
    ("print(1, end='')", "1\n"), ("print(1)", "1\n"), ("print()", "\n"), ("print('a\\n')", "a\n\n"),
    ("x = 1", ""), ("print(1, end=''); 2", "1\n2\n"),
  ])
  func outputEndsItsLineOnce(line: String, shown: String) throws {
    #expect(try Sitting().shown(by: line) == shown)
  }

  @Test func anEchoIsWrapped() throws {
    let shown = try Sitting(width: 23).shown(by: "[0.125, 0.25, 0.5, 0.75]")
    #expect(shown == "[0.125, 0.25, 0.5,\n    0.75]\n")
  }

  // MARK: Runs

  @Test func valuesStandBelowTheirNamesWhereThereIsNoRoom() throws {
    let sitting = try Sitting(lesson: 16, width: 40)
    #expect(
      sitting.shown(by: "step row").hasPrefix(
        """
        epoch 1, row 1 done
          layer_0        [[1 0 1]]
          layer_1
            [[-0.          0.51828245 -0.
              -0.        ]]
          layer_2        [[0.39194327]]
        """
      )
    )
  }

  @Test func anErrorOfTheProgramIsShownInItsLine() throws {
    let sitting = try Sitting(lesson: 16, width: 60)
    #expect(
      sitting.shown(by: "step row", "set weights_0_1 3") == """
        weights_0_1 = 3
        stopped by an error
        35          layer_2 = np.dot(layer_1, weights_1_2)
                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
        ValueError: shapes (1,3) and (4,1) not aligned: 3 (dim 1) !=
          4 (dim 0)
        layer_1 has shape (1,3), weights_1_2 has (4,1). A product
        adds along the last axis of the left (3) and the last axis
        but one of the right (4); the two must be equal.

        """
    )
    #expect(sitting.shown(by: "list").contains("\n   stopped by an error\nValueError"))
  }

  // MARK: The course

  @Test func theCourseFitsAScreen() throws {
    let lines = try Sitting().shown(by: "next", "lessons").split(separator: "\n")
    #expect(lines.count == 21)
    #expect(
      lines[6] == "One layer learns         4  One light, one network                 1 done"
    )
    let sentences = try Sitting(width: 40, style: .plain).shown(by: "lessons")
    #expect(
      sentences.contains("\n\nTwo layers\n  11. Stacking two networks\n  12. Who is to blame?")
    )
  }
}
