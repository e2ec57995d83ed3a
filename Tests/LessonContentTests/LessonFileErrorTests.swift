import Testing

@testable import LessonContent

/// A file of the small course with one text replaced, and the message for it.
struct Damage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let old: String
  let new: String
  let message: String

  init(_ name: String, _ file: String, _ old: String, _ new: String, _ message: String) {
    testDescription = name
    (self.file, self.old, self.new, self.message) = (file, old, new, message)
  }
}

struct LessonFileErrorTests {
  private func message(for damage: Damage) throws -> String {
    let source = try MemorySource.small(damage.file, damage.old, damage.new)
    let error = try #require(throws: LessonFileError.self) {
      let library = try LessonLibrary(source: source)
      _ = try library.lesson(library.entry("1"))
    }
    return error.message()
  }

  @Test("a damaged course says where and what to do", arguments: courseDamages)
  func damagedCourseSaysWhereAndWhatToDo(damage: Damage) throws {
    let found = try message(for: damage)
    #expect(found == damage.message)
  }

  @Test("a damaged lesson.yaml says where and what to do", arguments: lessonDamages)
  func damagedLessonYamlSaysWhereAndWhatToDo(damage: Damage) throws {
    let found = try message(for: damage)
    #expect(found == damage.message)
  }

  @Test("damaged prose says where and what to do", arguments: proseDamages)
  func damagedProseSaysWhereAndWhatToDo(damage: Damage) throws {
    let found = try message(for: damage)
    #expect(found == damage.message)
  }

  @Test(
    "a missing file is named",
    arguments: [
      ("course.yaml", "Lessons/course.yaml: the file is missing; every lesson needs it"),
      ("01-small/en.md", "Lessons/01-small/en.md: the file is missing; every lesson needs it"),
      (
        "01-small/program.py",
        "Lessons/01-small/program.py: the file is missing; every lesson needs it"
      ),
    ]
  )
  func missingFileIsNamed(file: String, message: String) throws {
    var source = try MemorySource.small()
    source.files[file] = nil
    let error = try #require(throws: LessonFileError.self) {
      let library = try LessonLibrary(source: source)
      _ = try library.lesson(library.entry("1"))
    }
    #expect(error.message() == message)
  }

  @Test(
    "a lesson that can't be opened says why",
    arguments: [
      ("9", "Lessons/course.yaml: there is no lesson '9'; type lessons for the list"),
      (
        "2",
        "Lessons/02-later: lesson 2 isn't written yet; type lessons to see which ones are"
      ),
    ]
  )
  func lessonThatCantBeOpenedSaysWhy(name: String, message: String) throws {
    let library = try LessonLibrary(source: MemorySource.small())
    let error = try #require(throws: LessonFileError.self) {
      _ = try library.lesson(library.entry(name))
    }
    #expect(error.message() == message)
  }

  private static let courseDamages = [
    Damage(
      "unknown key",
      "course.yaml",
      "lessons:\n      - folder: 01-small",
      "lesson:\n      - x: 1",
      "Lessons/course.yaml:3:5: the key 'lesson' means nothing here; known are title, lessons"
    ),
    Damage(
      "no English title",
      "course.yaml",
      "{en: Later}",
      "{zh-Hans: 后来}",
      "Lessons/course.yaml:7:16: the key 'en' is missing; add it here"
    ),
    Damage(
      "folder without number",
      "course.yaml",
      "02-later",
      "later",
      "Lessons/course.yaml:6:17: 'later' names no lesson; write a number, a dash and a name, "
        + "as 05-whole-data-set"
    ),
    Damage(
      "number twice",
      "course.yaml",
      "07-other",
      "01-other",
      "Lessons/course.yaml:10:9: lesson '1' stands in line 4 already; give this one another "
        + "number and name"
    ),
    Damage(
      "name twice",
      "course.yaml",
      "07-other",
      "07-small",
      "Lessons/course.yaml:10:9: lesson 'small' stands in line 4 already; give this one another "
        + "number and name"
    ),
  ]

  private static let lesson = "01-small/lesson.yaml"

  private static let lessonDamages = [
    Damage(
      "a tab for indentation",
      lesson,
      "    kind: say",
      "\tkind: say",
      "Lessons/01-small/lesson.yaml:9:1: this isn't YAML: found a tab character that "
        + "violates indentation; check indentation, quotes and colons"
    ),
    Damage(
      "key twice",
      lesson,
      "kind: say",
      "kind: say\n    kind: show",
      "Lessons/01-small/lesson.yaml:9:5: the key 'kind' stands here twice; remove one of them"
    ),
    Damage(
      "unknown key at the top",
      lesson,
      "program:",
      "programme:",
      "Lessons/01-small/lesson.yaml:1:1: the key 'programme' means nothing here; known are "
        + "program, helpers, roles, vocabulary, steps"
    ),
    Damage(
      "no program",
      lesson,
      "program: program.py\n",
      "",
      "Lessons/01-small/lesson.yaml:1:1: the key 'program' is missing; add it here"
    ),
    Damage(
      "program isn't there",
      lesson,
      "program.py",
      "deep.py",
      "Lessons/01-small/deep.py: the file is missing; every lesson needs it"
    ),
    Damage(
      "unknown role",
      lesson,
      "rate:",
      "speed:",
      "Lessons/01-small/lesson.yaml:3:3: the key 'speed' means nothing here; known are inputs, "
        + "targets, input, target, prediction, error, rate, weights, layers, deltas"
    ),
    Damage(
      "role isn't a list",
      lesson,
      "[w, v]",
      "w",
      "Lessons/01-small/lesson.yaml:4:12: 'weights' must be a list"
    ),
    Damage(
      "unknown kind",
      lesson,
      "kind: say",
      "kind: sing",
      "Lessons/01-small/lesson.yaml:9:11: 'kind' can't be 'sing'; it is one of say, show, "
        + "predict, do, code, zoo"
    ),
    Damage(
      "no kind",
      lesson,
      "id: read\n    kind: say",
      "id: read",
      "Lessons/01-small/lesson.yaml:8:5: the key 'kind' is missing; add it here"
    ),
    Damage(
      "no id",
      lesson,
      "id: read\n    kind: say",
      "kind: say",
      "Lessons/01-small/lesson.yaml:8:5: the key 'id' is missing; add it here"
    ),
    Damage(
      "empty value",
      lesson,
      "at: e1",
      "at:",
      "Lessons/01-small/lesson.yaml:12:8: the key 'at' has no value; write one or remove the key"
    ),
    Damage(
      "key of another kind",
      lesson,
      "kind: say",
      "kind: say\n    answer: 1",
      "Lessons/01-small/lesson.yaml:10:5: the key 'answer' means nothing here; known are id, "
        + "kind, at"
    ),
    Damage(
      "id twice",
      lesson,
      "id: look",
      "id: read",
      "Lessons/01-small/lesson.yaml:10:5: the step 'read' stands in line 8 already; give this "
        + "one another id"
    ),
    Damage(
      "unknown form",
      lesson,
      "form: choice",
      "form: word",
      "Lessons/01-small/lesson.yaml:16:11: 'form' can't be 'word'; it is one of number, sign, "
        + "choice, shape, array"
    ),
    Damage(
      "no answer",
      lesson,
      "    answer: \"'up'\"\n",
      "",
      "Lessons/01-small/lesson.yaml:14:5: the key 'answer' is missing; add it here"
    ),
    Damage(
      "one choice",
      lesson,
      "[up, down]",
      "[up]",
      "Lessons/01-small/lesson.yaml:18:14: a choice needs at least two; list their names under "
        + "'choices'"
    ),
    Damage(
      "choices of a number",
      lesson,
      "form: choice",
      "form: number",
      "Lessons/01-small/lesson.yaml:18:14: the key 'choices' means nothing here; known are "
        + "form, answer, mistakes"
    ),
    Damage(
      "two goals",
      lesson,
      "value: w * 2",
      "value: w * 2\n    condition: w > 1",
      "Lessons/01-small/lesson.yaml:21:5: give either 'value' or 'condition', and only one"
    ),
    Damage(
      "no goal",
      lesson,
      "    condition: alpha > 1\n",
      "",
      "Lessons/01-small/lesson.yaml:27:5: give either 'value' or 'condition', and only one"
    ),
    Damage(
      "unknown world",
      lesson,
      "over: run",
      "over: there",
      "Lessons/01-small/lesson.yaml:30:11: 'over' can't be 'there'; it is one of learner, run"
    ),
    Damage(
      "no solution",
      lesson,
      "    solution: [set alpha 2]",
      "",
      "Lessons/01-small/lesson.yaml:27:5: the key 'solution' is missing; add it here"
    ),
    Damage(
      "step without text",
      lesson,
      "id: look",
      "id: watch",
      "Lessons/01-small/en.md:5:1: no step is called 'look'; rename this section or add the step "
        + "to lesson.yaml"
    ),
    Damage(
      "mistake without words",
      lesson,
      "half: w / 2",
      "half: w / 2\n      third: w / 3",
      "Lessons/01-small/lesson.yaml:27:7: the mistake 'third' has no words; add "
        + "'### mistake third' under '## value' in en.md"
    ),
    Damage(
      "choice without words",
      lesson,
      "[up, down]",
      "[up, down, still]",
      "Lessons/01-small/lesson.yaml:14:5: the choice 'still' has no words; add "
        + "'### choice still' under '## guess' in en.md"
    ),
  ]

  private static let prose = "01-small/en.md"

  private static let proseDamages = [
    Damage(
      "no section",
      prose,
      "## look\nLook.\n",
      "",
      "Lessons/01-small/lesson.yaml:10:5: the step 'look' has no text; add a section '## look' "
        + "to en.md"
    ),
    Damage(
      "section of no step",
      prose,
      "## look",
      "## loook",
      "Lessons/01-small/en.md:5:1: no step is called 'loook'; rename this section or add the "
        + "step to lesson.yaml"
    ),
    Damage(
      "section twice",
      prose,
      "## value",
      "## guess",
      "Lessons/01-small/en.md:23:1: '## guess' stands in line 7 already; join the two"
    ),
    Damage(
      "section without text",
      prose,
      "Look.",
      "",
      "Lessons/01-small/en.md:5:1: '## look' has no text; write some or remove the heading"
    ),
    Damage(
      "part before any section",
      prose,
      "# Small",
      "### right",
      "Lessons/01-small/en.md:1:1: '### right' stands before the first section; put it under a "
        + "'## step'"
    ),
    Damage(
      "unknown part",
      prose,
      "### right",
      "### wrong",
      "Lessons/01-small/en.md:17:1: '### wrong' isn't known; use hint N, right, solution, "
        + "again, mistake NAME or choice NAME"
    ),
    Damage(
      "hint left out",
      prose,
      "### hint 2",
      "### hint 3",
      "Lessons/01-small/en.md:15:1: hints are numbered in order; this one is hint 2"
    ),
    Damage(
      "words for no mistake",
      prose,
      "### mistake half",
      "### mistake third",
      "Lessons/01-small/en.md:25:1: the step 'value' has no mistake 'third'; add it to "
        + "lesson.yaml or remove these words"
    ),
    Damage(
      "words for no choice",
      prose,
      "### choice down",
      "### choice left",
      "Lessons/01-small/en.md:11:1: the step 'guess' has no choice 'left'; add it to "
        + "lesson.yaml or remove these words"
    ),
    Damage(
      "open brace",
      prose,
      "Alpha is {alpha}.",
      "Alpha is {alpha.",
      "Lessons/01-small/en.md:4:10: this '{' isn't closed on its line; close it with '}', or "
        + "write '{{' for a plain brace"
    ),
    Damage(
      "stray brace",
      prose,
      "Double it.",
      "Double }it.",
      "Lessons/01-small/en.md:24:8: this '}' closes nothing; write '}}' for a plain brace"
    ),
  ]
}
