/// The names that the language brings along, for completing what a learner types.
public enum Vocabulary {
  /// The built-in functions and classes.
  public static var builtins: [String] { Builtins.names }

  /// Returns what may stand behind a value's dot.
  ///
  /// - Parameter value: A value; a module for `np` and `np.random`.
  /// - Returns: The names of its attributes and methods.
  public static func attributes(of value: Value) -> [String] {
    Methods.names(of: value)
  }
}

extension Value {
  /// Returns this value as `f"{value:spec}"` writes it.
  ///
  /// - Parameter spec: A format spec, such as `.3f`; may be empty.
  /// - Returns: The text.
  /// - Throws: Python's error for a spec that doesn't fit the value.
  public func formatted(_ spec: String) throws(LanguageError) -> String {
    try Formatting.format(self, spec: spec)
  }
}
