import Yams

/// A value of a YAML file with its place, read strictly.
struct YAMLNode {
  private let node: Yams.Node
  private let file: String

  /// Parses a file.
  init(_ text: String, file: String) throws(LessonFileError) {
    self.file = file
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw LessonFileError(.badYAML("it is empty"), at: FileLocation(file: file))
      }
      self.node = node
    } catch let error as LessonFileError {
      throw error
    } catch let error as YamlError {
      throw Self.problem(error, file)
    } catch {
      throw LessonFileError(.badYAML("\(error)"), at: FileLocation(file: file))
    }
  }

  private init(node: Yams.Node, file: String) {
    self.node = node
    self.file = file
  }

  private static func problem(_ error: YamlError, _ file: String) -> LessonFileError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      LessonFileError(
        .badYAML(problem),
        at: FileLocation(file: file, line: mark.line, column: mark.column)
      )
    default:
      LessonFileError(.badYAML("\(error)"), at: FileLocation(file: file))
    }
  }

  /// Where the value stands.
  var location: FileLocation {
    FileLocation(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 1)
  }

  /// Refuses keys that mean nothing.
  func allow(_ keys: [String]) throws(LessonFileError) {
    guard case .mapping(let mapping) = node else {
      throw LessonFileError(.wrongType(key: "this", wanted: "keys with values"), at: location)
    }
    for (key, _) in mapping {
      guard let name = key.string, keys.contains(name) else {
        throw LessonFileError(
          .unknownKey(key.string ?? "?", known: keys),
          at: YAMLNode(node: key, file: file).location
        )
      }
    }
  }

  /// Returns the value of a key, or `nil` if it isn't there.
  subscript(key: String) -> YAMLNode? {
    node.mapping?[key].map { YAMLNode(node: $0, file: file) }
  }

  /// Returns the value of a key that must be there.
  func require(_ key: String) throws(LessonFileError) -> YAMLNode {
    guard let value = self[key] else {
      throw LessonFileError(.missingKey(key), at: location)
    }
    return value
  }

  /// Returns the text under a key, or `nil` if it isn't there.
  func text(_ key: String) throws(LessonFileError) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.node.scalar?.string else {
      throw LessonFileError(.wrongType(key: key, wanted: "a text"), at: value.location)
    }
    return text
  }

  /// Returns the text under a key that must be there.
  func requireText(_ key: String) throws(LessonFileError) -> String {
    guard let text = try text(key) else {
      throw LessonFileError(.missingKey(key), at: location)
    }
    return text
  }

  /// Returns the texts listed under a key; none if it isn't there.
  func texts(_ key: String) throws(LessonFileError) -> [String] {
    var result: [String] = []
    for item in try items(key) {
      guard let text = item.node.scalar?.string else {
        throw LessonFileError(.wrongType(key: key, wanted: "a list of texts"), at: item.location)
      }
      result.append(text)
    }
    return result
  }

  /// Returns the values listed under a key; none if it isn't there.
  func items(_ key: String) throws(LessonFileError) -> [YAMLNode] {
    guard let value = self[key] else { return [] }
    guard let sequence = value.node.sequence else {
      throw LessonFileError(.wrongType(key: key, wanted: "a list"), at: value.location)
    }
    return sequence.map { YAMLNode(node: $0, file: file) }
  }

  /// Returns the texts under a key by their names; none if it isn't there.
  func pairs(_ key: String) throws(LessonFileError) -> [(name: String, text: String)] {
    guard let value = self[key] else { return [] }
    guard let mapping = value.node.mapping else {
      throw LessonFileError(.wrongType(key: key, wanted: "names with texts"), at: value.location)
    }
    var result: [(name: String, text: String)] = []
    for (name, text) in mapping {
      guard let name = name.string, let text = text.scalar?.string else {
        throw LessonFileError(
          .wrongType(key: key, wanted: "names with texts"),
          at: value.location
        )
      }
      result.append((name, text))
    }
    return result
  }
}
