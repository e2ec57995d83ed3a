import Kernels

/// Lets whoever waits for a long computation give it up.
///
///     LongWork.$question.withValue(.init { isInterrupted }) { machine.run(program) }
///
/// What is given up stops between two portions and throws ``ArrayError/givenUp``; an array
/// that is changed in place is always changed as a whole.
public enum LongWork {
  /// Whether to give up.
  public struct Question: @unchecked Sendable {
    fileprivate let ask: () -> Bool

    /// Creates a question.
    ///
    /// - Parameter ask: Answers it, on the thread that computes; once it is true, it stays so.
    public init(_ ask: @escaping () -> Bool) {
      self.ask = ask
    }
  }

  /// The question; `nil` for work that is always carried through.
  @TaskLocal public static var question: Question?

  /// About how many simple steps a portion has: a few milliseconds of work.
  private static let portion = 1 << 20

  /// Asks the question after work that ``inPortions(_:cost:_:)`` may have left undone.
  ///
  /// - Parameter steps: How many steps the work had.
  /// - Throws: ``ArrayError/givenUp``.
  @inline(__always)
  public static func check(after steps: Int) throws(ArrayError) {
    if steps > portion, isGivenUp { throw .givenUp }
  }

  /// Whether nobody waits for the result any longer.
  public static var isGivenUp: Bool { question?.ask() ?? false }

  /// Cuts work into portions and leaves the rest undone when it is given up.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - cost: How many steps an item takes.
  ///   - body: Does the items from one on, so many of them.
  @inline(__always)
  static func inPortions(_ count: Int, cost: Int = 1, _ body: (_ start: Int, _ count: Int) -> Void)
  {
    let most = max(1, portion / max(cost, 1))
    if count <= most { return body(0, count) }
    var start = 0
    while start < count, start == 0 || !isGivenUp {
      body(start, min(most, count - start))
      start += most
    }
  }
}

extension RowLoop {
  /// Runs the loop over a new result, unless it is given up on the way.
  @inline(__always)
  func inPortions(_ out: Lane, _ left: Lane, _ right: Lane, _ count: Int) {
    LongWork.inPortions(count) { start, count in
      self(
        out.advanced(by: start),
        left.advanced(by: start),
        right.advanced(by: start),
        count
      )
    }
  }
}

extension Lane {
  /// The same from a later element on.
  @inline(__always)
  fileprivate func advanced(by count: Int) -> Lane {
    Lane(base + count &* step &* 8, step: step)
  }
}
