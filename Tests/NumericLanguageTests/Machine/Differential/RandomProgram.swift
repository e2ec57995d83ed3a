import TestSupport

/// A program of arithmetic, arrays, views, loops, functions and lists that a seed decides.
///
/// Names and expressions have shapes, so that nearly every program runs to its end:
/// `n` is a number, `v3` an array with three elements, `m23` one with two rows and three
/// columns. Arrays get second names, are kept in a list, changed in place and looked at
/// through slices, which is what a machine that overwrites arrays could get wrong.
struct RandomProgram {
  private var generator: SeededGenerator
  private var lines: [String] = []
  private var indentation = 0

  /// What an expression gives.
  private enum Shape: Equatable {
    case number
    case vector(Int)
    case matrix(Int, Int)

    var name: String {
      switch self {
      case .number: "n"
      case .vector(let count): "v\(count)"
      case .matrix(let rows, let columns): "m\(rows)\(columns)"
      }
    }
  }

  private static let shapes: [Shape] = [
    .number, .vector(2), .vector(3), .matrix(2, 3), .matrix(3, 2), .matrix(1, 3), .matrix(3, 3),
    .matrix(1, 1),
  ]

  /// The text of a seed's program.
  static func source(seed: UInt64) -> String {
    var program = RandomProgram(generator: SeededGenerator(seed: seed))
    program.write()
    return program.lines.joined(separator: "\n") + "\n"
  }

  private init(generator: SeededGenerator) {
    self.generator = generator
  }

  // MARK: Statements

  private mutating func write() {
    add("import numpy as np")
    add("def relu(x):")
    add("    return (x > 0) * x")
    add("def mixed(x, y):")
    add("    z = x * 0.5")
    add("    z += y")
    add("    return \(pick(["z", "x", "z - x", "x * y"]))")
    add("def changed(x):")
    add("    x -= 0.25")
    add("    return x")
    add("def deep(x, n):")
    add("    if n == 0:")
    add("        return x")
    add("    return x * 0.5 + deep(x - 1, n - 1)")
    add("def shaken(x):")
    add("    global na, v3a, m23a, m33b")
    add("    na = na * 0.5")
    add("    v3a = v3a * 0.5")
    add("    m23a, m33b = m23a - 1, m33b.T + x * 0")
    add("    return x")
    add("kept = []")
    for shape in Self.shapes {
      for variant in ["a", "b", "c"] {
        let value = variant == "c" ? literal(shape, isInteger: true) : literal(shape)
        add("\(shape.name)\(variant) = \(value)")
      }
    }
    for _ in 0..<8 { statement(depth: 0) }
  }

  private mutating func statement(depth: Int) {
    let shape = pick(Self.shapes)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0 where depth < 2:
      block("for i in range(\(Int.random(in: 1...4, using: &generator))):", depth)
    case 1 where depth < 2:
      block("if \(expression(.number, 2)) > \(expression(.number, 1)):", depth)
    case 2 where depth < 2: block("for row in m\(pick(["33a", "23b", "32a"])):", depth)
    case 3: add("\(variable(shape)) = \(variable(shape))")
    case 4: add("kept.append(\(expression(shape, 1)))")
    case 5: add("n\(pick(["a", "b"])) += np.sum(\(expression(.matrix(2, 3), 2)))")
    case 6, 7: update(shape)
    case 8:
      add(
        "\(variable(.vector(3))), \(variable(shape)) = "
          + "\(expression(.vector(3), 1)), \(expression(shape, 2))"
      )
    default: add("\(variable(shape)) = \(expression(shape, 3))")
    }
  }

  private mutating func block(_ header: String, _ depth: Int) {
    add(header)
    indentation += 1
    for _ in 0..<Int.random(in: 1...4, using: &generator) { statement(depth: depth + 1) }
    indentation -= 1
  }

  /// Changes a variable, a part of an array or an item of a list in place.
  private mutating func update(_ shape: Shape) {
    let sign = pick(["+=", "-=", "*="])
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: add("m33a[\(pick(["0", "1", "-1"]))] \(sign) \(expression(.vector(3), 1))")
    case 1: add("m32b[1:3] \(sign) \(expression(.matrix(1, 1), 1))")
    case 2:
      add("if len(kept) > 0:")
      add("    kept[0] \(sign) \(literal(.number))")
    default:
      let variant = pick(["a", "b"])
      add("\(shape.name)\(variant) \(sign) \(expression(shape, 2))")
    }
  }

  // MARK: Expressions

  private mutating func expression(_ shape: Shape, _ depth: Int) -> String {
    guard depth > 0 else {
      return Int.random(in: 0..<5, using: &generator) == 0 ? literal(shape) : variable(shape)
    }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: return variable(shape)
    case 10: return "deep(\(expression(shape, depth - 1)), 2)"
    case 11 where shape == .number || shape == .matrix(1, 3):
      return "shaken(\(expression(shape, depth - 1)))"
    case 2: return "relu(\(expression(shape, depth - 1)))"
    case 3: return "mixed(\(expression(shape, depth - 1)), \(expression(shape, depth - 1)))"
    case 4: return "changed(\(shape == .number ? "" : "np.copy")(\(expression(shape, depth - 1))))"
    case 5: return "(-\(expression(shape, depth - 1)))"
    case 6, 7:
      let sign = pick(["+", "-", "*"])
      let other = shape != .number && Bool.random(using: &generator) ? .number : shape
      return "(\(expression(shape, depth - 1)) \(sign) \(expression(other, depth - 1)))"
    default: return special(shape, depth - 1)
    }
  }

  /// An expression that only this shape has.
  private mutating func special(_ shape: Shape, _ depth: Int) -> String {
    switch shape {
    case .number:
      return pick([
        "np.sum(\(expression(.matrix(2, 3), depth)))", "\(variable(.vector(3)))[1]",
        "\(variable(.vector(2))).dot(\(expression(.vector(2), depth)))",
        "np.dot(\(variable(.vector(3))), \(variable(.vector(3))))",
        "(\(expression(.vector(3), depth))).sum()", "(\(variable(.number)) ** 2)",
      ])
    case .vector(let count):
      return pick([
        "\(variable(.matrix(3, count)))[\(pick(["0", "2", "-1"]))]",
        "np.dot(\(variable(.vector(3))), \(expression(.matrix(3, count), depth)))",
        "\(variable(.matrix(3, count))).T.dot(\(variable(.vector(3))))",
        "np.sum(\(expression(.matrix(3, count), depth)), axis=0)",
        "np.tanh(\(expression(shape, depth)))",
      ])
    case .matrix(let rows, let columns):
      return pick([
        product(rows, columns, depth), product(rows, columns, depth),
        "np.tanh(\(expression(shape, depth)))", "(\(expression(shape, depth)) > 0)",
        "(\(expression(shape, depth)) ** 2)",
        "(\(variable(.matrix(1, 1))) * \(expression(shape, depth)))",
      ])
    }
  }

  /// A product of matrices in one of the ways to write it; there are matrices with three
  /// rows or columns for each of the sizes below.
  private mutating func product(_ rows: Int, _ columns: Int, _ depth: Int) -> String {
    let left = rows == 1 ? "m13\(pick(["a", "b", "c"]))" : variable(.matrix(rows, 3))
    let right = columns == 1 ? "m13\(pick(["a", "b"])).T" : variable(.matrix(3, columns))
    return pick([
      "np.dot(\(left), \(right))", "\(left).dot(\(right))", "(\(left) @ \(right))",
      "(0.5 * \(left)).dot(\(right))", "(m33c.T @ \(left).T).T.dot(\(right))",
    ])
  }

  private mutating func variable(_ shape: Shape) -> String {
    shape.name + pick(["a", "b", "a", "b", "c"])
  }

  private mutating func literal(_ shape: Shape, isInteger: Bool = false) -> String {
    switch shape {
    case .number: return number(isInteger)
    case .vector(let count): return "np.array(\(row(count, isInteger)))"
    case .matrix(let rows, let columns):
      var text: [String] = []
      for _ in 0..<rows { text.append(row(columns, isInteger)) }
      return "np.array([\(text.joined(separator: ", "))])"
    }
  }

  private mutating func row(_ count: Int, _ isInteger: Bool) -> String {
    var numbers: [String] = []
    for _ in 0..<count { numbers.append(number(isInteger)) }
    return "[\(numbers.joined(separator: ", "))]"
  }

  private mutating func number(_ isInteger: Bool) -> String {
    let number = Int.random(in: -8...8, using: &generator)
    return isInteger ? "\(number)" : "\(Double(number) / 8)"
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }

  private mutating func add(_ line: String) {
    lines.append(String(repeating: "    ", count: indentation) + line)
  }
}
