r"""Return the second derivative of f at x, by its inputs i and j.

`f` takes a vector of shape `(n,)` and returns a number. Use four evaluations of f,
with input i moved by plus or minus h and input j moved by plus or minus h, and take
$f$ with a plus sign where both move the same way. If i equals j, both moves happen to
the same input. Leave x as it is; its entries may be integers.
"""

import numpy as np


def mixed_partial(f, x, i, j, h=1e-3):
    # SOLUTION
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = h
    b[j] = h
    plus = f(x + a + b) + f(x - a - b)
    minus = f(x + a - b) + f(x - a + b)
    return (plus - minus) / (4 * h**2)
    # WRONG: divides by the area of one quarter of the box
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = h
    b[j] = h
    plus = f(x + a + b) + f(x - a - b)
    minus = f(x + a - b) + f(x - a + b)
    return (plus - minus) / h**2
    # WRONG: steps to one side only, which is less accurate
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = h
    b[j] = h
    return (f(x + a + b) - f(x + a) - f(x + b) + f(x)) / h**2
    # WRONG: puts both steps into one vector, so that i = j moves it once
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = a[j] = h
    b[i], b[j] = h, -h
    plus = f(x + a) + f(x - a)
    minus = f(x + b) + f(x - b)
    return (plus - minus) / (4 * h**2)
    # WRONG: moves x itself, and does not put it back
    total = 0.0
    for si in (1, -1):
        for sj in (1, -1):
            x[i] += si * h
            x[j] += sj * h
            total += si * sj * f(x)
    return total / (4 * h**2)
    # WRONG: keeps the integers of x, where a small step is lost
    total = 0.0
    for si in (1, -1):
        for sj in (1, -1):
            y = x.copy()
            y[i] += np.asarray(si * h).astype(x.dtype)
            y[j] += np.asarray(sj * h).astype(x.dtype)
            total += si * sj * f(y)
    return total / (4 * h**2)
    # WRONG: has the sign of two corners wrong
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = h
    b[j] = h
    plus = f(x + a + b) + f(x + a - b)
    minus = f(x - a + b) + f(x - a - b)
    return (plus - minus) / (4 * h**2)
    # WRONG: multiplies two first slopes
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = h
    b[j] = h
    return (f(x + a) - f(x - a)) * (f(x + b) - f(x - b)) / (4 * h**2)
    # WRONG: takes its own step in place of h
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = 1e-3
    b[j] = 1e-3
    plus = f(x + a + b) + f(x - a - b)
    minus = f(x + a - b) + f(x - a + b)
    return (plus - minus) / 4e-6
    # WRONG: takes steps in proportion to the entries of x
    a = np.zeros(len(x))
    b = np.zeros(len(x))
    a[i] = h * max(1, abs(x[i]))
    b[j] = h * max(1, abs(x[j]))
    plus = f(x + a + b) + f(x - a - b)
    minus = f(x + a - b) + f(x - a + b)
    return (plus - minus) / (4 * a[i] * b[j])
    # HINT: Make one vector of zeros with h in place i, and another with h in place j.
    # What are the four points x plus or minus each?
    # HINT: The slope by input j, once with input i moved up and once with it moved
    # down, has 2h below. So has their difference: together that is 4 times h squared.
    # EXPLAIN: The central difference by j at x + a, minus that at x - a, divided by
    # 2h, has four values of f in it. Written out, it is the same for i and j swapped.
    # For i = j both steps add up, and it becomes
    # f(x + 2h) - 2 f(x) + f(x - 2h), over the square of 2h.


# CHECK
def bmi(x):
    return x[0] / x[1] ** 2


p = np.array([72.0, 1.8])
value = mixed_partial(bmi, p, 0, 1)
assert np.isclose(value, -2 / 1.8**3, rtol=1e-4), (
    f"the mixed partial of w / h^2 is -2 / h^3 = {-2 / 1.8**3:.4f}, "
    f"not {value}"
)
assert np.array_equal(p, [72.0, 1.8]), "x has to stay as it was"


def cubic(x):
    return (x**3).sum() + x[0] ** 2 * x[-1] + 3 * x[0] * x[1]


def second(x):
    H = np.diag(6 * x)
    H[0, 0] += 2 * x[-1]
    H[0, -1] += 2 * x[0]
    H[-1, 0] += 2 * x[0]
    H[0, 1] += 3
    H[1, 0] += 3
    return H


rng = np.random.default_rng(0)
for n in (3, 5):
    x = rng.normal(size=n)
    truth = second(x)
    for i in range(n):
        for j in range(n):
            value = mixed_partial(cubic, x, i, j)
            assert np.isclose(value, truth[i, j], atol=1e-5), (
                f"inputs {i} and {j}: {truth[i, j]:.4f}, not {value:.4f}"
            )
whole = np.array([2, -1, 3])
value = mixed_partial(cubic, whole, 0, 2)
assert np.isclose(value, 4, atol=1e-5), (
    f"at a point of integers it is 2 x_1 = 4, not {value}"
)
assert np.array_equal(whole, [2, -1, 3]), "x has to stay as it was"
value = mixed_partial(
    lambda x: x[0] ** 3 * x[1], np.array([2.0, 0.0]), 0, 1, h=0.5
)
assert np.isclose(value, 12.25), (
    "with h = 0.5 the cube's slope, 12 at 2, is h^2 = 0.25 too large: "
    f"12.25, not {value}"
)
