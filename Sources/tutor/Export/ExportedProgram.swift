import NeuralCore
import TimeTravel
import Tutoring

/// A program for Python that trains a run's network to the same numbers.
struct ExportedProgram {
  /// What the program is written for.
  enum Format: String, CaseIterable {
    case numpy, pytorch

    /// What the program needs besides Python.
    var package: String { self == .numpy ? "NumPy" : "PyTorch" }
  }

  let plan: TrainingPlan
  let format: Format

  /// The program's text.
  var text: String {
    switch format {
    case .numpy: NumPyProgram(plan: plan).text
    case .pytorch: PyTorchProgram(plan: plan).text
    }
  }
}

extension TrainingPlan {
  /// What the program says on its first lines.
  func heading(_ package: String) -> String {
    let sizes = ([inputs[0].count] + startWeights.map { $0[0].count }).map(String.init)
      .joined(separator: "-")
    let last = errors.last.map { " The error of the last epoch is \(NumberText.repr($0))." } ?? ""
    return """
      # A network of \(sizes) nodes, written by tutor for Python with \(package).
      #\(last)
      # \(package) may differ from that in the last digits.
      """.replacing("\n#\n", with: "\n")
  }

  /// Whether the hidden nodes are rectified.
  var hasRelu: Bool { startWeights.count > 1 && activation == .relu }

  /// A table as Python writes it, an array of doubles.
  static func literal(_ name: String, _ table: Table, _ array: (String) -> String) -> String {
    "\(name) = " + array("[\n\(rows(table, margin: "    "))\n]")
  }

  /// The rows of a table as Python writes them, each on a line.
  static func rows(_ table: Table, margin: String) -> String {
    table.map { row in margin + "[" + row.map(NumberText.repr).joined(separator: ", ") + "]," }
      .joined(separator: "\n")
  }
}
