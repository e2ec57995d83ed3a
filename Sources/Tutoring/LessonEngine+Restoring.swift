import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Brings everything to where the learner left it: own names, settings, place, step.
  ///
  /// A step that is gone is replaced by the one that now has its place.
  mutating func restore(_ checkpoint: Progress.Checkpoint) {
    rebuildNames(checkpoint.entries)
    watches = checkpoint.watches ?? []
    apply(checkpoint.settings, to: &run)
    try? run.resume(at: checkpoint.position)
    let named = lesson.steps.firstIndex { $0.id == checkpoint.step }
    index = named ?? max(0, min(checkpoint.index, lesson.steps.count - 1))
    arrival = named == nil ? run.position : checkpoint.arrival
    freeze()
  }

  /// Types the learner's code again, each piece over the run as it was then.
  private mutating func rebuildNames(_ past: [Progress.Entry]) {
    var then = run
    var settings: [Progress.Setting] = []
    for entry in past {
      if run.isInterrupted?() == true { return }
      if entry.settings != settings {
        then = pristine
        then.isInterrupted = run.isInterrupted
        settings = entry.settings
        apply(settings, to: &then)
      }
      if then.position != entry.position { try? then.resume(at: entry.position) }
      guard let evaluation = try? workspace.execute(entry.source, over: then),
        !evaluation.isInterrupted
      else { continue }
      entries.append(entry)
    }
  }

  /// Makes settings as they were kept.
  private func apply(_ settings: [Progress.Setting], to run: inout Run) {
    for setting in settings {
      let value = try? Workspace().evaluate(
        setting.literal,
        at: pristine.moment,
        of: pristine,
        world: .run
      )
      if let value { _ = try? run.set(setting.name, to: value) }
    }
  }
}
