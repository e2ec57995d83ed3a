# Every class of exception can be raised, caught by what it builds on, and printed.
classes = [NotImplementedError, OSError, FileNotFoundError, EOFError, TimeoutError, Warning,
           UserWarning, ArithmeticError, LookupError, UnicodeError, FloatingPointError]
for kind in classes:
    try:
        raise kind("no good")
    except (RuntimeError, OSError) as error:
        print("first", repr(error), type(error).__name__, issubclass(kind, RuntimeError))
    except Exception as error:
        print("second", repr(error), error, isinstance(error, kind))
try:
    raise KeyboardInterrupt
except Exception:
    print("not reached")
except BaseException as error:
    print(repr(error))
print(IOError, issubclass(KeyError, (int, LookupError)), ValueError.__name__)
try:
    1 / 0
except (ValueError, ArithmeticError):
    print("arithmetic")
try:
    try:
        1 / 0
    except (ZeroDivisionError, "text"):
        print("not reached")
except TypeError as error:
    print(error)
