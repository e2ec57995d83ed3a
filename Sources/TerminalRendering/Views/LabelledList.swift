/// Shows names with what they hold or mean, one below the other.
///
///     let list = LabelledList(
///       .values,
///       entries: [.init("error", "0.25"), .init("weights", "[[0.5]\n [1.5]]", note: "changed")])
///     list.render(width: 40)
///     //   error    0.25
///     //   weights  [[0.5]
///     //            [1.5]]  changed
///
/// What doesn't fit beside its name stands below it, indented; rows of numbers
/// are broken only if they are wider than the terminal. Plain text has `name = value`
/// or `name: words` in place of columns.
public struct LabelledList: Sendable {
  /// What the names stand for.
  public enum Kind: Sendable {
    /// Values, whose lines stay as they are while they fit.
    case values
    /// Words, which are wrapped.
    case words
  }

  /// A name with its text.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public var label: String
    /// What it holds or means, with line ends if it has several lines.
    public var text: String
    /// A word on it that matters less; empty for none.
    public var note: String

    /// Creates an entry.
    public init(_ label: String, _ text: String, note: String = "") {
      self.label = label
      self.text = text
      self.note = note
    }
  }

  /// What the names stand for.
  public var kind: Kind

  /// The names from top to bottom.
  public var entries: [Entry]

  /// How many lines of one text are shown, as ``LabelledText`` has it; if nil, all.
  public var maximumLines: Int?

  private static let gap = 2
  /// The fewest columns that words are wrapped to.
  private static let narrowest = 20

  /// Creates a list.
  public init(_ kind: Kind, entries: [Entry], maximumLines: Int? = nil) {
    self.kind = kind
    self.entries = entries
    self.maximumLines = maximumLines
  }

  /// Returns the list for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - style: How to dress it.
  /// - Returns: Lines, indented by two columns, without a line end behind the last.
  public func render(width: Int, style: Style = .uncoloured) -> String {
    let room = max(1, width - Self.gap)
    let labels = entries.map { DisplayWidth.of(VisibleText.line($0.label)) }
    let widest = labels.filter { $0 <= room / 2 }.max() ?? 0
    return entries.flatMap { entry in
      let rows = rows(of: entry)
      let lines = style.isPlain ? plain(entry, rows, room) : aligned(entry, rows, widest, room)
      return noted(lines, entry.note, room: room, style: style)
    }.map { $0.isEmpty ? $0 : .blanks(Self.gap) + $0 }.painted(style)
  }

  /// The rows behind the label and a sign.
  private func plain(_ entry: Entry, _ rows: [StyledText], _ room: Int) -> [StyledText] {
    let label = StyledText(VisibleText.line(entry.label))
    switch kind {
    case .words:
      let lead = label + StyledText(Punctuation.colon(behind: entry.label))
      return rows.enumerated().flatMap { index, row in
        TextWrapping.lines(index == 0 ? lead + row : row, width: room, hanging: Self.gap)
      }
    case .values:
      let start = label + " ="
      return beside(start + " ", rows, room) ?? below(start, rows, room)
    }
  }

  /// The rows in their column, or below the label.
  private func aligned(
    _ entry: Entry,
    _ rows: [StyledText],
    _ widest: Int,
    _ room: Int
  ) -> [StyledText] {
    let label = StyledText(VisibleText.line(entry.label), as: kind == .words ? .code : nil)
    guard label.width <= widest else { return below(label, rows, room) }
    let start = label + .blanks(widest + Self.gap - label.width)
    return beside(start, rows, room) ?? below(label, rows, room)
  }

  private func rows(of entry: Entry) -> [StyledText] {
    LabelledText.rows(of: entry.text, to: maximumLines).map {
      StyledText($0, as: kind == .values ? .number : nil)
    }
  }

  /// The rows behind the label; nil if there is no room for them.
  private func beside(_ start: StyledText, _ rows: [StyledText], _ room: Int) -> [StyledText]? {
    let left = room - start.width
    let widest = rows.map(\.width).max() ?? 0
    guard widest <= left || kind == .words && left >= Self.narrowest else { return nil }
    let lines = rows.flatMap { TextWrapping.lines($0, width: max(1, left)) }
    return lines.enumerated().map { index, line in
      (index == 0 ? start : .blanks(start.width)) + line
    }
  }

  /// The label, and the rows indented below it.
  private func below(_ label: StyledText, _ rows: [StyledText], _ room: Int) -> [StyledText] {
    TextWrapping.lines(label, width: room, hanging: Self.gap)
      + rows.flatMap { row in
        kind == .values
          ? LabelledText.wrapped(row, width: room)
          : TextWrapping.lines(row, width: room, indent: Self.gap)
      }
  }

  /// The lines with a note behind the last, or below it where that is too wide.
  private func noted(
    _ lines: [StyledText],
    _ note: String,
    room: Int,
    style: Style
  ) -> [StyledText] {
    guard !note.isEmpty, let last = lines.last else { return lines }
    let text = StyledText(note, as: .muted)
    let gap = style.isPlain ? StyledText(Punctuation.comma(before: note)) : .blanks(Self.gap)
    let together = last + gap + text
    if together.width <= room { return lines.dropLast() + [together] }
    return lines + TextWrapping.lines(text, width: room, indent: Self.gap)
  }
}
