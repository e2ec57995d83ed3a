import Foundation
import LessonContent

/// Files that a learner's programs are read from and written to.
enum ProgramFile {
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
  /// - Throws: ``FileProblem``, also if the file isn't UTF-8 text.
  static func read(_ name: String, mostBytes: Int = .max) throws(FileProblem) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
    if let size = attributes?[.size] as? Int, size > mostBytes {
      throw .tooLarge(bytes: size)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path(name)))
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path(name))
      throw isThere ? FileProblem(error) : .missing
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .notText
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
    let prose = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, introduction(in: $0)) }
    )
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
          prose: prose,
          location: FileLocation(file: name)
        )
      ]
    )
  }

  /// What is said of a program that was opened.
  private static func introduction(in language: Language) -> StepProse {
    var prose = StepProse()
    prose.body = [
      .text(
        language.inWords(
          "This program is yours. `list` shows it; `step`, `run`, `goto` and `back` drive it; "
            + "`why` explains its numbers. `lesson N` goes back to the course.",
          "这是你自己的程序。`list` 显示它；`step`、`run`、`goto`、`back` 让它走；`why` 解释其中的数。"
            + "`lesson N` 回到课程。"
        )
      )
    ]
    return prose
  }

  /// Writes a program to a new file.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - name: The file's name; `~` stands for the home folder.
  /// - Throws: ``FileProblem``, also if there is such a file already.
  static func write(_ program: String, to name: String) throws(FileProblem) {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw FileProblem(errno: errno)
    }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: Data(program.utf8))
      try file.close()
    } catch {
      throw FileProblem(error)
    }
  }
}
