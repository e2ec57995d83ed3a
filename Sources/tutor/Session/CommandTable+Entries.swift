extension CommandTable {
  /// Every command, in the order of `help`.
  static let entries: [Entry] =
    course + practice + run + look + network + pictures + compare + out + tutor

  /// Returns the entry of a command.
  static func entry(_ name: Entry.Name) -> Entry {
    guard let entry = entries.first(where: { $0.name == name }) else {
      preconditionFailure("Every command stands in the table.")
    }
    return entry
  }

  private static let course: [Entry] = [
    Entry(
      name: .lessons,
      group: .course,
      arguments: "",
      summary: "list the lessons of the course",
      details: "Shows every lesson with how far you are in it.",
      examples: ["lessons"]
    ),
    Entry(
      name: .lesson,
      group: .course,
      arguments: "N",
      summary: "open a lesson where you left it",
      details: """
        N is a lesson's number or its short name. A step's number may stand behind a point: 5.7 is \
        step 7 of lesson 5, and .7 is step 7 of the lesson that is open.
        """,
      examples: ["lesson 5", "lesson one-light", "lesson 5.7", "lesson .7"]
    ),
    Entry(
      name: .next,
      group: .course,
      arguments: "",
      summary: "go to the next step of the lesson",
      details: """
        A question that you leave open stays open; you can come back to it with prev. \
        Enter on an empty line does the same where nothing is asked.
        """,
      examples: ["next"]
    ),
    Entry(
      name: .prev,
      group: .course,
      arguments: "",
      summary: "go to the step before",
      details: "Nothing is lost: answers stay given.",
      examples: ["prev"]
    ),
    Entry(
      name: .where,
      group: .course,
      arguments: "",
      summary: "show this step again",
      details: "Also says where the run stands.",
      examples: ["where"]
    ),
    Entry(
      name: .hint,
      group: .course,
      arguments: "",
      summary: "show the next hint",
      details: "Hints come in order: where to look, which idea, the formula, the numbers.",
      examples: ["hint"]
    ),
    Entry(
      name: .solution,
      group: .course,
      arguments: "",
      summary: "show the solution of this step",
      details: "It is shown with its reason. The step then counts as seen, not as answered.",
      examples: ["solution"]
    ),
    Entry(
      name: .skip,
      group: .course,
      arguments: "",
      summary: "leave this step out",
      details: "Goes on to the next step and marks this one as skipped.",
      examples: ["skip"]
    ),
    Entry(
      name: .restart,
      group: .course,
      arguments: "",
      summary: "begin this lesson again",
      details: """
        Goes to the lesson's first step, with the run at its start and without your settings. \
        What you have answered stays on record.
        """,
      examples: ["restart"]
    ),
    Entry(
      name: .answer,
      group: .course,
      arguments: "EXPR",
      summary: "answer with an expression",
      details: """
        At a question a plain number, sign, word or choice is taken as the answer; an \
        expression needs answer, or a for short, in front. It sees the names of the run as the \
        question does. Any rounding that you choose is accepted.
        """,
      examples: ["answer alpha * input[0] * delta", "a 3/5", "0.12"]
    ),
    Entry(
      name: .check,
      group: .course,
      arguments: "[FILE]",
      summary: "judge the program that a step asks for",
      details: """
        Runs your page from its start and compares its numbers with those of the program that is \
        asked for; names and order are yours, as long as the same comes out. If it departs, you \
        see the first line and the first number where it does. With a file, the file is put on \
        your page first.
        """,
      examples: ["check", "check memory.py"]
    ),
    Entry(
      name: .progress,
      group: .course,
      arguments: "",
      summary: "show what is done",
      details: "Progress is saved after every line.",
      examples: ["progress"]
    ),
    Entry(
      name: .lang,
      group: .course,
      arguments: "[en/zh]",
      summary: "choose the language of the lessons",
      details: """
        The step stays where it is, and so do the numbers. Where a lesson isn't written in a \
        language yet, it comes in English. Alone, it tells which one is chosen.
        """,
      examples: ["lang zh", "lang en", "lang"]
    ),
  ]

  private static let run: [Entry] = [
    Entry(
      name: .list,
      group: .run,
      arguments: "[LINES]",
      summary: "show the program with an arrow at the next line",
      details: """
        The arrow -> stands at the line that runs next. A program that is longer than the screen \
        is shown around the arrow once it is under way. list all shows all of it, list 20 the \
        lines around line 20, list 20-30 these lines.
        """,
      examples: ["list", "list all", "list 20", "list 20-30"]
    ),
    Entry(
      name: .step,
      group: .run,
      arguments: "[op/row/epoch] [N]",
      summary: "go on in the program",
      details: """
        op goes to behind the next statement that assigned or printed something, row to the \
        end of the current row of data, epoch to the end of the pass over all rows. N repeats it.
        """,
      examples: ["step", "step row", "step epoch 10"]
    ),
    Entry(
      name: .back,
      group: .run,
      arguments: "[op/row/epoch] [N]",
      summary: "take back moves, or step back",
      details: """
        Alone, it takes back the last move, whatever it was; with none left it goes one \
        operation back. With a grain it goes back to where such a step would have stopped.
        """,
      examples: ["back", "back 3", "back row"]
    ),
    Entry(
      name: .goto,
      group: .run,
      arguments: "PLACE",
      summary: "jump to a place in the run",
      details: """
        e12 is where 12 epochs are complete; e12 r3 is in epoch 12 with three rows complete; \
        e0 is before the first epoch. start, end, line 14, e2 r3 line 14 and \
        e2 r3 before weights work too.
        """,
      examples: ["goto e12 r3", "goto e60", "goto line 9", "goto start"]
    ),
    Entry(
      name: .until,
      group: .run,
      arguments: "EXPR",
      summary: "go on until something is true",
      details: """
        Stops behind the first statement after which the expression is true. If it never is, \
        the run stays where it was.
        """,
      examples: ["until error < 0.01", "until weights[0] > weights[1]"]
    ),
    Entry(
      name: .run,
      group: .run,
      arguments: "",
      summary: "run to the end",
      details:
        "Shows what the program prints on the way. Ctrl-C stops it and leaves you where you were.",
      examples: ["run"]
    ),
    Entry(
      name: .reset,
      group: .run,
      arguments: "",
      summary: "go to the start of the run",
      details: "Your settings stay; undo takes those back.",
      examples: ["reset"]
    ),
    Entry(
      name: .set,
      group: .run,
      arguments: "NAME VALUE",
      summary: "change a setting of the run",
      details: """
        Works for names that the program assigns outside its loops. The run is replayed with the \
        new value to the position where it was. Alone, set lists what can be set.
        """,
      examples: ["set alpha 0.5", "set hidden_size 8", "set"]
    ),
    Entry(
      name: .edit,
      group: .run,
      arguments: "",
      summary: "change the program in your editor",
      details: """
        Opens the program in the editor that VISUAL or EDITOR names. When you leave it, the run \
        goes to the same place of the new program, if it still has it. Text that doesn't parse \
        is kept for the next edit. undo brings the old program back.
        """,
      examples: ["edit"]
    ),
    Entry(
      name: .adopt,
      group: .run,
      arguments: "[NAME ...]",
      summary: "go on from your own values",
      details: """
        What you assign at the prompt is your own, and the run doesn't see it. adopt gives it to \
        the run, from this place on: all of your variables that hide one of the run's, or those \
        that you name. undo takes it back.
        """,
      examples: ["weights = np.zeros(3)", "adopt", "adopt weights alpha"]
    ),
    Entry(
      name: .undo,
      group: .run,
      arguments: "",
      summary: "take back the last set, edit or adopt",
      details: "Repeat it to take back the one before.",
      examples: ["undo"]
    ),
  ]

  private static let look: [Entry] = [
    Entry(
      name: .vars,
      group: .look,
      arguments: "",
      summary: "show all variables",
      details: """
        The run's variables and your own. A name that you assign at the prompt is yours and \
        hides the run's; the run itself isn't changed by it.
        """,
      examples: ["vars"]
    ),
    Entry(
      name: .show,
      group: .look,
      arguments: "NAME",
      summary: "show a variable, its shape and type",
      details: "Typing the name alone shows just its value.",
      examples: ["show weights"]
    ),
    Entry(
      name: .why,
      group: .look,
      arguments: "NAME[INDEX] [deep]",
      summary: "explain a number of the run",
      details: """
        Finds the statement that wrote it, and writes its formula with names and with \
        numbers, then the same for the numbers in it. deep goes on down to inputs and to \
        weights as they were kept from before.
        """,
      examples: ["why weights_1_2[1]", "why layer_1_delta[0,1]", "why error deep"]
    ),
    Entry(
      name: .watch,
      group: .look,
      arguments: "[EXPR]",
      summary: "show an expression after every move",
      details: "Alone, it shows what is watched now. unwatch ends it.",
      examples: ["watch error", "watch weights.sum()", "watch"]
    ),
    Entry(
      name: .unwatch,
      group: .look,
      arguments: "[EXPR]",
      summary: "no longer show an expression, or any",
      details: "Alone, it ends all that watch has begun.",
      examples: ["unwatch error", "unwatch"]
    ),
    Entry(
      name: .diff,
      group: .look,
      arguments: "PLACE [to PLACE]",
      summary: "compare two places of the run",
      details: """
        Shows the variables that differ. With one place, it is compared with where the run \
        stands. Places are written as for goto.
        """,
      examples: ["diff e1", "diff start to end", "diff e1 r1 to e2 r1"]
    ),
    Entry(
      name: .drop,
      group: .look,
      arguments: "NAME",
      summary: "forget a variable of your own",
      details: "If the run has a variable of that name, you see the run's again.",
      examples: ["drop weights"]
    ),
  ]

  private static let tutor: [Entry] = [
    Entry(
      name: .load,
      group: .tutor,
      arguments: "FILE",
      summary: "open a program or data of your own",
      details: """
        A program is driven, looked at and explained like those of the lessons; lesson N goes back \
        to the course, to where you left it. A table (FILE.csv, with names in its first line) \
        takes the place of the run's data: --target names the column to predict, --columns those \
        to learn from, all others if it is left out. load default puts the program's own data back.
        """,
      examples: [
        "load network.py", "load weather.csv --target rain",
        "load weather.csv --target rain --columns wind,cloud", "load default",
      ]
    ),
    Entry(
      name: .save,
      group: .tutor,
      arguments: "FILE",
      summary: "write the program to a file",
      details: """
        Your settings are written into it, and what you adopted. Python with NumPy runs it to the same numbers, and so \
        does tutor run. A file that is there already is left alone.
        """,
      examples: ["save network.py"]
    ),
    Entry(
      name: .help,
      group: .tutor,
      arguments: "[COMMAND]",
      summary: "show the commands, or one in full",
      details: """
        Commands may be shortened as long as only one fits: st row, wh, sol. A colon in \
        front forces a command: :list.
        """,
      examples: ["help", "help step"]
    ),
    Entry(
      name: .quit,
      group: .tutor,
      arguments: "",
      summary: "leave; you resume here next time",
      details: "Ctrl-D on an empty line does the same.",
      examples: ["quit"]
    ),
  ]
}
