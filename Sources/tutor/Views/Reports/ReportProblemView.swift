import NumericLanguage
import TimeTravel
import Tutoring

/// Says why a report can't be made, and what can be done about it.
enum ReportProblemView {
  /// The sentence.
  static func sentence(_ problem: ReportProblem) -> String {
    switch problem {
    case .lacksRole(let role):
      "This needs to know which name holds \(words(role)), and the program doesn't show it. "
        + "role NAME \(role.rawValue) says which."
    case .holdsNothingYet(let role, let name):
      "\(name), which holds \(words(role)), has no value here yet. step goes on; goto e0 goes to "
        + "where training begins."
    case .isNoTable(let role, let name, let type):
      "\(name) is of type \(type), which can't be \(words(role)): numbers in rows are wanted."
    case .doesNotFit(let name, let shape, let other, let otherShape):
      "\(name) of shape \(shape) doesn't fit \(other) of shape \(otherShape). role "
        + "lists what the names are taken for."
    case .unknownActivation(let weights):
      "What the nodes behind \(weights) do with their weighted sums isn't recognised; the sum "
        + "itself, relu, tanh and sigmoid are."
    case .noSuchName(let name): "The program has no variable \(name). vars shows what there is."
    case .oneName(let role): "Only one name can hold \(words(role))."
    case .noRow(let number, let count): "There is no row \(number): there are \(count)."
    case .noHiddenLayer: "story looks at hidden nodes, and this network has none."
    case .tooManyWeights(let count, 1):
      "The network has \(count) weights, too many to nudge each of them."
    case .tooManyWeights(let count, let rows):
      "The network has \(count) weights, too many to nudge each for all \(rows) rows. gradcheck 1 "
        + "takes a single row."
    case .interrupted: "Stopped."
    case .isNotPlain:
      "This trains networks as the chapter has them: without biases, and with relu or nothing at "
        + "the hidden nodes. race and sweep of a setting run the program itself."
    case .trainsOtherwise:
      "The program trains in a way of its own, so its training can't be written anew. save FILE "
        + "writes the program itself."
    case .isTooLong(let numbers):
      "The data are \(numbers) numbers, too many to write into a program. save FILE writes the "
        + "program."
    case .hasSeveralOutputs(let count):
      "The network has \(count) outputs; a column of targets is for a network with one."
    case .weightsAreWrittenOut(let name, let line, let inputs, let columns):
      "\(name) is made for \(inputs.map(String.init) ?? "other") inputs in line \(line), and the data have \(columns), so "
        + "the program doesn't run with them. edit it so that \(name) has \(columns) rows, as in "
        + "\(name) = np.zeros(\(columns)), or choose columns: load FILE --target NAME --columns A,B."
    case .hasOwnData: "The run has the program's own data."
    case .lacksEpochs:
      "The program has no for loop that trains, so there is nothing to compare."
    case .isNotWrittenOut(.seed):
      "The program has no line such as np.random.seed(1), so no other seed can stand there."
    case .isNotWrittenOut(.epochs):
      "The program's training loop isn't written as range(60), so no other number of epochs can "
        + "stand there."
    case .isNoSeed(let source):
      "\(source) is no seed; seeds are whole numbers from 0 to 4294967295."
    case .isNotTwoValued(let name, let count):
      "This exchanges two numbers, and \(name) holds \(count) different ones."
    case .noOutput(let number, 1): "There is no output \(number): the network has one."
    case .noOutput(let number, let count):
      "There is no output \(number): the network has \(count), counted from 1."
    case .notOneNumber(let expression, let value, let place):
      "\(expression) is \(words(value)) (\(Screen.english.words(place))); plot draws single numbers, such as one "
        + "element or a sum."
    case .notATable(let expression, let value):
      "\(expression) is \(words(value)); heat shows numbers in one or two axes. An index in "
        + "brackets chooses a part."
    case .expressionFails(let expression, let error, let place):
      "\(expression) fails (\(Screen.english.words(place))): \(error)"
    case .notAWeight(let name, let weights):
      "\(name) is no weight of the network; its weights are \(weights.joined(separator: ", "))."
    case .sameWeight(let name): "Both are \(name). Name two different weights."
    case .notFinite(let names):
      "\(names.joined(separator: " or ")) is no finite number here, so there is no error around "
        + "it. goto goes to an earlier place."
    case .run(let error): RefusalView.sentence(error)
    case .code(let error, _): error.lastLine
    }
  }

  /// What a value is, in words.
  private static func words(_ value: NumberlessValue) -> String {
    if let shape = value.shape { return "an array of shape \(shape)" }
    return "of type \(value.type)"
  }

  /// What a name with a role holds.
  static func words(_ role: Role) -> String {
    switch role {
    case .inputs: "the inputs of all rows"
    case .targets: "the targets of all rows"
    case .input: "the current row's input"
    case .target: "the current row's target"
    case .weights: "the weights"
    case .biases: "the biases"
    case .layers: "the layers' values"
    case .deltas: "the deltas"
    case .prediction: "the prediction"
    case .error: "the error"
    case .rate: "the learning rate"
    }
  }
}
