import NumericLanguage
import TimeTravel

/// Why a report can't be made; the words are the caller's.
public enum ReportProblem: Error, Hashable, Sendable {
  /// No name of the program has a role that the report needs.
  case lacksRole(Role)
  /// The name that has a role holds nothing yet.
  case holdsNothingYet(Role, name: String)
  /// The name that has a role holds something that can't have it.
  case isNoTable(Role, name: String, type: String)
  /// Two of the program's values don't fit together.
  case doesNotFit(name: String, shape: String, beside: String, otherShape: String)
  /// What the nodes behind some weights do with their weighted sums isn't recognised.
  case unknownActivation(weights: String)
  /// The program has no such name.
  case noSuchName(String)
  /// Only one name can have this role.
  case oneName(Role)
  /// There are fewer rows.
  case noRow(Int, count: Int)
  /// The network has no hidden layer.
  case noHiddenLayer
  /// Someone asked to stop.
  case interrupted
  /// There are too many weights to nudge each for so many rows.
  case tooManyWeights(Int, rows: Int)
  /// There are fewer outputs.
  case noOutput(Int, count: Int)
  /// An expression gives something else than one number at a place.
  case notOneNumber(String, NumberlessValue, Place)
  /// An expression gives something else than numbers in one or two axes.
  case notATable(String, NumberlessValue)
  /// An expression fails at a place; with the last line of its error.
  case expressionFails(String, String, Place)
  /// Something is no element of the network's weights.
  case notAWeight(String, weights: [String])
  /// Two weights are wanted, and both texts name this one.
  case sameWeight(String)
  /// These numbers have grown beyond all bounds.
  case notFinite([String])
  /// The run can't, or someone asked to stop.
  case run(RunError)
  /// Typed code doesn't parse or fails.
  case code(LanguageError, source: String)
  /// The network has biases, or nodes that are neither straight nor rectified.
  case isNotPlain
  /// The program trains in a way of its own, so that no other program can be told to.
  case trainsOtherwise
  /// There are too many numbers to write out.
  case isTooLong(numbers: Int)
  /// The data have one target, and the network several outputs.
  case hasSeveralOutputs(Int)
  /// The weights are written out for so many inputs, and the data have another number of columns.
  case weightsAreWrittenOut(String, line: Int, inputs: Int?, columns: Int)
  /// The run has the program's own data already.
  case hasOwnData
  /// The program has no loop of epochs.
  case lacksEpochs
  /// The program doesn't write this number out, so that no other can stand there.
  case isNotWrittenOut(Literal)
  /// The expression gives no seed.
  case isNoSeed(String)
  /// A table that should hold two different numbers holds more, or one.
  case isNotTwoValued(String, count: Int)
}

extension ReportProblem {
  /// Does something with a run; what the run can't do is the report's problem.
  @discardableResult
  static func running<Result>(
    _ body: () throws(RunError) -> Result
  ) throws(ReportProblem) -> Result {
    do throws(RunError) {
      return try body()
    } catch {
      throw .run(error)
    }
  }
}
