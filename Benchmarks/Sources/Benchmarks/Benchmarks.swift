import Foundation

/// Compares the tutor's machine with CPython and NumPy, program by program.
@main
struct Benchmarks {
  private var rounds = 5
  private var python = "python3"
  private var programs: [URL] = []

  /// The chapter's own program, which is judged by itself.
  private static let chapter = "000-backpropagation"

  static func main() throws {
    try Benchmarks(CommandLine.arguments.dropFirst()).run()
  }

  /// Reads the command line: `[--rounds N] [--python COMMAND] [PROGRAM ...]`.
  private init(_ arguments: ArraySlice<String>) throws {
    var arguments = arguments
    while let argument = arguments.popFirst() {
      switch argument {
      case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
      case "--python": python = arguments.popFirst() ?? python
      default: programs.append(URL(filePath: argument))
      }
    }
    guard programs.isEmpty else { return }
    let folder = URL(filePath: #filePath).appending(path: "../../../Programs").standardized
    programs = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "py" }
      .sorted { $0.path < $1.path }
  }

  /// Measures every program and prints the table.
  private func run() throws {
    print("\(pad("program", 30))   tutor ms  NumPy ms     ratio")
    var ratios: [Double] = []
    for program in programs {
      let row = try compare(program)
      let name = program.deletingPathExtension().lastPathComponent
      let cells = [row.tutor * 1000, row.numPy.map { $0 * 1000 }, row.ratio].map(text)
      print(pad(name, 30) + cells.joined())
      if let ratio = row.ratio, name != Self.chapter { ratios.append(ratio) }
    }
    guard ratios.count > 1 else { return }
    let mean = exp(ratios.map { log($0) }.reduce(0, +) / Double(ratios.count))
    print("\(pad("geometric mean without the chapter's", 50))\(text(mean))")
  }

  /// Runs both sides in turn: medians of the seconds, and of the rounds' ratios.
  private func compare(
    _ program: URL
  ) throws -> (tutor: Double, numPy: Double?, ratio: Double?) {
    let (tutor, numPy) = (TutorMachine(), CPython(command: python))
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      guard let seconds = try tutor.seconds(of: program) else { continue }
      ours.append(seconds)
      if let other = try numPy.seconds(of: program) { theirs.append(other) }
    }
    guard theirs.count == ours.count else { return (median(ours), nil, nil) }
    return (median(ours), median(theirs), median(zip(theirs, ours).map { $0 / $1 }))
  }

  private func text(_ number: Double?) -> String {
    pad(number.map { String(format: "%.3f", $0) } ?? "-", -10)
  }

  /// Fills a text with blanks to a width: behind it, or before it if the width is negative.
  private func pad(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? blanks + text : text + blanks
  }
}
