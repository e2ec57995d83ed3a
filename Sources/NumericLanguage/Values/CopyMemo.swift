import NeuralCore

/// Remembers what was copied, so that what is shared in the original is shared in the copy.
public struct CopyMemo {
  private var arrays = ArrayCopier()
  /// The originals are kept so that no other object takes their identity meanwhile.
  private var objects: [ObjectIdentifier: (original: AnyObject, copy: AnyObject)] = [:]

  /// Creates a memo of nothing.
  public init() {}

  mutating func copy(_ array: NDArray) -> NDArray { arrays.copy(array) }

  /// Returns the copy of an object; the first time, makes it and then fills it, so that the
  /// object may hold itself.
  mutating func copy<Object: AnyObject>(
    _ original: Object,
    making new: (inout CopyMemo) -> Object,
    filling fill: (Object, inout CopyMemo) -> Void = { _, _ in }
  ) -> Object {
    if let known = objects[ObjectIdentifier(original)]?.copy as? Object { return known }
    let result = new(&self)
    // A tuple may hold a list that holds the tuple, which is then copied meanwhile.
    if let known = objects[ObjectIdentifier(original)]?.copy as? Object { return known }
    objects[ObjectIdentifier(original)] = (original, result)
    fill(result, &self)
    return result
  }
}

extension Value {
  /// Returns a copy that shares nothing with this value that could be changed.
  ///
  /// Names that shared a list or an array's memory still share it in the copies made with
  /// the same memo. What a program can't change, such as a built-in function, isn't copied.
  ///
  /// - Parameter memo: What was copied before.
  /// - Returns: The copy.
  public func deepCopy(_ memo: inout CopyMemo) -> Value {
    switch self {
    case .list(let list):
      return .list(
        memo.copy(list) { _ in
          ListObject()
        } filling: { copy, memo in
          copy.items = list.items.map { $0.deepCopy(&memo) }
        }
      )
    case .tuple(let tuple):
      return .tuple(
        memo.copy(tuple) { memo in TupleObject(tuple.items.map { $0.deepCopy(&memo) }) }
      )
    case .dictionary(let dictionary):
      return .dictionary(
        memo.copy(dictionary) { _ in
          DictionaryObject()
        } filling: { copy, memo in
          for (key, value) in dictionary.items {
            copy.restore(value.deepCopy(&memo), for: key.deepCopy(&memo))
          }
        }
      )
    case .view(let view):
      guard case .dictionary(let copy) = Value.dictionary(view.dictionary).deepCopy(&memo) else {
        preconditionFailure("The copy of a dict is a dict.")
      }
      return .view(memo.copy(view) { _ in DictionaryView(view.kind, of: copy) })
    case .array(let array): return .array(memo.copy(array))
    case .function(let function): return .function(function.deepCopy(&memo))
    case .none, .bool, .int, .long, .float, .string, .range, .slice, .ellipsis, .numpy, .builtin,
      .type,
      .module, .iterator, .exception:
      return self
    }
  }
}

extension FunctionObject {
  /// Returns a copy with default values and captured variables of its own.
  fileprivate func deepCopy(_ memo: inout CopyMemo) -> FunctionObject {
    if captured.isEmpty, defaults.allSatisfy({ $0 == nil }) { return self }
    let cells = captured.map { cell in
      memo.copy(cell) { _ in
        Cell()
      } filling: { copy, memo in
        copy.value = cell.value?.deepCopy(&memo)
      }
    }
    return memo.copy(self) { memo in
      FunctionObject(
        name: name,
        definition: definition,
        code: code,
        defaults: defaults.map { $0?.deepCopy(&memo) },
        captured: cells
      )
    }
  }
}

extension DictionaryObject {
  /// Gives a key a value; the key was one before.
  fileprivate func restore(_ value: Value, for key: Value) {
    do {
      try set(value, for: key)
    } catch {
      preconditionFailure("A copy of a key is a key: \(error.lastLine)")
    }
  }
}
