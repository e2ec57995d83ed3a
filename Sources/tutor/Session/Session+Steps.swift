import Tutoring

extension Session {
  /// Shows a step.
  ///
  /// What its commands print stands between heading and text, so that the text and what to do
  /// next are still on the screen when a long listing has gone by.
  func show(_ step: StepPresentation, _ title: String, _ engine: LessonEngine) {
    var step = step
    let names = Set(step.hidingNames)
    step.hidingNames.removeAll(where: toldNames.contains)
    toldNames = names
    let view = StepView(
      step: step,
      title: title,
      settings: engine.run.settings.map(\.name),
      screen: screen
    )
    guard !step.commands.isEmpty else { return show(view.text) }
    show(view.heading)
    isShowingStep = true
    for command in step.commands {
      show("\n" + screen.style.paint(prompt, .muted) + command)
      handle(command)
    }
    isShowingStep = false
    show("\n" + view.body)
  }

  /// Lists the program or a part of it.
  func list(_ part: Listing, _ engine: LessonEngine) {
    let view = ProgramView(run: engine.run, screen: screen)
    show(view.text(isShowingStep ? .whole : part))
  }
}
