import Foundation

/// Why a file can't be read or written; the words are those of ``FileProblemView``.
enum FileProblem: Error, Hashable {
  /// There is no such file.
  case missing
  /// There is no such folder.
  case noFolder
  /// There is such a file already.
  case exists
  /// It is a folder.
  case isFolder
  /// The learner may not.
  case notPermitted
  /// There is no room on the disk.
  case full
  /// It has so many bytes, which are too many.
  case tooLarge(bytes: Int)
  /// It isn't UTF-8 text.
  case notText
  /// Another reason, as the system words it.
  case system(String)

  /// Reads the system's number of an error.
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .noFolder
    case EEXIST: self = .exists
    case EISDIR: self = .isFolder
    case EACCES, EPERM, EROFS: self = .notPermitted
    case ENOSPC, EDQUOT: self = .full
    default: self = .system(String(cString: strerror(code)))
    }
  }

  /// Reads an error of Foundation's.
  init(_ error: any Error) {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    if let code = (error as? POSIXError ?? cause as? POSIXError)?.code {
      self = FileProblem(errno: code.rawValue)
    } else {
      self = .system(error.localizedDescription)
    }
  }
}
