import Foundation

/// The cases of an enumeration, read from its source, so that a list of examples can be told to
/// lack one.
enum EnumSource {
  /// The names of the cases.
  ///
  /// - Parameters:
  ///   - type: The enumeration's name.
  ///   - path: Its file, under `Sources`.
  /// - Returns: Their names; none if there is no such enumeration.
  /// - Throws: An error of the file system.
  static func cases(of type: String, in path: String) throws -> Set<String> {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/\(path)").standardizedFileURL
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let start = lines.firstIndex { line in
      line.contains("enum \(type):") || line.contains("enum \(type) ")
    }
    guard let start else { return [] }
    let margin = lines[start].prefix { $0 == " " }
    let end = lines[start...].firstIndex { $0 == margin + "}" } ?? lines.endIndex
    let declarations = lines[start..<end].filter { $0.hasPrefix(margin + "  case ") }
    return Set(declarations.flatMap { names(in: $0.dropFirst(margin.count + 7)) })
  }

  /// The names in what stands behind `case`: several, or one with its values.
  private static func names(in text: Substring) -> [String] {
    guard !text.contains("(") else { return [String(text.prefix { $0 != "(" })] }
    return text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .map { String($0.prefix { $0.isLetter }) }
  }

  /// The name of a value's case.
  static func name(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    return mirror.children.first?.label ?? "\(value)"
  }
}
