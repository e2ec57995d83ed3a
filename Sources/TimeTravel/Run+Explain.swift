import NeuralCore
import NumericLanguage

extension Run {
  /// Explains why a number is what it is at this moment.
  ///
  ///     try run.explain("weights_1_2[1]").formula.numbers
  ///     // 0.7562348727818908 - 0.2 * (0.5182817249388835 * -0.608057…)
  ///
  /// - Parameter text: A name, with an index if it holds an array: `alpha`, `w[1]`, `w[0,2]`.
  ///   An index that leaves a single number is enough.
  /// - Returns: The statement that wrote it last, taken apart down to what is given in the
  ///   program and what is kept from before.
  /// - Throws: ``RunError`` if the text names no number, or nothing has written it yet.
  /// - Complexity: O(*n* · *m*) for *n* statements so far and *m* numbers explained.
  public func explain(_ text: String) throws(RunError) -> Explanation {
    let reference = try reference(text)
    var explained: Set<Reference> = []
    return try Explainer(replay: replay).explain(reference, before: position, &explained)
  }

  /// Returns the number that a text names at this moment.
  ///
  /// - Parameter text: A name with or without an index.
  /// - Returns: The number's full name.
  /// - Throws: ``RunError`` if the text names no number, or more than one.
  public func reference(_ text: String) throws(RunError) -> Reference {
    guard let syntax = try? Parser.parse(text), syntax.statements.count == 1,
      case .expression(let expression) = syntax.statements[0].kind, let name = expression.rootName
    else { throw .unreadableReference(text) }
    guard let value = moment.value(of: name) else {
      throw .noSuchName(name, known: moment.variables.map(\.name))
    }
    guard let shape = value.numericShape else {
      throw .notANumber(name, type: value.typeName)
    }
    let selected: Value
    do {
      let (_, machine) = try replay.carryOut { [position] in $0.event.count >= position }
      selected = try expression.selection(from: value.numbered ?? .int(0), on: machine)
    } catch let error as LanguageError {
      throw .language(error)
    } catch {
      throw (error as? RunError) ?? .unreadableReference(text)
    }
    guard let number = selected.scalar else {
      throw .notOneElement(text, shape: selected.numericShape?.description ?? shape.description)
    }
    return Reference(
      name: name,
      index: shape.index(ofElement: Int(number.int64)),
      isNested: value.items != nil
    )
  }
}
