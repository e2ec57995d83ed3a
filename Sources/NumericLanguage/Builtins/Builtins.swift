import NeuralCore

/// The names that every program has without asking: functions and classes.
enum Builtins {
  /// The value of a built-in name, or `nil` if Python has none.
  static func value(named name: String) -> Value? { values[name] }

  /// The built-in names that the course has, in order.
  static let names: [String] =
    (functions.map(\.signature.shortName) + Types.named.keys).sorted()

  /// Returns why a name of Python isn't available; `nil` if it is, or if Python has none.
  static func refusal(of name: String) -> LanguageError? {
    guard all.contains(name), available[name] == nil else { return nil }
    let message =
      switch name {
      case "input": "the tutor can't ask for input"
      case "open": "files are not available in the tutor"
      case "set", "frozenset": "sets are not part of this course; use a list"
      default: "'\(name)' is not available in the tutor"
      }
    return LanguageError(.notSupported, message)
  }

  /// The built-in names of Python 3.11, in its order.
  static let all: [String] =
    """
    __import__ abs all any ascii bin breakpoint callable chr compile delattr dir divmod eval
    exec format getattr globals hasattr hash hex id input isinstance issubclass iter aiter len
    locals max min next anext oct ord pow print repr round setattr sorted sum vars None
    Ellipsis NotImplemented False True bool memoryview bytearray bytes classmethod complex dict
    enumerate filter float frozenset property int list map object range reversed set slice
    staticmethod str super tuple type zip BaseException BaseExceptionGroup Exception
    GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError AttributeError
    BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError
    RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError
    Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning DeprecationWarning
    EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning
    RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError
    ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError
    NotADirectoryError PermissionError ProcessLookupError TimeoutError IndentationError
    IndexError KeyError ModuleNotFoundError NotImplementedError RecursionError
    UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError
    ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError
    UnicodeTranslateError ExceptionGroup EnvironmentError IOError open quit exit copyright
    credits license help
    """
    .split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let functions = objects + numbers + sequences

  /// Never changed after it is made, so that all threads may read it.
  private nonisolated(unsafe) static let available: [String: Value] = {
    var values: [String: Value] = ["Ellipsis": .ellipsis]
    for name in ["None", "True", "False"] { values[name] = Value.none }
    for function in functions { values[function.signature.shortName] = function.value }
    for (name, type) in Types.named { values[name] = .type(type) }
    return values
  }()

  /// What is available, and functions that refuse for what isn't.
  private nonisolated(unsafe) static let values: [String: Value] = {
    var values = available
    for name in all {
      guard let refusal = refusal(of: name) else { continue }
      values[name] = .builtin(
        BuiltinFunction(name) { _, _, _ throws(LanguageError) in throw refusal }
      )
    }
    return values
  }()
}

extension NativeFunction {
  /// The function as an object of its own.
  var function: BuiltinFunction {
    BuiltinFunction(signature.shortName, intrinsic) {
      positional,
      named,
      machine throws(LanguageError) in
      try call(machine, positional, named)
    }
  }

  /// The function as a value of its own.
  var value: Value { .builtin(function) }

  /// The function as a method of an object.
  func bound(to receiver: Value) -> Value {
    .builtin(
      BuiltinFunction(signature.shortName) { positional, named, machine throws(LanguageError) in
        try call(machine, receiver: receiver, positional, named)
      }
    )
  }
}
