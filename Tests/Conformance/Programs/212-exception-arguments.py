# An exception keeps what it was made with, and what caused it.
for values in [(), ("text",), (3.5,), ([1, 2],), ("a", 1)]:
    try:
        raise ValueError(*values)
    except ValueError as error:
        print(error.args == values, repr(error), str(error))
for key in ["a", (1, 2), 2.5, -1, None]:
    try:
        {}[key]
    except KeyError as error:
        print(error.args[0] == key, repr(error))
try:
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("wrapped") from error
except RuntimeError as error:
    print(error, repr(error.__cause__))
try:
    raise ValueError("alone") from None
except ValueError as error:
    print(error.__cause__)
kept = ValueError("kept")
try:
    try:
        raise kept
    finally:
        try:
            {}["other"]
        except KeyError:
            pass
except ValueError as error:
    print(error is kept)
try:
    missing_name
except NameError as error:
    print(error)
try:
    [].apend(1)
except AttributeError as error:
    print(error)
