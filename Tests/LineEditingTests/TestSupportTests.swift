import Foundation
import TestSupport
import Testing

/// The tools of the tests must be right themselves.
@Suite struct TestSupportTests {
  @Test(
    arguments: [
      (1.0, 1.0, 0), (1.0, 1.0.nextUp, 1), (0.1 + 0.2, 0.3, 1), (0.0, -0.0, 0), (.nan, .nan, 0),
      (Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, 2), (1.0, .nan, .max),
      (-.infinity, .infinity, 18_437_736_874_454_810_624),
    ] as [(Double, Double, UInt64)]
  )
  func `distances in units in the last place`(first: Double, second: Double, distance: UInt64) {
    #expect(ulps(between: first, and: second) == distance)
    #expect(ulps(between: second, and: first) == distance)
  }

  @Test func `a mismatch names both numbers`() {
    #expect(mismatch(0.1 + 0.2, 0.3, ulps: 1) == nil)
    #expect(
      mismatch(1, 1.5, ulps: 4)
        == "saw 1.5, expected 1.0: 2251799813685248 ulps apart, 4 allowed"
    )
  }

  @Test func `a snapshot that is missing or differs is a failure`() throws {
    let folder = try ScratchFolder()
    try folder.write("one\ntwo\n", to: "Snapshots/screen.txt")
    let file = folder.path(of: "Tests.swift")
    try Snapshot.expect("one\ntwo\n", named: "screen", file: file)
    #expect {
      try Snapshot.expect("one\n2\n", named: "screen", file: file)
    } throws: { error in
      "\(error)" == "screen differs:\n-2: two\n+2: 2"
    }
    #expect(throws: SnapshotFailure.self) {
      try Snapshot.expect("", named: "none", file: file)
    }
  }

  @Test func `a scratch folder goes with its last reference`() throws {
    var folder: ScratchFolder? = try ScratchFolder()
    let path = try #require(try folder?.write("text", to: "a/b"))
    #expect(try folder?.read("a/b") == "text")
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a run reports output, errors and status`() throws {
    let result = try TutorProcess.run(
      ["-c", "cat; echo $COLOUR; echo oh >&2; exit 3"],
      input: "in\n",
      environment: ["COLOUR": "red"],
      product: "/bin/sh"
    )
    #expect(result == .init(output: "in\nred\n", errors: "oh\n", status: 3))
  }

  @Test func `a run that takes too long fails`() {
    #expect(throws: ChildFailure.self) {
      try TutorProcess.run(["5"], product: "/bin/sleep", timeout: 0.1)
    }
  }

  @Test func `a signal counts as 128 and its number`() throws {
    let result = try TutorProcess.run(["-c", "kill -TERM $$"], product: "/bin/sh")
    #expect(result.status == 143)
  }
}
