extension Roles {
  private static let single: [(key: String, path: WritableKeyPath<Roles, String?> & Sendable)] = [
    ("inputs", \.inputs), ("targets", \.targets), ("input", \.input), ("target", \.target),
    ("prediction", \.prediction), ("error", \.error), ("rate", \.rate),
  ]
  private static let several: [(key: String, path: WritableKeyPath<Roles, [String]> & Sendable)] = [
    ("weights", \.weights), ("layers", \.layers), ("deltas", \.deltas),
  ]

  /// Reads the roles of `lesson.yaml`.
  init(_ node: YAMLNode) throws(LessonFileError) {
    self.init()
    try node.allow(Self.single.map(\.key) + Self.several.map(\.key))
    for (key, path) in Self.single { self[keyPath: path] = try node[key]?.text(key) }
    for (key, path) in Self.several { self[keyPath: path] = try node[key]?.texts(key) ?? [] }
  }
}
