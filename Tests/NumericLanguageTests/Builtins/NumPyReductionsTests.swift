import Testing

@Suite("NumPy functions that reduce")
struct NumPyReductionsTests {
  @Test(
    "sums and means",
    arguments: [
      Expectation("np.sum([1, 2, 3])", "np.int64(6)"),
      Expectation("np.sum([0.1] * 10)", "np.float64(1.0)"),
      Expectation("np.sum([[1, 2], [3, 4]], axis=0)", "array([4, 6])"),
      Expectation("np.sum([[1, 2], [3, 4]], axis=-1)", "array([3, 7])"),
      Expectation("np.sum([[1, 2], [3, 4]], axis=1, keepdims=True)", "array([[3],\n       [7]])"),
      Expectation("np.sum([[1, 2], [3, 4]], axis=(0, 1))", "np.int64(10)"),
      Expectation("np.sum(np.arange(24).reshape(2, 3, 4), axis=(0, 2))", "array([ 60,  92, 124])"),
      Expectation(
        "np.sum(np.arange(24).reshape(2, 3, 4), axis=(0, 2), keepdims=True)",
        "array([[[ 60],\n        [ 92],\n        [124]]])"
      ),
      Expectation("np.sum([True, True])", "np.int64(2)"),
      Expectation("np.sum(5)", "np.int64(5)"),
      Expectation("np.sum([1, 2], dtype=float)", "np.float64(3.0)"),
      Expectation("np.prod([1, 2, 3])", "np.int64(6)"),
      Expectation("np.mean([1, 2])", "np.float64(1.5)"),
      Expectation("np.mean([[1, 2], [3, 4]], axis=0)", "array([2., 3.])"),
      Expectation("np.std([1, 2, 3, 4])", "np.float64(1.118033988749895)"),
      Expectation("np.var([1, 2, 3, 4])", "np.float64(1.25)"),
      Expectation("np.var([1, 2, 3, 4], ddof=1)", "np.float64(1.6666666666666667)"),
      Expectation("np.std([[1, 2], [3, 5]], axis=1, ddof=1)", "array([0.70710678, 1.41421356])"),
      Expectation("np.median([3, 1, 2])", "np.float64(2.0)"),
      Expectation("np.median([[1, 2], [3, 4]], axis=0)", "array([2., 3.])"),
      Expectation("np.median([1, 2, 3, 4])", "np.float64(2.5)"),
      Expectation("np.average([1, 2, 3])", "np.float64(2.0)"),
      Expectation("np.average([1, 2, 3], weights=[3, 1, 0])", "np.float64(1.25)"),
      Expectation("np.cumsum([1, 2, 3])", "array([1, 3, 6])"),
      Expectation("np.cumsum([[1, 2], [3, 4]])", "array([ 1,  3,  6, 10])"),
      Expectation("np.cumsum([[1, 2], [3, 4]], axis=0)", "array([[1, 2],\n       [4, 6]])"),
      Expectation("np.cumprod([1, 2, 3])", "array([1, 2, 6])"),
      Expectation("np.diff([1, 4, 9])", "array([3, 5])"),
      Expectation("np.diff([[1, 4], [2, 8]], axis=0)", "array([[1, 4]])"),
      Expectation("np.diff([1, 4], n=5)", "array([], dtype=int64)"),
      Expectation("np.nansum([1, np.nan])", "np.float64(1.0)"),
      Expectation("np.trace([[1, 2], [3, 4]])", "np.int64(5)"),
      Expectation("np.count_nonzero([0, 1, 2])", "np.int64(2)"),
    ]
  )
  func sums(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: sums and means",
    arguments: [
      Expectation("np.diff([1, 4], n=-1)", "ValueError: order must be non-negative but got -1"),
      Expectation("np.sum()", "TypeError: sum() missing 1 required positional argument: 'a'"),
      Expectation(
        "np.sum([1], foo=1)",
        "TypeError: sum() got an unexpected keyword argument 'foo'"
      ),
      Expectation(
        "np.sum([1, 2], axis=1)",
        "numpy.exceptions.AxisError: axis 1 is out of bounds for array of dimension 1"
      ),
    ]
  )
  func sumsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "extremes and truths",
    arguments: [
      Expectation("np.max([1, 3, 2])", "np.int64(3)"),
      Expectation("np.min([[1, 2], [3, 0]], axis=0)", "array([1, 0])"),
      Expectation("np.amax([0.5])", "np.float64(0.5)"),
      Expectation("np.max([1, np.nan])", "np.float64(nan)"),
      Expectation("np.argmax([1, 3, 3])", "np.int64(1)"),
      Expectation("np.argmin([[3, 1], [0, 2]])", "np.int64(2)"),
      Expectation("np.argmax([[1, 5], [7, 2]], axis=1)", "array([1, 0])"),
      Expectation("np.all([1, 0])", "np.False_"),
      Expectation("np.any([[0, 0], [0, 1]], axis=0)", "array([False,  True])"),
      Expectation("np.ptp([1, 5, 2])", "np.int64(4)"),
    ]
  )
  func extremes(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: extremes and truths",
    arguments: [
      Expectation(
        "np.max([])",
        "ValueError: zero-size array to reduction operation maximum which has no identity"
      ),
      Expectation("np.argmax([])", "ValueError: attempt to get argmax of an empty sequence"),
    ]
  )
  func extremesErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "correlation",
    arguments: [
      Expectation(
        "np.round(np.corrcoef([1, 2, 3], [1, 2, 4]), 6)",
        "array([[1.      , 0.981981],\n       [0.981981, 1.      ]])"
      ),
      Expectation(
        "np.round(np.corrcoef([[1, 2, 3], [3, 2, 1]]), 6)",
        "array([[ 1., -1.],\n       [-1.,  1.]])"
      ),
    ]
  )
  func correlation(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }
}
