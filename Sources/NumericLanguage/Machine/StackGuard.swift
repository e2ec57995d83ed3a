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

/// The number of the calling thread; the main thread's is the process's.
@_silgen_name("gettid")
private func threadNumber() -> pid_t
#endif

/// Knows how much of the thread's stack is left, so that deep recursion ends as Python's
/// error and not as a crash.
struct StackGuard {
  /// Below this address there is too little left.
  private let limit: UInt

  /// How many bytes must stay free.
  private static let reserve: UInt = 160 << 10

  /// The guard of the calling thread's stack.
  init() {
    #if os(Linux)
    self = threadNumber() == getpid() ? Self.ofMainThread : Self(lookingUp: ())
    #else
    self.init(lookingUp: ())
    #endif
  }

  #if os(Linux)
  /// The guard of the main thread, kept because looking it up reads a file.
  private static let ofMainThread = Self(lookingUp: ())
  #endif

  /// Looks up the bounds of the calling thread's stack.
  private init(lookingUp: Void) {
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
