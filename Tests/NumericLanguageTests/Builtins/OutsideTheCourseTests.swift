import Testing

@Suite("Names outside the course")
struct OutsideTheCourseTests {
  @Test(
    "fails as Python does: NumPy's other names",
    arguments: [
      Expectation("np.linalg", "NotSupportedError: .linalg is not part of this course (line 1)"),
      Expectation(
        "getattr(np, 'loadtxt')",
        "NotSupportedError: np.loadtxt is not part of this course; use np.array"
      ),
      Expectation(
        "getattr(np.random, 'default_rng')",
        "NotSupportedError: np.random.default_rng is not part of this course; use np.random.seed"
      ),
      Expectation(
        "getattr('a', 'encode')",
        "NotSupportedError: .encode is not part of this course"
      ),
      Expectation(
        "np.zeros(2, dtype='float32')",
        "NotSupportedError: only int, float and bool arrays are part of this course, not float32"
      ),
      Expectation(
        "np.array(['a', 'b'])",
        "NotSupportedError: only int, float and bool arrays are part of this course, not 'str'"
      ),
      Expectation(
        "np.random.choice(['a', 'b'], 2)",
        "NotSupportedError: arrays of strings are not part of this course: choose positions instead"
      ),
      Expectation(
        "list(range(10 ** 12))",
        "MemoryError: a list of more than 44739242 items is larger than a program may use"
      ),
      Expectation(
        "sorted(range(10 ** 15))",
        "MemoryError: a list of more than 44739242 items is larger than a program may use"
      ),
      Expectation(
        "np.zeros((100000, 100000))",
        "MemoryError: an array of shape (100000, 100000) is larger than the 1024 MiB "
          + "that a program may use"
      ),
    ]
  )
  func refusedErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "is refused before anything runs",
    arguments: [
      Example("np.linalg", "import numpy as np", "np.linalg.inv(1)", says: "np.linalg"),
      Example("math.gcd", "import math as m", "m.gcd(1, 2)", says: "math.gcd"),
      Example("np.random.bytes", "import numpy as np", "np.random.bytes", says: "np.random.bytes"),
      Example(
        "np.float32",
        "import numpy as np",
        "np.zeros(2, dtype=np.float32)",
        says: "np.float32",
        advice: "; use float"
      ),
      Example("a method of strings", "x = 'a'", "x.encode()", says: ".encode"),
      Example("a special name", "x = 'a'", "x.__class__", says: ".__class__"),
      Example("a set", "x = 1", "set([x])", says: "sets", areSeveral: true),
    ]
  )
  func refusedBeforeAnythingRuns(_ example: Example) {
    #expect(Execution.screen(of: example.source) == example.refusal)
  }

  @Test("are the program's own where it gives them a meaning")
  func namesOfPythonMayBeShadowed() {
    let source =
      "input = 2\ndef f(set):\n  return set * input\nprint(f(21), [vars for vars in [1]])"
    #expect(Execution.screen(of: source) == "42 [1]\n")
  }

  /// A program that prints, and then leaves the course in its third line.
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    let refusal: String

    init(
      _ name: String,
      _ first: String,
      _ third: String,
      says what: String,
      areSeveral: Bool = false,
      advice: String = ""
    ) {
      testDescription = name
      source = "\(first)\nprint(1)\n\(third)\n"
      let verb = areSeveral ? "are" : "is"
      let advice = areSeveral ? "; use a list" : advice
      refusal = "NotSupportedError: \(what) \(verb) not part of this course (line 3)\(advice)"
    }
  }
}
