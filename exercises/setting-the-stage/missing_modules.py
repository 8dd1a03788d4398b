"""Return those of the given module names that cannot be imported, as a list in the
same order. `importlib.import_module("math")` does what `import math` does, with the name
given as a text.
"""

import importlib


def missing_modules(names):
    # SOLUTION
    missing = []
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            missing.append(name)
    return missing
    # WRONG: returns the modules that are there
    found = []
    for name in names:
        try:
            importlib.import_module(name)
            found.append(name)
        except ImportError:
            pass
    return found
    # WRONG: stops looking at the first that is missing
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            return [name]
    return []
    # WRONG: tries all of them in one go, and blames all if one is missing
    try:
        for name in names:
            importlib.import_module(name)
    except ImportError:
        return list(names)
    return []
    # WRONG: counts them
    missing = 0
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            missing += 1
    return missing
    # WRONG: looks only among the modules that some import has loaded already
    import sys

    return [name for name in names if name not in sys.modules]
    # HINT: Try the names one at a time. Where does the `try` stand, inside the loop or
    # around it?
    # HINT: Start with an empty list. In the `except`, append the name.
    # EXPLAIN: A failed import raises ModuleNotFoundError, which is a kind of
    # ImportError. With the `try` inside the loop, each name gets its own chance, and
    # one that is missing does not end the search.


# CHECK
import random
import sys


def attempt(names):
    try:
        return missing_modules(list(names))
    except ImportError as error:
        raise AssertionError(
            f"the import of {error.name!r} failed: catch that error"
        ) from None


missing = attempt(["math", "matth", "random", "numbpy"])
assert missing == ["matth", "numbpy"], (
    f"only matth and numbpy do not exist: {missing} is not that list"
)
missing = attempt(["math", "random"])
assert missing == [], f"math and random are always there: [], not {missing}"
sys.modules.pop("colorsys", None)
missing = attempt(["colorsys", "no_such_module"])
assert missing == ["no_such_module"], (
    "colorsys comes with Python, also when nobody has imported it before: "
    f"['no_such_module'], not {missing}"
)
draw = random.Random(0)
there = ["math", "random", "json", "string", "fractions", "textwrap"]
for _ in range(20):
    invented = [f"no_module_{draw.randint(10, 99)}" for _ in range(4)]
    names = draw.sample(there + invented, draw.randint(1, 8))
    truth = [name for name in names if name.startswith("no_module_")]
    missing = attempt(names)
    assert missing == truth, (
        f"of {names}, {truth} cannot be imported; you have {missing}"
    )
