import Testing

@Suite("String methods")
struct StringMethodsTests {
  @Test(
    "letter case",
    arguments: [
      Expectation("'Walk'.upper()", "'WALK'"),
      Expectation("'STOP'.lower()", "'stop'"),
      Expectation("'deep net'.title()", "'Deep Net'"),
      Expectation(#""it's a".title()"#, #""It'S A""#),
      Expectation("'hELLO wORLD'.capitalize()", "'Hello world'"),
      Expectation("'aB'.swapcase()", "'Ab'"),
      Expectation("'straße'.upper()", "'STRASSE'"),
    ]
  )
  func cases(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "searching",
    arguments: [
      Expectation("'banana'.find('n')", "2"),
      Expectation("'banana'.find('q')", "-1"),
      Expectation("'banana'.find('n', 3)", "4"),
      Expectation("'banana'.find('')", "0"),
      Expectation("'abc'.find('c', -1)", "2"),
      Expectation("'abcabc'.rfind('b')", "4"),
      Expectation("'banana'.index('nan')", "2"),
      Expectation("'banana'.count('an')", "2"),
      Expectation("'aaaa'.count('aa')", "2"),
      Expectation("'abc'.count('')", "4"),
      Expectation("'layer_1'.startswith('layer')", "True"),
      Expectation("'layer_1'.endswith('2')", "False"),
      Expectation("'abc'.startswith(('x', 'a'))", "True"),
      Expectation("'abc'.startswith('b', 1)", "True"),
      Expectation("'stop stop'.replace('stop', 'walk')", "'walk walk'"),
      Expectation("'aXbX'.replace('X', '-', 1)", "'a-bX'"),
      Expectation("'abc'.replace('', '-')", "'-a-b-c-'"),
      Expectation("'x.py'.removesuffix('.py')", "'x'"),
      Expectation("'x.py'.removeprefix('x.')", "'py'"),
    ]
  )
  func searching(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: searching",
    arguments: [
      Expectation("'abc'.index('z')", "ValueError: substring not found"),
      Expectation("'abc'.find(1)", "TypeError: must be str, not int"),
      Expectation("'abc'.count(1)", "TypeError: must be str, not int"),
      Expectation(
        "'abc'.endswith(1)",
        "TypeError: endswith first arg must be str or a tuple of str, not int"
      ),
      Expectation(
        "'abc'.startswith()",
        "TypeError: startswith() takes at least 1 argument (0 given)"
      ),
      Expectation("'abc'.replace('b')", "TypeError: replace expected at least 2 arguments, got 1"),
      Expectation("'abc'.replace('b', 1)", "TypeError: replace() argument 2 must be str, not int"),
    ]
  )
  func searchingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "splitting and joining",
    arguments: [
      Expectation("'a,b,,c'.split(',')", "['a', 'b', '', 'c']"),
      Expectation("'one two   three'.split()", "['one', 'two', 'three']"),
      Expectation("'  a  b '.split(None, 1)", "['a', 'b ']"),
      Expectation("'a,b,c'.split(',', 1)", "['a', 'b,c']"),
      Expectation("'a,b,c'.split(',', maxsplit=1)", "['a', 'b,c']"),
      Expectation("'a,b,c'.rsplit(',', 1)", "['a,b', 'c']"),
      Expectation("''.split()", "[]"),
      Expectation("''.split(',')", "['']"),
      Expectation(#"'ab\ncd\n'.splitlines()"#, "['ab', 'cd']"),
      Expectation("'aXb'.partition('X')", "('a', 'X', 'b')"),
      Expectation("'ab'.partition('X')", "('ab', '', '')"),
      Expectation("'-'.join(['x', 'y', 'z'])", "'x-y-z'"),
      Expectation("', '.join(str(v) for v in [1, 2.5])", "'1, 2.5'"),
      Expectation("''.join([])", "''"),
    ]
  )
  func splitting(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: splitting and joining",
    arguments: [
      Expectation("'a b'.split('')", "ValueError: empty separator"),
      Expectation("'a,b'.split(1)", "TypeError: must be str or None, not int"),
      Expectation(
        "', '.join([1, 2])",
        "TypeError: sequence item 0: expected str instance, int found"
      ),
      Expectation("'a'.join(5)", "TypeError: can only join an iterable"),
      Expectation("'a'.join()", "TypeError: str.join() takes exactly one argument (0 given)"),
    ]
  )
  func splittingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "padding and stripping",
    arguments: [
      Expectation("'7'.zfill(3)", "'007'"),
      Expectation("'-7'.zfill(4)", "'-007'"),
      Expectation("'ab'.rjust(5)", "'   ab'"),
      Expectation("'ab'.ljust(5, '.')", "'ab...'"),
      Expectation("'ab'.center(6)", "'  ab  '"),
      Expectation("'ab'.center(5, '*')", "'**ab*'"),
      Expectation("'abc'.center(6, '*')", "'*abc**'"),
      Expectation("'  alpha '.strip()", "'alpha'"),
      Expectation("'xxaxx'.strip('x')", "'a'"),
      Expectation("'abc'.strip('ac')", "'b'"),
      Expectation("'  x '.lstrip()", "'x '"),
      Expectation("'  x '.rstrip()", "'  x'"),
      Expectation(#"'a\tb'.expandtabs(4)"#, "'a   b'"),
    ]
  )
  func padding(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: padding and stripping",
    arguments: [
      Expectation(
        "'ab'.center(4, '**')",
        "TypeError: The fill character must be exactly one character long"
      ),
      Expectation(
        "'ab'.ljust(4, 1)",
        "TypeError: The fill character must be a unicode character, not int"
      ),
      Expectation("'ab'.center()", "TypeError: center expected at least 1 argument, got 0"),
      Expectation("'a'.strip(1)", "TypeError: strip arg must be None or str"),
    ]
  )
  func paddingErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "questions",
    arguments: [
      Expectation("'12'.isdigit()", "True"),
      Expectation("''.isdigit()", "False"),
      Expectation("'1.5'.isdigit()", "False"),
      Expectation("'ab'.isalpha()", "True"),
      Expectation("'a1'.isalnum()", "True"),
      Expectation("' '.isspace()", "True"),
      Expectation("'ab1'.islower()", "True"),
      Expectation("'AB1'.isupper()", "True"),
    ]
  )
  func questions(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: questions",
    arguments: [
      Expectation("'a'.upper(1)", "TypeError: str.upper() takes no arguments (1 given)"),
      Expectation("'a'.foo", "AttributeError: 'str' object has no attribute 'foo'"),
    ]
  )
  func questionsErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }

  @Test(
    "str.format",
    arguments: [
      Expectation("'{} then {}'.format(1, 2.5)", "'1 then 2.5'"),
      Expectation("'{1} before {0}'.format('a', 'b')", "'b before a'"),
      Expectation("'{name}: {err:.3f}'.format(name='loss', err=0.98765)", "'loss: 0.988'"),
      Expectation("'{:>8}|{:<8}|{:^8}'.format('r', 'l', 'c')", "'       r|l       |   c    '"),
      Expectation("'{:d} {:5.1f} {:e}'.format(12, 3.14159, 0.00021)", "'12   3.1 2.100000e-04'"),
      Expectation("'{!r} {!s}'.format('q', 'q')", #""'q' q""#),
      Expectation("'{0} {0} {1:03d}'.format('again', 7)", "'again again 007'"),
      Expectation("'{{}} {}'.format('braces')", "'{} braces'"),
      Expectation("'{:>{w}}|'.format('a', w=4)", "'   a|'"),
      Expectation("'{0[1]} {d[k]}'.format([1, 2], d={'k': 5})", "'2 5'"),
      Expectation("'{0.shape}'.format(np.zeros((2, 3)))", "'(2, 3)'"),
    ]
  )
  func format(_ expectation: Expectation) throws {
    #expect(try expectation.repr() == expectation.expected)
  }

  @Test(
    "fails as Python does: str.format",
    arguments: [
      Expectation(
        "'{} {}'.format(1)",
        "IndexError: Replacement index 1 out of range for positional args tuple"
      ),
      Expectation("'{a}'.format(b=1)", "KeyError: 'a'"),
      Expectation("'{'.format()", "ValueError: Single '{' encountered in format string"),
      Expectation("'}'.format()", "ValueError: Single '}' encountered in format string"),
      Expectation("'{!x}'.format(1)", "ValueError: Unknown conversion specifier x"),
      Expectation(
        "'{0} {}'.format(1, 2)",
        "ValueError: cannot switch from manual field specification to automatic field numbering"
      ),
      Expectation(
        "'{} {0}'.format(1, 2)",
        "ValueError: cannot switch from automatic field numbering to manual field specification"
      ),
      Expectation(
        "'{:d}'.format('a')",
        "ValueError: Unknown format code 'd' for object of type 'str'"
      ),
      Expectation(
        "'{:.2f}'.format([1])",
        "TypeError: unsupported format string passed to list.__format__"
      ),
    ]
  )
  func formatErrors(_ expectation: Expectation) throws {
    #expect(try expectation.failure() == expectation.expected)
  }
}
