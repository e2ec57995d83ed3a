import NeuralCore

/// Shows an array behind its name, with NumPy's digits and brackets.
///
///     weights = [ 0.5   0.48 -0.7 ]
public enum ArrayText {
  /// Returns a name and an array.
  ///
  /// - Parameters:
  ///   - label: The name.
  ///   - array: The array.
  ///   - width: The columns of the terminal.
  ///   - maximumLines: How many lines may be shown, as ``LabelledText`` has it.
  ///   - style: How to dress it.
  /// - Returns: Lines without a line end behind the last.
  public static func render(
    label: String,
    array: NDArray,
    width: Int,
    maximumLines: Int? = nil,
    style: Style = .uncoloured
  ) -> String {
    LabelledText.render(
      label: label,
      text: array.description,
      width: width,
      maximumLines: maximumLines,
      style: style
    )
  }
}
