import Foundation

/// An empty folder of a test's own, removed with the last reference to it.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes a new, empty folder.
  ///
  /// - Throws: An error of the file system.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tutor-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder, whether there is one or not.
  ///
  /// - Parameter name: The file's name; it may hold folders.
  /// - Returns: The absolute path.
  public func path(of name: String) -> String {
    path + "/" + name
  }

  /// Writes a file, with the folders that lead to it.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: The file's name; it may hold folders.
  /// - Returns: The absolute path.
  /// - Throws: An error of the file system.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(of: name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// Reads a file, with U+FFFD for bytes that aren't UTF-8.
  ///
  /// - Parameter name: The file's name; it may hold folders.
  /// - Returns: The file's text.
  /// - Throws: An error of the file system.
  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(of: name))), as: UTF8.self)
  }
}
