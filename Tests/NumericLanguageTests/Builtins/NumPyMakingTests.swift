import Testing

@Suite("NumPy functions that make arrays")
struct NumPyMakingTests {
  @Test(
    "array",
    arguments: [
      Expectation("np.array([1, 2, 3])", "array([1, 2, 3])"),
      Expectation("np.array([1, 2.5])", "array([1. , 2.5])"),
      Expectation("np.array([[1, 2], [3, 4]])", "array([[1, 2],\n       [3, 4]])"),
      Expectation("np.array([True, False])", "array([ True, False])"),
      Expectation("np.array([1, True])", "array([1, 1])"),
      Expectation("np.array((1, 2))", "array([1, 2])"),
      Expectation("np.array(5)", "array(5)"),
      Expectation("np.array(range(3))", "array([0, 1, 2])"),
      Expectation("np.array([])", "array([], dtype=float64)"),
      Expectation("np.array([[], []])", "array([], shape=(2, 0), dtype=float64)"),
      Expectation("np.array([[1, 2]], dtype=float)", "array([[1., 2.]])"),
      Expectation("np.array([1.7, -1.7], dtype=int)", "array([ 1, -1])"),
      Expectation("np.array([0, 2], dtype=bool)", "array([False,  True])"),
      Expectation("np.array([1], 'float64')", "array([1.])"),
      Expectation(
        "np.array([np.array([1, 2]), np.array([3, 4])])",
        "array([[1, 2],\n       [3, 4]])"
      ),
      Expectation("np.array([np.float64(1), 2])", "array([1., 2.])"),
      Expectation("a = np.array([1, 2]); b = np.array(a); b[0] = 9; a", "array([1, 2])"),
      Expectation("a = np.array([1, 2]); b = np.asarray(a); b[0] = 9; a", "array([9, 2])"),
    ]
  )
  func array(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: array",
    arguments: [
      Expectation(
        "np.array([[1, 2], [3]])",
        "ValueError: setting an array element with a sequence. The requested array has "
          + "an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + "
          + "inhomogeneous part."
      ),
      Expectation(
        "np.array([1, [2]])",
        "ValueError: setting an array element with a sequence. The requested array has "
          + "an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + "
          + "inhomogeneous part."
      ),
      Expectation(
        "np.array([[[1, 2], [3]], [[4], [5]]])",
        "ValueError: setting an array element with a sequence. The requested array has "
          + "an inhomogeneous shape after 2 dimensions. The detected shape was (2, 2) + "
          + "inhomogeneous part."
      ),
      Expectation(
        "np.array([np.zeros((2, 2)), np.zeros((2, 3))])",
        "ValueError: setting an array element with a sequence. The requested array has "
          + "an inhomogeneous shape after 2 dimensions. The detected shape was (2, 2) + "
          + "inhomogeneous part."
      ),
      Expectation("np.array(1, 2)", "TypeError: Cannot interpret '2' as a data type"),
      Expectation("np.array()", "TypeError: array() missing required argument 'object' (pos 0)"),
      Expectation(
        "np.array([1], foo=1)",
        "TypeError: array() got an unexpected keyword argument 'foo'"
      ),
      Expectation("np.array([1], dtype='foo')", "TypeError: data type 'foo' not understood"),
    ]
  )
  func arrayErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "filled arrays",
    arguments: [
      Expectation("np.zeros(3)", "array([0., 0., 0.])"),
      Expectation("np.zeros((2, 3))", "array([[0., 0., 0.],\n       [0., 0., 0.]])"),
      Expectation("np.zeros([2, 2], dtype=int)", "array([[0, 0],\n       [0, 0]])"),
      Expectation("np.zeros((2, 0))", "array([], shape=(2, 0), dtype=float64)"),
      Expectation("np.zeros(())", "array(0.)"),
      Expectation("np.ones((2, 2))", "array([[1., 1.],\n       [1., 1.]])"),
      Expectation("np.ones(2, dtype=bool)", "array([ True,  True])"),
      Expectation("np.full((2, 2), 7)", "array([[7, 7],\n       [7, 7]])"),
      Expectation("np.full(3, 0.5)", "array([0.5, 0.5, 0.5])"),
      Expectation("np.full((2, 2), [1, 2])", "array([[1, 2],\n       [1, 2]])"),
      Expectation("np.full(2, 7, dtype=float)", "array([7., 7.])"),
      Expectation("np.zeros_like([1, 2])", "array([0, 0])"),
      Expectation("np.zeros_like(np.array([1.5]))", "array([0.])"),
      Expectation("np.ones_like([[1, 2]], dtype=float)", "array([[1., 1.]])"),
      Expectation("np.full_like([1, 2], 2.7)", "array([2, 2])"),
      Expectation("np.eye(2)", "array([[1., 0.],\n       [0., 1.]])"),
      Expectation("np.eye(2, 3, k=1)", "array([[0., 1., 0.],\n       [0., 0., 1.]])"),
      Expectation("np.eye(2, dtype=int)", "array([[1, 0],\n       [0, 1]])"),
      Expectation("np.identity(2)", "array([[1., 0.],\n       [0., 1.]])"),
      Expectation("np.diag([1, 2])", "array([[1, 0],\n       [0, 2]])"),
      Expectation(
        "np.diag([1, 2], k=-1)",
        "array([[0, 0, 0],\n       [1, 0, 0],\n       [0, 2, 0]])"
      ),
      Expectation("np.diag([[1, 2], [3, 4]])", "array([1, 4])"),
    ]
  )
  func filled(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: filled arrays",
    arguments: [
      Expectation("np.zeros(2, 3)", "TypeError: Cannot interpret '3' as a data type"),
      Expectation("np.zeros(-1)", "ValueError: negative dimensions are not allowed"),
      Expectation("np.zeros('a')", "TypeError: 'str' object cannot be interpreted as an integer"),
      Expectation(
        "np.zeros(1.5)",
        "TypeError: expected a sequence of integers or a single integer, got '1.5'"
      ),
      Expectation(
        "np.zeros((2, 1.5))",
        "TypeError: 'float' object cannot be interpreted as an integer"
      ),
      Expectation("np.zeros()", "TypeError: zeros() missing required argument 'shape' (pos 0)"),
      Expectation("np.ones()", "TypeError: ones() missing 1 required positional argument: 'shape'"),
      Expectation("np.eye()", "TypeError: eye() missing 1 required positional argument: 'N'"),
    ]
  )
  func filledErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "counted arrays",
    arguments: [
      Expectation("np.arange(5)", "array([0, 1, 2, 3, 4])"),
      Expectation("np.arange(2, 5)", "array([2, 3, 4])"),
      Expectation("np.arange(10, 0, -3)", "array([10,  7,  4,  1])"),
      Expectation("np.arange(0, 1, 0.25)", "array([0.  , 0.25, 0.5 , 0.75])"),
      Expectation("np.arange(3.0)", "array([0., 1., 2.])"),
      Expectation("np.arange(0)", "array([], dtype=int64)"),
      Expectation("np.arange(0.1, 0.5, 0.1).tolist()", "[0.1, 0.2, 0.30000000000000004, 0.4]"),
      Expectation(
        "np.arange(1, 2, 0.1).tolist()",
        "[1.0, 1.1, 1.2000000000000002, 1.3000000000000003, 1.4000000000000004, "
          + "1.5000000000000004, 1.6000000000000005, 1.7000000000000006, 1.8000000000000007, "
          + "1.9000000000000008]"
      ),
      Expectation("np.arange(3, dtype=float)", "array([0., 1., 2.])"),
      Expectation("np.arange(start=1, stop=3)", "array([1, 2])"),
      Expectation("np.linspace(0, 1, 5)", "array([0.  , 0.25, 0.5 , 0.75, 1.  ])"),
      Expectation(
        "np.linspace(0, 1, 7).tolist()",
        "[0.0, 0.16666666666666666, 0.3333333333333333, 0.5, 0.6666666666666666, "
          + "0.8333333333333333, 1.0]"
      ),
      Expectation("np.linspace(0, 1, 4, endpoint=False)", "array([0.  , 0.25, 0.5 , 0.75])"),
      Expectation("np.linspace(2, 1, 3)", "array([2. , 1.5, 1. ])"),
      Expectation("np.linspace(0, 1, 1)", "array([0.])"),
      Expectation("np.linspace(0, 1, 0)", "array([], dtype=float64)"),
      Expectation("np.linspace(0, 10, 5, dtype=int)", "array([ 0,  2,  5,  7, 10])"),
      Expectation(
        "np.linspace(0, 1, 5, retstep=True)",
        "(array([0.  , 0.25, 0.5 , 0.75, 1.  ]), np.float64(0.25))"
      ),
      Expectation("len(np.linspace(0, 1))", "50"),
    ]
  )
  func counted(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: counted arrays",
    arguments: [
      Expectation("np.arange()", "TypeError: arange() requires stop to be specified."),
      Expectation("np.arange(1, 2, 0)", "ZeroDivisionError: division by zero"),
      Expectation(
        "np.linspace(0, 1, -1)",
        "ValueError: Number of samples, -1, must be non-negative."
      ),
      Expectation(
        "np.linspace(1)",
        "TypeError: linspace() missing 1 required positional argument: 'stop'"
      ),
    ]
  )
  func countedErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "names",
    arguments: [
      Expectation(
        "[np.pi, np.e, np.inf, np.nan, np.newaxis]",
        "[3.141592653589793, 2.718281828459045, inf, nan, None]"
      ),
      Expectation(
        "[np.float64(3), np.int64(2.9), np.bool_(1), np.float64('1.5')]",
        "[np.float64(3.0), np.int64(2), np.True_, np.float64(1.5)]"
      ),
    ]
  )
  func names(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: names",
    arguments: [
      Expectation("np.nosuch", "AttributeError: module 'numpy' has no attribute 'nosuch'"),
      Expectation(
        "np.arrray",
        "AttributeError: module 'numpy' has no attribute 'arrray'. Did you mean: 'array'?"
      ),
      Expectation("np.random.foo", "AttributeError: module 'numpy.random' has no attribute 'foo'"),
    ]
  )
  func namesErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
