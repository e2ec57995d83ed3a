import TestSupport
import Testing

/// Programs that take too much, in a process of their own: memory is counted as a whole.
@Suite(.serialized) struct BoundsTests {
  /// Whatever a program piles up, in one statement or in many, it ends before memory does.
  @Test(arguments: [
    "xs = []\nwhile True: xs.append(np.zeros(10 ** 6))",
    "xs = [np.ones(10 ** 6) for i in range(10 ** 9)]",
    "a = np.ones(10 ** 6)\nxs = [a + i for i in range(10 ** 9)]",
    "s = 'x'\nwhile True: s += s",
    "xs = [1]\nwhile True: xs = xs + xs",
    "xs = []\nwhile True: xs.append([0] * 10 ** 5)",
    "a = np.zeros((10 ** 6, 10 ** 6))",
    "a = np.outer(np.ones(10 ** 5), np.ones(10 ** 5))",
    "a = np.ones((10 ** 5, 1)) + np.ones(10 ** 5)",
    "a = np.concatenate([np.ones(10 ** 7)] * 100)",
    "a = np.array([range(10 ** 9)])",
    "a = np.repeat([1], 10 ** 12)",
    "xs = list(range(10 ** 12))",
  ])
  func memoryIsBounded(source: String) throws {
    let result = try TutorProcess.run(["run", "-"], input: "import numpy as np\n\(source)\n")
    #expect(result.status == 1)
    #expect(result.errors.contains("MemoryError: "))
  }

  @Test(arguments: [
    "np.arange(1e300)", "np.arange(0, 1e30)", "np.arange(0, 1, 1e-300)", "np.arange(0, 10 ** 30)",
  ])
  func lengthsBeyondReasonAreRefused(source: String) throws {
    let result = try TutorProcess.run(["run", "-"], input: "import numpy as np\n\(source)\n")
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("ValueError: Maximum allowed size exceeded\n"))
  }
}
