import Foundation
import LessonContent

/// Files that a learner's programs are read from and written to.
enum ProgramFile {
  /// Why a file can't be read or written.
  struct Failure: Error {
    /// The reason.
    let reason: String
    /// How many bytes the file has, if those are too many.
    var bytes: Int?
  }

  /// The path that a learner's text means; `~` stands for the home folder.
  private static func path(_ name: String) -> String {
    (name as NSString).expandingTildeInPath
  }

  /// Reads a program.
  ///
  /// - Parameters:
  ///   - name: The file's name; `~` stands for the home folder.
  ///   - mostBytes: How long it may be.
  /// - Returns: Its text.
  /// - Throws: ``Failure``, also if the file isn't UTF-8 text.
  static func read(_ name: String, mostBytes: Int = .max) throws(Failure) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
    if let size = attributes?[.size] as? Int, size > mostBytes {
      throw Failure(reason: "it is too large", bytes: size)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path(name)))
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path(name))
      throw Failure(reason: isThere ? error.localizedDescription : "there is no such file")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure(reason: "it isn't UTF-8 text")
    }
    return text
  }

  /// Makes a lesson of one step around a program, so that it can be driven like those of the
  /// course.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - name: The file's name.
  /// - Returns: The lesson.
  static func lesson(_ program: String, name: String) -> Lesson {
    let file = (name as NSString).lastPathComponent
    var prose = StepProse()
    prose.body = [
      .text(
        "This program is yours. `list` shows it; `step`, `run`, `goto` and `back` drive it; "
          + "`why` explains its numbers. `lesson N` goes back to the course."
      )
    ]
    return Lesson(
      number: 0,
      id: file,
      title: Localized([.english: file]),
      programName: file,
      program: program,
      steps: [
        Step(
          id: "program",
          kind: .say,
          prose: [.english: prose],
          location: FileLocation(file: name)
        )
      ]
    )
  }

  /// Writes a program to a new file.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - name: The file's name; `~` stands for the home folder.
  /// - Throws: ``Failure``, also if there is such a file already.
  static func write(_ program: String, to name: String) throws(Failure) {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
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
