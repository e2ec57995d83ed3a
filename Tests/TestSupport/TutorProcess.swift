import CTerminal
import Foundation

/// One run of a built program without a terminal.
///
///     let result = try TutorProcess.run(["run", "-"], input: "print(1 + 1)\n")
///     #expect(result == .init(output: "2\n"))
public enum TutorProcess {
  /// What a run left behind.
  public struct Result: Hashable, Sendable {
    /// What the program wrote to standard output.
    public var output: String
    /// What the program wrote to standard error.
    public var errors: String
    /// The exit status; 128 and the signal's number if one ended the program.
    public var status: Int32

    /// Creates a result to compare with.
    ///
    /// - Parameters:
    ///   - output: Standard output.
    ///   - errors: Standard error.
    ///   - status: The exit status.
    public init(output: String = "", errors: String = "", status: Int32 = 0) {
      self.output = output
      self.errors = errors
      self.status = status
    }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments after the program's name.
  ///   - input: Standard input, as a file; `nil` runs with it closed.
  ///   - environment: Variables to add or change; `nil` takes one away.
  ///   - product: The program's name, or an absolute path.
  ///   - home: The home folder; a new one if `nil`.
  ///   - directory: The working folder; the home if `nil`.
  ///   - timeout: How many seconds the run may take.
  /// - Returns: What the program wrote, and its exit status.
  /// - Throws: `ChildFailure` if it can't be started or takes too long.
  public static func run(
    _ arguments: [String] = [],
    input: String? = "",
    environment: [String: String?] = [:],
    product: String = "tutor",
    home: ScratchFolder? = nil,
    directory: String? = nil,
    timeout: Double = 30
  ) throws -> Result {
    let files = try ScratchFolder()
    let home = try home ?? ScratchFolder()
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    if let input {
      descriptors.append(open(try files.write(input, to: "input"), O_RDONLY | O_CLOEXEC))
    } else {
      descriptors.append(-1)
    }
    for name in ["output", "errors"] {
      descriptors.append(
        open(files.path(of: name), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      )
    }
    let path = BuiltProduct.path(named: product)
    let variables = BuiltProduct.environment(home: home, changes: environment)
    var process: pid_t = 0
    let started = withCStrings([path] + arguments) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        ct_spawn_with_files(
          path,
          arguments,
          variables,
          directory ?? home.path,
          descriptors[0],
          descriptors[1],
          descriptors[2],
          &process
        )
      }
    }
    guard started == 0 else { throw ChildFailure(description: "cannot start \(path)") }
    guard let status = waitForExit(of: process, timeout: timeout) else {
      kill(process, SIGKILL)
      _ = waitForExit(of: process, timeout: 5)
      let seen = try files.read("output")
      throw ChildFailure(
        description: "\(path) ran for more than \(timeout) s; it wrote:\n\(seen)"
      )
    }
    return Result(
      output: try files.read("output"),
      errors: try files.read("errors"),
      status: status
    )
  }

  /// Waits for a child; returns its status as a shell reports it.
  static func waitForExit(of process: pid_t, timeout: Double) -> Int32? {
    let end = ContinuousClock.now + .seconds(timeout)
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0 && errno != EINTR { return nil }
      if ContinuousClock.now > end { return nil }
      usleep(5_000)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
