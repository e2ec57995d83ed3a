import CTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ctrl-C and requests to end, as questions that a long computation can ask.
///
/// A signal only raises a flag. While a learner's program runs, the session
/// asks every now and then:
///
///     Signals.watch()
///     machine.isInterrupted = { Signals.isInterruptPending() }
public enum Signals {
  /// The signals that ask the process to end.
  static let endings: [Int32] = [SIGTERM, SIGHUP]

  /// From now on, Ctrl-C and requests to end raise flags and nothing more.
  ///
  /// Interactive readers call this themselves at their first prompt. A call
  /// more changes nothing.
  public static func watch() {
    for signal in [SIGINT] + endings { ct_watch(signal) }
  }

  /// Gives Ctrl-C and requests to end their usual effect back.
  public static func unwatch() {
    for signal in [SIGINT] + endings { ct_unwatch(signal) }
  }

  /// Whether a computation should stop: the learner pressed Ctrl-C since the
  /// last prompt, or the process is asked to end.
  ///
  /// The answer stays `true` until the next prompt or ``clearInterrupt()``.
  ///
  /// - Returns: Whether to stop.
  public static func isInterruptPending() -> Bool {
    ct_is_pending(SIGINT) || pendingTermination != nil
  }

  /// Forgets a Ctrl-C.
  public static func clearInterrupt() {
    _ = ct_take(SIGINT)
  }

  /// The signal that asks the process to end, if one came.
  public static var pendingTermination: Int32? {
    endings.first { ct_is_pending($0) }
  }

  /// Ends the process as the signal would have, so that the parent sees why.
  ///
  /// - Parameter signal: The signal of ``LineOutcome/terminated(_:)``.
  public static func end(by signal: Int32) -> Never {
    fflush(nil)
    ct_raise_default(signal)
    exit(128 + signal)
  }
}
