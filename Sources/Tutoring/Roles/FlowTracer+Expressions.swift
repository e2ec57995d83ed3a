import NumericLanguage

extension FlowTracer {
  /// Returns how the value of an expression comes about.
  func node(_ expression: Expression) -> FlowNode {
    switch expression.kind {
    case .integer(let number): FlowNode(.number(Double(number)))
    case .float(let number): FlowNode(.number(number))
    case .name(let name): value(of: name)
    case .list(let items), .tuple(let items): FlowNode(.list(items.map(node)))
    case .unary(.negative, let inner): FlowNode(.negative(node(inner)))
    case .unary(.positive, let inner): node(inner)
    case .binary(.matrixMultiply, let left, let right):
      FlowNode(.product(node(left), node(right)))
    case .binary(let sign, let left, let right): FlowNode(.binary(sign, node(left), node(right)))
    case .comparison(let first, let rest) where rest.count == 1:
      FlowNode(.comparison(rest[0].comparison, node(first), node(rest[0].operand)))
    case .conditional(let condition, let then, let otherwise):
      FlowNode(.choice(node(condition), then: node(then), otherwise: node(otherwise)))
    case .attribute(let base, "T"): FlowNode(.pick(.transposed, node(base)))
    case .subscripted(let base, let index): subscripted(node(base), index)
    case .call(let callee, let arguments): call(callee, arguments)
    case .listComprehension(let element, let clauses), .generator(let element, let clauses):
      comprehension(element, clauses)
    case .lambda(let parameters, let body): FlowNode(.lambda(parameters, body))
    default: FlowNode(.other("", expression.parts.map(node)))
    }
  }

  private func subscripted(_ base: FlowNode, _ index: Expression) -> FlowNode {
    switch index.kind {
    case .integer(let number) where number >= 0:
      if case .list(let items) = base.core.kind, number < items.count, !Self.isData(base) {
        return items[number]
      }
    // Columns of all rows, and rows that are set apart before training begins.
    case .tuple(let parts):
      if case .slice(nil, nil, nil)? = parts.first?.kind { return FlowNode(.pick(.whole, base)) }
    case .slice where loopDepth == 0: return FlowNode(.pick(.whole, base))
    default: break
    }
    return FlowNode(.pick(.item, base))
  }

  /// Whether a list that is written out holds numbers or rows of numbers only.
  static func isData(_ node: FlowNode) -> Bool {
    switch node.core.kind {
    case .number: true
    case .negative(let inner): isData(inner)
    case .list(let items): items.allSatisfy(isData)
    default: false
    }
  }

  private func comprehension(
    _ element: Expression,
    _ clauses: [ComprehensionClause]
  ) -> FlowNode {
    let saved = frame.values
    loopDepth += 1
    for clause in clauses {
      let items = node(clause.iterable)
      // The targets live in the comprehension alone.
      let scope = Frame(isGlobal: false)
      scope.values = frame.values
      frames.append(scope)
      bind(clause.target, toItemsOf: items)
      frames.removeLast()
      frame.values.merge(scope.values) { $1 }
    }
    let value = node(element)
    loopDepth -= 1
    frame.values = saved
    return FlowNode(.pick(.collected, value))
  }

  // MARK: Calls

  private func call(_ callee: Expression, _ arguments: [Argument]) -> FlowNode {
    var nodes: [FlowNode] = []
    var named: [String: FlowNode] = [:]
    for argument in arguments {
      switch argument.kind {
      case .named(let name): named[name] = node(argument.value)
      default: nodes.append(node(argument.value))
      }
    }
    switch callee.kind {
    case .attribute(let base, let method):
      if case .name("np") = base.kind { return function(method, nodes) }
      if case .attribute(let module, _) = base.kind, case .name("np") = module.kind {
        return FlowNode(.other("random", nodes))
      }
      if case .name("math") = base.kind { return function(method, nodes) }
      return self.method(method, of: base, nodes)
    case .name(let name):
      let own = value(of: name).core
      switch own.kind {
      case .function(let definition):
        return run(definition, nodes, named, arguments.map(\.value))
      case .lambda(let parameters, let body): return run(parameters, body, nodes)
      default: return function(name, nodes)
      }
    default: return FlowNode(.other("", nodes))
    }
  }

  /// A function of NumPy or Python.
  private func function(_ name: String, _ arguments: [FlowNode]) -> FlowNode {
    switch (name, arguments.count) {
    case ("dot", 2), ("matmul", 2), ("inner", 2):
      return FlowNode(.product(arguments[0], arguments[1]))
    case ("outer", 2), ("multiply", 2):
      return FlowNode(.binary(.multiply, arguments[0], arguments[1]))
    case ("add", 2): return FlowNode(.binary(.add, arguments[0], arguments[1]))
    case ("subtract", 2): return FlowNode(.binary(.subtract, arguments[0], arguments[1]))
    case ("divide", 2): return FlowNode(.binary(.divide, arguments[0], arguments[1]))
    case ("power", 2), ("pow", 2): return FlowNode(.binary(.power, arguments[0], arguments[1]))
    case ("negative", 1): return FlowNode(.negative(arguments[0]))
    case ("transpose", 1): return FlowNode(.pick(.transposed, arguments[0]))
    case ("array", 1...), ("asarray", 1...), ("list", 1), ("tuple", 1), ("float", 1), ("copy", 1),
      ("reshape", 1...), ("atleast_2d", 1), ("float64", 1), ("squeeze", 1), ("ravel", 1):
      return FlowNode(.pick(.whole, arguments[0]))
    case ("sum", 1...): return FlowNode(.call("sum", arguments))
    case ("len", 1): return FlowNode(.counter)
    default: return FlowNode(.call(name, arguments))
    }
  }

  /// A method of a value.
  private func method(
    _ name: String,
    of base: Expression,
    _ arguments: [FlowNode]
  ) -> FlowNode {
    let value = node(base)
    switch name {
    case "dot" where arguments.count == 1: return FlowNode(.product(value, arguments[0]))
    case "append" where arguments.count == 1:
      if let variable = base.rootName {
        change(variable, to: FlowNode(.write(value, arguments[0])))
      }
      return FlowNode(.other("None", []))
    case "transpose": return FlowNode(.pick(.transposed, value))
    case "copy", "reshape", "flatten", "ravel", "astype", "tolist", "item", "squeeze":
      return FlowNode(.pick(.whole, value))
    default: return FlowNode(.call(name, [value] + arguments))
    }
  }

  /// Walks a function of the program where it is called.
  private func run(
    _ definition: FunctionDefinition,
    _ arguments: [FlowNode],
    _ named: [String: FlowNode],
    _ written: [Expression]
  ) -> FlowNode {
    fuel -= 1
    guard frames.count < 12, fuel > 0 else {
      return FlowNode(.other(definition.name, arguments))
    }
    let call = Frame(isGlobal: false)
    for (number, parameter) in definition.parameters.enumerated() {
      if number < arguments.count {
        call.values[parameter.name] = arguments[number]
      } else if let value = named[parameter.name] {
        call.values[parameter.name] = value
      } else if let value = parameter.defaultValue {
        call.values[parameter.name] = node(value)
      }
    }
    frames.append(call)
    let result = walk(definition.body[...])
    frames.removeLast()
    // Arrays and lists that the function changes in place are changed for its caller too.
    for (parameter, argument) in zip(definition.parameters, written) {
      guard case .name(let name) = argument.kind, let end = call.values[parameter.name],
        let start = frame.values[name] ?? globals.values[name], end !== start,
        Self.isChangedInPlace(parameter.name, in: definition.body), end.root === start.root
      else { continue }
      change(name, to: end)
    }
    return result ?? FlowNode(.other("None", []))
  }

  private func run(
    _ parameters: [Parameter],
    _ body: Expression,
    _ arguments: [FlowNode]
  ) -> FlowNode {
    fuel -= 1
    guard frames.count < 12, fuel > 0 else { return FlowNode(.other("", arguments)) }
    let call = Frame(isGlobal: false)
    for (parameter, value) in zip(parameters, arguments) { call.values[parameter.name] = value }
    frames.append(call)
    defer { frames.removeLast() }
    return node(body)
  }

  /// Whether some statements change a variable's items, and don't assign the variable.
  private static func isChangedInPlace(_ name: String, in block: [Statement]) -> Bool {
    block.contains { statement in
      switch statement.kind {
      case .augmentedAssignment(let target, _, _): target.rootName == name
      case .assignment(let targets, _):
        targets.contains { target in
          if case .subscripted = target.kind { target.rootName == name } else { false }
        }
      case .forLoop(_, _, let body, _), .whileLoop(_, let body, _):
        isChangedInPlace(name, in: body)
      case .conditional(let branches, let otherwise):
        branches.contains { isChangedInPlace(name, in: $0.body) }
          || isChangedInPlace(name, in: otherwise)
      default: false
      }
    }
  }
}
