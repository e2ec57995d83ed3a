/// The course: its lessons in order, in groups.
public struct Course: Sendable {
  /// Some lessons under one heading.
  public struct Group: Sendable {
    /// The group's heading.
    public let title: Localized
    /// Its lessons in order.
    public let lessons: [Entry]
  }

  /// A lesson as the course lists it.
  public struct Entry: Hashable, Sendable {
    /// The lesson's number.
    public let number: Int
    /// The folder that holds it.
    public let folder: String
    /// The lesson's stable name: the folder without its number.
    public let id: String
    /// Its title.
    public let title: Localized
    /// Whether its folder exists.
    public let isWritten: Bool
  }

  /// The groups in order.
  public let groups: [Group]

  /// The lessons in order.
  public var entries: [Entry] { groups.flatMap(\.lessons) }
}
