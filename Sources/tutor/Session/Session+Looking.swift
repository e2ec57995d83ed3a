import TerminalRendering
import TimeTravel
import Tutoring

extension Session {
  /// Shows one variable with its shape and type.
  func show(variable name: String, _ engine: LessonEngine) {
    let own = engine.workspace.names.first { $0.name == name }
    let runs = engine.run.moment.value(of: name).map { Variable(name: name, value: $0) }
    guard let variable = own ?? runs else {
      return fail(
        screen.inWords(
          "There is no variable \(name) here. vars shows what there is.",
          "这里没有变量 \(name)。vars 显示现有的变量。"
        )
      )
    }
    show(VariablesView.detail(variable, screen))
  }

  /// Shows what can be set, and what is.
  func showSettings(_ engine: LessonEngine) {
    let set = Dictionary(
      engine.run.settings.map { ($0.name, $0.value) },
      uniquingKeysWith: { _, last in last }
    )
    let rows = engine.run.settableNames.map { name in
      LabelledList.Entry(
        name,
        set[name]?.shown ?? screen.inWords("as in the program", "同程序"),
        note: set[name] == nil ? "" : screen.inWords("set", "已设")
      )
    }
    show(screen.values(rows))
  }
}
