import NumericLanguage

/// Takes bytes as a program, and compiles and runs it within a small budget.
///
/// Whatever the bytes are, there must be an outcome: no crash, no endless run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProgram(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  guard let program = try? Program(source: source) else { return 0 }
  var budget = Budget.standard
  budget.statements = 5_000
  budget.memory = 64 << 20
  let machine = Machine(symbols: program.symbols, budget: budget) { _ in }
  _ = machine.run(program)
  return 0
}
