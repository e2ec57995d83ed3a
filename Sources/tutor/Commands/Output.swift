import Foundation
import LessonContent

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

extension Language {
  /// The language that the locale asks for, or English.
  static var ofEnvironment: Language {
    Language(environment: ProcessInfo.processInfo.environment) ?? .english
  }
}

extension Screen {
  /// A screen for single sentences outside a session, in the language of the locale.
  static var outside: Screen { Screen(width: 80, style: .plain, language: .ofEnvironment) }
}

/// Standard error.
enum StandardError {
  /// Says why a command can't do its work.
  static func complain(_ sentence: String) { write("tutor: \(sentence)\n") }

  /// Writes text at once.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
