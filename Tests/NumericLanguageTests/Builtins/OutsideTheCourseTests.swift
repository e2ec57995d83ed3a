import Testing

@Suite("Names outside the course")
struct OutsideTheCourseTests {
  @Test(
    "fails as Python does: NumPy's other names",
    arguments: [
      Expectation("np.linalg", "NotSupportedError: np.linalg is not part of this course"),
      Expectation("np.loadtxt", "NotSupportedError: np.loadtxt is not part of this course"),
      Expectation(
        "np.random.default_rng",
        "NotSupportedError: np.random.default_rng is not part of this course"
      ),
      Expectation("math.gcd", "NotSupportedError: math.gcd is not part of this course"),
      Expectation("np.float32(1)", "NotSupportedError: np.float32 is not part of this course"),
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
}
