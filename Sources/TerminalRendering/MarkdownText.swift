import CCmark

/// Turns Markdown into wrapped text for a terminal.
public enum MarkdownText {
  /// Lays out a text.
  ///
  /// - Parameters:
  ///   - markdown: The text.
  ///   - width: How many columns a line may have.
  ///   - style: Colours, or none.
  /// - Returns: Lines without a line end behind the last; paragraphs are parted by a blank one.
  public static func render(_ markdown: String, width: Int, style: Style) -> String {
    let bytes = Array(markdown.utf8)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document else { return markdown }
    defer { cmark_node_free(document) }
    var renderer = MarkdownRenderer(width: max(1, width), style: style)
    renderer.blocks(in: document, margin: "", isTight: false)
    return renderer.lines.joined(separator: "\n")
  }
}

/// Walks through a document and gathers its lines.
private struct MarkdownRenderer {
  let width: Int
  let style: Style
  var lines: [String] = []

  /// Lays out the blocks inside a node.
  mutating func blocks(in node: OpaquePointer, margin: String, isTight: Bool) {
    var isFirst = true
    for child in Children(of: node) {
      if !isFirst, !isTight { lines.append("") }
      isFirst = false
      block(child, margin: margin)
    }
  }

  private mutating func block(_ node: OpaquePointer, margin: String) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      lines.append(margin + style.paint(inline(node), .heading))
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      for line in literal(node).split(separator: "\n", omittingEmptySubsequences: true) {
        lines.append(margin + "    " + style.paint(String(line), .code))
      }
    case CMARK_NODE_THEMATIC_BREAK:
      lines.append(margin + String(repeating: "-", count: min(20, width)))
    case CMARK_NODE_BLOCK_QUOTE:
      blocks(in: node, margin: margin + "  ", isTight: false)
    case CMARK_NODE_LIST: list(node, margin: margin)
    default:
      lines += TextWrapping.wrap(
        inline(node),
        width: width,
        indent: margin,
        hanging: margin
      )
    }
  }

  private mutating func list(_ node: OpaquePointer, margin: String) {
    let isTight = cmark_node_get_list_tight(node) != 0
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var number = Int(cmark_node_get_list_start(node))
    for (index, item) in Children(of: node).enumerated() {
      if index > 0, !isTight { lines.append("") }
      let mark = isOrdered ? "\(number). " : "- "
      let start = lines.count
      let inner = margin + String(repeating: " ", count: mark.count)
      blocks(in: item, margin: inner, isTight: isTight)
      if start < lines.count {
        lines[start] = margin + mark + lines[start].dropFirst(inner.count)
      }
      number += 1
    }
  }

  /// The text inside a paragraph or heading, its words coloured one by one so that a line
  /// may break between them.
  private func inline(_ node: OpaquePointer) -> String {
    var text = ""
    for child in Children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: text += literal(child)
      case CMARK_NODE_SOFTBREAK: text += softBreak(after: text)
      case CMARK_NODE_LINEBREAK: text += "\n"
      case CMARK_NODE_CODE: text += words(literal(child), .code)
      case CMARK_NODE_EMPH: text += words(inline(child), .emphasis)
      case CMARK_NODE_STRONG: text += words(inline(child), .strong)
      case CMARK_NODE_LINK:
        let address = cmark_node_get_url(child).map { String(cString: $0) } ?? ""
        text += inline(child) + " (\(address))"
      default: text += inline(child)
      }
    }
    return text
  }

  /// A line end in the source is a blank, except between Chinese characters.
  private func softBreak(after text: String) -> String {
    text.last.map { DisplayWidth.of(String($0)) > 1 } ?? false ? "" : " "
  }

  private func words(_ text: String, _ role: Style.Role) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { style.paint(String($0), role) }.joined(separator: " ")
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

/// The nodes directly inside a node.
private struct Children: Sequence, IteratorProtocol {
  private var current: OpaquePointer?

  init(of node: OpaquePointer) {
    current = cmark_node_first_child(node)
  }

  mutating func next() -> OpaquePointer? {
    defer { current = current.flatMap { cmark_node_next($0) } }
    return current
  }
}
