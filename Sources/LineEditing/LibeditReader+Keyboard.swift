import CLibedit
import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What libedit asks for keys.
///
/// It gets one code per key. Everything else that can happen while a person
/// types (signals, a new window size, pastes) is dealt with between two keys.
extension LibeditReader {
  private enum Event {
    case byte(UInt8)
    case silence
    case end
    /// A signal ended the reading.
    case stop
  }

  /// Waits for the next code; libedit's way to say how it went.
  func nextCode(_ code: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    if codes.isEmpty && inputs.isEmpty { repairPicture() }
    while codes.isEmpty {
      if !inputs.isEmpty {
        codes = translate(inputs.removeFirst())
        if ending != nil { return 0 }
        continue
      }
      switch nextEvent(patience: decoder.patience) {
      case .byte(let byte): inputs += decoder.take(byte)
      case .silence: inputs += decoder.settle()
      case .end:
        leave(with: .endOfInput)
        return 0
      case .stop:
        code?.pointee = 0
        errno = EINTR
        return -1
      }
    }
    let next = codes.removeFirst()
    if !isSearching { handOver(before: next) }
    noteSearch(next)
    code?.pointee = wchar_t(next)
    return 1
  }

  private func nextEvent(patience: Int32) -> Event {
    var sources = [
      pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ct_signal_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&sources, nfds_t(sources.count), patience)
      if ready < 0 && errno != EINTR { return .end }
      if ready == 0 { return .silence }
      ct_drain()
      if heedSignals() { return .stop }
      guard ready > 0, sources[0].revents != 0 else { continue }
      var byte: UInt8 = 0
      // One byte at a time: what follows may be for another reader. Ctrl-C may have
      // emptied the terminal's queue since the poll; then there is nothing to read.
      let count = read(keyboard, &byte, 1)
      if count == 1 { return .byte(byte) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return .end }
    }
  }

  /// Acts on the signals that came; returns whether the reading is over.
  private func heedSignals() -> Bool {
    if let signal = Signals.pendingTermination {
      leave(with: .terminated(signal))
      return true
    }
    if ct_take(SIGINT) {
      leave(with: .interrupted, mark: "^C")
      return true
    }
    if ct_take(SIGTSTP) { suspend() }
    if ct_take(SIGCONT) { resume() }
    if ct_take(SIGWINCH) { redrawAfterResize() }
    return false
  }

  private func leave(with outcome: LineOutcome, mark: String = "") {
    ending = outcome
    goBelow(mark)
  }

  /// Notes when libedit's search begins and ends.
  ///
  /// The search asks for keys by itself, and nothing tells so; but the keys
  /// that begin and end it are known.
  private func noteSearch(_ code: UInt32) {
    switch code {
    case 0x12, 0x13: isSearching = code == 0x12 || isSearching
    case 0x08, 0x17, 0x7F, 0x20..<0x7F, 0xA0...: break
    default: isSearching = false
    }
  }

  // MARK: - Keys

  /// The codes for one input; none if it ended the reading or does nothing.
  private func translate(_ input: KeyDecoder.Input) -> [UInt32] {
    if isSearching { return translateInSearch(input) }
    switch input {
    case .character(let scalar): return translate(scalar)
    case .alternate(let scalar): return [0x1B, scalar.value]
    case .key(let key): return translate(key)
    case .paste(let text): return accept(paste: text)
    }
  }

  private func translateInSearch(_ input: KeyDecoder.Input) -> [UInt32] {
    switch input {
    case .character(let scalar): [scalar.value]
    case .alternate: [0x1B]
    case .key(let key): [key.rawValue]
    case .paste(let text): accept(paste: text)
    }
  }

  private func translate(_ scalar: Unicode.Scalar) -> [UInt32] {
    let (text, cursor) = buffer
    let line = Line(text, cursor: cursor)
    let isIndented = indentedLine == line.start
    switch scalar {
    case "\r", "\n": return enter(text)
    case "\u{04}" where text.isEmpty:
      leave(with: .endOfInput)
      return []
    case "\u{01}": return translate(.home)
    case "\u{05}": return translate(.end)
    case "\t" where line.isBlankBeforeCursor && text.contains("\n"):
      return Array(repeating: 0x20, count: Indentation.level)
    case " " where isIndented && line.isBlankBeforeCursor:
      // The learner sets lines in by hand.
      return [EditingKey.dropIndentation.rawValue, 0x20]
    case "\u{7F}", "\u{08}":
      let isOutdent = line.isBlankBeforeCursor && line.before.count > 0
      return isOutdent ? [EditingKey.outdent.rawValue] : [scalar.value]
    case ":" where isIndented && line.beginsClause && line.isAtEnd:
      return [EditingKey.outdent.rawValue, scalar.value]
    default: return [scalar.value]
    }
  }

  private func translate(_ key: EditingKey) -> [UInt32] {
    let (text, cursor) = buffer
    guard text.contains("\n") else { return [key.rawValue] }
    let line = Line(text, cursor: cursor)
    switch key {
    case .up: return [(line.start > 0 ? EditingKey.lineUp : .up).rawValue]
    case .down: return [(line.isLast ? EditingKey.down : .lineDown).rawValue]
    case .home:
      return Array(repeating: EditingKey.left.rawValue, count: line.before.count)
    case .end:
      return Array(repeating: EditingKey.right.rawValue, count: line.after.count)
    default: return [key.rawValue]
    }
  }

  /// Runs a complete input; opens one more line otherwise.
  private func enter(_ text: String) -> [UInt32] {
    let isComplete = delegate?.isComplete(Self.withoutTrailingBlanks(text)) ?? true
    guard isComplete else { return [EditingKey.newLine.rawValue] }
    showPicture()
    return [0x0D]
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private func accept(paste text: String) -> [UInt32] {
    pasted = Line.withoutPrompts(text, after: prompt.text)
    let (current, _) = buffer
    return [(fits(current + pasted) ? EditingKey.insertPaste : .acceptPaste).rawValue]
  }

  /// Whether more is waiting to be read: a paste without marks, most likely.
  var isInputWaiting: Bool {
    var source = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }
}
