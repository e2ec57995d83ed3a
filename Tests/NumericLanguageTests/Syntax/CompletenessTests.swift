import NumericLanguage
import Testing

@Suite("When the prompt runs what was typed")
struct CompletenessTests {
  @Test(
    "ready to run",
    arguments: [
      "", "x = 1", "x = 1\n", "print(x)  # done", "# only a comment", "a; b",
      "if x:\n    y\n", "if x:\n    y\n    ", "if x: y\n", "def f():\n  return 1\n\n",
      "x = [\n  1,\n]", "'''a\nb'''", "x = = 1", "if x\n", "x = 'abc", "5x", "if x:\n",
      "for i in 3:\n  = 5", "x = = (1,", ")", "class A:", "import os", "return 3",
      "try:\n  x\n",
    ]
  )
  func complete(_ source: String) {
    #expect(Parser.isComplete(source))
  }

  @Test(
    "more to come",
    arguments: [
      "x = (1 +", "f(", "x = [1,\n2,", "{'a':", "'''a", "f\"\"\"{x}", "x = 1 + \\", "x = 1 + \\\n",
      "if x:", "if x:\n    y", "if x: y", "for i in range(3):", "def f():", "def f():\n  # why",
      "if x:\n  y\nelse:", "while x:\n  if y:\n    z", "try:", "try:\n  x",
      "try:\n  x\nexcept:", "if x:\n    y = (\n",
    ]
  )
  func incomplete(_ source: String) {
    #expect(!Parser.isComplete(source))
  }
}
