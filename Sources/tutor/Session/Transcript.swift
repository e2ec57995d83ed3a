import LessonContent
import TerminalRendering

/// What was typed and shown in a sitting, for writing it down as Markdown.
final class Transcript {
  /// One line that was typed, with what it showed.
  private struct Entry {
    /// The prompt and the line; empty for what was shown before the first.
    let typed: String
    var shown = ""
    /// How many bytes at the end were left out.
    var isCut = false
  }

  private var entries = [Entry(typed: "")]
  private var size = 0
  /// How many entries were forgotten, the oldest first.
  private var forgotten = 0

  /// How much of one output is kept, and how much in all.
  private static let mostOfOne = 20_000
  private static let mostInAll = 4_000_000

  /// Takes note of a line.
  func begin(_ prompt: String, _ line: String) {
    entries.append(Entry(typed: prompt + line))
    size += line.utf8.count
    while size > Self.mostInAll, entries.count > 1 {
      size -= entries[0].shown.utf8.count + entries[0].typed.utf8.count
      entries.removeFirst()
      forgotten += 1
    }
  }

  /// Takes note of text that was shown.
  func add(_ text: String) {
    let last = entries.count - 1
    guard !entries[last].isCut else { return }
    let plain = VisibleText.withoutEscapes(text)
    let room = Self.mostOfOne - entries[last].shown.utf8.count
    if plain.utf8.count > room {
      let lines = plain.prefix(room)
      entries[last].shown += lines.prefix(upTo: lines.lastIndex(of: "\n") ?? lines.startIndex)
      entries[last].isCut = true
      size += max(0, room)
    } else {
      entries[last].shown += plain
      size += plain.utf8.count
    }
  }

  /// The whole as Markdown, each line with its output in a block of its own.
  ///
  /// - Parameter language: The language of the heading and of what is said between the blocks.
  /// - Returns: The text; the line that is being carried out isn't in it.
  func markdown(in language: Language) -> String {
    var parts = [language.inWords("# A sitting with tutor", "# 与 tutor 的一次学习")]
    if forgotten > 0 {
      parts.append(
        language.inWords(
          "The first \(forgotten) lines of the sitting are left out.",
          "最前面的 \(forgotten) 行输入略去了。"
        )
      )
    }
    for entry in entries.dropLast() {
      let shown = entry.shown.hasSuffix("\n") ? String(entry.shown.dropLast()) : entry.shown
      let text = [entry.typed, shown].filter { !$0.isEmpty }.joined(separator: "\n")
      if text.isEmpty { continue }
      let fence = Self.fence(around: text)
      parts.append("\(fence)text\n\(text)\n\(fence)")
      if entry.isCut {
        parts.append(
          language.inWords("The rest of this output is left out.", "这一段输出的其余部分略去了。")
        )
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A fence that is longer than any row of backticks in a text.
  private static func fence(around text: String) -> String {
    var (longest, current) = (0, 0)
    for character in text {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }
}
