import Tutoring

extension Session {
  /// Opens a program or data of the learner's, or puts the program's own data back.
  func load(_ request: LoadRequest) {
    switch request {
    case .program(let file): load(program: file)
    case .ownData: act(.closeData)
    case .data(let file, let target, let columns):
      guard engine != nil else { return act(.closeData) }
      do throws(DataProblem) {
        act(.open(try DataFile(file).data(target: target, columns: columns)))
      } catch {
        fail(DataProblemView(problem: error, file: file, screen: screen).sentence)
      }
    }
  }
}
