import CTerminal
import Foundation

/// The editor that the learner has chosen for this machine.
struct TextEditor {
  /// Why a text can't be edited; the words are those of ``EditorProblemView``.
  enum Problem: Error, Hashable {
    /// It can't be given to an editor.
    case notGiven(FileProblem)
    /// There is no such editor.
    case noEditor(String)
    /// The editor ended with a status that isn't 0.
    case failed(String, status: Int32)
    /// What the editor left can't be read.
    case unreadable(FileProblem)
  }

  /// The command that opens a file; a shell reads it.
  let command: String

  /// What `VISUAL` or else `EDITOR` names; without them `nano`, or `vi` where that isn't there.
  static var fromEnvironment: TextEditor {
    let variables = ProcessInfo.processInfo.environment
    let named = ["VISUAL", "EDITOR"].compactMap { variables[$0] }.first { !$0.trimmed.isEmpty }
    let folders = (variables["PATH"] ?? "").split(separator: ":")
    let hasNano = folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/nano") }
    return TextEditor(command: named ?? (hasNano ? "nano" : "vi"))
  }

  /// Opens a text in the editor and waits until the learner leaves it.
  ///
  /// - Parameter text: The text.
  /// - Returns: The text as it was left.
  /// - Throws: ``Problem``.
  func edit(_ text: String) throws(Problem) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tutor-\(UUID().uuidString)")
    let file = folder.appending(path: "program.py")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      try Data(text.utf8).write(to: file)
    } catch {
      throw .notGiven(FileProblem(error))
    }
    let status = ct_run_shell(command + " \"$1\"", file.path)
    if status == 127 { throw .noEditor(command) }
    guard status == 0 else { throw .failed(command, status: status) }
    do {
      return try ProgramFile.read(file.path)
    } catch {
      throw .unreadable(error)
    }
  }
}
