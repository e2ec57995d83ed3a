#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

#if os(Linux)
/// The C library's function, which its module map hides from Swift.
@_silgen_name("pthread_getattr_np")
private func attributesOfThread(
  _ thread: pthread_t,
  _ attributes: UnsafeMutablePointer<pthread_attr_t>
) -> CInt
#endif

/// Knows how much of the thread's stack is left, so that deep recursion ends as Python's
/// error and not as a crash.
struct StackGuard {
  /// Below this address there is too little left.
  private let limit: UInt

  /// How many bytes must stay free.
  private static let reserve: UInt = 160 << 10

  /// Looks up the bounds of the calling thread's stack.
  init() {
    #if os(Linux)
    var attributes = pthread_attr_t()
    var (base, size): (UnsafeMutableRawPointer?, Int) = (nil, 0)
    guard attributesOfThread(pthread_self(), &attributes) == 0,
      pthread_attr_getstack(&attributes, &base, &size) == 0, let base
    else {
      limit = 0
      return
    }
    pthread_attr_destroy(&attributes)
    limit = UInt(bitPattern: base) + Self.reserve
    #else
    let top = UInt(bitPattern: pthread_get_stackaddr_np(pthread_self()))
    limit = top - UInt(pthread_get_stacksize_np(pthread_self())) + Self.reserve
    #endif
  }

  /// Whether another call fits.
  var hasRoom: Bool {
    var marker: UInt8 = 0
    return withUnsafePointer(to: &marker) { UInt(bitPattern: $0) > limit }
  }
}
