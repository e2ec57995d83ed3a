extension Progress {
  /// Returns this progress together with what another tutor saved meanwhile.
  ///
  /// Of each step the further state is kept, so nothing that was done is lost. Of two
  /// checkpoints of one lesson the one with the higher revision is kept, this
  /// one's where they are equal. Which lesson is open is this progress' choice.
  ///
  /// - Parameter other: The other progress.
  /// - Returns: Both in one.
  public func merging(_ other: Progress) -> Progress {
    var merged = self
    merged.currentLesson = currentLesson ?? other.currentLesson
    merged.language = language ?? other.language
    merged.lessons.merge(other.lessons) { $0.merging($1) }
    return merged
  }
}

extension Progress.Lesson {
  /// Returns what two tutors know of one lesson.
  func merging(_ other: Progress.Lesson) -> Progress.Lesson {
    var merged = self
    merged.steps.merge(other.steps) { $0.merging($1) }
    if let theirs = other.checkpoint, theirs.revision > checkpoint?.revision ?? -1 {
      merged.checkpoint = theirs
    }
    merged.tests = [tests, other.tests].compactMap(\.self).max()
    return merged
  }
}

extension Progress.Step {
  /// Returns what two tutors know of one step.
  func merging(_ other: Progress.Step) -> Progress.Step {
    var merged = self
    merged.state = max(state, other.state)
    merged.wrongAnswers = max(wrongAnswers, other.wrongAnswers)
    merged.answer = answer ?? other.answer
    return merged
  }
}
