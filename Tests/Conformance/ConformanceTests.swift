import Foundation
import NumericLanguage
import Testing

/// Programs whose output was written by CPython with NumPy, run here.
///
/// `Programs/NNN-topic.py` prints `NNN-topic.out`, byte for byte; where there is an
/// `NNN-topic.err`, it ends in an error whose last line that is. Those from 201 on are
/// differences that were found and mended.
@Suite struct ConformanceTests {
  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?
    .filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted() ?? []

  private static let folder = ConformanceFile.path("Programs")

  @Test func theProgramsAreThere() {
    #expect(Self.names.count > 150)
  }

  @Test(arguments: names)
  func programPrintsWhatPythonPrints(name: String) throws {
    let result = Execution(try Self.read("\(name).py"))
    #expect(result.output == (try Self.read("\(name).out")))
    #expect(result.lastLine == (try? Self.read("\(name).err").withoutLineEnd))
  }

  private static func read(_ file: String) throws -> String {
    try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }
}

/// Short programs that fail, with the last line of Python's traceback.
@Suite struct ErrorMessageTests {
  /// A program and the lines that versions of CPython and NumPy end with.
  struct Failure: Sendable, CustomTestStringConvertible {
    let program: String
    let lastLines: [String]

    var testDescription: String { program }
  }

  /// The rows of `error-messages.tsv`: program, last line, and what other versions say.
  static let failures: [Failure] = {
    let path = ConformanceFile.path("error-messages.tsv")
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let others = cells[2].components(separatedBy: "; ").compactMap { version in
        version.range(of: ": ").map { String(version[$0.upperBound...]) }
      }
      return Failure(
        program: cells[0].replacing("\\n", with: "\n").replacing("\\t", with: "\t"),
        lastLines: [cells[1]] + others
      )
    }
  }()

  /// What leaves the subset, and so stops earlier than in Python.
  static let outside = [
    "np.array([1.0]) + [1, 2, \"a\"]":
      "NotSupportedError: only int, float and bool arrays are part of this course, not 'str'"
  ]

  @Test func theTableIsThere() {
    #expect(Self.failures.count == 198)
  }

  @Test(arguments: failures)
  func failsWithPythonsLastLine(failure: Failure) {
    // The table leaves the import out where it belongs; one row is about its absence.
    let needsImport = failure.program.contains("np.") && !failure.lastLines[0].contains("'np'")
    let result = Execution((needsImport ? "import numpy as np\n" : "") + failure.program + "\n")
    let lastLine = result.lastLine ?? "(no error)"
    #expect(failure.lastLines.contains(lastLine) || Self.outside[failure.program] == lastLine)
  }
}

/// A program that was run, with what it printed and the last line of its error.
private struct Execution {
  private(set) var output = ""
  private(set) var lastLine: String?

  init(_ source: String) {
    do throws(LanguageError) {
      let program = try Program(source: source)
      let text = Text()
      let machine = Machine(symbols: program.symbols) { text.value += $0 }
      if case .failed(let error) = machine.run(program) { lastLine = error.lastLine }
      output = text.value
    } catch {
      lastLine = error.lastLine
    }
  }

  private final class Text {
    var value = ""
  }
}

/// The files beside these tests.
enum ConformanceFile {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name).path
  }
}

extension String {
  fileprivate var withoutLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
