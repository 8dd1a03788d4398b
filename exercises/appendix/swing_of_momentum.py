r"""Return two numbers for momentum on a parabola: the factor by which the distance changes
in a step in the long run, and how many steps one swing there and back takes.

The two factors $r$ solve $r^2 - (1 + \beta - q)\,r + \beta = 0$ with
$0 \le \beta < 1$ and $q = \eta a > 0$. The first number is the larger modulus of the two.
The second is 360 degrees over the angle of a factor, in absolute value, if the two are a
conjugate pair that is not real; otherwise return `np.inf`.
"""

import numpy as np


def swing_of_momentum(beta, q):
    # SOLUTION
    half = (1 + beta - q) / 2
    root = np.sqrt(half**2 - beta + 0j)
    size = max(abs(half + root), abs(half - root))
    if half**2 >= beta:
        return size, np.inf
    return size, 2 * np.pi / abs(np.angle(half + root))
    # WRONG: the root of beta is the modulus of a pair only
    half = (1 + beta - q) / 2
    if half**2 >= beta:
        return beta**0.5, np.inf
    return beta**0.5, 2 * np.pi / np.arccos(half / beta**0.5)
    # WRONG: drops the imaginary part
    half = (1 + beta - q) / 2
    if half**2 >= beta:
        root = (half**2 - beta) ** 0.5
        return max(abs(half + root), abs(half - root)), np.inf
    return abs(half), 2 * np.pi / np.arccos(half / beta**0.5)
    # WRONG: forgets that two real factors may be negative, and the larger one then
    # is that with minus
    half = (1 + beta - q) / 2
    root = np.sqrt(half**2 - beta + 0j)
    if half**2 >= beta:
        return abs(half + root), np.inf
    return abs(half + root), 2 * np.pi / abs(np.angle(half + root))
    # WRONG: takes the slope of the number for its angle
    half = (1 + beta - q) / 2
    root = np.sqrt(half**2 - beta + 0j)
    size = max(abs(half + root), abs(half - root))
    if half**2 >= beta:
        return size, np.inf
    return size, 2 * np.pi / abs(np.arctan(root.imag / half))
    # HINT: It is a quadratic with a = 1. Which call takes the square root of a
    # negative number?
    # HINT: abs of a complex number is its modulus, np.angle its angle in radians. A
    # full turn is 2 pi.
    # EXPLAIN: Half the sum of the roots is (1 + beta - q) / 2, and the rest is the
    # square root of half squared minus beta. If that is imaginary, the factors are a
    # pair: each step turns by their angle, so a full turn takes 2 pi over it. If it
    # is real, either factor may be the larger one, so compare both.


# CHECK
size, steps = swing_of_momentum(0.64, 0.36)
assert np.isclose(size, 0.8), (
    f"the modulus of 0.64 + 0.48i is 0.8, not {size}"
)
assert np.isclose(steps, 9.764, atol=1e-3), (
    f"36.87 degrees go into a full turn 9.76 times, not {steps}"
)
size, steps = swing_of_momentum(0.0, 0.25)
assert np.isclose(size, 0.75), (
    f"without momentum the factors are 0 and 0.75: it is 0.75, not {size}"
)
assert steps == np.inf, "two real factors do not swing: infinity"
size, steps = swing_of_momentum(0.25, 2.3)
assert np.isclose(size, 0.525 + 0.025625**0.5), (
    f"both factors are negative: the larger modulus is 0.685, not {size}"
)
assert steps == np.inf, "two real factors are no pair: infinity"
size, steps = swing_of_momentum(0.81, 2.2)
assert np.isclose(size, 0.9), (
    f"here the modulus is the root of 0.81, 0.9, not {size}"
)
assert np.isclose(steps, 3.5117, atol=1e-3), (
    "a real part below 0 means an angle above 90 degrees:"
    f" 3.51 steps, not {steps}"
)
rng = np.random.default_rng(0)
for _ in range(40):
    beta, q = rng.uniform(0.01, 0.99), rng.uniform(0.01, 3.9)
    size, steps = swing_of_momentum(beta, q)
    roots = np.roots([1, -(1 + beta - q), beta])
    case = f"for beta = {beta:.3f} and q = {q:.3f}"
    truth = abs(roots).max()
    assert np.isclose(size, truth), (
        f"{case} the larger modulus is {truth:.4f}, not {size}"
    )
    if np.isrealobj(roots):
        assert steps == np.inf, f"{case} the factors are real"
    else:
        turn = np.arctan2(abs(roots[0].imag), roots[0].real)
        assert np.isclose(steps, 2 * np.pi / turn), (
            f"{case} a swing takes {2 * np.pi / turn:.3f} steps"
        )
