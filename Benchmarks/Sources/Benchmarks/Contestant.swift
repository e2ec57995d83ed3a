import Foundation
import NumericLanguage

/// One side of a comparison: measures how long a program takes.
protocol Contestant {
  /// Returns the seconds that the program takes, or `nil` if it can't be carried out.
  ///
  /// - Parameter program: The program's file.
  /// - Returns: The median of several runs if one is short.
  /// - Throws: The error of a program that can't be read, or of a command that can't be started.
  func seconds(of program: URL) throws -> Double?
}

/// How often a short program is run in a round.
let repetitions = 50

/// The tutor's machine: carries out the compiled program in this process.
struct TutorMachine: Contestant {
  func seconds(of program: URL) throws -> Double? {
    let program = try Program(source: String(contentsOf: program, encoding: .utf8))
    let first = time(program)
    guard first < 0.1 else { return first }
    return median((0..<repetitions).map { _ in time(program) })
  }

  /// Carries out a program once, with what it prints thrown away.
  private func time(_ program: Program) -> Double {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      let machine = Machine(symbols: program.symbols) { _ in }
      let outcome = machine.run(program)
      precondition(outcome == .finished, "A benchmark's program runs to its end.")
    }
    return elapsed / .seconds(1)
  }
}

/// CPython with NumPy: carries out the program in a process of its own, which times it.
struct CPython: Contestant {
  /// The command that starts it.
  let command: String

  func seconds(of program: URL) throws -> Double? {
    let script = program.deletingLastPathComponent()
      .appending(path: "../Baselines/execute.py").standardized
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command, script.path, program.path, String(repetitions)]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}

/// Returns the middle of some numbers, of which there is at least one.
func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
