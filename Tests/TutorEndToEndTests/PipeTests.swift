import TestSupport
import Testing

@Suite struct PipeTests {
  @Test func theDeepNetworksRunEndsWithItsWeightsAndLastError() throws {
    let result = try TutorProcess.run([], input: "lesson 16\nrun\n")
    #expect(result.status == 0)
    #expect(result.output.contains("Error:1.5055622665134859e-05\nat the end\n"))
    #expect(result.output.contains("[ 1.13962134]"))
    #expect(result.output.contains("[-0.20646505 -0.03308324 -0.16161097  0.00237016]]"))
  }

  @Test(arguments: [
    ("stpe", "Did you mean the command step?"), ("1 +", "SyntaxError: invalid syntax"),
    ("weights.dot(alpha, 1, 2, 3)", "TypeError"), ("nothing_here", "NameError"),
    ("lesson 99", "There is no lesson 99. lessons lists them."),
    ("goto nowhere", "is no place"), ("set delta 3", "can't be set"),
    ("step sideways", "That is not how step is used"),
  ])
  func wrongInputGivesOneMessageAndGoesOn(line: String, message: String) throws {
    let result = try TutorProcess.run([], input: "lesson 4\ngoto e1\n\(line)\n1 + 41\n")
    #expect(result.status == 0)
    #expect(result.output.contains(message))
    #expect(result.output.hasSuffix("42\n"))
  }

  @Test func aSavedProgramRunsToTheSameNumbers() throws {
    let home = try ScratchFolder()
    let path = home.path(of: "network.py")
    let input = "lesson 4\nset alpha 0.3\nsave \(path)\nsave \(path)\nsave \(path)/x\nrun\n"
    let session = try TutorProcess.run([], input: input, home: home)
    #expect(session.output.contains("The program is in"))
    #expect(session.output.contains("it is there already"))
    #expect(session.output.contains("there is no such folder"))
    let run = try TutorProcess.run(["run", path])
    #expect(run.status == 0)
    let last = run.output.split(separator: "\n").suffix(12).joined(separator: "\n")
    #expect(session.output.contains("... 8 lines left out\n" + last))
    #expect(run.output.contains("Error:"))
  }

  /// The locale chooses the language at first, then the learner does, in the midst of a step.
  @Test func lessonsSpeakTheLearnersLanguage() throws {
    let home = try ScratchFolder()
    let locale = ["LC_ALL": "zh_CN.UTF-8"]
    let first = try TutorProcess.run(
      [],
      input: "lesson 1\nlang en\nlang\nlang fr\nlang zh\n",
      environment: locale,
      home: home
    ).output
    #expect(first.contains("路口：哪盏灯说了算？"))
    #expect(first.contains("At the corner: which light matters?"))
    #expect(first.contains("The lessons are shown in en."))
    #expect(first.contains("Lessons are written in en and zh; fr is neither."))
    let again = try TutorProcess.run([], environment: ["LC_ALL": "C"], home: home).output
    #expect(again.hasPrefix("1. 路口：哪盏灯说了算？  第 1 步，共 "))
    #expect(again.contains("按回车继续。"))
    let english = try TutorProcess.run(["learn", "--lang", "en"], environment: locale, home: home)
    #expect(english.output.hasPrefix("1. At the corner"))
  }

  /// The editor is any command that changes a file.
  @Test(arguments: [
    ("sed -i 's/alpha = 0.1/alpha = 0.3/'", "The program is yours.\nepoch 2, row 3 done"),
    ("sed -i 's/alpha = /alpha = = /'", "SyntaxError: invalid syntax\nedit opens your text again."),
    ("true", "The program is as it was."),
    ("false", "false ended with status 1; the program is as it was."),
    ("no-such-editor", "There is no editor no-such-editor here."),
  ])
  func theProgramIsChangedInAnEditor(editor: String, message: String) throws {
    let result = try TutorProcess.run(
      [],
      input: "lesson 5\ngoto e2 r3\nedit\n1 + 41\n",
      environment: ["EDITOR": editor, "VISUAL": nil]
    )
    #expect(result.output.contains(message))
    #expect(result.output.hasSuffix("42\n"))
  }

  @Test func aProgramOfTheLearnersIsDriven() throws {
    let home = try ScratchFolder()
    let file = try home.write("w = 2\nfor i in range(3):\n    w = w * 5\n", to: "powers.py")
    try home.write("w = = 2\n", to: "wrong.py")
    let input = "lesson 5\nload \(file)\nstep epoch 2\nwhy w\nload wrong.py\nload none.py\nw\n"
    let result = try TutorProcess.run([], input: input, home: home)
    #expect(result.output.contains("powers.py\n\nThis program is yours."))
    #expect(result.output.contains("w = 50, was 10\n  line 3, epoch 2: w = w * 5\n"))
    #expect(result.output.contains("1  w = = 2\n       ^\nSyntaxError: invalid syntax\n"))
    #expect(result.output.hasSuffix("none.py can't be read: there is no such file.\n50\n"))
    let again = try TutorProcess.run([], input: "", home: home)
    #expect(again.output.hasPrefix("5. The whole data set"))
  }
}
