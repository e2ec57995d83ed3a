import NumericLanguage

/// Why a run can't do what it was asked; words for it are the caller's.
public enum RunError: Error, Hashable, Sendable {
  /// The text names no place; see ``Target``.
  case unreadableTarget(String)
  /// The program never comes to this place.
  case noSuchPlace(Target, reached: Place)
  /// There is nothing behind the end.
  case alreadyAtEnd
  /// There is nothing before the start.
  case alreadyAtStart
  /// What should become true is true where the run stands.
  case holdsAlready(String)
  /// What should become true isn't up to the program's end.
  case neverHolds(String)
  /// Someone asked to stop; the run is where it was.
  case interrupted
  /// The name isn't assigned at the top of the program, so it can't be set.
  case notASetting(String, settable: [String])
  /// Nothing was changed, or all was taken back.
  case nothingToUndo
  /// Adopted values can't be written into the program, since a loop around has no variable that
  /// tells its turns apart.
  case notWritable(adopted: [String])
  /// No such name at this moment.
  case noSuchName(String, known: [String])
  /// The text isn't a name with an index.
  case unreadableReference(String)
  /// The reference names several numbers where one is meant.
  case notOneElement(String, shape: String)
  /// No statement has written this yet.
  case neverWritten(String)
  /// The value isn't a number or an array, so it has no formula.
  case notANumber(String, type: String)
  /// The program's own error, or one in an expression.
  case language(LanguageError)
}
