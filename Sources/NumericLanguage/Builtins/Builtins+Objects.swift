import NeuralCore

extension Builtins {
  /// Functions for values of any type.
  static let objects: [NativeFunction] = [
    NativeFunction("print(*args, sep=, end=, file=, flush=)") { call in
      let separator = try text(call, 0, default: " ")
      let end = try text(call, 1, default: "\n")
      if call.optional(2) != nil {
        throw LanguageError(.notSupported, "print(file=…) is not part of this course")
      }
      var texts: [String] = []
      for value in call.rest { texts.append(try WrittenValue.str(value)) }
      call.machine.write(texts.joined(separator: separator) + end)
      return .none
    },
    NativeFunction("repr(obj, /)") { call in .string(try WrittenValue.repr(call[0])) },
    NativeFunction("format(value, format_spec=, /)") { call in
      guard let spec = call.optional(1) else { return .string(try WrittenValue.str(call[0])) }
      return .string(try Formatting.format(call[0], spec: spec.str))
    },
    NativeFunction("isinstance(obj, class_or_tuple, /)") { call in
      .bool(try Types.isInstance(call[0], of: call[1]))
    },
    NativeFunction("issubclass(cls, class_or_tuple, /)") { call in
      guard case .type(let type) = call[0] else {
        throw LanguageError(.type, "issubclass() arg 1 must be a class")
      }
      return .bool(try Types.isSubclass(type, of: call[1]))
    },
    NativeFunction("callable(obj, /)") { call in
      switch call[0] {
      case .function, .builtin, .type: .bool(true)
      default: .bool(false)
      }
    },
    NativeFunction("hasattr(obj, name, /)") { call in
      do throws(LanguageError) {
        _ = try Methods.attribute(call[1].str, of: call[0], call.machine)
        return .bool(true)
      } catch {
        guard error.category == .attribute else { throw error }
        return .bool(false)
      }
    },
    NativeFunction("getattr(object, name, default=, /)") { call in
      do throws(LanguageError) {
        return try Methods.attribute(call[1].str, of: call[0], call.machine)
      } catch {
        guard error.category == .attribute, let standard = call.values[2] else { throw error }
        return standard
      }
    },
    NativeFunction("id(obj, /)") { call in
      switch call[0] {
      case .list(let list): .int(Int(bitPattern: ObjectIdentifier(list)))
      case .array(let array): .int(Int(bitPattern: ObjectIdentifier(array)))
      case .dictionary(let dictionary): .int(Int(bitPattern: ObjectIdentifier(dictionary)))
      default: .int(call[0].repr.utf8.reduce(5381) { $0 &* 33 &+ Int($1) })
      }
    },
    NativeFunction("ord(c, /)") { call in
      guard case .string(let text) = call[0] else {
        throw LanguageError(
          .type,
          "ord() expected string of length 1, but \(call[0].typeName) found"
        )
      }
      let scalars = text.unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first else {
        throw LanguageError(
          .type,
          "ord() expected a character, but string of length \(scalars.count) found"
        )
      }
      return .int(Int(scalar.value))
    },
    NativeFunction("chr(i, /)") { call in
      guard let scalar = UInt32(exactly: try call.index(0)).flatMap(Unicode.Scalar.init) else {
        throw LanguageError(.value, "chr() arg not in range(0x110000)")
      }
      return .string(String(scalar))
    },
  ]

  private static func text(
    _ call: Call,
    _ index: Int,
    default standard: String
  )
    throws(LanguageError) -> String
  {
    switch call.optional(index) {
    case nil: return standard
    case .string(let text)?: return text
    case let other?:
      let name = index == 0 ? "sep" : "end"
      throw LanguageError(.type, "\(name) must be None or a string, not \(other.typeName)")
    }
  }
}
