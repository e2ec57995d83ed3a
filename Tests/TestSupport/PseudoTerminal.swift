import CTerminal
import Foundation

/// A program running on a terminal of its own, as a learner would see it.
///
/// Tests wait for what the screen shows, never for time to pass:
///
///     let terminal = try PseudoTerminal(rows: 24, columns: 80)
///     try terminal.expectLine("1.1>", cursor: 5)
///     terminal.send("1 + 1\r")
///     try terminal.expect("2")
///
/// Wait for the prompt and its cursor before typing.
public final class PseudoTerminal {
  /// Keys that have no character of their own.
  public enum Key: String, Sendable, CaseIterable {
    case up = "\u{1B}[A"
    case down = "\u{1B}[B"
    case right = "\u{1B}[C"
    case left = "\u{1B}[D"
    case home = "\u{1B}[H"
    case end = "\u{1B}[F"
    case delete = "\u{1B}[3~"
    case backspace = "\u{7F}"
    case tab = "\t"
    case enter = "\r"
    case escape = "\u{1B}"
    case controlC = "\u{03}"
    case controlD = "\u{04}"
    case controlL = "\u{0C}"
    case controlR = "\u{12}"
    case controlZ = "\u{1A}"
  }

  /// What the terminal shows now.
  public private(set) var screen: ScreenModel
  /// Everything that the program wrote so far.
  public private(set) var output: [UInt8] = []
  /// The child's process id.
  public let process: pid_t
  /// The folder that is the child's `HOME`.
  public let home: ScratchFolder

  private let terminal: Int32
  private var hasExited = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - product: The program's name, or an absolute path.
  ///   - arguments: The arguments after the program's name.
  ///   - environment: Variables to add or change; `nil` takes one away.
  ///   - home: The home folder; a new one if `nil`.
  ///   - rows: The rows of the terminal.
  ///   - columns: The columns of the terminal.
  /// - Throws: `ChildFailure` if the program can't be started.
  public init(
    product: String = "tutor",
    arguments: [String] = [],
    environment: [String: String?] = [:],
    home: ScratchFolder? = nil,
    rows: Int = 24,
    columns: Int = 80
  ) throws {
    self.home = try home ?? ScratchFolder()
    screen = ScreenModel(rows: rows, columns: columns)
    let path = BuiltProduct.path(named: product)
    let changes = ["TERM": "xterm-256color"].merging(environment) { $1 }
    let variables = BuiltProduct.environment(home: self.home, changes: changes)
    let directory = self.home.path
    var child: pid_t = 0
    terminal = withCStrings([path] + arguments) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        ct_spawn_on_terminal(
          path,
          arguments,
          variables,
          directory,
          Int32(rows),
          Int32(columns),
          &child
        )
      }
    }
    process = child
    if terminal < 0 { throw ChildFailure(description: "cannot start \(path)") }
  }

  deinit {
    close(terminal)
    if !hasExited {
      kill(process, SIGKILL)
      _ = TutorProcess.waitForExit(of: process, timeout: 5)
    }
  }

  // MARK: - Typing

  /// Types text.
  ///
  /// - Parameter text: The characters, as a terminal would send them.
  public func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// Presses a key.
  ///
  /// - Parameter key: The key.
  public func send(_ key: Key) {
    send(key.rawValue)
  }

  /// Pastes text as one piece, as terminals do on request of the program.
  ///
  /// - Parameter text: The text; its lines end in `\n`.
  public func paste(_ text: String) {
    send("\u{1B}[200~" + text.replacing("\n", with: "\r") + "\u{1B}[201~")
  }

  /// Changes the window's size; the program is told by a signal.
  ///
  /// - Parameters:
  ///   - rows: The new number of rows.
  ///   - columns: The new number of columns.
  public func resize(rows: Int, columns: Int) {
    drain()
    screen.resize(rows: rows, columns: columns)
    _ = ct_set_window_size(terminal, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program.
  ///
  /// - Parameter number: The signal.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  // MARK: - Waiting

  /// Waits until the screen fulfils a condition.
  ///
  /// - Parameters:
  ///   - what: What is waited for, to say so when it doesn't come.
  ///   - timeout: How many seconds to wait.
  ///   - condition: The condition.
  /// - Throws: `ChildFailure` with the screen if it doesn't come in time.
  public func wait(
    for what: String,
    timeout: Double = 10,
    until condition: (ScreenModel) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(timeout)
    while true {
      drain()
      if condition(screen) { return }
      if ContinuousClock.now > end {
        throw ChildFailure(description: "waited for \(what); the screen shows:\n\(picture)")
      }
      waitForOutput(milliseconds: 20)
    }
  }

  /// Waits until some row of the screen contains a text.
  ///
  /// - Parameter text: The text, within one row.
  /// - Throws: `ChildFailure` with the screen if it doesn't come in time.
  public func expect(_ text: String) throws {
    try wait(for: "“\(text)”") { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// Waits until the cursor's row is a given one.
  ///
  /// - Parameters:
  ///   - line: The whole row, without blanks at its end.
  ///   - cursor: The cursor's column, from 0.
  /// - Throws: `ChildFailure` with the screen if it doesn't come in time.
  public func expectLine(_ line: String, cursor: Int) throws {
    try wait(for: "the row “\(line)” with the cursor at \(cursor)") { screen in
      screen.currentLine == line && screen.column == cursor
    }
  }

  /// Waits until the whole screen is a given one.
  ///
  /// - Parameter text: The rows, without empty ones at the bottom.
  /// - Throws: `ChildFailure` with the screen if it doesn't come in time.
  public func expectScreen(_ text: String) throws {
    try wait(for: "the screen\n\(text)\n") { $0.text == text }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: Its exit status; 128 and the signal's number if one ended it.
  /// - Throws: `ChildFailure` with the screen if it goes on.
  public func exitStatus() throws -> Int32 {
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
      drain()
      if let status = TutorProcess.waitForExit(of: process, timeout: 0) {
        hasExited = true
        drain()
        return status
      }
      waitForOutput(milliseconds: 20)
    }
    throw ChildFailure(description: "the program goes on; the screen shows:\n\(picture)")
  }

  /// The terminal's settings as `stty` would save them, to compare.
  ///
  /// - Returns: The flags and control characters.
  public func settings() -> [UInt64] {
    var settings = termios()
    tcgetattr(terminal, &settings)
    let flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    return flags.map { UInt64($0) } + withUnsafeBytes(of: settings.c_cc) { $0.map { UInt64($0) } }
  }

  // MARK: - Reading

  private func waitForOutput(milliseconds: Int32) {
    var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, milliseconds)
    // When the program has closed its end, poll returns at once.
    if source.revents != 0 && Int32(source.revents) & Int32(POLLIN) == 0 { usleep(20_000) }
  }

  private func drain() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 0) > 0, Int32(source.revents) & Int32(POLLIN) != 0 else { return }
      let count = read(terminal, &bytes, bytes.count)
      guard count > 0 else { return }
      output += bytes[..<count]
      screen.feed(bytes[..<count])
    }
  }

  private var picture: String {
    let edge = "+" + String(repeating: "-", count: screen.columns) + "+"
    let rows = screen.lines.enumerated().map { number, line in
      number == screen.row ? "|\(line)   <- cursor at column \(screen.column)" : "|\(line)"
    }
    return ([edge] + rows + [edge]).joined(separator: "\n")
  }
}
