import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// A watched expression with its value where the run stands.
  public typealias Watched = (source: String, value: Result<Value, LanguageError>)

  /// What is watched, with its values where the run stands, in the order in which it was asked
  /// for.
  public var watched: [Watched] {
    watches.map { source in
      do throws(LanguageError) {
        let watch = try Watch(source, of: run, own: workspace.names)
        return (source, .success(try watch.value(at: run.moment)))
      } catch {
        return (source, .failure(error))
      }
    }
  }

  /// Goes on until an expression of the learner's is true.
  mutating func go(until expression: String) throws(Refusal) -> Movement {
    let watch = try read(expression)
    do throws(RunError) {
      return try run.step(until: watch)
    } catch {
      if case .language(let failure) = error {
        throw .language(failure, source: watch.source)
      }
      throw .run(error)
    }
  }

  mutating func watch(_ expression: String) -> Outcome {
    do throws(Refusal) {
      let source = try read(expression).source
      if !watches.contains(source) { watches.append(source) }
      return .watching
    } catch {
      return .refused(error)
    }
  }

  mutating func unwatch(_ expression: String?) -> Outcome {
    guard let expression else {
      defer { watches = [] }
      return .unwatched(watches)
    }
    let source = expression.withoutBlanks
    guard watches.contains(source) else { return .refused(.notWatched(source)) }
    watches.removeAll { $0 == source }
    return .unwatched([source])
  }

  /// Compares two places of the run.
  func compare(_ first: String, _ second: String?) -> Outcome {
    do throws(RunError) {
      let start = try Target(parsing: first)
      guard let second else { return .compared(try run.difference(from: start)) }
      return .compared(try run.difference(from: start, to: Target(parsing: second)))
    } catch {
      return .refused(.run(error))
    }
  }

  private func read(_ expression: String) throws(Refusal) -> Watch {
    let source = expression.withoutBlanks
    do throws(LanguageError) {
      return try Watch(source, of: run, own: workspace.names)
    } catch {
      throw .language(error, source: source)
    }
  }
}
