import Foundation

/// Where the files of lessons come from.
public protocol LessonSource: Sendable {
  /// The name of the folder, as messages show it.
  var name: String { get }

  /// Returns the text of a file.
  ///
  /// - Parameter path: The file, relative to the lessons' folder.
  /// - Returns: Its text, or `nil` if there is no such file.
  /// - Throws: `LessonFileError` if the file is there but can't be read.
  func text(of path: String) throws(LessonFileError) -> String?
}

extension LessonSource {
  /// Returns the start of a file, under the name that a reader would type.
  func location(of path: String) -> FileLocation {
    FileLocation(file: name + "/" + path)
  }

  /// Returns the text of a file that must be there.
  func require(_ path: String) throws(LessonFileError) -> String {
    guard let text = try text(of: path) else {
      throw LessonFileError(.noFile, at: location(of: path))
    }
    return text
  }
}

/// A folder on disk.
public struct FolderSource: LessonSource {
  /// The folder's path.
  public let name: String

  /// Opens a folder.
  ///
  /// - Parameter folder: Its path.
  /// - Throws: `LessonFileError` if there is no such folder.
  public init(_ folder: String) throws(LessonFileError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw LessonFileError(.noFolder, at: FileLocation(file: folder)) }
    name = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Returns the text of a file in the folder.
  ///
  /// - Parameter path: The file, relative to the folder.
  /// - Returns: Its text, or `nil` if there is no such file.
  /// - Throws: `LessonFileError` if the file isn't readable UTF-8.
  public func text(of path: String) throws(LessonFileError) -> String? {
    let file = name + "/" + path
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw LessonFileError(.notPermitted, at: location(of: path))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw LessonFileError(.notText, at: location(of: path))
    }
    return text
  }
}

/// The lessons inside the program, put there when it was built.
public struct EmbeddedSource: LessonSource {
  /// The name of the folder that they were in.
  public let name = "Lessons"

  /// Creates the source.
  public init() {}

  /// The files, in the order of their paths.
  public var paths: [String] { EmbeddedLessons.files.map(\.path) }

  /// Returns the text of a file as it was when the program was built.
  ///
  /// - Parameter path: The file, relative to the lessons' folder.
  /// - Returns: Its text, or `nil` if there was no such file.
  public func text(of path: String) -> String? {
    EmbeddedLessons.files.first { $0.path == path }?.text
  }
}
