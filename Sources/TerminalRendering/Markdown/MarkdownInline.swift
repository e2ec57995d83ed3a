/// Turns what is inside a paragraph into styled text.
struct MarkdownInline {
  let source: MarkdownSource
  let style: Style
  private(set) var text = StyledText()
  private var roles: [Style.Role] = []
  private var hasSoftBreak = false
  /// Where the text of each open link began.
  private var linkStarts: [Int] = []

  init(source: MarkdownSource, style: Style) {
    self.source = source
    self.style = style
  }

  /// Returns all text below a node, however deep.
  static func text(
    of node: MarkdownNode,
    source: MarkdownSource,
    style: Style
  ) -> StyledText {
    var inline = MarkdownInline(source: source, style: style)
    node.walk {
      inline.enter($0)
    } leave: {
      inline.leave($0)
    }
    return inline.text
  }

  private mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case .text, .html, .htmlBlock:
      addPieces(of: node.literal)
    case .code, .codeBlock:
      addCode(node.literal)
    case .softBreak:
      hasSoftBreak = true
    case .hardBreak:
      hasSoftBreak = false
      add(StyledText.Run(text: "\n"))
    case .emphasis:
      openMark(.emphasis)
    case .strong:
      openMark(.strong)
    case .link, .image:
      linkStarts.append(text.plainText.unicodeScalars.count)
    case .paragraph, .heading:
      hasSoftBreak = !text.isEmpty
    default:
      break
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case .emphasis, .strong:
      closeMark()
    case .link, .image:
      closeLink(to: source.filledIn(node.address))
    default:
      break
    }
  }

  // MARK: - Leaves

  private mutating func addPieces(of literal: String) {
    for piece in source.pieces(of: literal) {
      switch piece {
      case .written(let text):
        add(StyledText.Run(text: text, roles: roles))
      case .filled(let literal):
        let own = literal.role.map { [$0] } ?? []
        add(StyledText.Run(text: literal.text.onOneLine, roles: roles + own))
      }
    }
  }

  private mutating func addCode(_ literal: String) {
    let code = source.filledIn(literal)
    // More backticks outside than inside, as in Markdown itself.
    let fence = code.contains("`") ? "``" : "`"
    add(StyledText.Run(text: fence + code + fence, roles: roles + [.code], isUnbroken: true))
  }

  private mutating func add(_ run: StyledText.Run) {
    if run.text.isEmpty { return }
    if hasSoftBreak {
      hasSoftBreak = false
      if needsBlank(before: run.text.first) { text.append(" ") }
    }
    text.append(StyledText(runs: [run]))
  }

  /// Whether a line end in the source stands for a blank: not inside Chinese.
  private func needsBlank(before next: Character?) -> Bool {
    guard let last = text.runs.last?.text.last, let next, !last.isNewline else { return false }
    let isWideBefore = DisplayWidth.of(last) == 2
    let isWideAfter = DisplayWidth.of(next) == 2
    if isWideBefore && (isWideAfter || last.isPunctuation || Self.shared.contains(next)) {
      return false
    }
    return !(isWideAfter && (next.isPunctuation || Self.shared.contains(last)))
  }

  /// Punctuation that Chinese shares with other scripts.
  private static let shared: Set<Character> = ["“", "”", "‘", "’", "…", "—", "·"]

  // MARK: - Marks and links

  /// Without colour, stress is shown as it is typed; plain text goes without.
  private var showsMarks: Bool { !style.hasColour && !style.isPlain }

  private mutating func openMark(_ role: Style.Role) {
    if showsMarks {
      add(StyledText.Run(text: "*", joinsNext: true))
    }
    roles.append(role)
  }

  private mutating func closeMark() {
    if !roles.isEmpty { roles.removeLast() }
    guard showsMarks else { return }
    if let last = text.runs.indices.last { text.runs[last].joinsNext = true }
    add(StyledText.Run(text: "*"))
  }

  private mutating func closeLink(to address: String) {
    let start = linkStarts.popLast() ?? 0
    let label = String(
      String.UnicodeScalarView(text.plainText.unicodeScalars.dropFirst(start))
    )
    let isItsOwnLabel = label == address || "mailto:" + label == address
    if address.isEmpty || isItsOwnLabel { return }
    if !label.isEmpty { add(StyledText.Run(text: " ")) }
    add(StyledText.Run(text: "(", joinsNext: true))
    add(StyledText.Run(text: address, roles: [.link], isUnbroken: true, joinsNext: true))
    add(StyledText.Run(text: ")"))
  }
}
