r"""Return the $x$ in $[\text{low}, \text{high}]$ with $f(x) = y$, to within $10^{-9}$.

`f` is a continuous increasing function of one number: no jumps, and larger inputs have
larger outputs. There is such an $x$: $f(\text{low}) \le y \le f(\text{high})$. You know
no formula for `f`, so halve the interval again and again, and keep the half with $x$ in
it.
"""

import numpy as np


def inverse_value(f, y, low, high):
    # SOLUTION
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < y:
            low = middle
        else:
            high = middle
    return (low + high) / 2
    # WRONG: keeps the half in which x is not
    for _ in range(100):
        middle = (low + high) / 2
        if f(middle) < y:
            high = middle
        else:
            low = middle
    return (low + high) / 2
    # WRONG: takes the power -1 for the inverse function
    return 1 / f(y)
    # WRONG: stops after ten halvings, a thousandth of the interval
    for _ in range(10):
        middle = (low + high) / 2
        if f(middle) < y:
            low = middle
        else:
            high = middle
    return (low + high) / 2
    # WRONG: draws a straight line between the ends and reads off its x
    share = (y - f(low)) / (f(high) - f(low))
    return low + share * (high - low)
    # WRONG: tries a thousand inputs and takes the best
    x = np.linspace(low, high, 1001)
    return x[np.argmin([abs(f(v) - y) for v in x])]
    # WRONG: compares the input, not the output, with y
    for _ in range(100):
        middle = (low + high) / 2
        if middle < y:
            low = middle
        else:
            high = middle
    return (low + high) / 2
    # WRONG: stops when the output is near, which a flat f reaches far from x
    middle = (low + high) / 2
    while abs(f(middle) - y) > 1e-9:
        if f(middle) < y:
            low = middle
        else:
            high = middle
        middle = (low + high) / 2
    return middle
    # HINT: Look at f in the middle of the interval. If that is less than y, in which
    # half is x?
    # HINT: Ten halvings make an interval a thousand times as short. How many do you need
    # for a millionth of a millionth?
    # EXPLAIN: If f(middle) is less than y, then x lies to the right, because f increases;
    # otherwise it lies to the left, or it is the middle. Each halving gives another
    # binary digit of x, so 50 or more reach the precision of the computer.


# CHECK
x = inverse_value(lambda x: 3.2 + 1.8 * x, 23.0, 0.0, 40.0)
assert abs(x - 11) < 1e-8, f"a ride for 23.00 is 11 km long, not {x}"
x = inverse_value(lambda x: x * x, 9.0, 0.0, 100.0)
assert abs(x - 3) < 1e-8, f"on [0, 100] the square is 9 at 3, not at {x}"
x = inverse_value(lambda x: x**3, -8.0, -5.0, 5.0)
assert abs(x + 2) < 1e-8, f"the cube is -8 at -2, not at {x}"
x = inverse_value(lambda x: x**3, 125.0, -5.0, 5.0)
assert abs(x - 5) < 1e-8, f"an end counts: the cube is 125 at 5, not {x}"
x = inverse_value(lambda x: x**3, -125.0, -5.0, 5.0)
assert abs(x + 5) < 1e-8, f"an end counts: the cube is -125 at -5, not {x}"
x = inverse_value(lambda x: x**3, 1e-12, -1.0, 2.0)
assert abs(x - 1e-4) < 1e-8, (
    "x itself has to be that near, not only f(x): the cube, flat round 0, "
    f"is 1e-12 at 0.0001, not at {x:.9f}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, low = rng.uniform(0.2, 3, size=3)
    high = low + rng.uniform(1, 9)
    truth = rng.uniform(low, high)

    def f(x, a=a, b=b):
        return a * x**3 + b * x

    x = inverse_value(f, f(truth), low, high)
    assert np.shape(x) == (), "x is one number"
    assert abs(x - truth) < 1e-8, (
        f"f(x) = {a:.3f} x^3 + {b:.3f} x is {f(truth):.4f} at "
        f"{truth:.9f}, not at {x}"
    )
