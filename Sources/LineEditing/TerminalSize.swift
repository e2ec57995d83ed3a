import CTerminal

/// How many rows and columns a terminal shows.
public struct TerminalSize: Hashable, Sendable {
  /// The rows.
  public var rows: Int
  /// The columns.
  public var columns: Int

  /// Creates a size.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - columns: The columns.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The present size of the terminal behind standard output.
  ///
  /// It is `nil` if output goes to a pipe or a file.
  public static var current: TerminalSize? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard ct_window_size(1, &rows, &columns) else { return nil }
    return TerminalSize(rows: Int(rows), columns: Int(columns))
  }
}
