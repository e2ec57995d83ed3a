import Tutoring

extension SessionCommand {
  /// What this command asks of the lesson; `nil` if it asks nothing of it.
  var action: LearnerAction? {
    switch self {
    case .next: .next
    case .previous: .previous
    case .hint: .hint
    case .solution: .solution
    case .again: .again
    case .test: .test
    case .skip: .skip
    case .restart: .restart
    case .answer(let text): .answer(text)
    case .step(let grain, let times): .step(grain, times: times)
    case .back(let grain, let times): .back(grain, times: times)
    case .goTo(let place): .goTo(place)
    case .until(let expression): .until(expression)
    case .watch(let expression): .watch(expression)
    case .unwatch(let expression): .unwatch(expression)
    case .compare(let first, let second): .compare(first, with: second)
    case .run: .runToEnd
    case .reset: .reset
    case .set(let name, let expression): .set(name: name, expression: expression)
    case .adopt(let names): .adopt(names)
    case .undo: .undo
    case .why(let reference, _): .why(reference)
    case .report(let request): .report(request)
    case .setRole(let choice): .setRole(choice)
    case .drop(let name): .drop(name)
    default: nil
    }
  }
}
