import NeuralCore

/// Turns values into text as Python does: `str`, `repr` and format specs.
enum Formatting {
  /// Lists inside lists are written out this deep.
  private static let depthLimit = 1000

  /// Writes a value so that a program could read it again.
  static func repr(_ value: Value) -> String {
    var path: [ObjectIdentifier] = []
    return repr(value, &path)
  }

  /// Writes a value for `print`.
  static func str(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .numpy(let scalar): scalar.description
    case .array(let array): array.description
    case .exception(let exception): exception.error.message
    case .type(let type) where ElementTypes.isDescription(type): type.name
    default: repr(value)
    }
  }

  private static func repr(_ value: Value, _ path: inout [ObjectIdentifier]) -> String {
    switch value {
    case .list(let list):
      inside(list, &path, or: "[...]") { path in "[\(joined(list.items, &path))]" }
    case .tuple(let tuple):
      inside(tuple, &path, or: "(...)") { path in
        "(\(joined(tuple.items, &path))\(tuple.items.count == 1 ? "," : ""))"
      }
    case .dictionary(let dictionary):
      inside(dictionary, &path, or: "{...}") { path in
        let entries = dictionary.items.map { key, value in
          "\(repr(key, &path)): \(repr(value, &path))"
        }
        return "{\(entries.joined(separator: ", "))}"
      }
    case .view(let view):
      inside(view, &path, or: "...") { path in
        "\(view.typeName)([\(joined(view.items, &path))])"
      }
    default: atom(value)
    }
  }

  /// Writes a value that holds no other values.
  private static func atom(_ value: Value) -> String {
    switch value {
    case .none: "None"
    case .bool(let truth): truth ? "True" : "False"
    case .int(let number): String(number)
    case .long(let number): number.description
    case .float(let number): NumberText.repr(number)
    case .string(let text): quoted(text)
    case .range(let range):
      range.step == 1
        ? "range(\(range.start), \(range.stop))"
        : "range(\(range.start), \(range.stop), \(range.step))"
    case .slice(let slice):
      "slice(\(bound(slice.start)), \(bound(slice.stop)), \(slice.step))"
    case .ellipsis: "Ellipsis"
    case .array(let array): array.debugDescription
    case .numpy(let scalar): scalar.debugDescription
    case .function(let function): "<function \(function.name)\(address(function))>"
    case .builtin(let function): "<built-in function \(function.name)>"
    case .type(let type) where ElementTypes.isDescription(type): type.qualifiedName
    case .type(let type): "<class '\(type.qualifiedName)'>"
    case .module(let module): "<module '\(module.name)'>"
    case .iterator(let iterator): "<\(iterator.typeName) object\(address(iterator))>"
    case .exception(let exception): exception.repr
    case .list, .tuple, .dictionary, .view: ""
    }
  }

  /// Writes where an object is, as objects without a text of their own show it.
  private static func address(_ object: AnyObject) -> String {
    " at 0x" + String(UInt(bitPattern: ObjectIdentifier(object)), radix: 16)
  }

  private static func bound(_ bound: Int?) -> String {
    bound.map(String.init) ?? "None"
  }

  private static func joined(_ items: [Value], _ path: inout [ObjectIdentifier]) -> String {
    var result = ""
    for (index, item) in items.enumerated() {
      if index > 0 { result += ", " }
      result += repr(item, &path)
    }
    return result
  }

  /// Writes an object's items, unless the object is inside itself.
  private static func inside(
    _ object: AnyObject,
    _ path: inout [ObjectIdentifier],
    or cycle: String,
    _ write: (inout [ObjectIdentifier]) -> String
  ) -> String {
    let identifier = ObjectIdentifier(object)
    guard path.count < depthLimit, !path.contains(identifier) else { return cycle }
    path.append(identifier)
    defer { path.removeLast() }
    return write(&path)
  }
}

extension Formatting {
  /// Puts a string in quotes: single ones, unless it holds those and no double ones.
  static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 && $0 != 0x27 && $0 != 0x5C }) {
      return "'\(text)'"
    }
    let scalars = text.unicodeScalars
    let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in scalars {
      switch scalar {
      case quote, "\\": result.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default:
        if isPrintable(scalar) {
          result.append(scalar)
        } else {
          result.append(contentsOf: escape(scalar).unicodeScalars)
        }
      }
    }
    result.append(quote)
    return String(result)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 32 && scalar.value != 127 }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16)
    let (mark, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(mark)" + String(repeating: "0", count: width - code.utf8.count) + code
  }
}

extension Formatting {
  /// Formats a value as `f"{value:spec}"` does.
  static func format(_ value: Value, spec: String) throws(LanguageError) -> String {
    if spec.isEmpty { return try WrittenValue.str(value) }
    switch value {
    case .string(let text):
      return try FormatSpec(spec, typeName: "str").format(text)
    case .int(let number):
      return try FormatSpec(spec, typeName: "int").format(IntegerDigits(number), typeName: "int")
    case .long(let number):
      return try FormatSpec(spec, typeName: "int").format(IntegerDigits(number), typeName: "int")
    case .bool(let truth), .numpy(.bool(let truth)):
      return try FormatSpec(spec, typeName: "bool")
        .format(IntegerDigits(truth ? 1 : 0), typeName: "bool")
    case .float(let number), .numpy(.float64(let number)):
      return try FormatSpec(spec, typeName: "float").format(number, typeName: "float")
    case .numpy(.int64(let number)):
      return try FormatSpec(spec, typeName: "int")
        .format(IntegerDigits(Int(number)), typeName: "int")
    case .array(let array) where array.rank == 0:
      return try format(.numpy(array.element(0)), spec: spec)
    default:
      throw LanguageError(
        .type,
        "unsupported format string passed to \(value.typeName).__format__"
      )
    }
  }
}

extension Value {
  /// The text that `print` and `str` give.
  public var str: String { Formatting.str(self) }

  /// The text that `repr` gives, and that a value has inside a list.
  public var repr: String { Formatting.repr(self) }
}
