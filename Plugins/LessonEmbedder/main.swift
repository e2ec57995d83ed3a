// Writes the files of a folder into a Swift source, as string literals.
//
// Called by the EmbedLessons plugin: LessonEmbedder FOLDER OUTPUT.

import Foundation

/// The kinds of file that belong to a lesson.
let kinds: Set<String> = ["yaml", "md", "py"]

/// Ends with a message that Xcode and SwiftPM show as an error.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

/// Returns a string literal on one line; only what needs it is escaped.
func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.properties.generalCategory == .control || scalar == "\u{FEFF}":
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fail("usage: LessonEmbedder FOLDER OUTPUT") }
let folder = URL(fileURLWithPath: arguments[1])
let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter {
  kinds.contains(URL(fileURLWithPath: $0).pathExtension)
}.sorted()

var output = """
  /// The lessons as they were when the program was built.
  enum EmbeddedLessons {
    /// Each file with its path in the lessons' folder, in the order of the paths.
    static let files: [(path: String, text: String)] = [

  """
for path in paths {
  let file = folder.appendingPathComponent(path)
  guard let data = FileManager.default.contents(atPath: file.path),
    let text = String(validating: data, as: UTF8.self)
  else { fail("\(file.path) can't be read as UTF-8") }
  output += "    (\(literal(path)), \(literal(text))),\n"
}
output += "  ]\n}\n"

do {
  try Data(output.utf8).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
} catch {
  fail("\(arguments[2]) can't be written: \(error.localizedDescription)")
}
