import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Makes a picture of the run where it stands.
  func draw(_ request: PictureRequest) -> Outcome {
    do throws(ReportProblem) {
      switch request {
      case .plot(let expressions, let grain, let isLogarithmic):
        return .reported(.plot(try plot(expressions, grain, isLogarithmic)))
      case .heat(let expression): return .reported(.heat(try heat(expression)))
      case .network: return .reported(.network(try network()))
      case .landscape(let first, let second):
        return .reported(.landscape(try landscape(first, second)))
      }
    } catch {
      switch error {
      case .run(let error): return .refused(.run(error))
      case .code(let error, let source): return .refused(.language(error, source: source))
      default: return .refused(.report(error))
      }
    }
  }

  // MARK: Plot

  private func plot(
    _ expressions: [String],
    _ grain: Grain,
    _ isLogarithmic: Bool
  ) throws(ReportProblem) -> PlotReport {
    var watches: [Watch] = []
    for expression in expressions {
      do throws(LanguageError) {
        watches.append(try Watch(expression, of: run, own: workspace.names))
      } catch {
        throw .code(error, source: expression)
      }
    }
    let sampling = try sample(watches, over: grain)
    for (number, expression) in expressions.enumerated()
    where sampling.samples.allSatisfy({ $0.values[number] == nil }) {
      if let error = sampling.missing[number] { throw .code(error, source: expression) }
    }
    return try PlotReport(
      sampling,
      of: expressions,
      isLogarithmic: isLogarithmic,
      place: run.moment.place
    )
  }

  private func sample(
    _ watches: [Watch],
    over grain: Grain
  ) throws(ReportProblem) -> Sampling {
    let result = try ReportProblem.running { () throws(RunError) in
      try run.sample(watches, over: grain)
    }
    do throws(SamplingError) {
      return try result.get()
    } catch {
      let source = watches[error.expression].source
      throw .expressionFails(source, error.error.lastLine, error.place)
    }
  }

  // MARK: Heat

  private func heat(_ expression: String) throws(ReportProblem) -> HeatReport {
    let now = try value(of: expression)
    let earlier = try momentBeforeLastTurn()
    let before = earlier.flatMap {
      try? workspace.evaluate(expression, at: $0, of: run, world: .learner)
    }
    return try HeatReport(
      expression,
      now: now,
      at: run.moment,
      before: before,
      at: earlier
    )
  }

  private func momentBeforeLastTurn() throws(ReportProblem) -> Moment? {
    try ReportProblem.running { () throws(RunError) in try run.momentBeforeLastTurn() }
  }

  // MARK: Network

  private func network() throws(ReportProblem) -> NetworkReport {
    let earlier = try momentBeforeLastTurn()
    return NetworkReport(
      try reading(),
      roles: roles,
      at: run.moment,
      before: earlier.flatMap { try? NetworkReading(at: $0, roles: roles) }
    )
  }

  private func landscape(
    _ first: String,
    _ second: String
  ) throws(ReportProblem) -> LandscapeReport {
    let reading = try reading()
    let weights = [try reading.weight(first, of: run), try reading.weight(second, of: run)]
    guard weights[0].reference != weights[1].reference else {
      throw .sameWeight(weights[0].reference.description)
    }
    var watches: [Watch] = []
    for weight in weights {
      do throws(LanguageError) {
        watches.append(try Watch(weight.source, of: run, own: []))
      } catch {
        throw .code(error, source: weight.source)
      }
    }
    let path = try sample(watches, over: .epoch).samples.compactMap { sample in
      if let first = sample.values[0]?.scalar, let second = sample.values[1]?.scalar {
        (first: first.double, second: second.double)
      } else {
        nil as (first: Double, second: Double)?
      }
    }
    return try LandscapeReport(
      weights[0],
      weights[1],
      reading,
      path: path,
      isInterrupted: run.isInterrupted
    )
  }
}
