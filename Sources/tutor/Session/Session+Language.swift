import LessonContent

extension Session {
  /// Goes on in another language, or tells which one it is.
  func speak(_ name: String?) {
    guard let name else {
      return say("The lessons are shown in \(language.shortName). lang en and lang zh change that.")
    }
    guard let chosen = Language(named: name) else {
      return fail("Lessons are written in en and zh; \(name) is neither.")
    }
    choose(chosen)
    act(.look)
  }
}
