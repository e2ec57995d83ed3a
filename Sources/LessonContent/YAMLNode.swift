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
        throw LessonFileError(.emptyYAML, at: FileLocation(file: file, line: 1))
      }
      self.node = node
    } catch let error as LessonFileError {
      throw error
    } catch let error as YamlError {
      throw Self.problem(error, file)
    } catch {
      throw LessonFileError(.badYAML("\(error)"), at: FileLocation(file: file, line: 1))
    }
  }

  private init(node: Yams.Node, file: String) {
    self.node = node
    self.file = file
  }

  private static func problem(_ error: YamlError, _ file: String) -> LessonFileError {
    func at(_ mark: Mark) -> FileLocation {
      FileLocation(file: file, line: mark.line, column: mark.column)
    }
    return switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      LessonFileError(.badYAML(problem), at: at(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      LessonFileError(.repeatedKey(keys.min() ?? "?"), at: at(context.mark))
    case .reader(let problem, _, _, _):
      LessonFileError(.badYAML(problem), at: FileLocation(file: file, line: 1))
    default:
      LessonFileError(.badYAML("\(error)"), at: FileLocation(file: file, line: 1))
    }
  }

  /// Where the value stands.
  var location: FileLocation {
    FileLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  // MARK: Keys

  /// Refuses keys that mean nothing.
  func allow(_ keys: [String]) throws(LessonFileError) {
    guard case .mapping(let mapping) = node else {
      throw LessonFileError(.noKeys(example: keys[0]), at: location)
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

  // MARK: Values, with the key they stand under

  /// Returns this value as a text that says something.
  func text(_ key: String) throws(LessonFileError) -> String {
    guard let text = node.scalar?.string else {
      throw LessonFileError(.wrongType(key: key, wanted: .text), at: location)
    }
    let bare = text.drop(while: \.isWhitespace)
    guard !bare.isEmpty else { throw LessonFileError(.emptyValue(key), at: location) }
    return text.last == "\n" ? String(text.dropLast()) : text
  }

  /// Returns this value as a text that may say nothing.
  func rawText(_ key: String) throws(LessonFileError) -> String {
    guard let text = node.scalar?.string else {
      throw LessonFileError(.wrongType(key: key, wanted: .text), at: location)
    }
    return text
  }

  /// Whether this value is a list.
  var isList: Bool { node.sequence != nil }

  /// Returns this value as a list.
  func items(_ key: String) throws(LessonFileError) -> [YAMLNode] {
    guard let sequence = node.sequence else {
      throw LessonFileError(.wrongType(key: key, wanted: .list), at: location)
    }
    guard !sequence.isEmpty else { throw LessonFileError(.emptyValue(key), at: location) }
    return sequence.map { YAMLNode(node: $0, file: file) }
  }

  /// Returns this value as a list of texts.
  func texts(_ key: String) throws(LessonFileError) -> [String] {
    var result: [String] = []
    for item in try items(key) { result.append(try item.text(key)) }
    return result
  }

  /// Returns the texts under this value's keys, each at the place of its key.
  func pairs(
    _ key: String
  ) throws(LessonFileError) -> [(name: String, text: String, location: FileLocation)] {
    var result: [(name: String, text: String, location: FileLocation)] = []
    for entry in try entries(key) {
      result.append((entry.name, try entry.value.text(entry.name), entry.location))
    }
    return result
  }

  /// Returns the values under this value's keys, each with the place of its key.
  func entries(
    _ key: String
  ) throws(LessonFileError) -> [(name: String, value: YAMLNode, location: FileLocation)] {
    guard let mapping = node.mapping else {
      throw LessonFileError(.wrongType(key: key, wanted: .namedValues), at: location)
    }
    var result: [(name: String, value: YAMLNode, location: FileLocation)] = []
    for (name, value) in mapping {
      let place = YAMLNode(node: name, file: file).location
      guard let name = name.string else {
        throw LessonFileError(.wrongType(key: key, wanted: .namedValues), at: place)
      }
      result.append((name, YAMLNode(node: value, file: file), place))
    }
    return result
  }
}
