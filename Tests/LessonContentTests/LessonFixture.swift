import Foundation
import Testing

@testable import LessonContent

/// A small course that is right, to be damaged in one place by each test.
struct LessonFixture {
  static let course = """
    groups:
      - title: {en: First, zh-Hans: 第一}
        lessons:
          - folder: 01-small
            title: {en: Small, zh-Hans: 小}
          - folder: 02-later
            title: {en: Later}
      - title: {en: Second}
        lessons:
          - folder: 07-other
            title: {en: Other}
    """

  static let lesson = """
    program: program.py
    roles:
      rate: alpha
      weights: [w, v]
    vocabulary:
      - {en: weight, zh-Hans: 权重}
    steps:
      - id: read
        kind: say
      - id: look
        kind: show
        at: e1
        commands: [list, vars]
      - id: guess
        kind: predict
        form: choice
        answer: "'up'"
        choices: [up, down]
        mistakes:
          lost: "'down'"
      - id: value
        kind: do
        value: w * 2
        solution: [w * 2]
        mistakes:
          half: w / 2
      - id: state
        kind: do
        condition: alpha > 1
        over: run
        solution: [set alpha 2]
    """

  static let prose = """
    # Small

    ## read
    Alpha is {alpha}.
    ## look
    Look.
    ## guess
    Guess.
    ### choice up
    Up.
    ### choice down
    Down.
    ### hint 1
    Above.
    ### hint 2
    {w:.2f} it is.
    ### right
    Since it is.
    ### mistake lost
    No.
    ### solution
    `up`
    ## value
    Double it.
    ### mistake half
    That is half.
    ## state
    Raise alpha.
    """

  static let small = [
    "course.yaml": course, "01-small/lesson.yaml": lesson, "01-small/en.md": prose,
    "01-small/program.py": "alpha = 1\n",
    "07-other/lesson.yaml": "program: p.py\nsteps: [{id: a, kind: say}]",
    "07-other/en.md": "## a\nText.", "07-other/p.py": "x = 1\n",
  ]
}

/// Files in memory, under the name `Lessons`.
struct MemorySource: LessonSource {
  let name = "Lessons"
  var files: [String: String]

  func text(of path: String) -> String? { files[path] }

  /// Returns the course with one text of one file replaced.
  static func small(
    _ file: String = "",
    _ old: String = "",
    _ new: String = ""
  ) throws -> MemorySource {
    var files = LessonFixture.small
    if !file.isEmpty {
      let text = try #require(files[file])
      try #require(text.contains(old))
      files[file] = text.replacingOccurrences(of: old, with: new)
    }
    return MemorySource(files: files)
  }
}
