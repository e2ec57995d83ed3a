import Foundation
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

  /// Freeing what is nested goes no deeper into the stack than the limit of nesting.
  @Test(arguments: [
    "a = []\nfor i in range(200000): a = [a]",
    "a = ()\nfor i in range(200000): a = (a,)\na = 1",
    "a = {}\nfor i in range(200000): a = {1: a}",
    "a = 1\nfor i in range(200000): a = lambda x=a: x",
    "def f():\n    a = []\n    for i in range(200000): a = [a, 1]\n    return 1\nf()",
    "def wrap(x):\n    def inner(): return x\n    return inner\na = 1\n"
      + "for i in range(200000): a = wrap(a)",
  ])
  func nestedValuesAreFreed(source: String) throws {
    let result = try TutorProcess.run(["run", "-"], input: "\(source)\nprint(2)\n")
    #expect(result == .init(output: "2\n"))
  }

  /// Text that no learner types: an error with its place, never a crash.
  @Test(arguments: [
    (String(repeating: "(", count: 10_000), "SyntaxError: too many nested parentheses"),
    ("x = " + String(repeating: "-", count: 10_000) + "1", "RecursionError: maximum recursion"),
    ("x = " + String(repeating: "1 + ", count: 100_000) + "1", "RecursionError: maximum recursion"),
    ("x = " + String(repeating: "a.", count: 100_000) + "a", "RecursionError: maximum recursion"),
    ("x = 1\nprint('a\0b')", "SyntaxError: source code string cannot contain null bytes"),
    (String(repeating: "x = 1\n", count: 1_700_000) + "x +", "SyntaxError: invalid syntax"),
  ])
  func unreasonableTextIsRefused(source: String, message: String) throws {
    let result = try TutorProcess.run(["run", "-"], input: source + "\n")
    #expect(result.status == 1)
    #expect(result.errors.contains(message))
  }

  @Test func textThatIsNotUTF8IsRefused() throws {
    let home = try ScratchFolder()
    let path = home.path(of: "bytes.py")
    try Data([0x78, 0x3d, 0xff, 0xfe, 0x0a]).write(to: URL(filePath: path))
    let result = try TutorProcess.run(["run", path])
    #expect(result.status == 2)
    #expect(result.errors.contains("it isn't UTF-8 text"))
  }
}
