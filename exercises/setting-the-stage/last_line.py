"""Call f with x. If that ends in an error, return the last line that its traceback
would have: the kind of error, a colon, a space and the message, as in
`"ValueError: no such day"`. If there is no error, return an empty text, `""`. Every
error here is of one of Python's own kinds and has a message.
"""


def last_line(f, x):
    # SOLUTION
    try:
        f(x)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""
    # WRONG: gives the message without the kind
    try:
        f(x)
    except Exception as error:
        return str(error)
    return ""
    # WRONG: gives the kind as Python writes a class
    try:
        f(x)
    except Exception as error:
        return f"{type(error)}: {error}"
    return ""
    # WRONG: gives the error as an expression, with brackets and quotes
    try:
        f(x)
    except Exception as error:
        return repr(error)
    return ""
    # WRONG: calls every error a ValueError
    try:
        f(x)
    except Exception as error:
        return f"ValueError: {error}"
    return ""
    # WRONG: catches one kind of error and lets the others through
    try:
        f(x)
    except ValueError as error:
        return f"ValueError: {error}"
    return ""
    # WRONG: returns what f returns when all is well
    try:
        return f(x)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    # WRONG: takes what the error was made with for its message, which a KeyError
    # shows in quotes
    try:
        f(x)
    except Exception as error:
        return f"{type(error).__name__}: {error.args[0]}"
    return ""
    # HINT: `try` the call, and catch any `Exception as error`.
    # HINT: `type(error).__name__` is the kind as a text. What gives the message?
    # EXPLAIN: Nearly all errors are an `Exception`, so one `except` catches every
    # kind here; the class of the error is the kind, and the error as a text is its
    # message. (For a kind that a library defines, Python writes the library's name
    # before it.) Catch so widely only where you report the error at once: a program that
    # catches everything and says nothing hides its mistakes.


# CHECK
import random


def attempt(f, x):
    try:
        return last_line(f, x)
    except (ValueError, TypeError, ArithmeticError, LookupError) as error:
        raise AssertionError(
            f"{type(error).__name__} came through: catch every kind"
        ) from None


line = attempt(int, "28")
assert line == "", f'int("28") has no error: "", not {line!r}'
line = attempt([25, 31, 28].pop, 7)
assert line == "IndexError: pop index out of range", (
    f"the last line is 'IndexError: pop index out of range', not {line!r}"
)
line = attempt({"Mon": 25}.__getitem__, "Tue")
assert line == "KeyError: 'Tue'", (
    f"a KeyError shows the key in quotes: KeyError: 'Tue', not {line!r}"
)
draw = random.Random(0)
kinds = [ValueError, TypeError, ZeroDivisionError, IndexError]
for _ in range(20):
    kind, number = draw.choice(kinds), draw.randint(1, 999)

    def fail(x, kind=kind):
        raise kind(f"no bus at {x}")

    line = attempt(fail, number)
    truth = f"{kind.__name__}: no bus at {number}"
    assert line == truth, f"the last line is {truth!r}, not {line!r}"
    line = attempt(abs, number)
    assert line == "", f'abs({number}) has no error: "", not {line!r}'
