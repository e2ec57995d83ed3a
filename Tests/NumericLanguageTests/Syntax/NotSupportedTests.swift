import NumericLanguage
import Testing

@Suite("Python outside the course is refused with a sentence of its own")
struct NotSupportedTests {
  @Test(
    "statements",
    arguments: [
      SyntaxCase(
        "x = 1\nclass Net:\n  pass",
        "NotSupportedError: classes are not part of this course (line 2); use functions and lists"
      ),
      SyntaxCase(
        "def f():\n  yield 1",
        "NotSupportedError: generators are not part of this course (line 2); return a list"
      ),
      SyntaxCase(
        "x = yield",
        "NotSupportedError: generators are not part of this course (line 1); return a list"
      ),
      SyntaxCase(
        "async def f(): pass",
        "NotSupportedError: 'async' is not part of this course (line 1)"
      ),
      SyntaxCase("await x", "NotSupportedError: 'await' is not part of this course (line 1)"),
      SyntaxCase(
        "with open('a') as f:\n  pass",
        "NotSupportedError: files are not available in the tutor (line 1); "
          + "'with' is not part of this course"
      ),
      SyntaxCase(
        "@cache\ndef f(): pass",
        "NotSupportedError: decorators are not part of this course (line 1)"
      ),
      SyntaxCase(
        "match x:\n  case 1:\n    pass",
        "NotSupportedError: 'match' is not part of this course (line 1); use if and elif"
      ),
      SyntaxCase(
        "try: a\nexcept* b: c",
        "NotSupportedError: 'except*' is not part of this course (line 2)"
      ),
    ]
  )
  func statements(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "expressions",
    arguments: [
      SyntaxCase(
        "if (n := 3) > 2: pass",
        "NotSupportedError: ':=' is not part of this course (line 1)"
      ),
      SyntaxCase(
        "f(n := 3)",
        "NotSupportedError: ':=' is not part of this course (line 1)"
      ),
      SyntaxCase(
        "b'x'",
        "NotSupportedError: bytes are not part of this course (line 1); use a string"
      ),
      SyntaxCase(
        "1 + 2j",
        "NotSupportedError: complex numbers are not part of this course (line 1)"
      ),
      SyntaxCase(
        "{x for x in y}",
        "NotSupportedError: set comprehensions are not part of this course (line 1); use a list"
      ),
      SyntaxCase(
        "g = (x for x in y)",
        "NotSupportedError: a generator expression can only be the argument of a call (line 1); "
          + "use a list"
      ),
      SyntaxCase(
        "{**a}",
        "NotSupportedError: '**' in a dict is not part of this course (line 1)"
      ),
      SyntaxCase(
        "def f(a, /): pass",
        "NotSupportedError: '/' among parameters is not part of this course (line 1)"
      ),
      SyntaxCase(
        "f'{x!a}'",
        "NotSupportedError: '!a' in an f-string is not part of this course (line 1); use '!r'"
      ),
      SyntaxCase(
        #"'\N{BULLET}'"#,
        #"NotSupportedError: '\N' in a string is not part of this course (line 1)"#
      ),
    ]
  )
  func expressions(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }

  @Test(
    "imports",
    arguments: [
      SyntaxCase("import pandas as pd", "ModuleNotFoundError: No module named 'pandas'"),
      SyntaxCase(
        "from keras.datasets import mnist",
        "ModuleNotFoundError: No module named 'keras'"
      ),
      SyntaxCase(
        "import matplotlib.pyplot as plt",
        "ModuleNotFoundError: No module named 'matplotlib'"
      ),
      SyntaxCase("import random", "ImportError: this tutor has only 'import numpy as np'"),
      SyntaxCase("import os, time", "ImportError: this tutor has only 'import numpy as np'"),
      SyntaxCase("from numpy import *", "ImportError: this tutor has only 'import numpy as np'"),
      SyntaxCase(
        "from numpy import (dot,\n  exp as e,)",
        "ImportError: this tutor has only 'import numpy as np'"
      ),
      SyntaxCase(
        "from . import x",
        "ImportError: attempted relative import with no known parent package"
      ),
      SyntaxCase(
        "from numpy import a,",
        "SyntaxError: trailing comma not allowed without surrounding parentheses"
      ),
    ]
  )
  func imports(_ example: SyntaxCase) {
    #expect(example.outcome == example.expected)
  }
}
