/// How a question is asked again with fresh numbers.
///
/// Each repetition has a number, counted from 1: it seeds the random numbers that the settings
/// draw, and chooses one of the places.
public struct Repetition: Hashable, Sendable {
  /// A name of the program that gets another value.
  public struct Setting: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The expression that gives its value.
    public let expression: String

    /// Creates a setting.
    ///
    /// - Parameters:
    ///   - name: A name that the program assigns outside its loops.
    ///   - expression: The expression that gives its value.
    public init(name: String, expression: String) {
      self.name = name
      self.expression = expression
    }
  }

  /// What is set, in order.
  public let settings: [Setting]
  /// The places that are taken in turn; none leaves the question where it is.
  public let places: [String]
  /// Where the lesson file defines it.
  public let location: FileLocation

  /// Creates a repetition.
  ///
  /// - Parameters:
  ///   - settings: What is set, in order.
  ///   - places: The places that are taken in turn.
  ///   - location: Where the lesson file defines it.
  public init(
    settings: [Setting],
    places: [String],
    location: FileLocation = FileLocation(file: "lesson.yaml")
  ) {
    self.settings = settings
    self.places = places
    self.location = location
  }

  /// Returns where the run stands in a repetition.
  ///
  /// - Parameter number: The repetition's number, counted from 1.
  /// - Returns: The place; `nil` for the step's own.
  public func place(_ number: Int) -> String? {
    places.isEmpty ? nil : places[number % places.count]
  }
}

extension Repetition {
  /// Reads the key `again` of a step.
  ///
  /// - Throws: `LessonFileError` where it says neither what is set nor where the run stands.
  init?(of step: YAMLNode) throws(LessonFileError) {
    guard let node = step["again"] else { return nil }
    try node.allow(["set", "at"])
    guard node["set"] != nil || node["at"] != nil else {
      throw LessonFileError(.emptyValue("again"), at: node.location)
    }
    self.init(
      settings: try (node["set"]?.pairs("set") ?? []).map {
        Setting(name: $0.name, expression: $0.text)
      },
      places: try node["at"]?.texts("at") ?? [],
      location: node.location
    )
  }
}
