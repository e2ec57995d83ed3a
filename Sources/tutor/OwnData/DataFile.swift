import Foundation
import SwiftCSV
import Tutoring

/// A table of a learner's, read from a file of comma-separated values.
///
/// Semicolons and tabs separate as well, where the header has more of them. Fields may be quoted;
/// lines may end as they like.
struct DataFile {
  /// The file's name.
  let name: String
  /// The names of the columns.
  let header: [String]
  /// The rows: their fields, and the line on which each begins.
  let rows: [(fields: [String], line: Int)]

  /// How much is read.
  static let mostRows = 100_000
  private static let mostBytes = 20_000_000

  /// Reads a file.
  ///
  /// - Parameter file: Its name; `~` stands for the home folder.
  /// - Throws: ``DataProblem``.
  init(_ file: String) throws(DataProblem) {
    let text: String
    do throws(FileProblem) {
      text = try ProgramFile.read(file, mostBytes: Self.mostBytes)
    } catch {
      if case .tooLarge(let bytes) = error { throw .isTooLarge(megabytes: bytes / 1_000_000) }
      throw .unreadable(error)
    }
    try self.init(text: text, name: (file as NSString).lastPathComponent)
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: The file's name.
  /// - Throws: ``DataProblem``.
  init(text: String, name: String) throws(DataProblem) {
    self.name = name
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    let lineCount = text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    guard lineCount <= Self.mostRows + 1 else {
      throw .hasTooManyRows(lineCount - 1, most: Self.mostRows)
    }
    guard text.utf8.reduce(0, { $0 + ($1 == UInt8(ascii: "\"") ? 1 : 0) }) % 2 == 0 else {
      throw .quotation(line: nil)
    }
    let all = try Self.rows(of: text)
    guard let first = all.first else { throw .empty }
    header = first.fields.map(\.trimmed)
    rows = Array(all.dropFirst())
    if header.contains(where: { Double($0) != nil }) { throw .lacksHeader(header) }
    for (place, column) in header.enumerated() where header[..<place].contains(column) {
      throw .sameName(column)
    }
    guard !rows.isEmpty else { throw .lacksRows }
    for row in rows where row.fields.count != header.count {
      throw .ragged(line: row.line, fields: row.fields.count, columns: header.count)
    }
  }

  /// The rows that aren't empty, each with its line.
  private static func rows(
    of text: String
  ) throws(DataProblem) -> [(fields: [String], line: Int)] {
    var rows: [(fields: [String], line: Int)] = []
    var line = 1
    do {
      // An end of line behind the last row keeps an empty field at its end.
      let whole = text.last?.isNewline == true ? text : text + "\n"
      let csv = try EnumeratedCSV(
        string: whole,
        delimiter: delimiter(of: text),
        loadColumns: false,
        rowLimit: 0
      )
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { fields in
        if fields != [""] { rows.append((fields, line)) }
        line += 1 + fields.reduce(0) { $0 + $1.count(where: \.isNewline) }
      }
    } catch {
      throw .quotation(line: line)
    }
    return rows
  }

  /// What separates the fields: the most frequent of three in the first line.
  private static func delimiter(of text: String) -> CSVDelimiter {
    let header = text.prefix { !$0.isNewline }
    let candidates: [(CSVDelimiter, Character)] = [(.comma, ","), (.semicolon, ";"), (.tab, "\t")]
    let counted = candidates.map { ($0.0, header.count(of: $0.1)) }
    return counted.reduce(counted[0]) { $1.1 > $0.1 ? $1 : $0 }.0
  }

  // MARK: Numbers

  /// Returns the data for a network.
  ///
  /// - Parameters:
  ///   - target: The name of the target's column.
  ///   - columns: The names of the inputs' columns; `nil` takes all others.
  /// - Returns: The numbers.
  /// - Throws: ``DataProblem``.
  func data(target: String?, columns: [String]?) throws(DataProblem) -> LearnerData {
    guard let target else { throw .lacksTarget(columns: header) }
    let targetPlace = try place(of: target)
    let places: [Int]
    if let columns {
      var found: [Int] = []
      for column in columns { found.append(try place(of: column)) }
      if found.contains(targetPlace) { throw .targetAmongInputs(target) }
      places = found
    } else {
      places = header.indices.filter { $0 != targetPlace }
    }
    guard !places.isEmpty else { throw .lacksInputs }
    try refuseGaps(in: places + [targetPlace])
    try refuseText(in: places)
    var (inputs, targets): ([Double], [Double]) = ([], [])
    for row in rows {
      guard let number = Self.number(row.fields[targetPlace]) else {
        throw .textTarget(line: row.line, column: target, example: row.fields[targetPlace])
      }
      targets.append(number)
      for place in places { inputs.append(Self.number(row.fields[place]) ?? .nan) }
    }
    return LearnerData(
      name: name,
      columns: places.map { header[$0] },
      target: target,
      inputs: inputs,
      targets: targets
    )
  }

  private func place(of column: String) throws(DataProblem) -> Int {
    if let place = header.firstIndex(of: column) { return place }
    let near = column.count < 3 ? nil : CommandTable.nearest(to: column, among: header)
    throw .noColumn(column, near: near, columns: header)
  }

  private func refuseGaps(in places: [Int]) throws(DataProblem) {
    var first: (line: Int, column: String)?
    var count = 0
    for row in rows {
      for place in places where Self.isMissing(row.fields[place]) {
        if first == nil { first = (row.line, header[place]) }
        count += 1
      }
    }
    if let first { throw .missing(line: first.line, column: first.column, others: count - 1) }
  }

  private func refuseText(in places: [Int]) throws(DataProblem) {
    var found: [Int: (line: Int, example: String)] = [:]
    for row in rows {
      for place in places where found[place] == nil && Self.number(row.fields[place]) == nil {
        found[place] = (row.line, row.fields[place])
      }
    }
    guard let first = places.first(where: { found[$0] != nil }), let example = found[first] else {
      return
    }
    throw .text(
      columns: places.filter { found[$0] != nil }.map { header[$0] },
      line: example.line,
      example: example.example,
      usable: places.filter { found[$0] == nil }.map { header[$0] }
    )
  }

  private static func isMissing(_ field: String) -> Bool {
    ["", "na", "n/a", "nan", "null", "none", "?"].contains(field.trimmed.lowercased())
  }

  private static func number(_ field: String) -> Double? {
    Double(field.trimmed).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension StringProtocol {
  /// How often a character stands in the text.
  fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}
