r"""A function has the one-sided limits `left` and `right` at a point, and the value
`value` there. Return what kind of point it is, as one of four texts:

- `"infinite"` if a one-sided limit is infinite (`np.inf` or `-np.inf`);
- `"jump"` if both are finite and not equal;
- `"continuous"` if both are finite and equal to the value;
- `"gap"` if both are finite and equal, but the value is another, or there is no value
  (then `value` is `np.nan`).

The numbers are exact: compare them with `==`.
"""

import numpy as np


def kind_of_point(left, right, value):
    # SOLUTION
    if np.isinf(left) or np.isinf(right):
        return "infinite"
    if left != right:
        return "jump"
    return "continuous" if value == left else "gap"
    # WRONG: compares the value with one side only
    if np.isinf(left) or np.isinf(right):
        return "infinite"
    if value == left:
        return "continuous"
    return "jump" if left != right else "gap"
    # WRONG: forgets that a limit can be minus infinity
    if left == np.inf or right == np.inf:
        return "infinite"
    if left != right:
        return "jump"
    return "continuous" if value == left else "gap"
    # WRONG: asks for both sides to be infinite
    if np.isinf(left) and np.isinf(right):
        return "infinite"
    if left != right:
        return "jump"
    return "continuous" if value == left else "gap"
    # WRONG: takes every point with equal one-sided limits for continuous
    if np.isinf(left) or np.isinf(right):
        return "infinite"
    return "jump" if left != right else "continuous"
    # WRONG: takes two limits on different sides of 0 for the only jumps
    if np.isinf(left) or np.isinf(right):
        return "infinite"
    if left * right < 0:
        return "jump"
    return "continuous" if value == left else "gap"
    # WRONG: compares sizes, so that -1 and 1 are no jump
    if np.isinf(left) or np.isinf(right):
        return "infinite"
    if abs(left) != abs(right):
        return "jump"
    return "continuous" if value == left else "gap"
    # WRONG: counts a gap only where there is no value
    if np.isinf(left) or np.isinf(right):
        return "infinite"
    if left != right:
        return "jump"
    return "gap" if np.isnan(value) else "continuous"
    # HINT: Ask in the order of the list: each question is easier once the ones before
    # it are answered.
    # HINT: `np.isinf` is true for both infinities. NaN is not equal to anything, so
    # `value == left` is false where there is no value.
    # EXPLAIN: First throw out what has no finite limits, then what has two; what is
    # left has a limit, and the point is continuous if the value is that limit.


# CHECK
kind = kind_of_point(3.0, 6.0, 3.0)
assert kind == "jump", (
    "the parking fee at 1 hour comes from 3 and goes on at 6: a jump, "
    f"whatever its value there, not {kind!r}"
)
kind = kind_of_point(1.0, 1.0, np.nan)
assert kind == "gap", (
    "sin(x)/x tends to 1 from both sides of 0 and has no value there: "
    f"a gap, not {kind!r}"
)
kind = kind_of_point(-np.inf, np.inf, np.nan)
assert kind == "infinite", f"1/x at 0 is infinite, not {kind!r}"
rng = np.random.default_rng(0)
for _ in range(20):
    a, b = (float(v) for v in rng.choice(np.arange(1, 9), 2, replace=False))
    a, b = float(rng.choice([-1, 1])) * a, float(rng.choice([-1, 1])) * b
    infinity = float(rng.choice([-1, 1])) * np.inf
    for left, right, value, truth in (
        (a, a, a, "continuous"),
        (0.0, 0.0, 0.0, "continuous"),
        (a, a, b, "gap"),
        (a, a, np.nan, "gap"),
        (a, b, a, "jump"),
        (a, b, b, "jump"),
        (a, b, np.nan, "jump"),
        (a, -a, a, "jump"),
        (a, -a, 0.0, "jump"),
        (infinity, a, a, "infinite"),
        (a, infinity, a, "infinite"),
        (infinity, infinity, b, "infinite"),
        (infinity, -infinity, np.nan, "infinite"),
    ):
        kind = kind_of_point(left, right, value)
        assert kind == truth, (
            f"limits {left} and {right}, value {value}: {truth}, "
            f"not {kind!r}"
        )
