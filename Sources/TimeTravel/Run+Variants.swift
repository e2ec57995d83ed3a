import NumericLanguage

/// A number that the program writes out, in its place or in a name that stands there, and that a
/// variant may change.
public enum Literal: String, Hashable, Sendable {
  /// The seed of `np.random.seed(1)`.
  case seed
  /// How often the epoch loop comes round: the 60 of `range(60)`.
  case epochs
}

extension Run {
  /// The value of a number that the program writes out.
  ///
  /// - Parameter literal: Which one.
  /// - Returns: The number; `nil` if it is neither written as a plain whole number nor as a name
  ///   that the program gives one outside its loops.
  public func value(of literal: Literal) -> Int? {
    switch expression(of: literal)?.kind {
    case .integer(let number): number
    case .name(let name): wholeNumber(of: name)
    default: nil
    }
  }

  /// The whole number that a name is set to, or that the program assigns to it.
  private func wholeNumber(of name: String) -> Int? {
    if let setting = settings.first(where: { $0.name == name }) {
      if case .int(let number) = setting.value { return number } else { return nil }
    }
    guard let statement = replay.settable[name].map({ replay.statements[$0] }),
      case .assignment(let targets, let value) = statement.kind, targets.count == 1,
      case .name = targets[0].kind, case .integer(let number) = value.kind
    else { return nil }
    return number
  }

  /// Returns a run of the same program, at its start, in which some numbers are others;
  /// what the learner set or adopted stays.
  ///
  /// - Parameters:
  ///   - literals: What the program writes out, with the numbers to stand there instead.
  ///   - settings: What is set besides this run's settings, or instead of them.
  /// - Returns: The run; `nil` if a number isn't written out.
  /// - Throws: ``RunError/notASetting(_:settable:)``.
  public func variant(
    _ literals: [Literal: Int],
    _ settings: [Setting] = []
  ) throws(RunError) -> Run? {
    var edits: [(SourceRange, String)] = []
    var new = settings
    for (literal, number) in literals {
      guard value(of: literal) != nil, let place = expression(of: literal) else { return nil }
      if case .name(let name) = place.kind {
        new.append(Setting(name: name, value: .int(number)))
      } else {
        edits.append((place.range, String(number)))
      }
    }
    let settings = try self.settings(with: new)
    var run = try edited(edits)
    run.replay.settings = settings
    run.replay.adoptions = adoptions
    try run.resume(at: 0)
    return run
  }

  /// Returns a run, at its start and without settings, of the program with pieces of its text
  /// replaced.
  ///
  /// - Parameter edits: Stretches of the text, which don't overlap, and what stands there instead.
  /// - Returns: The run.
  /// - Throws: ``RunError/language(_:)`` if the text is no program any more.
  public func edited(_ edits: [(SourceRange, String)]) throws(RunError) -> Run {
    var text = Array(program.syntax.source.utf8)
    for (range, piece) in edits.sorted(by: { $0.0.start > $1.0.start }) {
      text.replaceSubrange(range.start.offset..<range.end.offset, with: Array(piece.utf8))
    }
    do {
      var run = try Run(source: String(decoding: text, as: UTF8.self), budget: budget)
      run.isInterrupted = isInterrupted
      return run
    } catch {
      throw .language(error)
    }
  }

  private func expression(of literal: Literal) -> Expression? {
    switch literal {
    case .seed:
      program.syntax.statements.lazy.compactMap { statement in
        guard case .expression(let expression) = statement.kind else { return nil }
        return Self.argument(of: expression, to: "seed")
      }.first
    case .epochs:
      replay.statements.all.lazy.compactMap { [loops] statement in
        guard statement.id == loops.epoch?.statement,
          case .forLoop(_, let sequence, _, _) = statement.kind
        else { return nil }
        return Self.argument(of: sequence, to: "range")
      }.first
    }
  }

  /// The only argument of a call of a function, or of an attribute, with a name.
  private static func argument(of expression: Expression, to function: String) -> Expression? {
    guard case .call(let callee, let arguments) = expression.kind, arguments.count == 1,
      case .positional = arguments[0].kind
    else { return nil }
    switch callee.kind {
    case .name(function), .attribute(_, function): return arguments[0].value
    default: return nil
    }
  }
}
