#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Inputs of earlier sessions, kept in a text file.
///
/// Each entry is one line of UTF-8, with backslash, newline and carriage
/// return escaped, added at the moment it is entered: there is nothing left to
/// save when the program is killed, and two sessions can write to one file.
/// Only the owner may read it. Damaged lines are skipped.
///
///     let history = HistoryFile(path: "/home/ada/.local/state/tutor/history")
///     history.append("np.dot(input, weights)")
///     history.load().last   // "np.dot(input, weights)"
public struct HistoryFile: Hashable, Sendable {
  /// Where the file is; missing folders are made when the first entry comes.
  public let path: String
  /// How many entries to keep.
  public let limit: Int

  /// No more of a file is read than this; a history is never that long.
  private static let largestSize = 4_000_000

  /// Describes a history without touching the disk.
  ///
  /// - Parameters:
  ///   - path: Where the file is or will be.
  ///   - limit: How many entries to keep.
  public init(path: String, limit: Int = 1_000) {
    self.path = path
    self.limit = limit
  }

  /// Reads the newest entries, oldest first.
  ///
  /// - Returns: At most ``limit`` entries; none if there is no such file, or
  ///   it isn't a regular one.
  public func load() -> [String] {
    guard let file = openRegularFile(O_RDONLY) else { return [] }
    defer { close(file) }
    return Array(entries(in: file).suffix(limit))
  }

  /// Adds an entry at the end.
  ///
  /// - Parameter entry: The input; it may hold several lines.
  /// - Returns: Whether it was written.
  @discardableResult
  public func append(_ entry: String) -> Bool {
    makeFolders()
    return withLockedFile(O_RDWR | O_APPEND | O_CREAT) { file in
      var last: UInt8 = 0x0A
      let size = lseek(file, 0, SEEK_END)
      // A line that was cut short must not swallow this one.
      if size > 0 { pread(file, &last, 1, size - 1) }
      return put((last == 0x0A ? "" : "\n") + Self.escaped(entry) + "\n", into: file)
    } ?? false
  }

  /// Drops the oldest entries if there are more than ``limit``.
  ///
  /// The file is replaced as a whole, so that a crash leaves the old one or
  /// the new one.
  ///
  /// - Returns: Whether the file is within its limit now.
  @discardableResult
  public func trim() -> Bool {
    withLockedFile(O_RDWR) { file in
      let all = entries(in: file)
      guard all.count > limit else { return true }
      let text = all.suffix(limit).map { Self.escaped($0) + "\n" }.joined()
      let draft = "\(path).\(getpid()).new"
      let copy = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard copy >= 0 else { return false }
      let isSafe = put(text, into: copy) && fsync(copy) == 0
      close(copy)
      if isSafe && rename(draft, path) == 0 { return true }
      unlink(draft)
      return false
    } ?? false
  }

  // MARK: - Lines

  static func escaped(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Undoes `escaped`, or returns `nil` for a line that it can't have written.
  static func unescaped(_ line: String) -> String? {
    var entry = ""
    var scalars = line.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        entry.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "\\": entry += "\\"
      case "n": entry += "\n"
      case "r": entry += "\r"
      default: return nil
      }
    }
    return entry
  }

  private func entries(in file: Int32) -> [String] {
    let size = Int(lseek(file, 0, SEEK_END))
    let start = max(0, size - Self.largestSize)
    var bytes = [UInt8](repeating: 0, count: size - start)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          file,
          buffer.baseAddress?.advanced(by: filled),
          buffer.count - filled,
          off_t(start + filled)
        )
      }
      if count <= 0 { break }
      filled += count
    }
    return bytes[..<filled].split(separator: 0x0A).dropFirst(start > 0 ? 1 : 0)
      .compactMap { String(validating: $0, as: UTF8.self) }
      .compactMap { $0.contains("\0") ? nil : Self.unescaped($0) }
  }

  // MARK: - Files

  /// Opens the file, but never waits for a pipe and never follows a device.
  private func openRegularFile(_ flags: Int32) -> Int32? {
    let file = open(path, flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0o600)
    guard file >= 0 else { return nil }
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return file }
    close(file)
    return nil
  }

  /// Runs the body while no other session trims or appends.
  private func withLockedFile(_ flags: Int32, _ body: (Int32) -> Bool) -> Bool? {
    for _ in 0..<10 {
      guard let file = openRegularFile(flags) else { return nil }
      defer { close(file) }
      lock(file)
      var opened = stat()
      var named = stat()
      // Another session may have put a trimmed file in this one's place.
      guard fstat(file, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino
      else { continue }
      return body(file)
    }
    return nil
  }

  /// Waits half a second at most: better a lost entry than a stuck prompt.
  private func lock(_ file: Int32) {
    var tries = 50
    while flock(file, LOCK_EX | LOCK_NB) != 0, tries > 0 {
      usleep(10_000)
      tries -= 1
    }
  }

  private func put(_ text: String, into file: Int32) -> Bool {
    let bytes = Array(text.utf8)
    return write(file, bytes, bytes.count) == bytes.count
  }

  private func makeFolders() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for end in parts.indices.dropFirst() {
      mkdir(parts[...end].joined(separator: "/"), 0o700)
    }
  }
}
