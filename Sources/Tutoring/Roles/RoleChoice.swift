/// A role that the learner has set by hand.
public struct RoleChoice: Codable, Hashable, Sendable {
  /// The names; in the order of the layers where there are several.
  public let names: [String]
  /// The role; `nil` takes every role from the names.
  public let role: Role?

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - role: The role, or `nil` for none.
  public init(names: [String], role: Role?) {
    self.names = names
    self.role = role
  }
}

extension ProgramRoles {
  /// Puts the learner's choices over what was found, one after the other.
  mutating func apply(_ choices: [RoleChoice]) {
    for choice in choices {
      guard let role = choice.role else {
        for (role, finding) in findings where !Set(finding.names).isDisjoint(with: choice.names) {
          let left = finding.names.filter { !choice.names.contains($0) }
          findings[role] = left.isEmpty ? nil : Finding(names: left, source: .learner)
        }
        continue
      }
      findings[role] = Finding(names: choice.names, source: .learner)
    }
  }
}
