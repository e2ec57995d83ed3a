import Testing

@Suite("NumPy functions of each element")
struct NumPyElementwiseTests {
  @Test(
    "one operand",
    arguments: [
      Expectation("np.sqrt([4, 9])", "array([2., 3.])"),
      Expectation("np.sqrt(4)", "np.float64(2.0)"),
      Expectation("np.exp(0)", "np.float64(1.0)"),
      Expectation("np.exp([0.0])", "array([1.])"),
      Expectation("np.log(1)", "np.float64(0.0)"),
      Expectation("np.tanh(0)", "np.float64(0.0)"),
      Expectation("np.abs([-1, 2])", "array([1, 2])"),
      Expectation("np.abs(-2.5)", "np.float64(2.5)"),
      Expectation("np.absolute(-3)", "np.int64(3)"),
      Expectation("np.fabs(-3)", "np.float64(3.0)"),
      Expectation("np.sign([-2, 0, 3])", "array([-1,  0,  1])"),
      Expectation("np.sign(-0.5)", "np.float64(-1.0)"),
      Expectation("np.floor([1.7, -1.2])", "array([ 1., -2.])"),
      Expectation("np.ceil([1.2, -1.7])", "array([ 2., -1.])"),
      Expectation("np.trunc([1.7, -1.7])", "array([ 1., -1.])"),
      Expectation("np.rint([0.5, 1.5])", "array([0., 2.])"),
      Expectation("np.floor(2)", "np.int64(2)"),
      Expectation("np.square([1, -2])", "array([1, 4])"),
      Expectation("np.negative([1, -2])", "array([-1,  2])"),
      Expectation("np.sin(0)", "np.float64(0.0)"),
      Expectation("np.cos([0])", "array([1.])"),
      Expectation("np.isnan([1, np.nan])", "array([False,  True])"),
      Expectation("np.isinf([1, -np.inf])", "array([False,  True])"),
      Expectation("np.isfinite(np.inf)", "np.False_"),
      Expectation("np.logical_not([0, 1])", "array([ True, False])"),
      Expectation("np.reciprocal(4.0)", "np.float64(0.25)"),
    ]
  )
  func oneOperand(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: one operand",
    arguments: [
      Expectation(
        "np.exp('a')",
        "TypeError: ufunc 'exp' not supported for the input types, and the inputs could "
          + "not be safely coerced to any supported types according to the casting rule "
          + "''safe''"
      ),
      Expectation(
        "np.exp([1, 'a'])",
        "TypeError: ufunc 'exp' not supported for the input types, and the inputs could "
          + "not be safely coerced to any supported types according to the casting rule "
          + "''safe''"
      ),
      Expectation(
        "np.exp(None)",
        "TypeError: loop of ufunc does not support argument 0 of type NoneType which has "
          + "no callable exp method"
      ),
      Expectation(
        "np.exp()",
        "TypeError: exp() takes from 1 to 2 positional arguments but 0 were given"
      ),
      Expectation(
        "np.exp(1, 2, 3, 4)",
        "TypeError: exp() takes from 1 to 2 positional arguments but 4 were given"
      ),
      Expectation("np.exp(1, foo=1)", "TypeError: exp() got an unexpected keyword argument 'foo'"),
    ]
  )
  func oneOperandErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "two operands",
    arguments: [
      Expectation("np.add(2, 3)", "np.int64(5)"),
      Expectation("np.subtract([1, 2], 1)", "array([0, 1])"),
      Expectation("np.multiply([1, 2], [3, 4])", "array([3, 8])"),
      Expectation("np.divide(1, 4)", "np.float64(0.25)"),
      Expectation("np.floor_divide(7, 2)", "np.int64(3)"),
      Expectation("np.mod(-7, 3)", "np.int64(2)"),
      Expectation("np.power([1, 2], 2)", "array([1, 4])"),
      Expectation("np.power(2.0, 0.5)", "np.float64(1.4142135623730951)"),
      Expectation("np.maximum([1, 5], [3, 2])", "array([3, 5])"),
      Expectation("np.maximum([-1.0, 2.0], 0)", "array([0., 2.])"),
      Expectation("np.minimum(3, 2.5)", "np.float64(2.5)"),
      Expectation("np.maximum(np.nan, 1)", "np.float64(nan)"),
      Expectation("np.greater([1, 2], 1)", "array([False,  True])"),
      Expectation("np.equal(1, 1.0)", "np.True_"),
      Expectation("np.logical_and([0, 1], [1, 1])", "array([False,  True])"),
      Expectation("np.logical_or(0, 0)", "np.False_"),
      Expectation("np.logical_xor([True, False], True)", "array([False,  True])"),
    ]
  )
  func twoOperands(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: two operands",
    arguments: [
      Expectation(
        "np.maximum(1)",
        "TypeError: maximum() takes from 2 to 3 positional arguments but 1 was given"
      ),
      Expectation(
        "np.add([1, 2], [1, 2, 3])",
        "ValueError: operands could not be broadcast together with shapes (2,) (3,) "
      ),
    ]
  )
  func twoOperandsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "rounding and bounds",
    arguments: [
      Expectation("np.round(2.675, 2)", "np.float64(2.68)"),
      Expectation("np.round([0.5, 1.5, 2.345], 1)", "array([0.5, 1.5, 2.3])"),
      Expectation("np.round([15, 25], -1)", "array([20, 20])"),
      Expectation("np.around(-0.4)", "np.float64(-0.0)"),
      Expectation("np.clip([1, 5, 9], 2, 6)", "array([2, 5, 6])"),
      Expectation("np.clip(0.5, 1, 2)", "np.float64(1.0)"),
      Expectation("np.clip([1, 2], None, 1)", "array([1, 1])"),
      Expectation("np.clip([1.5, 2.5], 2, None)", "array([2. , 2.5])"),
      Expectation("np.nan_to_num([np.nan, 1.0])", "array([0., 1.])"),
    ]
  )
  func rounding(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "choosing and comparing",
    arguments: [
      Expectation("np.where([True, False], [1, 2], [3, 4])", "array([1, 4])"),
      Expectation("np.where(np.array([1, -1]) > 0, 1.0, 0)", "array([1., 0.])"),
      Expectation("np.where(True, 1, 2)", "array(1)"),
      Expectation("np.where([0, 3, 0, 4])", "(array([1, 3]),)"),
      Expectation("np.where([[0, 1], [1, 0]])", "(array([0, 1]), array([1, 0]))"),
      Expectation(
        "a = np.array([1.0, 2.0]); b = np.where([True, False], 0.0, a); a",
        "array([1., 2.])"
      ),
      Expectation("np.allclose([1, 2], [1, 2.0000001])", "True"),
      Expectation("np.allclose(1, 1.1)", "False"),
      Expectation("np.allclose(1, 1.1, atol=0.2)", "True"),
      Expectation("np.isclose([1, 2], [1, 2.1])", "array([ True, False])"),
      Expectation("np.isclose(np.nan, np.nan)", "np.False_"),
      Expectation("np.isclose(np.nan, np.nan, equal_nan=True)", "np.True_"),
      Expectation("np.array_equal([1, 2], [1, 2.0])", "True"),
      Expectation("np.array_equal([1, 2], [1, 2, 3])", "False"),
    ]
  )
  func choosing(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: choosing and comparing",
    arguments: [
      Expectation(
        "np.where([True], 1)",
        "ValueError: either both or neither of x and y should be given"
      ),
      Expectation(
        "np.where()",
        "TypeError: where() missing 1 required positional argument: 'condition'"
      ),
      Expectation(
        "np.where([True, False], [1, 2, 3], 0)",
        "ValueError: operands could not be broadcast together with shapes (2,) (3,) () "
      ),
      Expectation(
        "np.allclose(1)",
        "TypeError: allclose() missing 1 required positional argument: 'b'"
      ),
    ]
  )
  func choosingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
