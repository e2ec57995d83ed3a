import NeuralCore
import NumericLanguage
import Testing
import TimeTravel

/// `why` of every form of expression that learners write.
@Suite struct ExpressionFormTests {
  static let program = """
    import numpy as np
    x = np.array([[1.0, -2.0, 3.0], [0.5, 0.0, -1.5]])
    w = np.array([[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]])
    b = np.array([0.01, -0.02])
    def relu(z):
        return (z > 0) * z
    def leaky(z):
        small = 0.1 * z
        out = np.where(z > 0, z, small)
        return out
    def loss(p, t):
        total = 0
        for i in range(len(p)):
            total += (p[i] - t[i]) ** 2
        return total
    h = x @ w + b
    r = relu(h)
    l = leaky(h)
    m = np.mean(h, axis=0)
    s = h.sum(axis=1)
    k = h.sum(axis=1, keepdims=True)
    mx = h.max()
    am = np.maximum(h, 0)
    wh = np.where(h > 0, h, 0.5 * h)
    msk = h[h > 0]
    pick = x[0][[0, 2]]
    sl = x[:, 1:]
    t = x.T
    ex = np.exp(-h)
    sig = 1 / (1 + np.exp(-h))
    e = np.sum((h[0] - b) ** 2)
    mse = np.mean((r - 1) ** 2)
    d = np.dot(x[0], w[:, 0])
    py = [1.0, 2.0, 3.0]
    ps = sum(py)
    pm = max(py)
    c = 1.0 if e > 0.5 else 2.0
    q = abs(-3.5)
    lo = loss(h[0], b)
    neg = -h
    pw = 2 ** 3
    fd = 7 // 2
    md = 7 % 4
    rs = h.reshape(-1)
    st = np.std(h[0])
    out = np.outer(b, b)
    cl = np.clip(h, 0, 1)
    i, j = 1, 2.5
    y = py[1] * 2
    lc = [a * 2 for a in py]
    z = lc[2]
    xs = np.concatenate([b, b])
    v = x[0] * w[:, 1]
    w[0, 1] += 5
    w[1] -= 0.1 * x[0, 0]
    arg = np.argmax(h[0])
    both = (h > 0) & (h < 1)
    tanh2 = 1 - np.tanh(h) ** 2
    fl = float(h[0, 0])
    many = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2])
    total = np.sum(many ** 2)
    mean_of_many = many.mean()
    low = many.min()
    grid = np.arange(24).reshape(2, 3, 4) * 0.1
    planes = grid.sum(axis=1)
    rows_of_grid = np.mean(grid, axis=-1, keepdims=True)
    rows = [[1, 0, 1], [0, 1, 1]]
    goals = [0.0, 1.0]
    weights = [0.5, 0.48, -0.7]
    for turn in range(3):
        for row in range(2):
            prediction = 0
            for n in range(3):
                prediction += rows[row][n] * weights[n]
            delta = prediction - goals[row]
            for n in range(3):
                weights[n] -= 0.1 * delta * rows[row][n]
    twice = weights + [1.0]
    def below(lights):
        return (lights @ w) * 2
    def wider(values):
        return np.concatenate([values, values, values])
    def pushed(items):
        items.append(4.0)
        return len(items)
    up = below(x)
    up_row = below(x[0])
    up_slice = below(x[1:2])
    wide = wider(b)
    shorter = wider(x)[4]
    chosen = wider(x)[5][2]
    stack = [1.0, 2.0]
    pushes = stack[1] * pushed(stack)
    grown = np.array(stack) * pushed(stack) + stack[0]
    nothing = np.array([])
    of_nothing = np.sum(nothing) + nothing.sum()
    none_left = (h[h > 100] * 2).sum()
    without = np.dot(np.zeros((2, 0)), np.zeros((0, 3)))
    """

  /// Every number that the program leaves: its formula's numbers, evaluated, give it again.
  @Test func everyFormulaGivesItsNumber() throws {
    var run = try Run(source: Self.program)
    try run.runToEnd()
    var explained = 0
    for variable in run.moment.variables {
      for reference in references(to: variable) {
        let explanation = try run.explain(reference)
        guard case .opaque = explanation.formula.kind else {
          let again = try Workspace().evaluate(
            explanation.formula.numbers,
            at: run.moment,
            of: run,
            world: .run
          )
          #expect(
            again.scalar?.double.bitPattern == explanation.value.double.bitPattern,
            "\(reference): \(explanation.formula.numbers)"
          )
          explained += 1
          continue
        }
      }
    }
    #expect(explained > 140)
  }

  private func references(to variable: Variable) -> [String] {
    switch variable.value {
    case .array(let array):
      array.shape.elementCount == 0
        ? []
        : (0..<array.shape.elementCount).map { number in
          var (rest, index) = (number, [Int]())
          for length in array.shape.reversed() {
            index.insert(rest % length, at: 0)
            rest /= length
          }
          return "\(variable.name)[\(index.map(String.init).joined(separator: ","))]"
        }
    case .list(let list) where variable.name != "rows":
      list.items.indices.map { "\(variable.name)[\($0)]" }
    case .list: ["rows[1][2]"]
    default: [variable.name]
    }
  }

  @Test(arguments: [
    ("m[0]", "(h[0,0] + h[1,0]) / 2"), ("s[0]", "h[0,0] + h[0,1]"),
    ("k[1,0]", "h[1,0] + h[1,1]"), ("mx", "max(h[0,0], h[0,1], h[1,0], h[1,1])"),
    ("c", "1.0 if e > 0.5 else 2.0"), ("out[0,1]", "b[0] * b[1]"), ("ps", "sum(py)"),
    ("st", "np.std(h[0])"), ("lo", "loss(h[0], b)"), ("y", "py[1] * 2"), ("z", "lc[2]"),
    ("wh[1,1]", "np.where(h[1,1] > 0, h[1,1], 0.5 * h[1,1])"), ("msk[1]", "h[0,1]"),
    ("weights[2]", "weights[2] - 0.1 * delta * rows[1][2]"),
    ("prediction", "prediction + rows[1][2] * weights[2]"),
    ("up[0,1]", "below(x)[0,1]"), ("wide[5]", "wider(b)[5]"),
  ])
  func formulasAreWrittenWithNames(reference: String, names: String) throws {
    var run = try Run(source: Self.program)
    try run.runToEnd()
    #expect(try run.explain(reference).formula.names == names)
  }
}
