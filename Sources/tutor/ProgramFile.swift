import Foundation

/// Files that a learner's programs are written to.
enum ProgramFile {
  /// Why a file can't be written.
  struct Failure: Error {
    /// The reason.
    let reason: String
  }

  /// Writes a program to a new file.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - name: The file's name; `~` stands for the home folder.
  /// - Throws: ``Failure``, also if there is such a file already.
  static func write(_ program: String, to name: String) throws(Failure) {
    let path = (name as NSString).expandingTildeInPath
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(
        reason: errno == EEXIST ? "it is there already" : String(cString: strerror(errno))
      )
    }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: Data(program.utf8))
      try file.close()
    } catch {
      throw Failure(reason: error.localizedDescription)
    }
  }
}
