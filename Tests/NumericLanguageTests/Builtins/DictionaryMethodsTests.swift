import Testing

@Suite("Dict methods")
struct DictionaryMethodsTests {
  @Test(
    "methods",
    arguments: [
      Expectation("{'a': 1}.get('a')", "1"),
      Expectation("{'a': 1}.get('b')", "None"),
      Expectation("{'a': 1}.get('b', 0)", "0"),
      Expectation("list({'a': 1, 'b': 2}.keys())", "['a', 'b']"),
      Expectation("list({'a': 1, 'b': 2}.values())", "[1, 2]"),
      Expectation("list({'a': 1, 'b': 2}.items())", "[('a', 1), ('b', 2)]"),
      Expectation("d = {'a': 1}; [d.pop('a'), d]", "[1, {}]"),
      Expectation("{'a': 1}.pop('b', None)", "None"),
      Expectation("d = {'a': 1}; d.update({'b': 2}); d", "{'a': 1, 'b': 2}"),
      Expectation("d = {'a': 1}; d.update([('a', 5)]); d", "{'a': 5}"),
      Expectation("d = {'a': 1}; d.update(c=3); d", "{'a': 1, 'c': 3}"),
      Expectation("d = {}; [d.setdefault('k', []), d]", "[[], {'k': []}]"),
      Expectation("d = {'a': 1, 'b': 2}; [d.popitem(), d]", "[('b', 2), {'a': 1}]"),
      Expectation("d = {'a': 1}; e = d.copy(); e['b'] = 2; d", "{'a': 1}"),
      Expectation("d = {'a': 1}; d.clear(); d", "{}"),
      Expectation("len({'a': 1, 'b': 2}.items())", "2"),
    ]
  )
  func methods(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: methods",
    arguments: [
      Expectation("{'a': 1}.pop('b')", "KeyError: 'b'"),
      Expectation("{}.get()", "TypeError: get expected at least 1 argument, got 0"),
      Expectation("{}.get(1, 2, 3)", "TypeError: get expected at most 2 arguments, got 3"),
      Expectation("{}.update(5)", "TypeError: 'int' object is not iterable"),
      Expectation("{}.foo", "AttributeError: 'dict' object has no attribute 'foo'"),
    ]
  )
  func methodsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
