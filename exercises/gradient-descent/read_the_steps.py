r"""A parabola is unknown, but gradient descent with the learning rate `lr` was seen to go
from `x0` to `x1` and then to `x2`, three numbers with $x_1 \ne x_0$. Return two numbers: the
second derivative $a \ne 0$ of the parabola, and its stationary point. The parabola may open
downwards as well.
"""

import numpy as np


def read_the_steps(x0, x1, x2, lr):
    # SOLUTION
    factor = (x2 - x1) / (x1 - x0)
    a = (1 - factor) / lr
    return a, x0 + (x1 - x0) / (1 - factor)
    # WRONG: divides the places, as if the stationary point were at 0
    factor = x1 / x0
    a = (1 - factor) / lr
    return a, x0 + (x1 - x0) / (1 - factor)
    # WRONG: turns the ratio over
    factor = (x1 - x0) / (x2 - x1)
    a = (1 - factor) / lr
    return a, x0 + (x1 - x0) / (1 - factor)
    # WRONG: gives the factor for the second derivative
    factor = (x2 - x1) / (x1 - x0)
    return factor, x0 + (x1 - x0) / (1 - factor)
    # WRONG: takes the absolute factor, as if no path changed sides
    factor = abs((x2 - x1) / (x1 - x0))
    a = (1 - factor) / lr
    return a, x0 + (x1 - x0) / (1 - factor)
    # WRONG: forgets the learning rate
    factor = (x2 - x1) / (x1 - x0)
    return 1 - factor, x0 + (x1 - x0) / (1 - factor)
    # WRONG: takes the last place for the stationary point
    factor = (x2 - x1) / (x1 - x0)
    return (1 - factor) / lr, x2
    # WRONG: starts the sum of all steps at the second place
    factor = (x2 - x1) / (x1 - x0)
    return (1 - factor) / lr, x1 + (x1 - x0) / (1 - factor)
    # WRONG: never lets the second derivative be negative
    factor = (x2 - x1) / (x1 - x0)
    return abs(1 - factor) / lr, x0 + (x1 - x0) / (1 - factor)
    # HINT: A step is -lr * a times the distance. The distance is multiplied by a factor at
    # each step. So what is each step multiplied by?
    # HINT: The factor is (x2 - x1) / (x1 - x0), and it is 1 - lr * a. The step from x0 is
    # factor - 1 times the distance from the stationary point.
    # EXPLAIN: Steps shrink or grow by the same factor as the distance, since they are
    # proportional to it. The factor gives a. And x1 - x0 = (factor - 1) * (x0 - best)
    # gives the place. For factors between -1 and 1 this is the sum of the geometric
    # series of all steps to come; but it is right for the others, too.


# CHECK
a, best = read_the_steps(3, 2.28, 1.8192, 0.03)
assert np.isclose(a, 12), f"the steps on paper have a = 12, not {a}"
assert np.isclose(best, 1), f"their stationary point is 1, not {best}"
a, best = read_the_steps(3.0, -0.6, 2.28, 0.15)
assert np.allclose([a, best], [12, 1]), (
    f"the path that changes sides is on the same parabola: 12 and 1, not "
    f"{a} and {best}"
)
a, best = read_the_steps(0.0, 1.0, 1.0, 0.25)
assert np.allclose([a, best], [4, 1]), (
    f"a second step of 0 says that the first one arrived: 4 and 1, not "
    f"{a} and {best}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    slope = rng.uniform(0.5, 5) * rng.choice([-1, 1])
    b, x0 = rng.normal(size=2) * 3
    lr = rng.uniform(0.1, 3) / abs(slope)
    x1 = x0 - lr * slope * (x0 - b)
    x2 = x1 - lr * slope * (x1 - b)
    a, best = read_the_steps(x0, x1, x2, lr)
    assert np.isclose(a, slope), (
        f"the second derivative is {slope:.4f}, not {a}"
    )
    assert np.isclose(best, b), (
        f"the stationary point is {b:.4f}, not {best}"
    )
