/// A program's error, as Python reports it: a class, a message and a place.
///
/// The wording is CPython's or NumPy's wherever those would fail too, so the last
/// line of a traceback is ``lastLine``. What the tutor adds for learners is
/// kept apart from it.
public struct LanguageError: Error, Hashable, Sendable {
  /// The class of an error; the raw value is the name in the traceback's last line.
  public enum Category: String, Sendable {
    /// `assert` failed.
    case assertion = "AssertionError"
    /// An attribute that isn't there.
    case attribute = "AttributeError"
    /// An axis that an array hasn't.
    case axis = "numpy.exceptions.AxisError"
    /// An in-place result that doesn't fit the element type.
    case casting = "numpy._core._exceptions._UFuncOutputCastingError"
    /// An exception that the program raised as `Exception`.
    case exception = "Exception"
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
    /// The budget of memory is used up.
    case memory = "MemoryError"
    /// A module that doesn't exist here.
    case moduleNotFound = "ModuleNotFoundError"
    /// An elementwise function that the elements' type hasn't.
    case noLoop = "numpy._core._exceptions._UFuncNoLoopError"
    /// A name that isn't defined.
    case name = "NameError"
    /// A construct outside the subset.
    case notSupported = "NotSupportedError"
    /// A number that is too large.
    case overflow = "OverflowError"
    /// Calls nested too deeply.
    case recursion = "RecursionError"
    /// An exception that the program raised as `RuntimeError`.
    case runtime = "RuntimeError"
    /// An iterator that is at its end.
    case stopIteration = "StopIteration"
    /// Text that isn't a program.
    case syntax = "SyntaxError"
    /// Tabs and spaces that don't agree.
    case tab = "TabError"
    /// An operation on the wrong type.
    case type = "TypeError"
    /// A local variable that is read before it is assigned.
    case unboundLocal = "UnboundLocalError"
    /// A value that an operation can't take.
    case value = "ValueError"
    /// A division by zero.
    case zeroDivision = "ZeroDivisionError"
  }

  /// The class.
  public var category: Category
  /// The message, without the class.
  public var message: String
  /// Where it happened, if known.
  public var range: SourceRange?

  /// Creates an error from its parts.
  public init(_ category: Category, _ message: String, at range: SourceRange? = nil) {
    self.category = category
    self.message = message
    self.range = range
  }

  /// The last line of Python's traceback, such as `NameError: name 'x' is not defined`.
  public var lastLine: String {
    message.isEmpty ? category.rawValue : "\(category.rawValue): \(message)"
  }
}
