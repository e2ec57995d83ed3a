import CTerminal
import Foundation

/// The editor that the learner has chosen for this machine.
struct TextEditor {
  /// Why a text can't be edited.
  struct Failure: Error {
    /// The reason, and what can be done.
    let sentence: String
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
  /// - Throws: ``Failure``.
  func edit(_ text: String) throws(Failure) -> String {
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
      throw Failure(
        sentence: "The program can't be given to an editor: \(error.localizedDescription)"
      )
    }
    let status = ct_run_shell(command + " \"$1\"", file.path)
    if status == 127 {
      throw Failure(
        sentence: "There is no editor \(command) here. Set EDITOR before you start, as in "
          + "EDITOR=nano tutor; or save FILE, edit it elsewhere, and load FILE."
      )
    }
    guard status == 0 else {
      throw Failure(sentence: "\(command) ended with status \(status); the program is as it was.")
    }
    do {
      return try ProgramFile.read(file.path)
    } catch {
      throw Failure(sentence: "What the editor left can't be read: \(error.reason).")
    }
  }
}
