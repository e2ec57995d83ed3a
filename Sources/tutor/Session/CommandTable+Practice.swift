extension CommandTable {
  /// The commands that ask a learner again, and keep what was answered.
  static let practice: [Entry] = [
    Entry(
      name: .again,
      group: .course,
      arguments: "",
      summary: "ask this question again with other numbers",
      details: """
        The run gets other numbers, or goes to another place, and the question is the same; as \
        often as you like. Hints work as before. When you leave the step, the run is as it was. \
        Some questions have only their own numbers.
        """,
      examples: ["again"]
    ),
    Entry(
      name: .test,
      group: .course,
      arguments: "",
      summary: "answer a few questions on this lesson instead of reading it",
      details: """
        Up to five questions, with other numbers where there are some; one try each, and no hints. \
        If all are right, the whole lesson counts as done, but for programs to write; else you are told which steps to read. \
        next, prev or where leaves the test, and you and the run are back where you were; names \
        that you made in the test are gone.
        """,
      examples: ["test"]
    ),
    Entry(
      name: .notes,
      group: .course,
      arguments: "[FILE]",
      summary: "show your own answers, variables and settings",
      details: """
        Lists what you answered right in this lesson with the value that was computed, your own \
        variables, and the settings that you changed. With a file's name it writes the notes of all \
        lessons as Markdown; a file that is there already stays as it is.
        """,
      examples: ["notes", "notes chapter6.md"]
    ),
  ]
}
