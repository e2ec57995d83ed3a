import Foundation
import TestSupport
import Testing

/// Fresh numbers, tests and notes in the program as it is built.
@Suite(.serialized) struct RepeatingTests {
  private func progress(_ home: ScratchFolder) throws -> String {
    try home.read("state/tutor/progress.json")
  }

  @Test func freshNumbersAreAnsweredInAPipe() throws {
    let home = try ScratchFolder()
    let input = "lesson 4\nnext\nnext\nagain\na input.dot(weights)\nagain\n"
    let first = try TutorProcess.run([], input: input, home: home)
    #expect(first.status == 0)
    #expect(first.output.contains("4. One light, one network  step 3 of 16  again 1\n"))
    #expect(first.output.contains("again gives other numbers; Enter goes on.\n"))
    let second = try TutorProcess.run([], input: "-0.2\n", home: home)
    #expect(second.output.hasPrefix("4. One light, one network  step 3 of 16  done\n"))
    #expect(second.output.contains("`[1 0 1]`"))
    #expect(!second.output.contains("The run stands here"))
  }

  @Test func aTestThatIsLeftChangesNothing() throws {
    let home = try ScratchFolder()
    let before = try TutorProcess.run([], input: "lesson 5\nnext\ngoto e2\n", home: home)
    #expect(before.output.contains("test: skip this lesson by answering 5 questions.\n"))
    let test = try TutorProcess.run([], input: "test\nmine = 3\n17\n", home: home)
    #expect(test.output.contains("5. The whole data set  question 1 of 5\n"))
    #expect(test.output.contains("Not right. It is "))
    let after = try TutorProcess.run([], input: "mine\n", home: home)
    #expect(after.output.hasPrefix("The run stands here: epoch 2 done.\n"))
    #expect(after.output.contains("5. The whole data set  step 2 of 16\n"))
    #expect(after.output.contains("NameError: name 'mine' is not defined"))
    #expect(try progress(home).contains("\"tests\" : 1"))
  }

  @Test func notesOfAllLessonsAreWritten() throws {
    let home = try ScratchFolder()
    let file = home.path(of: "notes.md")
    let input = """
      lesson 4
      next
      next
      -0.2
      lesson 5
      next
      next
      next
      a streetlights[1].dot(weights)
      mine = 3
      set alpha 0.3
      lang zh
      notes \(file)
      notes \(file)

      """
    let result = try TutorProcess.run([], input: input, home: home)
    let output = result.output.replacing("\n", with: "")
    #expect(output.contains("笔记写在 \(file) 里了。"))
    #expect(output.contains("已经有这个文件了"))
    let notes = try home.read("notes.md")
    #expect(notes.hasPrefix("# 笔记\n\n## 4. "))
    #expect(notes.contains("    你的答案  -0.2\n    计算结果  -0.2\n"))
    #expect(notes.contains("\n## 5. 整个数据集\n"))
    #expect(notes.contains("a streetlights[1].dot(weights)") == false)
    #expect(notes.contains("    你的答案  streetlights[1].dot(weights)\n"))
    #expect(notes.contains("    mine  3\n"))
    #expect(notes.contains("    alpha  0.3\n"))
  }

  @Test func aTestIsTakenAtATerminal() throws {
    let terminal = try PseudoTerminal(rows: 24, columns: 80)
    try terminal.expect(".1>")
    terminal.send("lesson 4\r")
    try terminal.expectLine("4.1>", cursor: 5)
    terminal.send("te\t\r")
    try terminal.expectLine("4 test 1/5>", cursor: 12)
    terminal.send("a input.dot(weights)\r")
    try terminal.expectLine("4 test 2/5>", cursor: 12)
    terminal.send("\r")
    try terminal.expect("The test waits for your answer.")
    terminal.send("where\r")
    try terminal.expectLine("4.1>", cursor: 5)
    terminal.send(.controlD)
    #expect(try terminal.exitStatus() == 0)
  }
}
