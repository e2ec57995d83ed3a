import Testing

@Suite("Arrays that meet texts")
struct TextWithArraysTests {
  @Test(
    "operators",
    arguments: [
      Expectation("'Error: ' + str(np.float64(1))", "'Error: 1.0'")
    ]
  )
  func operators(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: operators",
    arguments: [
      Expectation(
        "np.array([1, 2]) + 'ab'",
        "numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop "
          + "with signature matching types (dtype('int64'), dtype('<U2')) -> None"
      ),
      Expectation(
        "'a' + np.array([1.5])",
        "numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop "
          + "with signature matching types (dtype('<U1'), dtype('float64')) -> None"
      ),
      Expectation(
        "np.array([True]) - 'a'",
        "numpy._core._exceptions._UFuncNoLoopError: ufunc 'subtract' did not contain a "
          + "loop with signature matching types (dtype('bool'), dtype('<U1')) -> None"
      ),
      Expectation(
        "np.array([1]) ** 'a'",
        "TypeError: ufunc 'power' not supported for the input types, and the inputs "
          + "could not be safely coerced to any supported types according to the casting "
          + "rule ''safe''"
      ),
      Expectation(
        "np.float64(1) + 'a'",
        "numpy._core._exceptions._UFuncNoLoopError: ufunc 'add' did not contain a loop "
          + "with signature matching types (dtype('float64'), dtype('<U1')) -> None"
      ),
      Expectation(
        "'a' + np.float64(1)",
        #"TypeError: can only concatenate str (not "numpy.float64") to str"#
      ),
    ]
  )
  func operatorsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
