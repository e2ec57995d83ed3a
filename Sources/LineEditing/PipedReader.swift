import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads lines from a pipe, a file, or a terminal too simple to edit on.
///
/// Lines may end in `\n` or `\r\n`, the last one needs no ending, and bytes
/// that aren't UTF-8 become U+FFFD. A block is returned whole: it ends with an
/// empty line or where the program goes on at the left margin.
public final class PipedReader: LineReader {
  /// Whether the prompt is shown, since a person types.
  public let isInteractive: Bool

  /// Knows the language; held weakly.
  public weak var delegate: (any LineReaderDelegate)?

  private let input: Int32
  private var buffer: [UInt8] = []
  private var scanned = 0
  private var isAtStart = true
  private var isAtEnd = false
  private var waiting: String?

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - input: The file descriptor to read from.
  ///   - isInteractive: Whether to show prompts and heed Ctrl-C.
  public init(input: Int32 = 0, isInteractive: Bool = false) {
    self.input = input
    self.isInteractive = isInteractive
  }

  /// Does nothing: without an editor, nothing can be recalled.
  public func addHistory(_ entry: String) {}

  /// Reads one complete input.
  ///
  /// - Parameter prompt: Shown, without its colours, if a person types.
  /// - Returns: The input, or why there is none.
  public func readLine(prompt: Prompt) -> LineOutcome {
    if isInteractive {
      Signals.watch()
      Signals.clearInterrupt()
    }
    if let signal = endingSignal { return .terminated(signal) }
    let first = nextLine(prompt: prompt.text)
    guard case .line(var text) = first, let delegate else { return first }
    while !delegate.isComplete(text) {
      switch nextLine(prompt: Prompt.continuation) {
      case .line(let line):
        if ends(text, before: line, delegate: delegate) {
          waiting = line
          return .line(Line.trimmed(text))
        }
        text += "\n" + line
      case .endOfInput: return .line(Line.trimmed(text))
      case let other: return other
      }
    }
    return .line(Line.trimmed(text))
  }

  private func ends(
    _ block: String,
    before line: String,
    delegate: any LineReaderDelegate
  ) -> Bool {
    !isInteractive && !delegate.continues(line, block: block) && delegate.isComplete(block + "\n")
  }

  /// The signal that ends the program; without a person, Ctrl-C does.
  private var endingSignal: Int32? {
    if let signal = Signals.pendingTermination { return signal }
    return !isInteractive && ct_is_pending(SIGINT) ? SIGINT : nil
  }

  private func nextLine(prompt: String) -> LineOutcome {
    if let line = waiting {
      waiting = nil
      return .line(line)
    }
    if isInteractive { show(prompt) }
    let outcome = nextOutcome()
    if case .line = outcome { return outcome }
    // The terminal's cursor is still behind the prompt.
    if isInteractive { show("\n") }
    return outcome
  }

  private func nextOutcome() -> LineOutcome {
    while true {
      if let line = takeLine() { return .line(line) }
      if isAtEnd { return .endOfInput }
      if let outcome = fill() { return outcome }
    }
  }

  /// Cuts the first line off the buffer, if it holds a whole one.
  private func takeLine() -> String? {
    let newline = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n"))
    guard newline != nil || (isAtEnd && !buffer.isEmpty) else {
      scanned = buffer.count
      return nil
    }
    var line = buffer[..<(newline ?? buffer.count)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isAtStart = false
    let text = String(decoding: line, as: UTF8.self)
    buffer.removeFirst(newline.map { $0 + 1 } ?? buffer.count)
    scanned = 0
    return text
  }

  /// Waits for more bytes; returns an outcome if something else came first.
  private func fill() -> LineOutcome? {
    if let outcome = waitForInput() { return outcome }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(input, &bytes, bytes.count)
    if count > 0 {
      buffer.append(contentsOf: bytes[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      // A terminal can go on after Ctrl-D, a file can't.
      if isInteractive, buffer.isEmpty { return .endOfInput }
      isAtEnd = true
    }
    return nil
  }

  private func waitForInput() -> LineOutcome? {
    var sources = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ct_signal_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    while true {
      _ = poll(&sources, nfds_t(sources.count), -1)
      ct_drain()
      if let signal = endingSignal { return .terminated(signal) }
      if ct_take(SIGINT) {
        buffer = []
        scanned = 0
        return .interrupted
      }
      if sources[0].revents != 0 { return nil }
    }
  }

  private func show(_ text: String) {
    print(text, terminator: "")
    fflush(nil)
  }
}
