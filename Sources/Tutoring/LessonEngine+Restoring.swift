import LessonContent
import NumericLanguage
import TimeTravel

extension LessonEngine {
  /// Brings everything to where the learner left it: own names, changes, place, step.
  ///
  /// A step that is gone is replaced by the one that now has its place.
  mutating func restore(_ checkpoint: Progress.Checkpoint) {
    rebuildNames(checkpoint)
    watches = checkpoint.watches ?? []
    if let program = checkpoint.program {
      _ = try? run.edit(program)
      inferredRoles = ProgramRoles(inferredFrom: run.program)
    }
    roleChoices = checkpoint.roles ?? []
    apply(checkpoint.settings, to: &run)
    if let origin = checkpoint.data { reopen(origin) }
    adopt(checkpoint.adoptions ?? [], in: &run)
    try? run.resume(at: checkpoint.position)
    let named = lesson.steps.firstIndex { $0.id == checkpoint.step }
    index = named ?? max(0, min(checkpoint.index, lesson.steps.count - 1))
    arrival = named == nil ? run.position : checkpoint.arrival
    openPage()
    freeze()
  }

  /// What the run was changed by when an entry was typed.
  private struct Changes: Equatable {
    var settings: [Progress.Setting] = []
    var adoptions = 0
    var isEdited = false
    var page: String?
  }

  /// Types the learner's code again, each piece over the run as it was then.
  private mutating func rebuildNames(_ checkpoint: Progress.Checkpoint) {
    var then = run
    var changes = Changes()
    for entry in checkpoint.entries {
      if run.isInterrupted?() == true { return }
      let wanted = Changes(
        settings: entry.settings,
        adoptions: entry.adoptions ?? 0,
        isEdited: entry.isEdited ?? false,
        page: entry.page
      )
      if wanted != changes {
        changes = wanted
        then = pageRun(of: entry.page) ?? pristine
        then.isInterrupted = run.isInterrupted
        if wanted.isEdited, let program = checkpoint.program { _ = try? then.edit(program) }
        apply(wanted.settings, to: &then)
        adopt(Array((checkpoint.adoptions ?? []).prefix(wanted.adoptions)), in: &then)
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
      if let value = value(of: setting) { _ = try? run.set(setting.name, to: value) }
    }
  }

  /// Has a run take over values as they were kept.
  private func adopt(_ adoptions: [Progress.Adoption], in run: inout Run) {
    for adoption in adoptions {
      let values = adoption.values.compactMap { setting in
        value(of: setting).map { Variable(name: setting.name, value: $0) }
      }
      try? run.resume(at: adoption.position)
      if !values.isEmpty { _ = try? run.adopt(values) }
    }
  }

  private func value(of setting: Progress.Setting) -> Value? {
    try? Workspace().evaluate(setting.literal, at: pristine.moment, of: pristine, world: .run)
  }
}

extension Progress.Adoption {
  /// Puts an adoption into the form that is kept.
  init(_ adoption: Adoption) {
    self.init(
      position: adoption.position,
      values: adoption.values.map { .init(name: $0.name, literal: $0.value.literal) }
    )
  }
}
