import NumericLanguage

/// Code that was typed piece by piece, and which pieces the last one rests on.
///
/// At a prompt people type things again until they are right. What was overwritten since no longer
/// matters:
///
///     CodeHistory(["w = 1", "w = w * 3", "w = 2", "w = w + 1"]).lastWithItsNeeds
///     // ["w = 2", "w = w + 1"]
///
/// Random numbers count as one more variable, which `np.random.seed` assigns.
public struct CodeHistory {
  private let pieces: [Piece]
  /// What each function reads.
  private let functions: [String: Set<String>]

  /// Reads the pieces; those that are no programs are left out.
  ///
  /// A name that was dropped has again what the program gave it.
  ///
  /// - Parameters:
  ///   - sources: The pieces in order.
  ///   - program: A program that ran before them.
  public init(_ sources: [String], after program: String = "") {
    let given = Self.statements(of: program).compactMap(Piece.init)
    pieces =
      given
      + sources.compactMap { source in
        guard let dropped = Self.droppedName(source) else { return Piece(source) }
        return given.last { $0.assigns.contains(dropped) }
      }
    functions = pieces.reduce(into: [:]) { $0.merge($1.functions) { $1 } }
  }

  /// The texts of a program's statements.
  private static func statements(of program: String) -> [String] {
    let bytes = Array(program.utf8)
    let syntax = try? Parser.parse(program)
    return (syntax?.statements ?? []).map { statement in
      let range = statement.range.start.offset..<statement.range.end.offset
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// The name that a piece gives up, if it does nothing else.
  private static func droppedName(_ source: String) -> String? {
    guard let statement = (try? Parser.parse(source))?.statements.first,
      case .delete(let targets) = statement.kind, targets.count == 1,
      case .name(let name) = targets[0].kind
    else { return nil }
    return name
  }

  /// Some names, and those that the functions among them read when they are called.
  private func withFunctions(_ names: Set<String>) -> Set<String> {
    var found = names
    var open = names
    while let name = open.popFirst() {
      for inner in functions[name] ?? [] where found.insert(inner).inserted { open.insert(inner) }
    }
    return found
  }

  /// The last piece, and before it those that gave it what it uses, in order.
  public var lastWithItsNeeds: [String] {
    var kept: [String] = []
    var needed: Set<String> = []
    for (place, piece) in pieces.enumerated().reversed() {
      guard place == pieces.count - 1 || !piece.writes.isDisjoint(with: needed) else { continue }
      kept.append(piece.source)
      needed.subtract(piece.assigns)
      needed.formUnion(withFunctions(piece.reads))
    }
    return kept.reversed()
  }

  /// What a piece of code does to names.
  private struct Piece {
    let source: String
    private let effects: Effects

    /// What it needs from before.
    var reads: Set<String> { effects.reads }
    /// What it changes, surely or perhaps.
    var writes: Set<String> { effects.writes }
    /// What it surely assigns anew.
    var assigns: Set<String> { effects.assigns }
    /// The functions that it defines, with what they read.
    var functions: [String: Set<String>] { effects.functions }

    init?(_ source: String) {
      guard let program = try? Program(source: source) else { return nil }
      self.source = source
      effects = Effects(of: program.syntax.statements, in: Array(source.utf8))
    }
  }
}

/// What statements, one after another, do to names.
private struct Effects {
  /// What they need from before.
  private(set) var reads: Set<String> = []
  /// What they change, surely or perhaps.
  private(set) var writes: Set<String> = []
  /// What they surely assign anew.
  private(set) var assigns: Set<String> = []
  /// The functions that they define, with what those read.
  private(set) var functions: [String: Set<String>] = [:]

  /// The name that random numbers go by.
  private static let random = "np.random"

  init(of statements: [Statement], in bytes: [UInt8], assigned: Set<String> = []) {
    assigns = assigned
    for statement in statements { add(statement, bytes) }
  }

  private mutating func add(_ statement: Statement, _ bytes: [UInt8]) {
    func words(_ range: SourceRange) -> Set<String> { Self.words(of: range, in: bytes) }
    switch statement.kind {
    case .assignment(let targets, let value) where targets.allSatisfy(\.isPlain):
      read(words(value.range))
      assign(Set(targets.flatMap(\.boundNames)))
    case .function(let definition):
      let inner = Effects(of: definition.body, in: bytes)
      functions[definition.name] = inner.reads.subtracting(definition.parameters.map(\.name))
      assign([definition.name])
    case .importModule(let name, let alias): assign([alias ?? name])
    case .forLoop(let target, let iterable, _, _):
      read(words(iterable.range))
      writes.formUnion(target.boundNames)
      add(blocksOf: statement, bytes, assigned: Set(target.boundNames))
    case .whileLoop(let condition, _, _):
      read(words(condition.range))
      add(blocksOf: statement, bytes)
    case .conditional(let branches, _):
      for branch in branches { read(words(branch.condition.range)) }
      add(blocksOf: statement, bytes)
    case .expression(let expression):
      read(words(expression.range))
      // A call may change what it is called on.
      if let base = expression.sourceText.split(separator: ".").first, base != "np" {
        writes.insert(String(base))
      }
    default:
      read(words(statement.range))
      writes.formUnion(statement.namesWritten)
      add(blocksOf: statement, bytes)
    }
  }

  /// Adds what the blocks of a statement do, if they run at all.
  private mutating func add(
    blocksOf statement: Statement,
    _ bytes: [UInt8],
    assigned: Set<String> = []
  ) {
    for block in statement.blocksInPlace {
      let inner = Effects(of: block, in: bytes, assigned: assigned)
      read(inner.reads)
      writes.formUnion(inner.writes)
    }
  }

  private mutating func read(_ names: Set<String>) {
    var names = names
    if names.contains("random") {
      writes.insert(Self.random)
      if names.contains("seed") { assigns.insert(Self.random) } else { names.insert(Self.random) }
    }
    reads.formUnion(names.subtracting(assigns))
  }

  private mutating func assign(_ names: Set<String>) {
    writes.formUnion(names)
    assigns.formUnion(names)
  }

  /// The names in a text, and with them some words that are none.
  private static func words(of range: SourceRange, in bytes: [UInt8]) -> Set<String> {
    let text = String(decoding: bytes[range.start.offset..<range.end.offset], as: UTF8.self)
    return Set(text.words)
  }
}

extension Expression {
  /// Whether this target is a bare name, or several of them.
  fileprivate var isPlain: Bool {
    switch kind {
    case .name: true
    case .tuple(let items), .list(let items): items.allSatisfy(\.isPlain)
    default: false
    }
  }
}
