import Testing

@Suite("np.random")
struct RandomFunctionsTests {
  @Test(
    "drawing",
    arguments: [
      Expectation("np.random.seed(1); np.random.random()", "0.417022004702574"),
      Expectation(
        "np.random.seed(1); np.random.random(3).tolist()",
        "[0.417022004702574, 0.7203244934421581, 0.00011437481734488664]"
      ),
      Expectation(
        "np.random.seed(1); np.random.random((2, 2)).tolist()",
        "[[0.417022004702574, 0.7203244934421581], [0.00011437481734488664, 0.30233257263183977]]"
      ),
      Expectation("np.random.seed(1); np.random.rand()", "0.417022004702574"),
      Expectation(
        "np.random.seed(0); np.random.rand(2, 1).tolist()",
        "[[0.5488135039273248], [0.7151893663724195]]"
      ),
      Expectation(
        "np.random.seed(0); np.random.randn(3).tolist()",
        "[1.764052345967664, 0.4001572083672233, 0.9787379841057392]"
      ),
      Expectation(
        "np.random.seed(0); [np.random.randn(), np.random.randn()]",
        "[1.764052345967664, 0.4001572083672233]"
      ),
      Expectation(
        "np.random.seed(0); [np.random.randn(), np.random.seed(0), np.random.randn()]",
        "[1.764052345967664, None, 1.764052345967664]"
      ),
      Expectation("np.random.seed(3); np.random.uniform(-1, 1)", "0.10159580514915101"),
      Expectation(
        "np.random.seed(3); np.random.uniform(-1, 1, 2).tolist()",
        "[0.10159580514915101, 0.41629564523620965]"
      ),
      Expectation(
        "np.random.seed(3); np.random.uniform(low=2, high=3, size=(1, 2)).tolist()",
        "[[2.5507979025745753, 2.7081478226181046]]"
      ),
      Expectation("np.random.seed(3); np.random.normal(5, 2)", "8.577256946860636"),
      Expectation(
        "np.random.seed(3); np.random.normal(size=2).tolist()",
        "[1.7886284734303186, 0.43650985051198943]"
      ),
      Expectation(
        "np.random.seed(3); np.random.standard_normal(2).tolist()",
        "[1.7886284734303186, 0.43650985051198943]"
      ),
      Expectation(
        "np.random.seed(3); np.random.random_sample(2).tolist()",
        "[0.5507979025745755, 0.7081478226181048]"
      ),
      Expectation("np.random.seed(5); np.random.randint(10)", "3"),
      Expectation("np.random.seed(5); np.random.randint(2, 10, 5)", "array([5, 8, 9, 7, 8])"),
      Expectation(
        "np.random.seed(5); np.random.randint(0, 2, (2, 3))",
        "array([[1, 0, 1],\n       [1, 0, 0]])"
      ),
      Expectation("np.random.seed(5); np.random.randint(3, size=4)", "array([2, 1, 2, 2])"),
      Expectation("np.random.seed([1, 2]); np.random.random()", "0.5845141492495678"),
    ]
  )
  func drawing(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "choosing",
    arguments: [
      Expectation("np.random.seed(2); np.random.permutation(5)", "array([2, 4, 1, 3, 0])"),
      Expectation("np.random.seed(2); np.random.permutation([5, 6, 7])", "array([7, 6, 5])"),
      Expectation(
        "np.random.seed(2); np.random.permutation(np.arange(6).reshape(3, 2))",
        "array([[4, 5],\n       [2, 3],\n       [0, 1]])"
      ),
      Expectation(
        "np.random.seed(2); a = [1, 2, 3, 4]; [np.random.shuffle(a), a]",
        "[None, [3, 4, 2, 1]]"
      ),
      Expectation(
        "np.random.seed(2); a = np.arange(6); np.random.shuffle(a); a",
        "array([4, 1, 3, 2, 5, 0])"
      ),
      Expectation(
        "np.random.seed(2); a = np.arange(6).reshape(3, 2); np.random.shuffle(a); a",
        "array([[4, 5],\n       [2, 3],\n       [0, 1]])"
      ),
      Expectation("np.random.seed(2); np.random.choice(5)", "0"),
      Expectation("np.random.seed(2); np.random.choice([10, 20, 30])", "np.int64(10)"),
      Expectation("np.random.seed(2); np.random.choice(5, 3)", "array([0, 0, 3])"),
      Expectation("np.random.seed(2); np.random.choice(5, 3, replace=False)", "array([2, 4, 1])"),
      Expectation(
        "np.random.seed(2); np.random.choice([1.5, 2.5], (2, 2))",
        "array([[1.5, 2.5],\n       [2.5, 1.5]])"
      ),
      Expectation(
        "np.random.seed(2); np.random.choice(3, 4, p=[0.1, 0.2, 0.7])",
        "array([2, 0, 2, 2])"
      ),
    ]
  )
  func choosing(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: arguments",
    arguments: [
      Expectation("np.random.seed(-1)", "ValueError: Seed must be between 0 and 2**32 - 1"),
      Expectation(
        "np.random.seed(1, 2, 3)",
        "TypeError: seed() takes at most 1 positional argument (3 given)"
      ),
      Expectation(
        "np.random.random(2, 3)",
        "TypeError: random() takes at most 1 positional argument (2 given)"
      ),
      Expectation(
        "np.random.random(foo=1)",
        "TypeError: random() got an unexpected keyword argument 'foo'"
      ),
      Expectation(
        "np.random.rand((2, 3))",
        "TypeError: 'tuple' object cannot be interpreted as an integer"
      ),
      Expectation(
        "np.random.rand(2.5)",
        "TypeError: 'float' object cannot be interpreted as an integer"
      ),
      Expectation("np.random.randint(0)", "ValueError: high <= 0"),
      Expectation("np.random.randint(5, 2)", "ValueError: low >= high"),
      Expectation(
        "np.random.randint()",
        "TypeError: randint() takes at least 1 positional argument (0 given)"
      ),
      Expectation(
        "np.random.choice(3, 5, replace=False)",
        "ValueError: Cannot take a larger sample than population when 'replace=False'"
      ),
      Expectation(
        "np.random.choice([])",
        "ValueError: 'a' cannot be empty unless no samples are taken"
      ),
      Expectation(
        "np.random.choice(3, p=[0.5, 0.5])",
        "ValueError: 'a' and 'p' must have same size"
      ),
      Expectation("np.random.choice(2, p=[0.5, 0.6])", "ValueError: probabilities do not sum to 1"),
      Expectation("np.random.choice([[1]])", "ValueError: a must be 1-dimensional"),
      Expectation("np.random.normal(0, -1)", "ValueError: scale < 0"),
      Expectation("np.random.shuffle(5)", "TypeError: object of type 'int' has no len()"),
      Expectation(
        "np.random.uniform(1, 2, 3, 4)",
        "TypeError: uniform() takes at most 3 positional arguments (4 given)"
      ),
    ]
  )
  func argumentsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
