import Foundation

/// What `load` is to open.
enum LoadRequest: Equatable {
  /// A program.
  case program(String)
  /// Data, with the target's column and those of the inputs.
  case data(String, target: String?, columns: [String]?)
  /// The program's own data again.
  case ownData

  /// Reads what stands behind `load`.
  ///
  /// - Parameter text: `FILE.py`, `FILE.csv --target NAME [--columns A,B]`, or `default`.
  /// - Throws: ``CommandProblem/badArguments(_:_:)``.
  init(_ text: String) throws(CommandProblem) {
    if text == "default" {
      self = .ownData
      return
    }
    guard !text.hasPrefix("--") else { throw .badArguments(.load, text) }
    let parts = text.components(separatedBy: " --")
    let file = Self.unquoted(parts[0].trimmed)
    var target: String?
    var columns: [String]?
    for part in parts.dropFirst() {
      let word = part.prefix { !$0.isWhitespace && $0 != "=" }
      let value = part.dropFirst(word.count).drop { $0 == "=" }.trimmed
      switch word {
      case "target" where !value.isEmpty && target == nil: target = Self.unquoted(value)
      case "columns" where !value.isEmpty && columns == nil:
        columns = value.components(separatedBy: ",").map { Self.unquoted($0.trimmed) }
      default: throw .badArguments(.load, text)
      }
    }
    let kind = (file as NSString).pathExtension.lowercased()
    guard ["csv", "tsv"].contains(kind) || target != nil || columns != nil else {
      self = .program(file)
      return
    }
    guard !file.isEmpty, columns.map({ !$0.contains("") }) ?? true else {
      throw .badArguments(.load, text)
    }
    self = .data(file, target: target, columns: columns)
  }

  /// A name without quotation marks around it.
  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, let first = text.first, first == text.last, "\"'".contains(first) else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
