import TerminalRendering
import Testing

@Suite("Text table")
struct TextTableTests {
  let race = TextTable(
    columns: [
      .init("run"), .init("updates", align: .right), .init("error", align: .decimal), .init("note"),
    ],
    rows: [
      ["sgd", "204", "0.040403", "settles early"],
      ["full", "221", "12.5", "same number of updates, six times the passes"],
      ["none", "0", "blew up"],
    ]
  )

  let lights = TextTable(
    columns: [.init("灯"), .init("误差", align: .decimal), .init("说明")],
    rows: [["左", "0.25", "规则与计算一致"], ["左右", "-12.5", "不一致，因为起点低于 0"]]
  )

  @Test func alignsColumns() {
    #expect(
      race.render(width: 80) == """
        run   updates      error  note
        ----  -------  ---------  --------------------------------------------
        sgd       204   0.040403  settles early
        full      221  12.5       same number of updates, six times the passes
        none        0    blew up
        """
    )
  }

  @Test func wrapsWordsToFit() {
    #expect(
      race.render(width: 40) == """
        run   updates      error  note
        ----  -------  ---------  --------------
        sgd       204   0.040403  settles early
        full      221  12.5       same number of
                                  updates, six
                                  times the
                                  passes
        none        0    blew up
        """
    )
  }

  @Test func becomesBlocksWhenTooNarrow() {
    #expect(
      race.render(width: 24) == """
        run: sgd
        updates: 204
        error: 0.040403
        note: settles early

        run: full
        updates: 221
        error: 12.5
        note: same number of
          updates, six times the
          passes

        run: none
        updates: 0
        error: blew up
        """
    )
  }

  @Test func alignsChinese() {
    #expect(
      lights.render(width: 40) == """
        灯      误差  说明
        ----  ------  ----------------------
        左      0.25  规则与计算一致
        左右  -12.5   不一致，因为起点低于 0
        """
    )
  }

  @Test func wrapsChinese() {
    #expect(
      lights.render(width: 26) == """
        灯      误差  说明
        ----  ------  ------------
        左      0.25  规则与计算一
                      致
        左右  -12.5   不一致，因为
                      起点低于 0
        """
    )
  }

  @Test func isBlocksInPlainStyle() {
    #expect(
      lights.render(width: 80, style: .plain) == """
        灯：左
        误差：0.25
        说明：规则与计算一致

        灯：左右
        误差：-12.5
        说明：不一致，因为起点低于 0
        """
    )
  }

  @Test func paintsHeadingsAndCells() {
    let table = TextTable(columns: [.init("n")], rows: [[StyledText("1", as: .good)]])
    #expect(
      table.render(width: 20, style: .coloured)
        == "\u{1B}[1mn\u{1B}[0m\n\u{1B}[2m-\u{1B}[0m\n\u{1B}[32m1\u{1B}[0m"
    )
  }

  @Test func showsCellsOfSeveralLines() {
    let table = TextTable(
      columns: [.init("name"), .init("value")],
      rows: [["w", "[[1 2]\n [3 4]]"], ["b", "0"]]
    )
    #expect(
      table.render(width: 40) == """
        name  value
        ----  -------
        w     [[1 2]
               [3 4]]
        b     0
        """
    )
  }

  @Test func isEmptyWithoutColumns() {
    #expect(TextTable(columns: []).render(width: 40) == "")
    #expect(TextTable(columns: [.init("n")]).render(width: 40) == "n\n-")
  }

  @Test(arguments: [20, 24, 30, 40, 60, 80, 200])
  func neverIsWiderThanTheTerminal(width: Int) {
    let lines = race.lines(width: width) + lights.lines(width: width)
    #expect(lines.allSatisfy { $0.width <= width })
  }
}
