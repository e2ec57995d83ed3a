import Foundation

/// Where the files of lessons come from.
public protocol LessonSource: Sendable {
  /// Returns the text of a file.
  ///
  /// - Parameter path: The file, relative to the lessons' folder.
  /// - Returns: Its text, or `nil` if there is no such file.
  /// - Throws: `LessonFileError` if the file is there but can't be read.
  func text(of path: String) throws(LessonFileError) -> String?
}

/// A folder on disk.
public struct FolderSource: LessonSource {
  private let folder: String

  /// Opens a folder.
  ///
  /// - Parameter folder: Its path.
  /// - Throws: `LessonFileError` if there is no such folder.
  public init(_ folder: String) throws(LessonFileError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw LessonFileError(.noFolder, at: FileLocation(file: folder)) }
    self.folder = folder
  }

  /// Returns the text of a file in the folder.
  ///
  /// - Parameter path: The file, relative to the folder.
  /// - Returns: Its text, or `nil` if there is no such file.
  /// - Throws: `LessonFileError` if the file isn't readable UTF-8.
  public func text(of path: String) throws(LessonFileError) -> String? {
    let file = folder + "/" + path
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      guard let text = String(validating: data, as: UTF8.self) else {
        throw LessonFileError(.unreadable("it isn't UTF-8"), at: FileLocation(file: path))
      }
      return text
    } catch let error as LessonFileError {
      throw error
    } catch {
      throw LessonFileError(
        .unreadable(error.localizedDescription),
        at: FileLocation(file: path)
      )
    }
  }
}

/// The lessons inside the program, put there when it was built.
public struct EmbeddedSource: LessonSource {
  /// Creates the source.
  public init() {}

  /// Returns the text of a file as it was when the program was built.
  ///
  /// - Parameter path: The file, relative to the lessons' folder.
  /// - Returns: Its text, or `nil` if there was no such file.
  public func text(of path: String) -> String? {
    EmbeddedLessons.files.first { $0.path == path }?.text
  }
}
