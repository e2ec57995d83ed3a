/// What a command that looks at a network, or at several, found: one value, for which the caller
/// has a picture, sentences, and data.
///
/// As JSON, a report is its own fields and its name under `report`.
public enum Report: Hashable, Sendable, Encodable {
  /// Which way each row pushes each weight.
  case pressure(PressureReport)
  /// How far inputs, hidden nodes and output go together with the target.
  case correlate(CorrelationReport)
  /// A stack of weights multiplied into one set.
  case collapse(CollapseReport)
  /// Slopes that are measured beside those that are computed.
  case gradcheck(GradientReport)
  /// What each hidden node does.
  case story(StoryReport)
  /// What the program's names mean.
  case roles(RolesReport)
  /// Numbers over the run.
  case plot(PlotReport)
  /// A table of numbers with what moved.
  case heat(HeatReport)
  /// The network.
  case network(NetworkReport)
  /// The error as two weights would make it.
  case landscape(LandscapeReport)
  /// Several ways of training, side by side.
  case race(RaceReport)
  /// Several values of a setting.
  case sweep(SweepReport)
  /// The largest learning rate that settles.
  case cliff(CliffReport)
  /// The same pattern in other numbers.
  case recode(RecodeReport)
  /// A run that was stopped since its error grows.
  case growth(GrowthReport)

  /// The report's name, which is also its command's.
  public var name: String {
    switch self {
    case .pressure: "pressure"
    case .correlate: "correlate"
    case .collapse: "collapse"
    case .gradcheck: "gradcheck"
    case .story: "story"
    case .roles: "roles"
    case .plot: "plot"
    case .heat: "heat"
    case .network: "network"
    case .landscape: "landscape"
    case .race: "race"
    case .sweep: "sweep"
    case .cliff: "cliff"
    case .recode: "recode"
    case .growth: "growth"
    }
  }

  private var content: any Encodable {
    switch self {
    case .pressure(let report): report
    case .correlate(let report): report
    case .collapse(let report): report
    case .gradcheck(let report): report
    case .story(let report): report
    case .roles(let report): report
    case .plot(let report): report
    case .heat(let report): report
    case .network(let report): report
    case .landscape(let report): report
    case .race(let report): report
    case .sweep(let report): report
    case .cliff(let report): report
    case .recode(let report): report
    case .growth(let report): report
    }
  }

  private enum CodingKeys: String, CodingKey {
    case report
  }

  /// Writes the report's fields with its name among them.
  ///
  /// - Parameter encoder: Where to.
  /// - Throws: The encoder's errors.
  public func encode(to encoder: any Encoder) throws {
    try content.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .report)
  }
}
