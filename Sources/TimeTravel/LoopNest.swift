import NumericLanguage

/// The loops of a program that name its grains.
///
/// The epoch loop is the first `for` outside any function that holds another
/// `for`, or else the first `for`; the row loop is the first `for` inside it.
/// A program with one loop has epochs and no rows, a straight program neither.
public struct LoopNest: Sendable {
  /// A loop that a grain follows.
  public struct Loop: Sendable {
    /// The number of the `for` statement.
    public let statement: Int
    /// The line of its header.
    public let line: Int
    /// The name that counts, if the target is a single one.
    public let variable: String?
    /// The numbers of the statements inside, the header not included.
    public let body: Range<Int>
  }

  /// The loop of one epoch a turn, if there is one.
  public let epoch: Loop?
  /// The loop of one row a turn, if there is one.
  public let row: Loop?

  /// Finds the loops of a program.
  ///
  /// - Parameter syntax: The program as a tree.
  public init(_ syntax: Syntax) {
    let loops = syntax.statements.compactMap(Self.forLoop)
    let nested = loops.first { Self.firstLoop(in: $0.body) != nil }
    let outer = nested ?? loops.first
    epoch = outer.map(Self.describe)
    row = outer.flatMap { Self.firstLoop(in: $0.body) }.map(Self.describe)
  }

  /// Returns the loop of a grain; rows of a program without a row loop are its epochs.
  func loop(of grain: Grain) -> Loop? {
    switch grain {
    case .op: nil
    case .row: row ?? epoch
    case .epoch: epoch
    }
  }

  /// A `for` statement taken apart.
  private typealias ForLoop = (statement: Statement, target: Expression, body: [Statement])

  /// Returns the parts of a `for` statement, or `nil` for any other.
  private static func forLoop(_ statement: Statement) -> ForLoop? {
    guard case .forLoop(let target, _, let body, _) = statement.kind else { return nil }
    return (statement, target, body)
  }

  /// Returns the first `for` of a block, looking into `if` and `while` as well.
  private static func firstLoop(in block: [Statement]) -> ForLoop? {
    for statement in block {
      if let loop = forLoop(statement) { return loop }
      for inner in statement.blocksInPlace {
        if let loop = firstLoop(in: inner) { return loop }
      }
    }
    return nil
  }

  /// Returns what the rest of the module needs to know of a loop.
  private static func describe(_ loop: ForLoop) -> Loop {
    var variable: String?
    if case .name(let name) = loop.target.kind { variable = name }
    let first = loop.statement.id + 1
    return Loop(
      statement: loop.statement.id,
      line: loop.statement.range.start.line,
      variable: variable,
      body: first..<(loop.body.map(\.lastID).max() ?? loop.statement.id) + 1
    )
  }
}

extension Statement {
  /// The blocks that run where the statement stands: those of loops, conditions and `try`.
  var blocksInPlace: [[Statement]] {
    switch kind {
    case .forLoop(_, _, let body, let otherwise), .whileLoop(_, let body, let otherwise):
      [body, otherwise]
    case .conditional(let branches, let otherwise):
      branches.map(\.body) + [otherwise]
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      [body] + handlers.map(\.body) + [otherwise, finally]
    default:
      []
    }
  }

  /// The highest number of this statement and those inside it.
  var lastID: Int {
    var blocks = blocksInPlace
    if case .function(let definition) = kind { blocks.append(definition.body) }
    return blocks.joined().map(\.lastID).max() ?? id
  }

  /// Whether running it alone assigns a value that a learner follows.
  ///
  /// Loop headers, definitions and imports bind names too, but nobody steps to see those.
  var assignsValue: Bool {
    switch kind {
    case .assignment, .augmentedAssignment, .delete: true
    default: false
    }
  }
}

/// Every statement of a program by its number.
struct StatementIndex: Sendable {
  private let statements: [Statement]

  /// Lists the statements of a program, blocks and function bodies included.
  init(_ syntax: Syntax) {
    var found: [Statement] = []
    found.reserveCapacity(syntax.statementCount)
    Self.collect(syntax.statements, into: &found)
    statements = found.sorted { $0.id < $1.id }
  }

  /// The statement with a number.
  subscript(id: Int) -> Statement { statements[id] }

  /// The statements in order.
  var all: [Statement] { statements }

  private static func collect(_ block: [Statement], into found: inout [Statement]) {
    for statement in block {
      found.append(statement)
      for inner in statement.blocksInPlace { collect(inner, into: &found) }
      if case .function(let definition) = statement.kind {
        collect(definition.body, into: &found)
      }
    }
  }
}
