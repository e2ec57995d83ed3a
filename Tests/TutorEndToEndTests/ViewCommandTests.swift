import TestSupport
import Testing

/// `tutor view`: reports without a session.
@Suite struct ViewCommandTests {
  @Test func aReportIsWrittenAsJSON() throws {
    let result = try TutorProcess.run(["view", "5", "pressure", "--at", "e0", "--json"])
    #expect(result.status == 0)
    #expect(result.output.contains("\"report\" : \"pressure\""))
    #expect(result.output.contains("\"agreement_count\" : 7"))
  }

  @Test func sentencesAreForPlainScreens() throws {
    let result = try TutorProcess.run(["view", "5", "pressure", "--at", "e0", "--plain"])
    #expect(result.output.contains("Row 1: input 1 0 1, target 0, prediction -0.2."))
  }

  @Test(arguments: [
    (["view", "5", "vars"], "vars makes no report"),
    (["view", "5", "presure"], "Did you mean pressure?"),
    (["view", "5", "pressure", "7"], "There is no output 7"),
    (["view", "5", "pressure", "--at", "start"], "has no value here yet"),
    (["view", "5", "pressure", "--at", "e900"], "The run never comes to e900"),
    (["view", "none.py", "pressure"], "can't be read"),
    (["view", "99", "pressure"], "There is no lesson 99"),
  ])
  func whatCannotBeMadeIsSaidOnStandardError(arguments: [String], words: String) throws {
    let result = try TutorProcess.run(arguments)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains(words))
  }
}
