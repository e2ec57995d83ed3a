import CLibedit
import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What is drawn besides libedit's own drawing.
extension LibeditReader {
  /// Escape sequences for terminals.
  enum Sequence {
    /// Pastes come between marks, so that they can be told from typing.
    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"
    static let eraseBelow = "\u{1B}[J"

    static func up(_ rows: Int) -> String {
      rows > 0 ? "\u{1B}[\(rows)A" : ""
    }

    static func down(_ rows: Int) -> String {
      rows > 0 ? "\u{1B}[\(rows)B" : ""
    }

    static func column(_ column: Int) -> String {
      "\u{1B}[\(column + 1)G"
    }
  }

  func write(_ text: String) {
    cle_write(text)
  }

  var columns: Int {
    TerminalSize.current?.columns ?? 80
  }

  private var rows: Int {
    TerminalSize.current?.rows ?? 24
  }

  /// How many columns a character takes, as the C library and libedit have it.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    Int(ct_width(scalar.value))
  }

  private func layout(of text: String) -> Layout {
    Layout(
      prompt: prompt.text,
      drawnPrompt: prompt.rendered(colour: hasColour, mark: ""),
      text: text,
      columns: columns,
      width: Self.width
    )
  }

  /// Whether an input can be edited on this screen.
  func fits(_ text: String) -> Bool {
    layout(of: text).lastRow < max(1, rows - 2)
  }

  /// Moves the cursor to the row below the input.
  ///
  /// - Parameter mark: What to write behind the input first, as `^C`.
  func goBelow(_ mark: String = "") {
    if isSearching {
      write(Sequence.eraseBelow + mark + "\r\n")
      return
    }
    let (text, cursor) = buffer
    let places = layout(of: text).places
    let end = places[places.count - 1]
    let down = Sequence.down(end.row - places[cursor].row)
    write(down + Sequence.column(end.column) + mark + "\r\n")
  }

  /// Draws an input of several rows anew.
  ///
  /// libedit knows where everything belongs but goes wrong in drawing when it
  /// moves across rows with characters of double width.
  func repairPicture() {
    guard !isSearching, !isInputWaiting else { return }
    let (text, cursor) = buffer
    let layout = layout(of: text)
    guard layout.lastRow > 0, layout.lastRow < rows else { return }
    let place = layout.places[cursor]
    write(
      "\r" + Sequence.up(place.row) + Sequence.eraseBelow + layout.picture
        + Sequence.up(layout.lastRow - place.row) + Sequence.column(place.column)
    )
  }

  /// Starts the drawing again in the window's new size.
  func redrawAfterResize() {
    let (text, cursor) = buffer
    // Terminals have wrapped the rows to the new width already.
    let place = layout(of: text).places[cursor]
    write("\r" + Sequence.up(place.row) + Sequence.eraseBelow)
    el_resize(editor)
    cle_draw(editor)
  }

  /// Ctrl-Z: gives the terminal back and stops until `fg`.
  func suspend() {
    goBelow()
    write(Sequence.pasteOff)
    cle_prepare_terminal(editor, 0)
    ct_raise_default(SIGTSTP)
    _ = ct_take(SIGCONT)
    takeTerminalBack()
  }

  /// The process went on after a stop that it was not asked about.
  func resume() {
    cle_prepare_terminal(editor, 0)
    write("\r\n")
    takeTerminalBack()
  }

  private func takeTerminalBack() {
    cle_prepare_terminal(editor, 1)
    write(Sequence.pasteOn)
    el_resize(editor)
    cle_draw(editor)
  }
}

extension Prompt {
  /// The prompt with colour sequences.
  ///
  /// libedit draws a sequence together with the next visible character. So
  /// there is one sequence per change of colour, and a character without
  /// colour at the end.
  ///
  /// - Parameters:
  ///   - colour: Whether to colour at all.
  ///   - mark: Stands on both sides of each sequence.
  /// - Returns: The text to write.
  func rendered(colour: Bool, mark: String) -> String {
    #if canImport(Darwin)
    // The system's libedit sends colours at the wrong moment.
    return text
    #else
    guard colour else { return text }
    var result = ""
    var current: String?
    for span in plainAtEnd where !span.text.isEmpty {
      if span.sgr != current {
        result += mark + "\u{1B}[0" + (span.sgr.map { ";" + $0 } ?? "") + "m" + mark
        current = span.sgr
      }
      result += span.text
    }
    return result
    #endif
  }

  /// The spans, with the last character cut off its colour.
  private var plainAtEnd: [Span] {
    guard var last = spans.last, last.sgr != nil, let end = last.text.popLast() else {
      return spans
    }
    return spans.dropLast() + [last, Span(String(end))]
  }
}
