r"""Return the slopes of the secants of f through the points at x and $x + h$, for each
step $h$ in `steps`.

`f` works on arrays, x is a number, and `steps` is an array of shape $(n,)$ of numbers
that are not zero, negative ones among them. The answer has the same shape. Leave
`steps` as it is.
"""

import numpy as np


def secant_slopes(f, x, steps):
    # SOLUTION
    return (f(x + steps) - f(x)) / steps
    # WRONG: divides by the size of the step, so the slope to the left turns over
    return (f(x + steps) - f(x)) / np.abs(steps)
    # WRONG: gives the rise, not the slope
    return f(x + steps) - f(x)
    # WRONG: divides by the second point, not by the run
    return (f(x + steps) - f(x)) / (x + steps)
    # WRONG: counts to three, whatever the number of steps
    slopes = [(f(x + steps[i]) - f(x)) / steps[i] for i in range(3)]
    return np.array(slopes)
    # WRONG: takes the run for the point, f(h) - f(x)
    return (f(steps) - f(x)) / (steps - x)
    # WRONG: steps to both sides
    return (f(x + steps) - f(x - steps)) / (2 * steps)
    # WRONG: takes the secants between neighbours in the list
    points = np.append(x, x + steps)
    return np.diff(f(points)) / np.diff(points)
    # WRONG: turns the fraction over
    return steps / (f(x + steps) - f(x))
    # WRONG: the rise is counted downwards
    return (f(x) - f(x + steps)) / steps
    # HINT: The run from x to x + h is h, with its sign.
    # HINT: The rise is f at the second point minus f at the first, and f takes a
    # whole array at once.
    # EXPLAIN: For a step to the left both the rise and the run change sign when you
    # read them the other way, so their quotient is the slope of the same line.


# CHECK
steps = np.array([1.0, -1.0, 0.5])
slopes = secant_slopes(lambda t: 2 * t**2, 3.0, steps)
assert np.shape(slopes) == (3,), (
    f"three steps give three slopes, not shape {np.shape(slopes)}"
)
for h, slope in zip((1.0, -1.0, 0.5), slopes):
    assert np.isclose(slope, 12 + 2 * h), (
        f"the cart's secant at 3 with h = {h} has slope {12 + 2 * h}, "
        f"not {slope}"
    )
assert np.array_equal(steps, [1.0, -1.0, 0.5]), (
    "steps has to stay as it was"
)
rng = np.random.default_rng(0)
for _ in range(10):
    a, b, c = rng.normal(size=3)
    x = rng.normal()
    n = int(rng.integers(4, 8))
    steps = rng.uniform(0.1, 2, size=n) * rng.choice([-1, 1], size=n)
    slopes = secant_slopes(lambda t: a * t**3 + b * t + c, x, steps)
    assert np.shape(slopes) == (n,), (
        f"{n} steps give {n} slopes, not shape {np.shape(slopes)}"
    )
    for h, slope in zip(steps, slopes):
        truth = a * (3 * x**2 + 3 * x * h + h**2) + b
        assert np.isclose(slope, truth), (
            f"with h = {h:.3f} this cubic's secant has slope {truth:.4f}, "
            f"not {slope:.4f}"
        )
