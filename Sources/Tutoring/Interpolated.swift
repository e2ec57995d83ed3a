import LessonContent
import NeuralCore
import NumericLanguage

/// An expression inside prose, such as `{weights[1]:.3f}`.
struct Interpolated {
  /// The expression.
  let source: String
  /// The format spec; empty for the value as `str` writes it.
  let spec: String
  /// Where it stands in the lesson's files.
  let location: FileLocation

  /// Returns the value's text.
  ///
  /// A spec formats a number as an f-string would, and an array element by element.
  ///
  /// - Parameter evaluate: Evaluates an expression.
  /// - Returns: The text, without anything escaped.
  /// - Throws: The expression's error with its place in the file.
  func text(
    _ evaluate: (String) throws(LanguageError) -> Value
  ) throws(LessonError) -> String {
    do throws(LanguageError) {
      guard !spec.isEmpty else { return try evaluate(source).str }
      guard case .array(let array) = try evaluate(source), array.rank > 0 else {
        return try evaluate("format((\(source)), \(quotedSpec))").str
      }
      let parts = try evaluate("[format(v, \(quotedSpec)) for v in np.ravel((\(source)))]")
      guard case .list(let list) = parts else { return parts.str }
      return Self.arranged(list.items.map(\.str)[...], Array(array.shape)[...], indent: 1)
    } catch {
      throw LessonError(.expression(source, error), at: location)
    }
  }

  private var quotedSpec: String {
    "'" + spec.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "'"
  }

  /// Puts brackets around numbers as NumPy does.
  private static func arranged(
    _ items: ArraySlice<String>,
    _ shape: ArraySlice<Int>,
    indent: Int
  ) -> String {
    guard let length = shape.first, shape.count > 1 else {
      return "[" + items.joined(separator: " ") + "]"
    }
    let size = length == 0 ? 0 : items.count / length
    let rows = (0..<length).map { row -> String in
      let start = items.startIndex + row * size
      return arranged(items[start..<start + size], shape.dropFirst(), indent: indent + 1)
    }
    return "[" + rows.joined(separator: "\n" + String(repeating: " ", count: indent)) + "]"
  }
}
