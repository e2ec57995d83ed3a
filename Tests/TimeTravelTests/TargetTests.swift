import Testing
import TimeTravel

@Suite struct TargetTests {
  @Test(arguments: [
    ("start", Target(.start)), ("end", Target(.end)), ("e12", Target(.epoch(12))),
    ("e12 r3", Target(.row(epoch: 12, row: 3))), ("e12r3", Target(.row(epoch: 12, row: 3))),
    ("epoch 2 row 1", Target(.row(epoch: 2, row: 1))), ("line 14", Target(.start, mark: .line(14))),
    ("e1 r1 line 20", Target(.row(epoch: 1, row: 1), mark: .line(20))),
    ("e0 before layer_1_delta", Target(.epoch(0), mark: .assignment(of: "layer_1_delta"))),
  ])
  func readsPlaces(text: String, target: Target) throws {
    #expect(try Target(parsing: text) == target)
    #expect(try Target(parsing: target.description) == target)
  }

  @Test(arguments: [
    "", "e", "r3", "e-1", "12", "e1 r", "end line 3", "before", "e1 x", "e99999999999",
  ])
  func refusesOtherTexts(text: String) {
    #expect(throws: RunError.unreadableTarget(text)) { try Target(parsing: text) }
  }

  @Test(arguments: ["e61", "e1 r5", "line 99", "e1 before nothing"])
  func refusesPlacesThatTheRunNeverReaches(text: String) throws {
    var run = try Run(source: ChapterPrograms.deepNetwork)
    let target = try Target(parsing: text)
    #expect {
      try run.go(to: target)
    } throws: { error in
      guard case RunError.noSuchPlace(target, _) = error else { return false }
      return true
    }
    #expect(run.position == 0)
  }
}
