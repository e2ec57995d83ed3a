extension LessonEngine {
  /// Makes a report on the run where it stands.
  func report(_ request: ReportRequest) -> Outcome {
    do throws(ReportProblem) {
      return .reported(try made(request))
    } catch {
      return .refused(.report(error))
    }
  }

  private func made(_ request: ReportRequest) throws(ReportProblem) -> Report {
    switch request {
    case .roles: .roles(RolesReport(self))
    case .pressure(let output): .pressure(try PressureReport(reading(), output: output))
    }
  }

  /// The network that the program trains, as it is where the run stands.
  private func reading() throws(ReportProblem) -> NetworkReading {
    try NetworkReading(at: run.moment, roles: roles)
  }
}
