import NeuralCore

extension String {
  /// This text with no number in more significant digits than so many, and without the names of
  /// NumPy's types around them.
  ///
  ///     "[np.float64(0.6000000000000001)]".shortened(toDigits: 6)   // "[0.6]"
  func shortened(toDigits digits: Int) -> String {
    let plain = replacing(#/np\.\w+\(([^()]*)\)/#) { String($0.output.1) }
      .replacing(#/np\.(True|False)_/#) { String($0.output.1) }
    return plain.replacing(#/\d*\.\d+(?:[eE][-+]?\d+)?/#) { match in
      let text = match.output
      let count = text.prefix { !"eE".contains($0) }.filter(\.isNumber).drop { $0 == "0" }.count
      guard count > digits, let number = Double(text.first == "." ? "0" + text : text) else {
        return String(text)
      }
      return NumberText.general(number, digits: digits)
    }
  }
}
