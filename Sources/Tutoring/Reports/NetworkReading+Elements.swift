import NeuralCore
import NumericLanguage
import TimeTravel

extension NetworkReading {
  /// The program's names of a layer's weights, by the nodes that they leave and reach.
  func names(ofWeights layer: Int) -> [[String]] {
    let sizes = network.weights[layer].shape
    return (0..<sizes[0]).map { from in (0..<sizes[1]).map { weight(layer, from: from, to: $0) } }
  }

  /// Finds a weight of the network by its name in the program.
  ///
  /// - Parameters:
  ///   - text: A name with an index, such as `weights[0]`.
  ///   - run: The run that the network was read from.
  /// - Returns: Its place among the layers' weights.
  /// - Throws: ``ReportProblem`` if the text names no single weight.
  func weight(_ text: String, of run: Run) throws(ReportProblem) -> LandscapeReport.Weight {
    let reference: Reference
    do throws(RunError) {
      reference = try run.reference(text)
    } catch {
      guard let found = Self.listElement(text, at: run.moment) else { throw .run(error) }
      reference = found
    }
    guard let layer = weightNames.firstIndex(of: reference.name) else {
      throw .notAWeight(reference.description, weights: weightNames)
    }
    let index = axes[layer].isTurned ? reference.index.reversed() : reference.index
    let element = zip(network.weights[layer].shape, index).reduce(0) { $0 * $1.0 + $1.1 }
    return LandscapeReport.Weight(
      reference: reference,
      source: text,
      layer: layer,
      element: element
    )
  }

  /// A number of a list, or of a list of lists, by its name such as `rows[0][1]`.
  private static func listElement(_ text: String, at moment: Moment) -> Reference? {
    let parts = text.split { "[] ".contains($0) }
    guard let name = parts.first.map(String.init), let value = moment.value(of: name),
      case .list = value, let array = NDArray(numbersOf: value), array.rank == parts.count - 1
    else { return nil }
    var index: [Int] = []
    for (part, length) in zip(parts.dropFirst(), array.shape) {
      guard let number = Int(part), -length..<length ~= number else { return nil }
      index.append(number < 0 ? number + length : number)
    }
    return Reference(name: name, index: index)
  }
}
