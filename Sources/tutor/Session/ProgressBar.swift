import LessonContent
import TerminalRendering

/// Shows how far a long computation is, on a line that is taken away again.
///
/// Nothing is shown in the first half second, so short computations leave no trace.
final class ProgressBar {
  private let width: Int
  /// The language of the words beside the bar.
  var language = Language.english
  private let write: (String) -> Void
  private let now: () -> Duration
  private var begin: Duration
  private var next: Duration
  /// How many columns are drawn on.
  private var drawn = 0

  private static let delay = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let longest = 30

  /// Creates a bar that isn't shown yet.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - now: The time since some moment.
  ///   - write: Puts text on the terminal.
  init(width: Int, now: @escaping () -> Duration = since(), write: @escaping (String) -> Void) {
    self.width = width
    self.now = now
    self.write = write
    begin = now()
    next = begin + Self.delay
  }

  /// A clock that begins now.
  static func since() -> () -> Duration {
    let start = ContinuousClock.now
    return { ContinuousClock.now - start }
  }

  /// Begins anew, with nothing shown.
  func start() {
    begin = now()
    next = begin + Self.delay
  }

  /// Takes note of how many parts are done.
  func show(_ done: Int, of total: Int) {
    guard total > 0, now() >= next else { return }
    next = now() + Self.interval
    let words = language.inWords(
      " \(done) of \(total), Ctrl-C stops",
      " \(done) / \(total)，Ctrl-C 停下"
    )
    let room = min(Self.longest, width - DisplayWidth.of(words) - 3)
    var text = words
    if room > 0 {
      let full = room * min(max(done, 0), total) / total
      text =
        "[" + String(repeating: "#", count: full)
        + String(repeating: ".", count: room - full) + "]" + words
    }
    while DisplayWidth.of(text) > max(0, width - 1) { text.removeLast() }
    let columns = DisplayWidth.of(text)
    write("\r" + text + String(repeating: " ", count: max(0, drawn - columns)))
    drawn = max(drawn, columns)
  }

  /// Takes the bar away, if it is shown.
  func erase() {
    guard drawn > 0 else { return }
    write("\r" + String(repeating: " ", count: drawn) + "\r")
    drawn = 0
  }
}
