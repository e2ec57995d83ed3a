import Testing

@Suite("NumPy functions that join and lay out")
struct NumPyJoiningTests {
  @Test(
    "products",
    arguments: [
      Expectation("np.dot([1, 2], [3, 4])", "np.int64(11)"),
      Expectation("np.dot([[1, 2], [3, 4]], [1, 1])", "array([3, 7])"),
      Expectation("np.dot(2, [1, 2])", "array([2, 4])"),
      Expectation("np.dot(2, 3)", "np.int64(6)"),
      Expectation("np.matmul([[1, 2], [3, 4]], [[1], [1]])", "array([[3],\n       [7]])"),
      Expectation("np.outer([1, 2], [3, 4])", "array([[3, 4],\n       [6, 8]])"),
      Expectation("np.outer([[1, 2]], [3, 4])", "array([[3, 4],\n       [6, 8]])"),
      Expectation("np.inner([1, 2], [3, 4])", "np.int64(11)"),
      Expectation("np.inner([[1, 2], [3, 4]], [1, 1])", "array([3, 7])"),
    ]
  )
  func products(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: products",
    arguments: [
      Expectation("np.dot(1)", "TypeError: dot() missing 1 required positional argument: 'b'"),
      Expectation(
        "np.dot()",
        "TypeError: dot() missing 2 required positional arguments: 'a' and 'b'"
      ),
      Expectation(
        "np.dot([1, 2], [1, 2, 3])",
        "ValueError: shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)"
      ),
      Expectation(
        "np.dot(np.zeros((2, 3)), np.zeros((2, 3)))",
        "ValueError: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)"
      ),
      Expectation(
        "np.matmul(np.zeros(3), 2)",
        "ValueError: matmul: Input operand 1 does not have enough dimensions (has 0, "
          + "gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"
      ),
      Expectation("np.outer(1)", "TypeError: outer() missing 1 required positional argument: 'b'"),
    ]
  )
  func productsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "joining",
    arguments: [
      Expectation("np.concatenate([[1, 2], [3]])", "array([1, 2, 3])"),
      Expectation(
        "np.concatenate(([[1, 2]], [[3, 4]]), axis=0)",
        "array([[1, 2],\n       [3, 4]])"
      ),
      Expectation("np.concatenate([[[1, 2]], [[3, 4]]], axis=1)", "array([[1, 2, 3, 4]])"),
      Expectation("np.concatenate([[1], [2.5]])", "array([1. , 2.5])"),
      Expectation("np.concatenate([[[1]], [[2]]], axis=None)", "array([1, 2])"),
      Expectation("np.vstack([[1, 2], [3, 4]])", "array([[1, 2],\n       [3, 4]])"),
      Expectation(
        "np.vstack(([1, 2], [[3, 4], [5, 6]]))",
        "array([[1, 2],\n       [3, 4],\n       [5, 6]])"
      ),
      Expectation("np.hstack([[1, 2], [3]])", "array([1, 2, 3])"),
      Expectation("np.hstack([[[1], [2]], [[3], [4]]])", "array([[1, 3],\n       [2, 4]])"),
      Expectation("np.column_stack([[1, 2], [3, 4]])", "array([[1, 3],\n       [2, 4]])"),
      Expectation("np.stack([[1, 2], [3, 4]])", "array([[1, 2],\n       [3, 4]])"),
      Expectation("np.stack([[1, 2], [3, 4]], axis=1)", "array([[1, 3],\n       [2, 4]])"),
      Expectation("np.append([1, 2], 3)", "array([1, 2, 3])"),
      Expectation("np.append([[1, 2]], [[3, 4]], axis=0)", "array([[1, 2],\n       [3, 4]])"),
      Expectation("np.append([[1, 2]], [3])", "array([1, 2, 3])"),
      Expectation("np.tile([1, 2], 2)", "array([1, 2, 1, 2])"),
      Expectation("np.tile([1, 2], (2, 1))", "array([[1, 2],\n       [1, 2]])"),
      Expectation("np.repeat([1, 2], 2)", "array([1, 1, 2, 2])"),
      Expectation("np.repeat([1, 2], [1, 2])", "array([1, 2, 2])"),
      Expectation(
        "np.repeat([[1, 2], [3, 4]], 2, axis=0)",
        "array([[1, 2],\n       [1, 2],\n       [3, 4],\n       [3, 4]])"
      ),
    ]
  )
  func joining(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: joining",
    arguments: [
      Expectation(
        "np.concatenate([np.zeros(2), np.zeros((2, 2))])",
        "ValueError: all the input arrays must have same number of dimensions, but the "
          + "array at index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)"
      ),
      Expectation(
        "np.concatenate([np.zeros((1, 2)), np.zeros((1, 3))])",
        "ValueError: all the input array dimensions except for the concatenation axis "
          + "must match exactly, but along dimension 1, the array at index 0 has size 2 and "
          + "the array at index 1 has size 3"
      ),
      Expectation(
        "np.hstack([np.zeros((1, 2)), np.zeros((2, 2))])",
        "ValueError: all the input array dimensions except for the concatenation axis "
          + "must match exactly, but along dimension 0, the array at index 0 has size 1 and "
          + "the array at index 1 has size 2"
      ),
      Expectation(
        "np.stack([np.zeros(2), np.zeros(3)])",
        "ValueError: all input arrays must have the same shape"
      ),
      Expectation("np.vstack([])", "ValueError: need at least one array to concatenate"),
      Expectation(
        "np.vstack()",
        "TypeError: vstack() missing 1 required positional argument: 'tup'"
      ),
      Expectation(
        "np.append([[1, 2]], [3], axis=0)",
        "ValueError: all the input arrays must have same number of dimensions, but the "
          + "array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)"
      ),
    ]
  )
  func joiningErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "order",
    arguments: [
      Expectation("np.sort([3, 1, 2])", "array([1, 2, 3])"),
      Expectation("np.sort(np.zeros((0, 3))).shape", "(0, 3)"),
      Expectation("np.sort([[3, 1], [2, 0]])", "array([[1, 3],\n       [0, 2]])"),
      Expectation("np.sort([[3, 1], [2, 0]], axis=0)", "array([[2, 0],\n       [3, 1]])"),
      Expectation("np.sort([[3, 1], [2, 0]], axis=None)", "array([0, 1, 2, 3])"),
      Expectation("np.sort([2.0, np.nan, 1.0])", "array([ 1.,  2., nan])"),
      Expectation("np.argsort([3, 1, 2])", "array([1, 2, 0])"),
      Expectation("np.argsort([[3, 1], [0, 2]])", "array([[1, 0],\n       [0, 1]])"),
      Expectation("np.unique([3, 1, 1, 2])", "array([1, 2, 3])"),
      Expectation(
        "np.unique([3, 1, 1, 2], return_counts=True)",
        "(array([1, 2, 3]), array([2, 1, 1]))"
      ),
      Expectation("np.unique([[2, 1], [1, 2]])", "array([1, 2])"),
      Expectation("np.nonzero([0, 3, 4])", "(array([1, 2]),)"),
      Expectation("np.flip([1, 2, 3])", "array([3, 2, 1])"),
      Expectation("np.roll([1, 2, 3], 1)", "array([3, 1, 2])"),
    ]
  )
  func order(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "layout",
    arguments: [
      Expectation("np.reshape([1, 2, 3, 4], (2, 2))", "array([[1, 2],\n       [3, 4]])"),
      Expectation("np.reshape([1, 2, 3, 4], (2, -1))", "array([[1, 2],\n       [3, 4]])"),
      Expectation("np.ravel([[1, 2], [3, 4]])", "array([1, 2, 3, 4])"),
      Expectation("np.transpose([[1, 2], [3, 4]])", "array([[1, 3],\n       [2, 4]])"),
      Expectation("np.transpose(np.zeros((2, 3, 4)), (2, 0, 1)).shape", "(4, 2, 3)"),
      Expectation("np.swapaxes(np.zeros((2, 3, 4)), 0, 2).shape", "(4, 3, 2)"),
      Expectation("np.squeeze([[1, 2]])", "array([1, 2])"),
      Expectation("np.expand_dims([1, 2], 0)", "array([[1, 2]])"),
      Expectation("np.expand_dims([1, 2], 1)", "array([[1],\n       [2]])"),
      Expectation("np.atleast_2d([1, 2])", "array([[1, 2]])"),
      Expectation("[np.shape([[1, 2]]), np.ndim([[1]]), np.size([[1, 2]])]", "[(1, 2), 2, 2]"),
    ]
  )
  func layout(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: layout",
    arguments: [
      Expectation("np.transpose([[1, 2]], (0, 0))", "ValueError: repeated axis in transpose"),
      Expectation(
        "np.squeeze([[1, 2]], axis=1)",
        "ValueError: cannot select an axis to squeeze out which has size not equal to one"
      ),
    ]
  )
  func layoutErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
