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
    guard let held = value, held.isContainer else { return }
    var values = [held]
    value = nil
    current.dispose(&values)
  }

  private func dispose(_ values: inout [Value]) {
    guard depth < Self.depthLimit else {
      aside += values
      values = []
      return
    }
    depth += 1
    values = []
    if depth == 1 {
      while !aside.isEmpty {
        let batch = aside
        aside = []
        withExtendedLifetime(batch) {}
      }
    }
    depth -= 1
  }

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
