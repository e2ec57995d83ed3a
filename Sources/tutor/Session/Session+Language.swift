import LessonContent
import Tutoring

extension Session {
  /// Says where the run stands.
  func sayPlace(_ engine: LessonEngine) {
    let place = screen.words(engine.run.moment)
    say(screen.inWords("The run stands here: \(place).", "程序停在这里：\(place)。"))
  }

  /// Goes on in another language, or tells which one it is.
  func speak(_ name: String?) {
    guard let name else {
      return say(
        screen.inWords(
          "The lessons are shown in en. lang zh changes that.",
          "现在用中文。lang en 换成英文。"
        )
      )
    }
    guard let chosen = Language(named: name) else {
      return fail(
        screen.inWords(
          "Lessons are written in en and zh; \(name) is neither.",
          "课程有 en 和 zh 两种语言，没有 \(name)。"
        )
      )
    }
    choose(chosen)
    guard let engine, engine.test != nil else { return act(.look) }
    show(.arrived(engine.presentation()))
  }
}
