import NeuralCore

/// A function of Python or NumPy, written in Swift.
///
/// The families of functions are tables of these:
///
///     NativeFunction("len(obj, /)") { call in .int(try Iteration.length(of: call[0])) }
///
/// A body may throw errors of the language and of arrays; the program sees
/// both as errors of the language.
struct NativeFunction: Sendable {
  /// What a function does with its arguments.
  typealias Body = @Sendable (Call) throws -> Value

  let signature: Signature
  let body: Body
  /// What everyday arguments take instead of the body.
  private(set) var intrinsic: Intrinsic?

  init(_ signature: String, _ wording: Signature.Wording = .native, body: @escaping Body) {
    self.signature = Signature(signature, wording: wording)
    self.body = body
  }

  /// The same function with a short way for everyday arguments.
  func with(_ intrinsic: Intrinsic) -> NativeFunction {
    var function = self
    function.intrinsic = intrinsic
    return function
  }

  /// Carries out one call.
  func call(
    _ machine: Machine,
    receiver: Value = .none,
    _ positional: [Value],
    _ named: [(name: String, value: Value)]
  ) throws(LanguageError) -> Value {
    let values = try signature.bind(positional, named)
    let call = Call(
      machine: machine,
      name: signature.name,
      receiver: receiver,
      values: values,
      rest: Array(positional.dropFirst(signature.positionalCount)),
      named: signature.takesAnyName
        ? named.filter { !signature.parameters.contains($0.name) } : []
    )
    do {
      return try body(call)
    } catch let error as LanguageError {
      throw error
    } catch let error as ArrayError {
      throw LanguageError(error)
    } catch {
      preconditionFailure("\(signature.name) threw an error that isn't the language's: \(error)")
    }
  }
}

extension Dictionary where Key == String, Value == NativeFunction {
  /// The functions of some families by their names.
  init(families: [[NativeFunction]]) {
    self.init(
      families.joined().map { ($0.signature.shortName, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
