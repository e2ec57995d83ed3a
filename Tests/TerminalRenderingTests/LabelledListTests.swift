import TerminalRendering
import Testing

@Suite("Labelled list")
struct LabelledListTests {
  let values = LabelledList(
    .values,
    entries: [
      .init("error", "0.25"),
      .init("weights", "[[0.125 0.25 0.5 ]\n [1.5   2.   3.25]]", note: "changed"),
      .init("误差", "'a'", note: "hidden"),
    ]
  )

  let words = LabelledList(
    .words,
    entries: [
      .init("step [op/row/epoch] [N]", "go on in the program"),
      .init("undo", "take back the last set of all that were made"),
    ]
  )

  @Test func alignsValues() {
    #expect(
      values.render(width: 40) == """
          error    0.25
          weights  [[0.125 0.25 0.5 ]
                    [1.5   2.   3.25]]  changed
          误差     'a'  hidden
        """
    )
  }

  @Test func putsANoteBelowWhereItIsTooWide() {
    #expect(
      values.render(width: 30) == """
          error    0.25
          weights  [[0.125 0.25 0.5 ]
                    [1.5   2.   3.25]]
            changed
          误差     'a'  hidden
        """
    )
  }

  @Test func putsWideValuesBelowTheirNames() {
    #expect(
      values.render(width: 20) == """
          error    0.25
          weights
            [[0.125 0.25
              0.5 ]
             [1.5   2.
              3.25]]
            changed
          误差     'a'
            hidden
        """
    )
  }

  @Test func wrapsWords() {
    #expect(
      words.render(width: 62) == """
          step [op/row/epoch] [N]  go on in the program
          undo                     take back the last set of all that
                                   were made
        """
    )
    #expect(
      words.render(width: 30) == """
          step [op/row/epoch] [N]
            go on in the program
          undo  take back the last set
                of all that were made
        """
    )
  }

  @Test func isSentencesWhenPlain() {
    #expect(
      values.render(width: 40, style: .plain) == """
          error = 0.25
          weights = [[0.125 0.25 0.5 ]
                     [1.5   2.   3.25]], changed
          误差 = 'a', hidden
        """
    )
    #expect(
      values.render(width: 20, style: .plain) == """
          error = 0.25
          weights =
            [[0.125 0.25
              0.5 ]
             [1.5   2.
              3.25]]
            changed
          误差 = 'a', hidden
        """
    )
    #expect(
      words.render(width: 40, style: .plain) == """
          step [op/row/epoch] [N]: go on in the
            program
          undo: take back the last set of all
            that were made
        """
    )
  }

  @Test func leavesOutTheMiddle() {
    let list = LabelledList(.values, entries: [.init("x", "[1\n 2\n 3\n 4]")], maximumLines: 3)
    #expect(list.render(width: 40) == "  x  [1\n      ...\n      4]")
  }

  @Test func paintsNamesToTypeAndNumbers() {
    let value = LabelledList(.values, entries: [.init("x", "1")])
    #expect(value.render(width: 40, style: .coloured) == "  x  \u{1B}[35m1\u{1B}[0m")
    let word = LabelledList(.words, entries: [.init("x", "ex")])
    #expect(word.render(width: 40, style: .coloured) == "  \u{1B}[36mx\u{1B}[0m  ex")
  }
}
