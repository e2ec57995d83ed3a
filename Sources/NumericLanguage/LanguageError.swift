/// A program's error, as Python reports it: a class, a message and a place.
///
/// The wording is CPython's or NumPy's wherever those would fail too, so the last
/// line of a traceback is ``lastLine``. What the tutor adds for learners is
/// kept apart from it.
public struct LanguageError: Error, Hashable, Sendable {
  /// The class of an error; the raw value is the name in the traceback's last line.
  public enum Category: String, CaseIterable, Sendable {
    /// What the errors of arithmetic have in common.
    case arithmetic = "ArithmeticError"
    /// `assert` failed.
    case assertion = "AssertionError"
    /// An attribute that isn't there.
    case attribute = "AttributeError"
    /// An axis that an array hasn't.
    case axis = "numpy.exceptions.AxisError"
    /// What all exceptions have in common.
    case base = "BaseException"
    /// An exception for programs to raise.
    case buffer = "BufferError"
    /// An in-place result that doesn't fit the element type.
    case casting = "numpy._core._exceptions._UFuncOutputCastingError"
    /// An exception for programs to raise.
    case connection = "ConnectionError"
    /// A warning, raised as an exception.
    case deprecationWarning = "DeprecationWarning"
    /// An exception for programs to raise.
    case endOfFile = "EOFError"
    /// What the exceptions that mean failure have in common.
    case exception = "Exception"
    /// An exception for programs to raise.
    case fileExists = "FileExistsError"
    /// An exception for programs to raise.
    case fileNotFound = "FileNotFoundError"
    /// An exception for programs to raise.
    case floatingPoint = "FloatingPointError"
    /// A warning, raised as an exception.
    case futureWarning = "FutureWarning"
    /// An exception for programs to raise.
    case generatorExit = "GeneratorExit"
    /// A module that can't be imported.
    case importing = "ImportError"
    /// Blocks that don't line up.
    case indentation = "IndentationError"
    /// A position outside a sequence.
    case index = "IndexError"
    /// Someone asked to stop.
    case interrupted = "KeyboardInterrupt"
    /// A key that isn't there.
    case key = "KeyError"
    /// What the errors of positions and keys have in common.
    case lookup = "LookupError"
    /// The budget of memory is used up.
    case memory = "MemoryError"
    /// A module that doesn't exist here.
    case moduleNotFound = "ModuleNotFoundError"
    /// A name that isn't defined.
    case name = "NameError"
    /// An elementwise function that the elements' type hasn't.
    case noLoop = "numpy._core._exceptions._UFuncNoLoopError"
    /// An exception for programs to raise.
    case notImplemented = "NotImplementedError"
    /// A construct outside the subset.
    case notSupported = "NotSupportedError"
    /// An exception for programs to raise.
    case os = "OSError"
    /// A number that is too large.
    case overflow = "OverflowError"
    /// An exception for programs to raise.
    case permission = "PermissionError"
    /// Calls nested too deeply.
    case recursion = "RecursionError"
    /// An exception for programs to raise.
    case reference = "ReferenceError"
    /// An error that has no class of its own.
    case runtime = "RuntimeError"
    /// A warning, raised as an exception.
    case runtimeWarning = "RuntimeWarning"
    /// An iterator that is at its end.
    case stopIteration = "StopIteration"
    /// Text that isn't a program.
    case syntax = "SyntaxError"
    /// A warning, raised as an exception.
    case syntaxWarning = "SyntaxWarning"
    /// An exception for programs to raise.
    case system = "SystemError"
    /// The end of a program, raised as an exception.
    case systemExit = "SystemExit"
    /// Tabs and spaces that don't agree.
    case tab = "TabError"
    /// An exception for programs to raise.
    case timeout = "TimeoutError"
    /// An operation on the wrong type.
    case type = "TypeError"
    /// A local variable that is read before it is assigned.
    case unboundLocal = "UnboundLocalError"
    /// An exception for programs to raise.
    case unicode = "UnicodeError"
    /// A warning, raised as an exception.
    case userWarning = "UserWarning"
    /// A value that an operation can't take.
    case value = "ValueError"
    /// What all warnings have in common.
    case warning = "Warning"
    /// A division by zero.
    case zeroDivision = "ZeroDivisionError"
  }

  /// What the error consists of, kept apart so that the error itself is one word: every
  /// function of the machine may throw it, and none should have to make room for it.
  private struct Parts: Hashable, Sendable {
    var category: Category
    var message: String
    var range: SourceRange?
    var suggestion: String?
  }

  /// Parts in memory of their own, which never change.
  private final class Storage: Sendable {
    let parts: Parts

    init(_ parts: Parts) {
      self.parts = parts
    }
  }

  private var storage: Storage

  /// The class.
  public var category: Category {
    get { storage.parts.category }
    set { change { $0.category = newValue } }
  }

  /// The message, without the class.
  public var message: String {
    get { storage.parts.message }
    set { change { $0.message = newValue } }
  }

  /// Where it happened, if known.
  public var range: SourceRange? {
    get { storage.parts.range }
    set { change { $0.range = newValue } }
  }

  /// The name that was probably meant, where one is missing.
  public var suggestion: String? {
    get { storage.parts.suggestion }
    set { change { $0.suggestion = newValue } }
  }

  /// Creates an error from its parts.
  public init(_ category: Category, _ message: String, at range: SourceRange? = nil) {
    storage = Storage(Parts(category: category, message: message, range: range))
  }

  private mutating func change(_ body: (inout Parts) -> Void) {
    var parts = storage.parts
    body(&parts)
    storage = Storage(parts)
  }

  /// The last line of Python's traceback, such as `NameError: name 'x' is not defined`.
  ///
  /// Python's last line ends in the ``suggestion``, which the message that a program sees
  /// hasn't.
  public var lastLine: String {
    let line = message.isEmpty ? category.rawValue : "\(category.rawValue): \(message)"
    return suggestion.map { "\(line). Did you mean: '\($0)'?" } ?? line
  }

  /// Whether class, message and place are the same.
  public static func == (left: LanguageError, right: LanguageError) -> Bool {
    left.storage.parts == right.storage.parts
  }

  /// Feeds the parts into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(storage.parts)
  }
}
