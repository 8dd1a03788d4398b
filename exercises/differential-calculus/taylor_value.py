r"""Return the value at x of the Taylor polynomial of degree n at a,

$$
T_n(x) = \sum_{k=0}^{n} \frac{f^{(k)}(a)}{k!}\,(x - a)^k .
$$

`derivatives` is a list of the $n + 1$ numbers $f(a), f'(a), \dots, f^{(n)}(a)$,
$n \ge 0$; a and x are numbers.
"""

import math

import numpy as np


def taylor_value(derivatives, a, x):
    # SOLUTION
    total = 0.0
    for k, d in enumerate(derivatives):
        total = total + d / math.factorial(k) * (x - a) ** k
    return total
    # WRONG: forgets the factorials
    return sum(d * (x - a) ** k for k, d in enumerate(derivatives))
    # WRONG: takes powers of x, which is right at a = 0 alone
    return sum(
        d / math.factorial(k) * x**k for k, d in enumerate(derivatives)
    )
    # WRONG: divides by k, not by its factorial
    return sum(
        d / max(k, 1) * (x - a) ** k for k, d in enumerate(derivatives)
    )
    # WRONG: counts the powers from 1
    return sum(
        d / math.factorial(k) * (x - a) ** k
        for k, d in enumerate(derivatives, 1)
    )
    # WRONG: stops one term too early
    return sum(
        d / math.factorial(k) * (x - a) ** k
        for k, d in enumerate(derivatives[:-1])
    )
    # WRONG: takes the factorials as whole numbers of 64 bits, which overflow
    k = np.arange(len(derivatives))
    factorial = np.cumprod(np.maximum(k, 1), dtype=np.int64)
    return float((np.array(derivatives) / factorial * (x - a) ** k).sum())
    # WRONG: turns the distance round
    return sum(
        d / math.factorial(k) * (a - x) ** k
        for k, d in enumerate(derivatives)
    )
    # WRONG: stops after the parabola
    return sum(
        d / math.factorial(k) * (x - a) ** k
        for k, d in enumerate(derivatives[:3])
    )
    # HINT: The entry at index k belongs to the power k of the distance from a.
    # HINT: `math.factorial(k)` is k!, and 1 for k = 0.
    # EXPLAIN: Each derivative is divided by k!, because differentiating the power k of
    # the distance k times brings out that factor.


# CHECK
value = taylor_value([0.0, 1.0, -1.0, 2.0], 0.0, 0.1)
assert np.isclose(value, 0.1 - 0.005 + 0.001 / 3), (
    f"log(1.1) by three terms is 0.095333, not {value}"
)
value = taylor_value([5.0], 2.0, 7.0)
assert np.isclose(value, 5), (
    f"of degree 0 it is the value f(a) = 5 everywhere, not {value}"
)
value = taylor_value([1.0] * 40, 0.0, 6.0)
assert np.isclose(value, np.exp(6.0), rtol=1e-9), (
    f"40 terms for e^x are enough for e^6 = 403.428793, not {value}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(0, 7))
    curve = np.polynomial.Polynomial(rng.normal(size=n + 1))
    a, x = rng.uniform(-2, 2, size=2)
    derivatives = [float(curve(a))]
    derivatives += [float(curve.deriv(k)(a)) for k in range(1, n + 1)]
    value = taylor_value(derivatives, a, x)
    assert np.isclose(value, curve(x), rtol=1e-6, atol=1e-8), (
        f"a polynomial of degree {n} is its own Taylor polynomial: at "
        f"{x:.3f}, from {a:.3f}, it is {curve(x):.5f}, not {value:.5f}"
    )
