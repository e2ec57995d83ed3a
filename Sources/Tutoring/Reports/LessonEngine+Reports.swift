import TimeTravel

extension LessonEngine {
  /// Makes a report on the run where it stands.
  func report(_ request: ReportRequest) -> Outcome {
    if case .picture(let picture) = request { return draw(picture) }
    do throws(ReportProblem) {
      return .reported(try made(request))
    } catch {
      return .refused(.report(error))
    }
  }

  private func made(_ request: ReportRequest) throws(ReportProblem) -> Report {
    switch request {
    case .roles: .roles(RolesReport(self))
    case .correlate(let output): .correlate(try CorrelationReport(reading(), output: output))
    case .collapse: .collapse(CollapseReport(try reading()))
    case .gradcheck(let row): .gradcheck(try GradientReport(reading(), row: row))
    case .story: .story(try story())
    case .pressure(let output): .pressure(try PressureReport(reading(), output: output))
    case .picture: preconditionFailure("Pictures are drawn elsewhere.")
    case .race(let request): .race(try race(request))
    case .sweep(let request): .sweep(try sweep(request))
    case .cliff(let batching): .cliff(try cliff(batching))
    case .recode(let recoding): .recode(try recode(recoding))
    }
  }

  /// The network that the program trains, as it is where the run stands.
  func reading() throws(ReportProblem) -> NetworkReading {
    try NetworkReading(at: run.moment, roles: roles)
  }

  /// What each hidden node does, with its history from the start of the run.
  private func story() throws(ReportProblem) -> StoryReport {
    var report = try StoryReport(reading())
    let roles = roles
    var history: [(epoch: Int, firing: [[Int]])] = []
    do throws(RunError) {
      try run.visitEpochs { place, value in
        do throws(ReportProblem) {
          let network = try NetworkReading(at: place, roles: roles, value: value)
          let pass = network.network.forward(network.dataset.inputs)
          history.append((place.epoch ?? 0, StoryReport.firing(network.network, pass)))
        } catch {
          // Before there are weights, nothing is on.
        }
      }
    } catch {
      throw .interrupted
    }
    for (epoch, firing) in history { report.note(firing, after: epoch) }
    report.finish()
    return report
  }
}
