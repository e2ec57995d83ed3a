import NeuralCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The modules that a program can import, and what is in them.
enum Modules {
  /// Returns what a module holds under a name, or `nil` if the course leaves it out.
  static func value(named name: String, in module: Module) -> Value? {
    values[module.name]?[name]
  }

  /// Whether a function of `np` has a short way, which never runs code of the program.
  static func hasIntrinsic(named name: String) -> Bool {
    guard case .builtin(let function)? = values["numpy"]?[name] else { return false }
    return function.intrinsic != nil
  }

  /// The error of a name that a module hasn't, or that the course leaves out.
  static func missing(_ name: String, in module: Module) -> LanguageError {
    let names = NumPyNames.all(in: module.name)
    if names.contains(name) { return outside(name, of: module.name) }
    if module.name == "numpy", let farewell = NumPyNames.farewell(to: name) {
      return LanguageError(.attribute, farewell)
    }
    var error = LanguageError(
      .attribute,
      "module '\(module.name)' has no attribute '\(name)'"
    )
    error.suggestion = NameErrors.nearest(to: name, among: names)
    return error
  }

  /// The error of a name that a module has and the course hasn't.
  static func outside(_ name: String, of module: String) -> LanguageError {
    let prefix = module.replacing("numpy", with: "np", maxReplacements: 1)
    let hint = hints["\(prefix).\(name)"].map { "; use \($0)" } ?? ""
    return LanguageError(
      .notSupported,
      "\(prefix).\(name) is not part of this course\(hint)"
    )
  }

  /// What to use instead of some names outside the course.
  private static let hints = [
    "np.float32": "float", "np.float16": "float", "np.int32": "int", "np.int8": "int",
    "np.uint8": "int", "np.object_": "a list", "np.str_": "str", "np.unique": "sorted",
    "np.vectorize": "a loop", "np.random.default_rng": "np.random.seed",
    "np.random.RandomState": "np.random.seed", "np.set_printoptions": "round",
    "np.loadtxt": "np.array", "np.genfromtxt": "np.array", "np.matrix": "np.array",
    "np.einsum": "np.dot", "np.vdot": "np.dot", "np.tensordot": "np.dot",
    "math.fsum": "sum", "math.prod": "np.prod", "sys.exit": "raise",
  ]

  /// The names in a module, for completion.
  static func names(of module: Module) -> [String] {
    (values[module.name] ?? [:]).keys.sorted()
  }

  /// Never changed after it is made, so that all threads may read it.
  private nonisolated(unsafe) static let values: [String: [String: Value]] = [
    "numpy": numpy,
    "numpy.random": functions(RandomFunctions.all),
    "math": math,
    "sys": ["stdout": .module(Module(name: "sys.stdout")), "maxsize": .int(.max)],
    "sys.stdout": functions([
      NativeFunction("write(text, /)") { call in
        guard case .string(let text) = call[0] else {
          throw LanguageError(
            .type,
            "write() argument must be str, not \(call[0].typeName)"
          )
        }
        call.machine.write(text)
        return .int(text.unicodeScalars.count)
      },
      NativeFunction("flush()") { _ in .none },
    ]),
  ]

  private static var numpy: [String: Value] {
    var values = functions(NumPyFunctions.all)
    for (alias, name) in NumPyFunctions.aliases { values[alias] = values[name] }
    for (name, type) in Types.numpy { values[name] = .type(type) }
    values["random"] = .module(Module(name: "numpy.random"))
    values["pi"] = .float(.pi)
    values["e"] = .float(M_E)
    values["inf"] = .float(.infinity)
    values["nan"] = .float(.nan)
    values["newaxis"] = Value.none
    return values
  }

  private static var math: [String: Value] {
    var values = functions(MathFunctions.all)
    values["pi"] = .float(.pi)
    values["e"] = .float(M_E)
    values["tau"] = .float(2 * .pi)
    values["inf"] = .float(.infinity)
    values["nan"] = .float(.nan)
    return values
  }

  private static func functions(_ family: [NativeFunction]) -> [String: Value] {
    Dictionary(
      family.map { ($0.signature.shortName, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

/// The functions behind `np.`.
enum NumPyFunctions {
  /// Every family of them.
  static let all = making + elementwise + reductions + products + joining + layout
}

/// The functions of `import math`.
enum MathFunctions {
  static let all: [NativeFunction] =
    real.map { name, function in
      NativeFunction("math.\(name)(x, /)") { call in
        let number = try call.double(0)
        let result = function(number)
        if result.isNaN, !number.isNaN { throw LanguageError(.value, "math domain error") }
        if result.isInfinite, number.isFinite { throw infinite(name) }
        return .float(result)
      }
    }
    + whole.map { name, rule in
      NativeFunction("math.\(name)(x, /)") { call in
        if case .int = call[0] { return call[0] }
        return try Numbers.whole(try call.double(0).rounded(rule))
      }
    }
    + [
      NativeFunction("math.pow(x, y, /)") { call in
        .float(pow(try call.double(0), try call.double(1)))
      },
      NativeFunction("math.hypot(x, y, /)") { call in
        .float(hypot(try call.double(0), try call.double(1)))
      },
      NativeFunction("math.factorial(n, /)") { call in
        let number = try call.index(0)
        guard number >= 0 else {
          throw LanguageError(.value, "factorial() not defined for negative values")
        }
        return try (1...max(number, 1)).reduce(.int(1)) { product, factor in
          try Operations.binary(.multiply, product, .int(factor))
        }
      },
      NativeFunction("math.isnan(x, /)") { call in .bool(try call.double(0).isNaN) },
      NativeFunction("math.isinf(x, /)") { call in .bool(try call.double(0).isInfinite) },
      NativeFunction("math.isfinite(x, /)") { call in .bool(try call.double(0).isFinite) },
      NativeFunction("math.isclose(a, b, *, rel_tol=, abs_tol=)") { call in
        let (left, right) = (try call.double(0), try call.double(1))
        if left == right { return .bool(true) }
        let relative = try call.double(2, default: 1e-9)
        let absolute = try call.double(3, default: 0)
        let allowed = max(relative * max(left.magnitude, right.magnitude), absolute)
        return .bool((left - right).isFinite && (left - right).magnitude <= allowed)
      },
    ]

  private static func infinite(_ name: String) -> LanguageError {
    name.hasPrefix("log")
      ? LanguageError(.value, "math domain error") : LanguageError(.overflow, "math range error")
  }

  private static let real: [(String, @Sendable (Double) -> Double)] = [
    ("sqrt", { $0.squareRoot() }), ("exp", { exp($0) }), ("log", { log($0) }),
    ("log2", { log2($0) }), ("log10", { log10($0) }), ("log1p", { log1p($0) }),
    ("sin", { sin($0) }), ("cos", { cos($0) }), ("tan", { tan($0) }), ("tanh", { tanh($0) }),
    ("sinh", { sinh($0) }), ("cosh", { cosh($0) }), ("asin", { asin($0) }),
    ("acos", { acos($0) }), ("atan", { atan($0) }), ("fabs", { $0.magnitude }),
  ]

  private static let whole: [(String, FloatingPointRoundingRule)] = [
    ("floor", .down), ("ceil", .up), ("trunc", .towardZero),
  ]
}
