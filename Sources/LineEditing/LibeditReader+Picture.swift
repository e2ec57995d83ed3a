import CLibedit

/// The drawing of inputs that take several rows.
///
/// libedit knows one prompt and no others, so the `... ` before further lines isn't in its
/// picture of the input. There are two pictures therefore: libedit's, by which it moves the
/// cursor, and the one that is shown, drawn over it whenever a key is waited for. Before libedit
/// gets the key, the cursor is put where libedit has left it. Both pictures begin in the same
/// row, and the shown one has at least as many rows, so every row that libedit moves to is there.
///
/// Drawing anew also repairs what libedit does wrong when it moves across rows with characters of
/// double width.
extension LibeditReader {
  /// What of the input's drawing is on the screen.
  struct Picture {
    /// Whether the cursor is where the shown picture has it, and not where libedit has it.
    var isShown = false
    /// Whether rows of a shown picture may stand on the screen that libedit knows nothing of.
    var isOverdrawn = false
    /// Whether the input is taller than the screen, so that only libedit can show a part of it.
    var isTooTall = false
  }

  /// The picture with a prompt before every line.
  private func shownLayout(of text: String) -> Layout {
    layout(of: text, continuation: Prompt.continuation)
  }

  private func layout(of text: String, continuation: String = "") -> Layout {
    Layout(
      prompt: prompt.text,
      drawnPrompt: prompt.rendered(colour: hasColour, mark: ""),
      continuation: continuation,
      text: text,
      columns: columns,
      width: Self.width
    )
  }

  /// Whether an input can be edited on this screen.
  func fits(_ text: String) -> Bool {
    shownLayout(of: text).lastRow < max(1, rows - 2)
  }

  /// Where the cursor is, counted from where the prompt begins.
  var placeOnScreen: Layout.Place {
    let (text, cursor) = buffer
    return (picture.isShown ? shownLayout(of: text) : layout(of: text)).places[cursor]
  }

  /// Draws the input with all its prompts before a key is waited for.
  func repairPicture() {
    if !isSearching, !isInputWaiting { showPicture() }
  }

  /// Draws the input with all its prompts, unless it is there already.
  func showPicture() {
    guard !picture.isShown else { return }
    let (text, cursor) = buffer
    let shown = shownLayout(of: text)
    guard shown.lastRow > 0 || picture.isOverdrawn else { return }
    guard shown.lastRow < rows else { return leaveToLibedit() }
    if picture.isTooTall { drawFromTop() }
    let (place, row) = (shown.places[cursor], placeOnScreen.row)
    write(
      "\r" + Sequence.up(row) + Sequence.eraseBelow + shown.picture
        + Sequence.up(shown.lastRow - place.row) + Sequence.column(place.column)
    )
    picture = Picture(isShown: true, isOverdrawn: shown.lastRow > 0)
  }

  /// Puts the cursor where libedit has it.
  ///
  /// - Parameter code: The code that libedit gets next. Enter makes it leave the input by its
  ///   last row, and a search draws below it.
  func handOver(before code: UInt32) {
    guard picture.isShown else { return }
    let (text, cursor) = buffer
    let (shown, own) = (shownLayout(of: text), layout(of: text))
    let (from, to) = (shown.places[cursor], own.places[cursor])
    picture.isShown = false
    if code == 0x12 || code == 0x13 {
      write(
        "\r" + Sequence.up(from.row) + Sequence.eraseBelow + own.picture
          + Sequence.up(own.lastRow - to.row) + Sequence.column(to.column)
      )
      picture.isOverdrawn = false
      return
    }
    let row = code == 0x0D ? shown.lastRow - (own.lastRow - to.row) : to.row
    write(Sequence.vertically(from.row - row) + Sequence.column(to.column))
  }

  /// Moves the cursor to the row below the input.
  ///
  /// - Parameter mark: What to write behind the input first, as `^C`.
  func goBelow(_ mark: String = "") {
    if isSearching {
      write(Sequence.eraseBelow + mark + "\r\n")
      return
    }
    showPicture()
    let (text, cursor) = buffer
    let places = (picture.isShown ? shownLayout(of: text) : layout(of: text)).places
    let end = places[places.count - 1]
    let down = Sequence.down(end.row - places[cursor].row)
    write(down + Sequence.column(end.column) + mark + "\r\n")
    picture = Picture()
  }

  /// Lets libedit draw the input from the cursor's row on.
  func drawFromHere() {
    cle_draw(editor)
    picture = Picture()
  }

  private func drawFromTop() {
    write(Sequence.home + Sequence.eraseBelow)
    drawFromHere()
  }

  /// Shows of an input that is taller than the screen what libedit can.
  private func leaveToLibedit() {
    if !picture.isTooTall { drawFromTop() }
    picture = Picture(isTooTall: true)
  }
}
