import Foundation

/// Compares long texts with files that lie beside the test.
///
///     try Snapshot.expect(result.output, named: "LessonOneEnglish")
///
/// compares with `Snapshots/LessonOneEnglish.txt` in the test's folder. Run the
/// tests with `RECORD_SNAPSHOTS=1` to write the files anew, and read the
/// difference before committing it.
public enum Snapshot {
  /// Compares a text with its snapshot.
  ///
  /// - Parameters:
  ///   - text: What was seen.
  ///   - name: The snapshot's name.
  ///   - file: The test's file.
  /// - Throws: `SnapshotFailure` if they differ or there is no snapshot, or an
  ///   error of the file system.
  public static func expect(
    _ text: String,
    named name: String,
    file: String = #filePath
  ) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let snapshot = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: snapshot)
      return
    }
    guard let data = try? Data(contentsOf: snapshot) else {
      throw SnapshotFailure(description: "there is no \(snapshot.path); record it")
    }
    let expected = String(decoding: data, as: UTF8.self)
    if expected != text {
      throw SnapshotFailure(description: "\(name) differs:\n" + difference(expected, text))
    }
  }

  /// The lines that differ, `-` as recorded and `+` as seen.
  static func difference(_ expected: String, _ seen: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = seen.split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
      }
    }.joined(separator: "\n")
  }
}

/// A text is not as its snapshot says.
public struct SnapshotFailure: Error, CustomStringConvertible {
  /// The lines that differ.
  public let description: String
}
