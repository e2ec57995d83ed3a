/// Turns the blocks of a Markdown text into lines.
struct MarkdownBlocks {
  let source: MarkdownSource
  let style: Style

  /// How deep quotes and lists are laid out; what is deeper becomes one paragraph.
  private static let deepest = 24
  /// The room that is left before what is inside becomes one paragraph, too.
  private static let narrowest = 8

  /// Returns the lines of a whole text with some words in front of its first paragraph.
  func document(_ node: MarkdownNode, lead: StyledText, width: Int) -> [StyledText] {
    let children = node.children
    var blocks = children.map { lines(of: $0, width: width, depth: 0) }
    if let first = children.first, first.kind == .paragraph, !lead.isEmpty {
      let text = MarkdownInline.text(of: first, source: source, style: style)
      // A full stop of Chinese has its blank in itself.
      let blank = lead.plainText.hasSuffix("。") ? "" : " "
      blocks[0] = TextWrapping.lines(lead + StyledText(blank) + text, width: width)
    } else if !lead.isEmpty {
      blocks.insert(TextWrapping.lines(lead, width: width), at: 0)
    }
    return Self.stacked(blocks)
  }

  /// Returns the lines of a node's children, one below the other.
  private func lines(
    in node: MarkdownNode,
    width: Int,
    isTight: Bool = false,
    depth: Int
  ) -> [StyledText] {
    if depth > Self.deepest || width < Self.narrowest {
      return paragraph(node, width: width)
    }
    let blocks = node.children.map { lines(of: $0, width: width, depth: depth) }
    return Self.stacked(blocks, isTight: isTight)
  }

  /// Puts blocks one below the other, with an empty line between them unless they are tight.
  private static func stacked(_ blocks: [[StyledText]], isTight: Bool = false) -> [StyledText] {
    let seen = blocks.filter { !$0.isEmpty }
    return Array(seen.joined(separator: isTight ? [] : [StyledText()]))
  }

  private func lines(of node: MarkdownNode, width: Int, depth: Int) -> [StyledText] {
    switch node.kind {
    case .heading: heading(node, width: width)
    case .list: list(node, width: width, depth: depth)
    case .quote: quote(node, width: width, depth: depth)
    case .codeBlock: code(node.literal, width: width)
    case .htmlBlock: html(node.literal, width: width)
    case .thematicBreak: rule(width: width)
    default: paragraph(node, width: width)
    }
  }

  // MARK: - Text

  private func paragraph(_ node: MarkdownNode, width: Int) -> [StyledText] {
    let text = MarkdownInline.text(of: node, source: source, style: style)
    return text.isEmpty ? [] : TextWrapping.lines(text, width: width)
  }

  private func heading(_ node: MarkdownNode, width: Int) -> [StyledText] {
    var text = MarkdownInline.text(of: node, source: source, style: style)
    if text.isEmpty { return [] }
    for index in text.runs.indices { text.runs[index].roles.insert(.heading, at: 0) }
    let lines = TextWrapping.lines(text, width: width)
    if style.hasColour || style.isPlain || node.headingLevel > 2 { return lines }
    let widest = lines.map(\.width).max() ?? 0
    let mark = node.headingLevel == 1 ? "=" : "-"
    return lines + [StyledText(String(repeating: mark, count: widest))]
  }

  private func html(_ literal: String, width: Int) -> [StyledText] {
    let text = source.filledIn(literal)
    let isComment = text.hasPrefix("<!--") && text.dropLast().hasSuffix("-->")
    return isComment ? [] : TextWrapping.lines(StyledText(text.trimmingEnd), width: width)
  }

  private func rule(width: Int) -> [StyledText] {
    style.isPlain ? [] : [StyledText(String(repeating: "-", count: min(width, 40)), as: .muted)]
  }

  // MARK: - Containers

  private func quote(_ node: MarkdownNode, width: Int, depth: Int) -> [StyledText] {
    let inner = lines(in: node, width: max(1, width - 2), depth: depth + 1)
    let mark = style.isPlain ? StyledText("  ") : StyledText("> ", as: .muted)
    return inner.map { mark + $0 }
  }

  private func list(_ node: MarkdownNode, width: Int, depth: Int) -> [StyledText] {
    let items = node.children
    var widest = 2
    if let first = node.firstNumber { widest = "\(first + items.count - 1). ".count }
    var lines: [StyledText] = []
    for (index, item) in items.enumerated() {
      let mark = node.firstNumber.map { "\($0 + index). " } ?? "- "
      let inner = self.lines(
        in: item,
        width: max(1, width - widest),
        isTight: node.isTight,
        depth: depth + 1
      )
      if !lines.isEmpty && !node.isTight { lines.append(StyledText()) }
      let start = StyledText.blanks(widest - mark.count) + StyledText(mark)
      lines.append(start + (inner.first ?? StyledText()))
      lines += inner.dropFirst().map { $0.isEmpty ? $0 : .blanks(widest) + $0 }
    }
    return lines
  }

  // MARK: - Code

  private func code(_ literal: String, width: Int) -> [StyledText] {
    literal.trimmingEnd
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { filledCode(String($0)) }
      .flatMap { line -> [StyledText] in
        let further = line.prefix { $0 == " " }.count + 8
        let text = StyledText(line, as: .code)
        return line.isEmpty
          ? [text] : TextWrapping.lines(text, width: width, indent: 4, hanging: further)
      }
  }

  /// Fills a line of code; a value of several lines is aligned under its first.
  private func filledCode(_ line: String) -> [String] {
    var lines = [""]
    for piece in source.pieces(of: line) {
      switch piece {
      case .written(let text):
        lines[lines.count - 1] += text
      case .filled(let literal):
        let margin = VisibleText.line(lines[lines.count - 1])
        let blanks = String(repeating: " ", count: DisplayWidth.of(margin))
        let parts = literal.text.split(
          omittingEmptySubsequences: false,
          whereSeparator: \.isNewline
        )
        lines[lines.count - 1] += parts.first ?? ""
        lines += parts.dropFirst().map { blanks + $0 }
      }
    }
    return lines.map { VisibleText.line($0) }
  }
}

extension String {
  /// The text without the line ends at its end.
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0.isNewline }.reversed())
  }
}
