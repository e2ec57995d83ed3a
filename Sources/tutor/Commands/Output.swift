import Foundation

/// Standard output with a buffer, so that a program that prints much isn't slowed down.
final class StandardOutput {
  private var buffer: [UInt8] = []

  /// Takes text; it is written when enough has come together.
  func write(_ text: String) {
    buffer += text.utf8
    if buffer.count > 1 << 15 { flush() }
  }

  /// Writes what was taken so far.
  func flush() {
    guard !buffer.isEmpty else { return }
    buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          STDOUT_FILENO,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard error.
enum StandardError {
  /// Writes text at once.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
