r"""Return the limit of

$$
\frac{a_0 + a_1 x + \dots + a_m x^m}{b_0 + b_1 x + \dots + b_n x^n}
\qquad \text{as } x \to \infty .
$$

`a` and `b` are lists of the coefficients, the constant first; their last entries are
not zero. If the fraction grows or falls past every bound, return `np.inf` or
`-np.inf`.
"""

import numpy as np


def limit_at_infinity(a, b):
    # SOLUTION
    if len(a) < len(b):
        return 0.0
    if len(a) == len(b):
        return a[-1] / b[-1]
    return np.inf if a[-1] / b[-1] > 0 else -np.inf
    # WRONG: takes every fraction with a longer top for plus infinity
    if len(a) < len(b):
        return 0.0
    return a[-1] / b[-1] if len(a) == len(b) else np.inf
    # WRONG: looks at the sign of the top alone
    if len(a) < len(b):
        return 0.0
    if len(a) == len(b):
        return a[-1] / b[-1]
    return np.inf if a[-1] > 0 else -np.inf
    # WRONG: takes the quotient of the last coefficients whatever the powers
    return a[-1] / b[-1]
    # WRONG: takes the coefficients of the constants
    if len(a) < len(b):
        return 0.0
    if len(a) == len(b):
        return a[0] / b[0] if b[0] else np.inf
    return np.inf if a[0] > 0 else -np.inf
    # WRONG: puts in one large number, where the rest still shows
    x = 1e3
    return sum(c * x**k for k, c in enumerate(a)) / sum(
        c * x**k for k, c in enumerate(b)
    )
    # WRONG: exchanges the cases of a longer top and a longer bottom
    if len(a) == len(b):
        return a[-1] / b[-1]
    if len(a) > len(b):
        return 0.0
    return np.inf if a[-1] / b[-1] > 0 else -np.inf
    # HINT: Divide top and bottom by the highest power of the bottom. Which terms
    # tend to 0?
    # HINT: Only the last coefficients are left. Compare the lengths of the lists: is
    # there a power of x left in the top, or in neither, or did the top tend to 0?
    # EXPLAIN: After dividing by x^n the bottom tends to its last coefficient. A shorter
    # top tends to 0, one of the same length to its last coefficient, and a longer one
    # keeps powers of x, whose sign is that of the quotient of the last coefficients.


# CHECK
limit = limit_at_infinity([0, 1, 3], [5, 0, 2])
assert np.isclose(limit, 1.5), (
    f"(3x^2 + x) / (2x^2 + 5) tends to 3/2, not {limit}"
)
limit = limit_at_infinity([7], [0, -1])
assert abs(limit) < 1e-12, f"-7/x tends to 0, not {limit}"
rng = np.random.default_rng(0)
for _ in range(60):
    m, n = (int(v) for v in rng.integers(1, 5, size=2))
    a = list(rng.uniform(1, 9, size=m) * rng.choice([-1, 1], size=m))
    b = list(rng.uniform(1, 9, size=n) * rng.choice([-1, 1], size=n))
    limit = limit_at_infinity(a, b)
    text = f"powers up to {m - 1} on top, up to {n - 1} below"
    if m < n:
        assert abs(limit) < 1e-12, f"{text}: the limit is 0, not {limit}"
    elif m == n:
        assert np.isclose(limit, a[-1] / b[-1], rtol=1e-9), (
            f"{text}: the limit is the quotient of the last coefficients, "
            f"{a[-1] / b[-1]:.4f}, not {limit}"
        )
    else:
        sign = np.sign(a[-1]) * np.sign(b[-1])
        assert limit == sign * np.inf, (
            f"{text}, last coefficients {a[-1]:.2f} and {b[-1]:.2f}: "
            f"the limit is {sign * np.inf}, not {limit}"
        )
