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
    static let home = "\u{1B}[H"

    static func up(_ rows: Int) -> String {
      rows > 0 ? "\u{1B}[\(rows)A" : ""
    }

    static func down(_ rows: Int) -> String {
      rows > 0 ? "\u{1B}[\(rows)B" : ""
    }

    /// Moves up, or down if the number of rows is negative.
    static func vertically(_ rows: Int) -> String {
      rows > 0 ? up(rows) : down(-rows)
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

  var rows: Int {
    TerminalSize.current?.rows ?? 24
  }

  /// How many columns a character takes, as the C library and libedit have it.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    Int(ct_width(scalar.value))
  }

  /// Starts the drawing again in the window's new size.
  func redrawAfterResize() {
    // Terminals have wrapped the rows to the new width already.
    write("\r" + Sequence.up(placeOnScreen.row) + Sequence.eraseBelow)
    el_resize(editor)
    drawFromHere()
    repairPicture()
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
    drawFromHere()
    repairPicture()
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
