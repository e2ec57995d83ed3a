// Writes the files of a folder into a Swift source, as string literals.
//
// Called by the EmbedLessons plugin: LessonEmbedder FOLDER OUTPUT.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: LessonEmbedder FOLDER OUTPUT\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1])
let kinds: Set<String> = ["yaml", "md", "py"]
let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter {
  kinds.contains(URL(fileURLWithPath: $0).pathExtension)
}.sorted()

var output = """
  /// The lessons as they were when the program was built.
  enum EmbeddedLessons {
    /// Each file with its path in the lessons' folder.
    static let files: [(path: String, text: String)] = [

  """
for path in paths {
  let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  output += "    (\(literal(path)), \(literal(text))),\n"
}
output += "  ]\n}\n"
try output.write(toFile: arguments[2], atomically: true, encoding: .utf8)

/// Returns a string literal on one line; only what needs it is escaped.
func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 32: result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
