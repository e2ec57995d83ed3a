/// One character of a styled text, ready to be laid out.
struct StyledCell {
  var character: Character
  var width: Int
  /// The index of the stretch it belongs to.
  var run: Int
  /// Whether a line should not end behind this character.
  var joinsNext: Bool

  var isBlank: Bool { character == " " }
}

/// A styled text as characters with widths, one list for each of its own lines.
struct StyledCells {
  private let runs: [StyledText.Run]
  private(set) var hardLines: [[StyledCell]] = [[]]

  init(_ text: StyledText) {
    runs = text.runs
    for index in runs.indices { add(runs[index], at: index) }
  }

  private mutating func add(_ run: StyledText.Run, at index: Int) {
    let start = hardLines.count - 1
    for character in VisibleText.withoutEscapes(run.text) {
      if character.isNewline {
        hardLines.append([])
        continue
      }
      let shown: Character = character == "\t" || character == "\u{A0}" ? " " : character
      if shown.isControl { continue }
      let cell = StyledCell(
        character: shown,
        width: DisplayWidth.of(shown),
        run: index,
        joinsNext: run.isUnbroken || character == "\u{A0}"
      )
      hardLines[hardLines.count - 1].append(cell)
    }
    let last = hardLines.count - 1
    if last >= start, let end = hardLines[last].indices.last, hardLines[last][end].run == index {
      hardLines[last][end].joinsNext = run.joinsNext
    }
  }

  /// Returns a stretch of characters as text again.
  func text(_ cells: ArraySlice<StyledCell>) -> StyledText {
    var pieces: [StyledText.Run] = []
    var current: Int?
    for cell in cells {
      if cell.run != current {
        var run = runs[cell.run]
        run.text = ""
        pieces.append(run)
        current = cell.run
      }
      pieces[pieces.count - 1].text.append(cell.character)
    }
    return StyledText(runs: pieces)
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }
}
