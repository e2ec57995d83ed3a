import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Chooses the reader that suits where the program runs.
///
/// Lines can be edited if input and output are both a terminal that knows how
/// to move its cursor, and if the machine has a UTF-8 locale. Otherwise the
/// reader is plain; it shows its prompt only if both are terminals.
///
/// - Parameters:
///   - name: The program's name.
///   - history: Where inputs are kept between sessions, if anywhere.
///   - colour: Whether the prompt may be coloured.
/// - Returns: A reader. Make one per process.
public func makeLineReader(name: String, history: HistoryFile?, colour: Bool) -> any LineReader {
  ct_open_standard_files()
  let isUTF8 = ct_prepare_locale()
  let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
  if isInteractive, isUTF8, terminal != "", terminal != "dumb",
    let editor = LibeditReader(name: name, history: history, colour: colour)
  {
    return editor
  }
  return PipedReader(isInteractive: isInteractive)
}
