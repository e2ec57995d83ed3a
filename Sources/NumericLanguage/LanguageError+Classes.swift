extension LanguageError.Category {
  /// The class without its module, such as `AxisError`; NumPy's errors of elementwise
  /// functions all show under one name.
  public var shortName: String {
    if self == .casting || self == .noLoop { return "UFuncTypeError" }
    return rawValue.split(separator: ".").last.map(String.init) ?? rawValue
  }

  /// The classes that this one builds on directly.
  var parents: [LanguageError.Category] {
    switch self {
    case .base: []
    case .exception, .generatorExit, .interrupted, .systemExit: [.base]
    case .floatingPoint, .overflow, .zeroDivision: [.arithmetic]
    case .axis: [.value, .index]
    case .casting, .noLoop: [.type]
    case .connection, .fileExists, .fileNotFound, .permission, .timeout: [.os]
    case .indentation: [.syntax]
    case .index, .key: [.lookup]
    case .moduleNotFound: [.importing]
    case .notImplemented, .recursion: [.runtime]
    case .tab: [.indentation]
    case .unboundLocal: [.name]
    case .unicode: [.value]
    case .deprecationWarning, .futureWarning, .runtimeWarning, .syntaxWarning, .userWarning:
      [.warning]
    default: [.exception]
    }
  }

  /// Whether `except ancestor` catches an error of this class.
  func isKind(of ancestor: LanguageError.Category) -> Bool {
    self == ancestor || parents.contains { $0.isKind(of: ancestor) }
  }

  /// The classes that a program can name: Python's own.
  static let named: [String: LanguageError.Category] = {
    var named = [
      "EnvironmentError": LanguageError.Category.os, "IOError": LanguageError.Category.os,
    ]
    for category in allCases where category != .notSupported && category.isBuiltIn {
      named[category.rawValue] = category
    }
    return named
  }()

  private var isBuiltIn: Bool { !rawValue.contains(".") }
}
