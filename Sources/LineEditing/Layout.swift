/// Where prompt and input stand on the screen.
///
/// Further lines of the input begin with a prompt of their own, if one is given.
///
/// Follows libedit's own rules, so that what is drawn here and what it draws
/// agree: a character of double width moves to the next row if only one column
/// is left; after a row that is exactly full the cursor is in the next one.
///
///     let layout = Layout(prompt: "> ", text: "学习", columns: 5) { $0.isASCII ? 1 : 2 }
///     layout.places   // (0, 2), (1, 0), and (1, 2) for what comes next
struct Layout: Hashable {
  /// A cell of the screen, counted from where the prompt begins.
  struct Place: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// Where each scalar of the input stands, and at the end where the next
  /// would.
  let places: [Place]
  /// The drawing, from the prompt's first cell to the end of the input.
  let picture: String

  /// The row of the last place.
  var lastRow: Int {
    places[places.count - 1].row
  }

  /// Places prompt and input.
  ///
  /// - Parameters:
  ///   - prompt: The prompt's visible text.
  ///   - drawnPrompt: The prompt with its colours; as `prompt` if `nil`.
  ///   - continuation: What stands before the input's further lines.
  ///   - text: The input.
  ///   - columns: The screen's width.
  ///   - width: How many columns a character takes.
  init(
    prompt: String,
    drawnPrompt: String? = nil,
    continuation: String = "",
    text: String,
    columns: Int,
    width: @escaping (Unicode.Scalar) -> Int
  ) {
    var pen = Pen(columns: max(2, columns), width: width)
    for scalar in prompt.unicodeScalars { pen.put(scalar) }
    if let drawnPrompt, pen.place.row == 0 { pen.picture = drawnPrompt }
    var places: [Place] = []
    for scalar in text.unicodeScalars {
      places.append(pen.put(scalar))
      if scalar == "\n" { for scalar in continuation.unicodeScalars { pen.put(scalar) } }
    }
    self.places = places + [pen.place]
    picture = pen.picture
  }
}

/// Draws characters one after the other.
private struct Pen {
  let columns: Int
  let width: (Unicode.Scalar) -> Int
  var place = Layout.Place(row: 0, column: 0)
  var picture = ""

  init(columns: Int, width: @escaping (Unicode.Scalar) -> Int) {
    self.columns = columns
    self.width = width
  }

  /// Draws a character and returns where it stands.
  @discardableResult
  mutating func put(_ scalar: Unicode.Scalar) -> Layout.Place {
    switch scalar {
    case "\n":
      let start = place
      picture += "\r\n"
      place = Layout.Place(row: place.row + 1, column: 0)
      return start
    case "\t":
      let start = place
      repeat { draw(" ", 1) } while place.column % 8 != 0
      return start
    case "\u{00}"..."\u{1F}", "\u{7F}":
      let start = draw("^", 1)
      draw(Unicode.Scalar(UInt8(scalar.value) ^ 0x40), 1)
      return start
    default: return draw(scalar, max(0, width(scalar)))
    }
  }

  @discardableResult
  private mutating func draw(_ scalar: Unicode.Scalar, _ width: Int) -> Layout.Place {
    while place.column + width > columns { draw(" ", 1) }
    let start = place
    picture.unicodeScalars.append(scalar)
    place.column += width
    if place.column >= columns {
      // Makes the terminal leave the full row now, not at the next character.
      picture += " \u{08}"
      place = Layout.Place(row: place.row + 1, column: 0)
    }
    return start
  }
}
