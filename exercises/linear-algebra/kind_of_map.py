r"""Return "linear", "affine" or "neither" for a map that you can only call.

`f` takes an array of shape (d,) and returns one of shape (m,). Try the rules at random
points, as on the page. "affine" means: affine, but not linear. The maps that are asked
about keep to a rule nearly exactly, or break it clearly at most random points.
"""

import numpy as np


def kind_of_map(f, d):
    # SOLUTION
    rng = np.random.default_rng(1)
    shift = f(np.zeros(d))
    for _ in range(50):
        x, y = rng.normal(size=(2, d))
        a = rng.normal()
        fx, fy = f(x) - shift, f(y) - shift
        sums = np.allclose(f(x + y) - shift, fx + fy)
        multiples = np.allclose(f(a * x) - shift, a * fx)
        if not (sums and multiples):
            return "neither"
    return "linear" if np.allclose(shift, 0) else "affine"
    # WRONG: looks at the origin only
    return "linear" if np.allclose(f(np.zeros(d)), 0) else "affine"
    # WRONG: tries positive factors only
    x = np.random.default_rng(1).normal(size=d)
    shift = f(np.zeros(d))
    if not np.allclose(f(2 * x) - shift, 2 * (f(x) - shift)):
        return "neither"
    return "linear" if np.allclose(shift, 0) else "affine"
    # WRONG: tries multiples, and no sums
    rng = np.random.default_rng(1)
    shift = f(np.zeros(d))
    for a in (-3.0, -1.0, 0.5, 2.0):
        x = rng.normal(size=d)
        if not np.allclose(f(a * x) - shift, a * (f(x) - shift)):
            return "neither"
    return "linear" if np.allclose(shift, 0) else "affine"
    # WRONG: does not take the shift away, and so finds no affine map
    x, y = np.random.default_rng(1).normal(size=(2, d))
    if np.allclose(f(x + y), f(x) + f(y)):
        return "linear"
    return "neither"
    # WRONG: tries vectors without negative entries only
    x, y = np.random.default_rng(1).uniform(size=(2, d))
    shift = f(np.zeros(d))
    if not np.allclose(f(x + y) - shift, f(x) + f(y) - 2 * shift):
        return "neither"
    return "linear" if np.allclose(shift, 0) else "affine"
    # WRONG: tries sums of a vector with itself
    x = np.random.default_rng(1).normal(size=d)
    shift = f(np.zeros(d))
    if not np.allclose(f(x + x) - shift, 2 * (f(x) - shift)):
        return "neither"
    return "linear" if np.allclose(shift, 0) else "affine"
    # WRONG: calls linear maps affine
    x, y = np.random.default_rng(1).normal(size=(2, d))
    shift = f(np.zeros(d))
    if not np.allclose(f(x + y) - shift, f(x) + f(y) - 2 * shift):
        return "neither"
    return "affine"
    # WRONG: adds up the shift, whose entries may cancel
    x, y = np.random.default_rng(1).normal(size=(2, d))
    shift = f(np.zeros(d))
    if not np.allclose(f(x + y) - shift, f(x) + f(y) - 2 * shift):
        return "neither"
    return "linear" if np.isclose(shift.sum(), 0) else "affine"
    # WRONG: looks at the first entry of the shift only
    x, y = np.random.default_rng(1).normal(size=(2, d))
    shift = f(np.zeros(d))
    if not np.allclose(f(x + y) - shift, f(x) + f(y) - 2 * shift):
        return "neither"
    return "linear" if np.isclose(shift[0], 0) else "affine"
    # HINT: An affine map minus its value at the origin is linear. How do you find out
    # if that is so?
    # HINT: Draw x, y and a factor a, positive or negative, many times. Compare with
    # `np.allclose`, as computers round.
    # EXPLAIN: The value at 0 is the only shift possible. Without it both rules have to
    # hold. ReLU keeps positive multiples, and sums of vectors without negative entries.
    # The map that keeps the entry of largest absolute value, and makes the others 0,
    # keeps all multiples, and no sums but by luck. So both rules are tried, with both
    # signs.


# CHECK
def relu(x):
    return np.maximum(x, 0)


def one_line(x):
    # keeps multiples but not sums: all entries but one become 0
    return x * (np.abs(x) == np.abs(x).max())


rng = np.random.default_rng(0)
got = kind_of_map(lambda x: x + 0.0, 3)
assert got == "linear", f"x itself is a linear map, not {got!r}"
got = kind_of_map(lambda x: x + 1.0, 3)
assert got == "affine", f"x + 1 moves the origin: affine, not {got!r}"
got = kind_of_map(lambda x: x + np.array([0.0, 2.0, -2.0]), 3)
assert got == "affine", (
    f"x + (0, 2, -2) moves the origin, too: affine, not {got!r}"
)
got = kind_of_map(relu, 4)
assert got == "neither", f"ReLU is neither, not {got!r}"
got = kind_of_map(one_line, 3)
assert got == "neither", (
    "to keep the entry of largest absolute value and make the others 0 "
    "takes multiples to multiples, but not sums to sums: neither, "
    f"not {got!r}"
)
got = kind_of_map(lambda x: np.array([np.linalg.norm(x)]), 2)
assert got == "neither", f"the length of x is neither, not {got!r}"
for _ in range(10):
    d, m = (int(k) for k in rng.integers(2, 6, size=2))
    A, b = rng.normal(size=(m, d)), rng.normal(size=m)
    maps = {
        "linear": lambda x, A=A: A @ x,
        "affine": lambda x, A=A, b=b: A @ x + b,
        "neither": lambda x, A=A, b=b: A @ (x * x) + b,
    }
    for kind, f in maps.items():
        got = kind_of_map(f, d)
        assert got == kind, (
            f"a map from {d} to {m} numbers, made {kind}, is called {got!r}"
        )
    got = kind_of_map(lambda x, A=A, b=b: relu(A @ x) + b, d)
    assert got == "neither", (
        f"a shift after ReLU leaves it neither, not {got!r}"
    )
