import Foundation
import TestSupport
import Testing

@testable import LessonContent

struct LessonSourceTests {
  /// The folder of lessons that this package ships.
  private static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lessons").path

  private func paths(in folder: String) throws -> [String] {
    try #require(FileManager.default.subpaths(atPath: folder)).filter {
      ["yaml", "md", "py"].contains(URL(fileURLWithPath: $0).pathExtension)
    }.sorted()
  }

  @Test("the program holds every lesson file")
  func programHoldsEveryLessonFile() throws {
    #expect(EmbeddedSource().paths == (try paths(in: Self.shipped)))
  }

  @Test("the files in the program are those of the folder")
  func filesInProgramAreThoseOfFolder() throws {
    let folder = try FolderSource(Self.shipped)
    let inside = EmbeddedSource()
    let different = try paths(in: Self.shipped).filter {
      try folder.text(of: $0) != inside.text(of: $0)
    }
    #expect(different == [])
  }

  @Test("a file that isn't there has no text")
  func fileThatIsntThereHasNoText() throws {
    #expect(EmbeddedSource().text(of: "99-none/lesson.yaml") == nil)
    #expect(try FolderSource(Self.shipped).text(of: "99-none/lesson.yaml") == nil)
  }

  @Test("a course in a folder is read, and messages name the folder")
  func courseInFolderIsReadAndMessagesNameFolder() throws {
    let folder = try ScratchFolder()
    try folder.fill()
    let library = try LessonLibrary(source: FolderSource(folder.path + "/"))
    let lesson = try library.lesson(library.entry("7"))
    #expect(lesson.steps[0].location.description == folder.path + "/07-other/lesson.yaml:2:9")
  }

  @Test("a damaged file in a folder is named with its place")
  func damagedFileInFolderIsNamedWithItsPlace() throws {
    let folder = try ScratchFolder()
    try folder.fill()
    try folder.write("## a\nOpen {here\n", to: "07-other/en.md")
    let library = try LessonLibrary(source: FolderSource(folder.path))
    let error = try #require(throws: LessonFileError.self) {
      _ = try library.lesson(library.entry("7"))
    }
    #expect(error.location.description == folder.path + "/07-other/en.md:2:6")
    #expect(try library.lesson(library.entry("1")).id == "small")
  }

  @Test("a folder that isn't there is refused")
  func folderThatIsntThereIsRefused() throws {
    let error = try #require(throws: LessonFileError.self) { _ = try FolderSource("/no/such") }
    #expect(
      error.message()
        == "/no/such: there is no such folder of lessons; give the one that holds course.yaml"
    )
  }

  @Test("a file that isn't UTF-8 is refused")
  func fileThatIsntUTF8IsRefused() throws {
    let folder = try ScratchFolder()
    try folder.fill()
    try Data([0x23, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.path + "/course.yaml"))
    let error = try #require(throws: LessonFileError.self) {
      _ = try LessonLibrary(source: FolderSource(folder.path))
    }
    #expect(
      error.message()
        == folder.path + "/course.yaml: the file can't be read: save it as UTF-8"
    )
  }
}

extension ScratchFolder {
  /// Writes the small course into the folder.
  fileprivate func fill() throws {
    for (name, text) in LessonFixture.small { try write(text, to: name) }
  }
}
