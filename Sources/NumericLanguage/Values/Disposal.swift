#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Frees nested containers without filling the stack.
///
/// Freeing a list frees the lists in it, each inside the other. From some depth on, what a
/// container held is put aside and freed when the outermost is done: CPython's trashcan.
final class Disposal {
  /// How many containers are freed inside one another.
  private static let depthLimit = 200

  private var depth = 0
  private var aside: [Value] = []

  /// Frees what a container held.
  ///
  /// - Parameter values: The values; empty afterwards.
  static func dispose(of values: inout [Value]) {
    guard values.contains(where: \.isContainer) else { return }
    current.dispose(&values)
  }

  /// Frees what a variable held.
  ///
  /// - Parameter value: The value; `nil` afterwards.
  static func dispose(of value: inout Value?) {
    guard value?.isContainer == true else { return }
    // No variable but this array holds the value from here on.
    var values = [value].compactMap(\.self)
    value = nil
    current.dispose(&values)
  }

  private func dispose(_ values: inout [Value]) {
    let held = values
    values = []
    guard depth < Self.depthLimit else { return aside.append(contentsOf: held) }
    depth += 1
    Self.free(held)
    while depth == 1, !aside.isEmpty {
      let batch = aside
      aside = []
      Self.free(batch)
    }
    depth -= 1
  }

  /// Frees values here and now: a call is never moved, as the end of a variable's life may be.
  @inline(never)
  private static func free(_ values: consuming [Value]) {}

  // MARK: One for each thread

  private static var current: Disposal {
    if let known = pthread_getspecific(key) {
      return Unmanaged<Disposal>.fromOpaque(known).takeUnretainedValue()
    }
    let new = Disposal()
    pthread_setspecific(key, Unmanaged.passRetained(new).toOpaque())
    return new
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { pointer in
      #if canImport(Darwin)
      Unmanaged<Disposal>.fromOpaque(pointer).release()
      #else
      if let pointer { Unmanaged<Disposal>.fromOpaque(pointer).release() }
      #endif
    }
    precondition(status == 0, "A process has room for one more key.")
    return key
  }()
}

extension Value {
  /// Whether the value may hold others, and those still others.
  fileprivate var isContainer: Bool {
    switch self {
    case .list, .tuple, .dictionary, .view, .function: true
    default: false
    }
  }
}
