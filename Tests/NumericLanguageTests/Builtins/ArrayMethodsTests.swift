import Testing

@Suite("Array methods and attributes")
struct ArrayMethodsTests {
  @Test(
    "attributes",
    arguments: [
      Expectation("np.zeros((2, 3)).shape", "(2, 3)"),
      Expectation("np.zeros((2, 3)).T.shape", "(3, 2)"),
      Expectation("[np.zeros((2, 3)).ndim, np.zeros((2, 3)).size]", "[2, 6]"),
      Expectation("np.array([1, 2]).T", "array([1, 2])"),
      Expectation("np.array([1]).dtype", "dtype('int64')"),
      Expectation("str(np.array([1.5]).dtype)", "'float64'"),
      Expectation("np.array([True]).dtype.name", "'bool'"),
      Expectation("np.array([1]).dtype == int", "True"),
      Expectation("np.array([1]).dtype == np.int64", "True"),
      Expectation("np.array([1]).dtype == 'int64'", "True"),
      Expectation("np.array([1]).dtype == float", "False"),
      Expectation(
        "[np.float64(1.5).shape, np.float64(1.5).T, np.float64(2).dtype]",
        "[(), np.float64(1.5), dtype('float64')]"
      ),
    ]
  )
  func attributes(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: attributes",
    arguments: [
      Expectation(
        "np.array([1]).nosuch",
        "AttributeError: 'numpy.ndarray' object has no attribute 'nosuch'"
      ),
      Expectation(
        "np.float64(1).nosuch",
        "AttributeError: 'numpy.float64' object has no attribute 'nosuch'"
      ),
    ]
  )
  func attributesErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "reductions",
    arguments: [
      Expectation("np.array([1, 2, 3]).sum()", "np.int64(6)"),
      Expectation("np.array([[1, 2], [3, 4]]).sum(axis=0)", "array([4, 6])"),
      Expectation("np.array([[1, 2], [3, 4]]).sum(1)", "array([3, 7])"),
      Expectation(
        "np.array([[1, 2], [3, 4]]).sum(axis=1, keepdims=True)",
        "array([[3],\n       [7]])"
      ),
      Expectation("np.array([1, 2]).mean()", "np.float64(1.5)"),
      Expectation(
        "[np.array([1, 5]).max(), np.array([1, 5]).min(), np.array([1, 5]).argmax(), "
          + "np.array([1, 5]).argmin()]",
        "[np.int64(5), np.int64(1), np.int64(1), np.int64(0)]"
      ),
      Expectation("[np.array([0, 1]).any(), np.array([0, 1]).all()]", "[np.True_, np.False_]"),
      Expectation(
        "[np.array([1, 3]).std(), np.array([1, 3]).var(), np.array([1, 3]).var(ddof=1)]",
        "[np.float64(1.0), np.float64(1.0), np.float64(2.0)]"
      ),
      Expectation("np.array([1, 2, 3]).cumsum()", "array([1, 3, 6])"),
      Expectation("np.array([1, 2, 3]).prod()", "np.int64(6)"),
      Expectation("np.array([1, 2]).dot([3, 4])", "np.int64(11)"),
      Expectation("np.array([[1, 2]]).dot(np.array([[1], [1]]))", "array([[3]])"),
      Expectation("np.array([1, 2]).dot(2)", "array([2, 4])"),
      Expectation(
        "[np.float64(1.5).sum(), np.float64(1.5).mean()]",
        "[np.float64(1.5), np.float64(1.5)]"
      ),
    ]
  )
  func reductions(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: reductions",
    arguments: [
      Expectation(
        "np.array([1, 2]).sum(axis=1)",
        "numpy.exceptions.AxisError: axis 1 is out of bounds for array of dimension 1"
      ),
      Expectation("np.array([1]).dot()", "TypeError: dot() missing required argument 'b' (pos 0)"),
      Expectation(
        "np.array([1, 2]).dot(np.array([1, 2, 3]))",
        "ValueError: shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)"
      ),
      Expectation(
        "np.array([]).max()",
        "ValueError: zero-size array to reduction operation maximum which has no identity"
      ),
    ]
  )
  func reductionsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "layout",
    arguments: [
      Expectation("np.arange(6).reshape(2, 3)", "array([[0, 1, 2],\n       [3, 4, 5]])"),
      Expectation(
        "np.arange(6).reshape((3, -1))",
        "array([[0, 1],\n       [2, 3],\n       [4, 5]])"
      ),
      Expectation("np.arange(6).reshape(-1)", "array([0, 1, 2, 3, 4, 5])"),
      Expectation("a = np.arange(4); b = a.reshape(2, 2); b[0, 0] = 9; a", "array([9, 1, 2, 3])"),
      Expectation("a = np.arange(4); b = a.flatten(); b[0] = 9; a", "array([0, 1, 2, 3])"),
      Expectation("a = np.arange(4); b = a.ravel(); b[0] = 9; a", "array([9, 1, 2, 3])"),
      Expectation("np.zeros((2, 3)).transpose().shape", "(3, 2)"),
      Expectation("np.zeros((2, 3, 4)).transpose(2, 0, 1).shape", "(4, 2, 3)"),
      Expectation("np.array([[1, 2]]).squeeze()", "array([1, 2])"),
      Expectation("np.array([1, 2]).repeat(2)", "array([1, 1, 2, 2])"),
    ]
  )
  func layout(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: layout",
    arguments: [
      Expectation(
        "np.arange(6).reshape(4, 2)",
        "ValueError: cannot reshape array of size 6 into shape (4,2)"
      ),
      Expectation(
        "np.arange(6).reshape(5)",
        "ValueError: cannot reshape array of size 6 into shape (5,)"
      ),
      Expectation(
        "np.arange(6).reshape(-1, 4)",
        "ValueError: cannot reshape array of size 6 into shape (4)"
      ),
      Expectation(
        "np.arange(6).reshape(-1, -1)",
        "ValueError: can only specify one unknown dimension"
      ),
      Expectation(
        "np.arange(6).reshape('a')",
        "TypeError: 'str' object cannot be interpreted as an integer"
      ),
    ]
  )
  func layoutErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "contents",
    arguments: [
      Expectation("a = np.array([1, 2]); b = a.copy(); b[0] = 9; a", "array([1, 2])"),
      Expectation("np.array([1.7, -1.7]).astype(int)", "array([ 1, -1])"),
      Expectation("np.array([1, 0]).astype(bool)", "array([ True, False])"),
      Expectation("np.array([1]).astype('float')", "array([1.])"),
      Expectation("np.array([[1, 2], [3, 4]]).tolist()", "[[1, 2], [3, 4]]"),
      Expectation(
        "[np.array([1.5]).tolist(), np.array(5).tolist(), np.float64(1.5).tolist()]",
        "[[1.5], 5, 1.5]"
      ),
      Expectation(
        "[np.array([1.5]).item(), np.array([1, 2]).item(1), np.float64(1.5).item(), "
          + "np.array([[1, 2]]).item(0, 1)]",
        "[1.5, 2, 1.5, 2]"
      ),
      Expectation("a = np.zeros(2); a.fill(7); a", "array([7., 7.])"),
      Expectation("a = np.array([3, 1, 2]); a.sort(); a", "array([1, 2, 3])"),
      Expectation(
        "a = np.array([[3, 1], [0, 2]]); a.sort(axis=0); a",
        "array([[0, 1],\n       [3, 2]])"
      ),
      Expectation("np.array([3, 1, 2]).argsort()", "array([1, 2, 0])"),
      Expectation("np.array([1.25, 2.675]).round(2)", "array([1.25, 2.68])"),
      Expectation("np.array([1, 5]).clip(2, 4)", "array([2, 4])"),
      Expectation("np.float64(2.675).round(2)", "np.float64(2.68)"),
      Expectation("np.float64(3.0).is_integer()", "True"),
      Expectation("np.array([0, 5]).nonzero()", "(array([1]),)"),
    ]
  )
  func contents(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: contents",
    arguments: [
      Expectation(
        "np.array([1, 2]).item()",
        "ValueError: can only convert an array of size 1 to a Python scalar"
      ),
      Expectation(
        "np.array([1, 2]).item(5)",
        "IndexError: index 5 is out of bounds for axis 0 with size 2"
      ),
      Expectation("np.array([1, 2]).astype('foo')", "TypeError: data type 'foo' not understood"),
      Expectation("np.array([1, 2])()", "TypeError: 'numpy.ndarray' object is not callable"),
    ]
  )
  func contentsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
