/// How one reading from the prompt ended.
public enum LineOutcome: Hashable, Sendable {
  /// The learner finished an input. It holds several lines, joined by `\n`, if
  /// a block or a pasted program was entered; no newline at the end.
  case line(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the file.
  case endOfInput
  /// A signal asks the program to end: save, then ``Signals/end(by:)``. Ctrl-C
  /// is such a signal where no person sits at the prompt.
  case terminated(Int32)
}

/// Reads what the learner types, one complete input at a time.
///
/// The session talks to this protocol only: behind it is a line editor on a
/// terminal (``LibeditReader``), a plain reader for pipes and files
/// (``PipedReader``), or a script in a test.
///
///     let reader = makeLineReader(name: "tutor", history: nil, colour: true)
///     reader.delegate = session
///     while case .line(let text) = reader.readLine(prompt: Prompt("1.1> ")) {
///       session.run(text)
///       reader.addHistory(text)
///     }
///
/// Use it from the main thread.
public protocol LineReader: AnyObject {
  /// Whether a person sits at the other end, who wants to see a prompt.
  var isInteractive: Bool { get }

  /// Knows the language: completes words, says when a block is finished.
  var delegate: (any LineReaderDelegate)? { get set }

  /// Shows the prompt where a person sees it, and reads one complete input.
  ///
  /// On a terminal, the cursor has to be at the start of a row before the call,
  /// and is so again after it, however the reading ends.
  ///
  /// - Parameter prompt: What stands before the line.
  /// - Returns: The input, or why there is none.
  func readLine(prompt: Prompt) -> LineOutcome

  /// Remembers an input, so that the learner can recall it.
  ///
  /// - Parameter entry: The input; it may hold several lines.
  func addHistory(_ entry: String)
}

/// What a reader asks about the language that is being typed.
///
/// Every question has a default answer, so a delegate answers only what it
/// knows about.
public protocol LineReaderDelegate: AnyObject {
  /// Completes the word before the cursor.
  ///
  /// - Parameters:
  ///   - text: The whole input so far.
  ///   - cursor: The cursor's place, counted in Unicode scalars from the start.
  /// - Returns: The candidates; none if nothing fits.
  func complete(text: String, cursor: Int) -> Completion

  /// Says whether Enter should run the input or open one more line.
  ///
  /// - Parameter text: The whole input so far, without the newline of Enter.
  /// - Returns: `false` if a block, a bracket or a string is still open.
  func isComplete(_ text: String) -> Bool

  /// Says whether a line goes on with a block that could end before it.
  ///
  /// Only a reader without a person asks: there, a program is not obliged to
  /// end its blocks with an empty line.
  ///
  /// - Parameters:
  ///   - line: The next line.
  ///   - block: The lines before it.
  /// - Returns: Whether the line belongs to the block.
  func continues(_ line: String, block: String) -> Bool

  /// Says how far a new line inside a block is set in.
  ///
  /// - Parameter text: The input before the new line.
  /// - Returns: The number of blanks to begin the line with.
  func indentation(after text: String) -> Int
}

extension LineReaderDelegate {
  /// Completes nothing.
  public func complete(text: String, cursor: Int) -> Completion {
    Completion(replaceFrom: cursor, candidates: [])
  }

  /// Takes every line as it comes.
  public func isComplete(_ text: String) -> Bool {
    true
  }

  /// Follows Python: blank, indented and comment lines belong to the block
  /// before them, and so do the clauses that only continue a statement.
  public func continues(_ line: String, block: String) -> Bool {
    guard let first = line.first, !first.isWhitespace, first != "#" else { return true }
    return Indentation.clauses.contains(Indentation.firstWord(of: line))
  }

  /// Follows Python: as far as the line before, and a level more or less where
  /// a block begins or ends.
  public func indentation(after text: String) -> Int {
    Indentation.after(text)
  }
}
