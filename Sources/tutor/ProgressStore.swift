import Foundation
import Tutoring

/// A learner's progress; Foundation has another type of this name.
typealias Progress = Tutoring.Progress

/// Keeps a learner's progress in a file.
///
/// The file is replaced whole: written beside, synced, renamed. A kill or a full
/// disk therefore leaves the old file or the new one, never half of one.
struct ProgressStore {
  /// What a learner must be told about the file.
  enum Notice: Equatable {
    /// It couldn't be read as progress and was set aside under another name.
    case damaged(file: String, keptAs: String)
    /// It couldn't be read and couldn't be set aside either, so it is left alone.
    case unreadable(file: String, reason: FileProblem)
    /// A newer tutor wrote it; it is left alone.
    case newer(file: String)
    /// It can't be written, for the reason given.
    case notSaved(file: String, reason: FileProblem)
  }

  /// The folder that holds the file.
  let folder: String
  /// Whether the file must be left as it is.
  private(set) var isLocked = false

  /// The file itself.
  var file: String { folder + "/progress.json" }
  /// Where the prompt's history is kept.
  var historyFile: String { folder + "/history" }

  /// Finds the folder as the XDG rules have it.
  ///
  /// - Parameter environment: The environment variables.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let state: String
    if let given = environment["XDG_STATE_HOME"], given.hasPrefix("/") {
      state = given
    } else {
      state = (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state"
    }
    folder = state + "/tutor"
  }

  /// Reads the progress.
  ///
  /// - Returns: What the file holds, or nothing done where there is no usable file; and
  ///   what the learner must be told.
  mutating func load() -> (progress: Progress, notice: Notice?) {
    guard FileManager.default.fileExists(atPath: file) else { return (Progress(), nil) }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      if let version = try? JSONDecoder().decode(Version.self, from: data),
        version.version > Progress.currentVersion
      {
        isLocked = true
        return (Progress(), .newer(file: file))
      }
      return (try JSONDecoder().decode(Progress.self, from: data), nil)
    } catch is DecodingError {
      return (Progress(), setAside())
    } catch {
      isLocked = true
      return (Progress(), .unreadable(file: file, reason: FileProblem(error)))
    }
  }

  /// Writes the progress, together with what another tutor has saved meanwhile.
  ///
  /// - Parameter progress: What is done.
  /// - Returns: Why it couldn't be saved, or what became of a file that was damaged meanwhile.
  mutating func save(_ progress: Progress) -> Notice? {
    guard !isLocked else { return nil }
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      let lock = try FolderLock(folder)
      defer { lock.unlock() }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      let (saved, notice) = load()
      guard !isLocked else { return notice }
      try replace(with: encoder.encode(progress.merging(saved)))
      return notice
    } catch {
      return .notSaved(file: file, reason: FileProblem(error))
    }
  }

  /// Moves a damaged file out of the way, under a name that isn't taken.
  private mutating func setAside() -> Notice {
    var number = 1
    while FileManager.default.fileExists(atPath: "\(file).damaged-\(number)") { number += 1 }
    let kept = "\(file).damaged-\(number)"
    do {
      try FileManager.default.moveItem(atPath: file, toPath: kept)
      return .damaged(file: file, keptAs: kept)
    } catch {
      isLocked = true
      return .unreadable(file: file, reason: FileProblem(error))
    }
  }

  /// Replaces the file in one go.
  private func replace(with data: Data) throws {
    let beside = "\(file).\(ProcessInfo.processInfo.processIdentifier)"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: data)
      try handle.synchronize()
      try handle.close()
      guard rename(beside, file) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// The one field that every version of the file has.
  private struct Version: Decodable {
    let version: Int
  }
}

/// Keeps a second tutor from writing at the same moment.
private struct FolderLock {
  private let descriptor: Int32

  /// Waits until the folder's lock is free and takes it.
  init(_ folder: String) throws {
    descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func unlock() {
    close(descriptor)
  }
}
