import NumericLanguage
import Testing

/// A text with what parsing it should give; the text is the case's name.
struct SyntaxCase: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  /// Creates a case.
  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }

  var testDescription: String { source.debugDescription }

  /// The tree of the text, or the last line of its error.
  var outcome: String {
    do throws(LanguageError) {
      return try Parser.parse(source).tree
    } catch {
      return error.lastLine
    }
  }
}

/// A text with the error that it gives and the text that the error marks.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  let source: String
  let message: String
  let marked: String

  /// Creates a case; the class is `SyntaxError` unless the message says otherwise.
  init(_ source: String, _ message: String, marks marked: String) {
    self.source = source
    self.message = message
    self.marked = marked
  }

  var testDescription: String { source.debugDescription }

  /// The error's last line and the text of its range.
  var outcome: (lastLine: String, marked: String) {
    do throws(LanguageError) {
      return (try Parser.parse(source).tree, "")
    } catch {
      guard let range = error.range else { return (error.lastLine, "no range") }
      let bytes = Array(source.utf8)[range.start.offset..<range.end.offset]
      return (error.lastLine, String(decoding: bytes, as: UTF8.self))
    }
  }
}
