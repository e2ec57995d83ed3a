import Foundation

/// The programs that the package builds, and what they are run with.
public enum BuiltProduct {
  /// The path of a product of this build.
  ///
  /// Products lie beside the tests that run.
  ///
  /// - Parameter name: The product's name, or an absolute path to any program.
  /// - Returns: The absolute path.
  public static func path(named name: String) -> String {
    name.hasPrefix("/") ? name : folder.appendingPathComponent(name).path
  }

  private static var folder: URL {
    #if os(macOS)
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    #endif
    let runner = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return runner.deletingLastPathComponent()
  }

  /// The environment of a child: nothing of the developer's own, except where
  /// programs are found; a home of its own; a UTF-8 locale.
  ///
  /// - Parameters:
  ///   - home: Becomes `HOME`; its folder `state` becomes `XDG_STATE_HOME`.
  ///   - changes: Variables to set otherwise; `nil` takes one away.
  /// - Returns: The variables by name.
  public static func environment(
    home: ScratchFolder,
    changes: [String: String?] = [:]
  ) -> [String: String] {
    var variables = [
      "HOME": home.path,
      "LANG": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "XDG_STATE_HOME": home.path(of: "state"),
    ]
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      variables["LD_LIBRARY_PATH"] = libraries
    }
    for (name, value) in changes { variables[name] = value }
    return variables
  }
}

/// A child process could not be started, or did not do in time what a test
/// waits for.
public struct ChildFailure: Error, CustomStringConvertible {
  /// What went wrong, with what was seen instead.
  public let description: String
}

/// Passes Swift strings to C as a list of strings that ends with a null.
func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
