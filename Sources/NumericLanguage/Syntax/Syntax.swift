/// A program as a tree of statements, as the parser leaves it.
public struct Syntax: Sendable {
  /// The text that was parsed.
  public let source: String
  /// The statements outside any block, in order.
  public let statements: [Statement]
  /// How many statements there are in all, blocks and function bodies included.
  public let statementCount: Int

  /// Creates a tree from its parts.
  public init(source: String, statements: [Statement], statementCount: Int) {
    self.source = source
    self.statements = statements
    self.statementCount = statementCount
  }
}

/// One statement with its place.
public struct Statement: Sendable {
  /// The statement's number in order of appearance, counted from 0: a block's
  /// header comes before its body.
  public let id: Int
  /// What kind of statement it is, with its parts.
  public let kind: Kind
  /// Where it stands; for a compound statement, from its keyword to the end of its body.
  public let range: SourceRange

  /// Creates a statement from its parts.
  public init(id: Int, kind: Kind, range: SourceRange) {
    self.id = id
    self.kind = kind
    self.range = range
  }

  /// The kinds of statement.
  public indirect enum Kind: Sendable {
    /// An expression whose value is dropped, or echoed at the prompt.
    case expression(Expression)
    /// `a = b = value`: every target in order, then the value.
    case assignment(targets: [Expression], value: Expression)
    /// `target += value`.
    case augmentedAssignment(target: Expression, operator: BinaryOperator, value: Expression)
    /// `for target in iterable:` with an optional `else`.
    case forLoop(
      target: Expression,
      iterable: Expression,
      body: [Statement],
      otherwise: [Statement]
    )
    /// `while condition:` with an optional `else`.
    case whileLoop(condition: Expression, body: [Statement], otherwise: [Statement])
    /// `if`, every `elif`, and `else`.
    case conditional(branches: [Branch], otherwise: [Statement])
    /// `def name(parameters):`.
    case function(FunctionDefinition)
    /// `return` with an optional value.
    case returnValue(Expression?)
    /// `break`.
    case breakLoop
    /// `continue`.
    case continueLoop
    /// `pass`.
    case pass
    /// `assert condition, message`.
    case assertion(condition: Expression, message: Expression?)
    /// `import numpy as np`, `import math`, `import sys`: the only modules that parse.
    case importModule(name: String, alias: String?)
    /// `global a, b`.
    case global([String])
    /// `nonlocal a, b`.
    case nonlocal([String])
    /// `del target, …`.
    case delete([Expression])
    /// `raise` with an optional value, and what it says the cause was.
    case raise(Expression?, cause: Expression?)
    /// `try` with its handlers.
    case tryBlock(
      body: [Statement],
      handlers: [ExceptionHandler],
      otherwise: [Statement],
      finally: [Statement]
    )
  }

  /// A condition of `if` or `elif` with its block.
  public struct Branch: Sendable {
    /// What decides.
    public let condition: Expression
    /// What runs if it holds.
    public let body: [Statement]

    /// Creates a branch from its parts.
    public init(condition: Expression, body: [Statement]) {
      self.condition = condition
      self.body = body
    }
  }

  /// `except type as name:` with its block.
  public struct ExceptionHandler: Sendable {
    /// The class, or tuple of classes, that is caught; `nil` catches all.
    public let type: Expression?
    /// The name that the exception gets inside the block.
    public let name: String?
    /// What runs.
    public let body: [Statement]
    /// Where the `except` stands.
    public let range: SourceRange

    /// Creates a handler from its parts.
    public init(type: Expression?, name: String?, body: [Statement], range: SourceRange) {
      self.type = type
      self.name = name
      self.body = body
      self.range = range
    }
  }
}

/// `def name(parameters): body`.
public struct FunctionDefinition: Sendable {
  /// The function's name.
  public let name: String
  /// Its parameters in order.
  public let parameters: [Parameter]
  /// Its statements.
  public let body: [Statement]

  /// Creates a definition from its parts.
  public init(name: String, parameters: [Parameter], body: [Statement]) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }
}

/// One parameter of a function or lambda.
public struct Parameter: Sendable {
  /// How arguments reach a parameter.
  public enum Kind: Sendable {
    /// By position or by name.
    case plain
    /// By name only, behind `*` or `*name`.
    case byName
    /// `*name`: the rest of the positions, as a tuple.
    case restOfPositions
    /// `**name`: the rest of the names, as a dict.
    case restOfNames
  }

  /// The parameter's name.
  public let name: String
  /// How arguments reach it.
  public let kind: Kind
  /// Its default value, if any.
  public let defaultValue: Expression?
  /// Where it stands.
  public let range: SourceRange

  /// Creates a parameter from its parts.
  public init(name: String, kind: Kind, defaultValue: Expression?, range: SourceRange) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.range = range
  }
}

/// One expression with its place.
public struct Expression: Sendable {
  /// What kind of expression it is, with its parts.
  public let kind: Kind
  /// Where it stands, brackets around it not included.
  public let range: SourceRange

  /// Creates an expression from its parts.
  public init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of expression.
  public indirect enum Kind: Sendable {
    /// An integer literal that fits in 64 bits.
    case integer(Int)
    /// A longer integer literal: its decimal digits, underscores removed.
    case longInteger(String)
    /// A float literal.
    case float(Double)
    /// A string literal, escapes resolved, adjacent literals joined.
    case string(String)
    /// `True` or `False`.
    case boolean(Bool)
    /// `None`.
    case none
    /// An f-string.
    case formattedString([FormattedPiece])
    /// A variable.
    case name(String)
    /// `-x`, `+x`, `~x`, `not x`.
    case unary(UnaryOperator, Expression)
    /// `left op right`.
    case binary(BinaryOperator, Expression, Expression)
    /// `first op second op third …`, each operand evaluated once.
    case comparison(first: Expression, rest: [ComparisonLink])
    /// `left and right`, `left or right`.
    case logical(LogicalOperator, Expression, Expression)
    /// `then if condition else otherwise`.
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    /// `callee(arguments)`.
    case call(callee: Expression, arguments: [Argument])
    /// `base.name`.
    case attribute(base: Expression, name: String)
    /// `base[index]`; several indices come as a tuple, slices as `.slice`.
    case subscripted(base: Expression, index: Expression)
    /// `lower:upper:step`, inside a subscript only.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    /// `...`.
    case ellipsis
    /// `[a, b]`.
    case list([Expression])
    /// `(a, b)` or `a, b`.
    case tuple([Expression])
    /// `{key: value}`.
    case dictionary([(key: Expression, value: Expression)])
    /// `{a, b}`.
    case set([Expression])
    /// `[element for … if …]`.
    case listComprehension(element: Expression, clauses: [ComprehensionClause])
    /// `(element for … if …)`, as an argument of a call; the parser refuses it elsewhere.
    case generator(element: Expression, clauses: [ComprehensionClause])
    /// `{key: value for … if …}`.
    case dictionaryComprehension(
      key: Expression,
      value: Expression,
      clauses: [ComprehensionClause]
    )
    /// `lambda parameters: body`.
    case lambda(parameters: [Parameter], body: Expression)
    /// `*value`, in a target, list, tuple or call.
    case starred(Expression)
  }
}

/// One `op operand` of a comparison chain.
public struct ComparisonLink: Sendable {
  /// How the operand is compared with the one before it.
  public let comparison: ComparisonOperator
  /// The operand.
  public let operand: Expression

  /// Creates a link from its parts.
  public init(comparison: ComparisonOperator, operand: Expression) {
    self.comparison = comparison
    self.operand = operand
  }
}

/// One argument of a call.
public struct Argument: Sendable {
  /// How an argument is passed.
  public enum Kind: Hashable, Sendable {
    /// By position.
    case positional
    /// `name=value`.
    case named(String)
    /// `*value`.
    case unpackedPositions
    /// `**value`.
    case unpackedNames
  }

  /// How it is passed.
  public let kind: Kind
  /// What is passed.
  public let value: Expression

  /// Creates an argument from its parts.
  public init(kind: Kind, value: Expression) {
    self.kind = kind
    self.value = value
  }
}

/// One `for target in iterable` of a comprehension with the `if`s behind it.
public struct ComprehensionClause: Sendable {
  /// What each item is assigned to.
  public let target: Expression
  /// Where the items come from.
  public let iterable: Expression
  /// The filters, in order.
  public let conditions: [Expression]

  /// Creates a clause from its parts.
  public init(target: Expression, iterable: Expression, conditions: [Expression]) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
  }
}

/// A piece of an f-string.
public enum FormattedPiece: Sendable {
  /// How a value becomes text before its format spec applies.
  public enum Conversion: Sendable {
    /// `!r`.
    case repr
    /// `!s`.
    case str
  }

  /// Plain text, braces resolved.
  case text(String)
  /// `{expression!conversion:spec}`.
  ///
  /// For `{x=}`, `label` is the expression's own text with its `=`, and the conversion
  /// is `repr` unless the braces say otherwise or have a spec.
  case value(
    Expression,
    label: String?,
    conversion: Conversion?,
    spec: [FormattedPiece]
  )
}

/// The unary operators.
public enum UnaryOperator: String, Sendable {
  /// `-x`.
  case negative = "-"
  /// `+x`.
  case positive = "+"
  /// `~x`.
  case invert = "~"
  /// `not x`.
  case not = "not"
}

/// The binary operators; the raw value is their spelling.
public enum BinaryOperator: String, Sendable, CaseIterable {
  /// `+`.
  case add = "+"
  /// `-`.
  case subtract = "-"
  /// `*`.
  case multiply = "*"
  /// `/`.
  case divide = "/"
  /// `//`.
  case floorDivide = "//"
  /// `%`.
  case remainder = "%"
  /// `**`.
  case power = "**"
  /// `@`.
  case matrixMultiply = "@"
  /// `&`.
  case bitAnd = "&"
  /// `|`.
  case bitOr = "|"
  /// `^`.
  case bitXor = "^"
  /// `<<`.
  case shiftLeft = "<<"
  /// `>>`.
  case shiftRight = ">>"
}

/// The comparison operators; the raw value is their spelling.
public enum ComparisonOperator: String, Sendable, CaseIterable {
  /// `<`.
  case less = "<"
  /// `<=`.
  case lessOrEqual = "<="
  /// `>`.
  case greater = ">"
  /// `>=`.
  case greaterOrEqual = ">="
  /// `==`.
  case equal = "=="
  /// `!=`.
  case notEqual = "!="
  /// `in`.
  case isIn = "in"
  /// `not in`.
  case isNotIn = "not in"
  /// `is`.
  case isSame = "is"
  /// `is not`.
  case isNotSame = "is not"
}

/// The operators that may leave their right side alone.
public enum LogicalOperator: String, Sendable {
  /// `and`.
  case and
  /// `or`.
  case or
}
