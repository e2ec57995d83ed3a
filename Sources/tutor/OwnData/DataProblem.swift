/// Why a file holds no data that a network can learn from.
enum DataProblem: Error, Equatable {
  /// The file can't be read.
  case unreadable(FileProblem)
  /// There is nothing in it.
  case empty
  /// It has more bytes than are read.
  case isTooLarge(megabytes: Int)
  /// It has more lines than are taken.
  case hasTooManyRows(Int, most: Int)
  /// A quotation mark isn't closed, or stands inside a field.
  case quotation(line: Int?)
  /// The first line holds numbers where the columns' names should stand.
  case lacksHeader([String])
  /// Two columns have one name.
  case sameName(String)
  /// There is a header and nothing behind it.
  case lacksRows
  /// A row has another number of fields.
  case ragged(line: Int, fields: Int, columns: Int)
  /// No target was named.
  case lacksTarget(columns: [String])
  /// There is no such column.
  case noColumn(String, near: String?, columns: [String])
  /// The target is among the columns of the inputs.
  case targetAmongInputs(String)
  /// No column is left for the inputs.
  case lacksInputs
  /// A value is missing.
  case missing(line: Int, column: String, others: Int)
  /// Columns hold text; with the first of it, and the columns that hold numbers.
  case text(columns: [String], line: Int, example: String, usable: [String])
  /// The target isn't a number.
  case textTarget(line: Int, column: String, example: String)
}
