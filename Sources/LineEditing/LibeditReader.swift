import CLibedit
import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Lets a person edit what they type, through libedit.
///
/// libedit keeps the line and draws it; the keyboard is read here. That is
/// what makes signals, resizing, pastes and Chinese text work: see
/// `LibeditReader+Keyboard.swift`.
///
/// An input can have several lines: while the delegate finds it incomplete,
/// Enter opens one more, and all of them can be edited.
///
/// Make one per process, after ``makeLineReader(name:history:colour:)`` or an
/// equal look at the terminal, and use it from the main thread.
public final class LibeditReader: LineReader {
  /// Always `true`.
  public let isInteractive = true

  /// Knows the language; held weakly.
  public weak var delegate: (any LineReaderDelegate)?

  let editor: OpaquePointer
  /// The terminal's input, opened anew so that reading never waits: that way of reading is
  /// a property of the open file, which standard input shares with other programs.
  let keyboard: Int32
  private let history: OpaquePointer
  private let historyFile: HistoryFile?
  let hasColour: Bool

  var prompt = Prompt("")
  private var promptText: UnsafeMutablePointer<CChar>?

  var decoder = KeyDecoder()
  /// Decoded, but not yet seen by libedit.
  var inputs: [KeyDecoder.Input] = []
  /// Codes that libedit gets before the next input is looked at.
  var codes: [UInt32] = []
  /// Whether libedit is in a search of its own, and asks for keys there.
  var isSearching = false
  /// What of the input's drawing is on the screen.
  var picture = Picture()
  /// The text of the paste that is being inserted.
  var pasted = ""
  /// Where the line begins whose indentation came by itself.
  var indentedLine: Int?
  /// How the reading ends, if not with libedit's line.
  var ending: LineOutcome?

  /// Creates an editor on standard input and output, unless libedit refuses
  /// the terminal.
  ///
  /// - Parameters:
  ///   - name: The program's name.
  ///   - file: Where inputs are kept between sessions, if anywhere.
  ///   - colour: Whether the prompt may be coloured.
  public init?(name: String, history file: HistoryFile?, colour: Bool) {
    guard let complaints = fopen("/dev/null", "w"), let editor = cle_open(name, complaints),
      let history = history_winit()
    else { return nil }
    self.editor = editor
    let opened = ttyname(STDIN_FILENO).map {
      open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    keyboard = opened.flatMap { $0 >= 0 ? $0 : nil } ?? STDIN_FILENO
    self.history = history
    historyFile = file
    hasColour = colour
    cle_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    configure()
    loadHistory()
  }

  deinit {
    el_end(editor)
    if keyboard != STDIN_FILENO { close(keyboard) }
    history_wend(history)
    free(promptText)
  }

  /// The reader that an editor belongs to.
  static func owner(of editor: OpaquePointer?) -> LibeditReader {
    guard let owner = cle_owner(editor) else {
      preconditionFailure("every editor is made by a reader, and ends with it")
    }
    return Unmanaged<LibeditReader>.fromOpaque(owner).takeUnretainedValue()
  }

  // MARK: - Reading

  /// Shows the prompt and lets the learner edit one complete input.
  ///
  /// The cursor must be at the start of a row, and is so again afterwards.
  ///
  /// - Parameter prompt: What stands before the line; one row.
  /// - Returns: The input, or why there is none.
  public func readLine(prompt: Prompt) -> LineOutcome {
    begin(prompt)
    defer { finish() }
    if let signal = Signals.pendingTermination { return .terminated(signal) }
    var length: Int32 = 0
    let line = el_wgets(editor, &length)
    if let ending { return ending }
    guard let line, length > 0 else { return .endOfInput }
    let scalars = UnsafeBufferPointer(start: line, count: Int(length))
    return .line(Line.trimmed(String(scalars)))
  }

  private func begin(_ prompt: Prompt) {
    self.prompt = prompt
    free(promptText)
    promptText = strdup(prompt.rendered(colour: hasColour, mark: "\u{01}"))
    decoder = KeyDecoder()
    inputs = []
    codes = []
    isSearching = false
    picture = Picture()
    indentedLine = nil
    ending = nil
    Signals.watch()
    Signals.clearInterrupt()
    for signal in [SIGWINCH, SIGTSTP, SIGCONT] { ct_watch(signal) }
    el_resize(editor)
    // Before the prompt shows: what is typed from now on is echoed by libedit,
    // not by the kernel as well.
    cle_prepare_terminal(editor, 1)
    write(Sequence.pasteOn)
  }

  private func finish() {
    write(Sequence.pasteOff)
    cle_prepare_terminal(editor, 0)
    for signal in [SIGWINCH, SIGTSTP, SIGCONT] { ct_unwatch(signal) }
  }

  // MARK: - History

  /// Remembers an input for this session and, with a file, for later ones.
  ///
  /// - Parameter entry: The input; it may hold several lines.
  public func addHistory(_ entry: String) {
    guard !entry.allSatisfy(\.isWhitespace) else { return }
    cle_enter_history(history, Self.wide(entry))
    historyFile?.append(entry)
  }

  private func loadHistory() {
    historyFile?.trim()
    for entry in historyFile?.load() ?? [] {
      cle_enter_history(history, Self.wide(entry))
    }
  }

  // MARK: - Setting up

  private func configure() {
    cle_use_emacs_keys(editor)
    cle_leave_signals_alone(editor)
    cle_keep_line_ends(editor)
    // With these libedit miscounts characters of double width.
    for capability in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
      cle_disable_capability(editor, capability)
    }
    cle_set_prompt(editor, { LibeditReader.owner(of: $0).promptText }, 1)
    cle_set_reader(editor, { LibeditReader.owner(of: $0).nextCode($1) })
    cle_limit_history(history, Int32(historyFile?.limit ?? 1_000))
    cle_skip_repeats(history)
    cle_use_history(editor, history)
    addFunctions()
    for key in EditingKey.allCases { cle_bind(editor, key.bindingName, key.function) }
    for (key, function) in Self.bindings { cle_bind(editor, key, function) }
  }

  private static let bindings = [
    "^D": "ed-delete-next-char", "^I": "tutor-complete", "^R": "em-inc-search-prev",
    "^W": "ed-delete-prev-word",
  ]

  /// A string as libedit takes it, with the null at its end.
  static func wide(_ text: String) -> [wchar_t] {
    text.unicodeScalars.map { wchar_t($0.value) } + [0]
  }
}

extension String {
  /// Decodes what libedit keeps.
  fileprivate init(_ characters: UnsafeBufferPointer<wchar_t>) {
    var view = UnicodeScalarView()
    for character in characters {
      view.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    self.init(view)
  }
}

extension LibeditReader {
  /// The input as libedit has it now, and the cursor in Unicode scalars.
  var buffer: (text: String, cursor: Int) {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer else { return ("", 0) }
    let count = line.lastchar - start
    let text = String(UnsafeBufferPointer(start: start, count: count))
    return (text, min(count, max(0, line.cursor - start)))
  }
}
