r"""Return the path of gradient descent on a function of one variable: an array of floats of
shape `(steps + 1,)` that begins with the start `x` and holds the place after each step.

`df` is a function that gives the slope at one number; `lr` is the learning rate, and `steps`
may be 0. `x` is a number, perhaps a whole one.
"""

import numpy as np


def descent_path(df, x, lr, steps):
    # SOLUTION
    path = [float(x)]
    for _ in range(steps):
        path.append(path[-1] - lr * df(path[-1]))
    return np.array(path)
    # WRONG: walks uphill
    path = [float(x)]
    for _ in range(steps):
        path.append(path[-1] + lr * df(path[-1]))
    return np.array(path)
    # WRONG: takes the slope at the start for every step
    path = [float(x)]
    for _ in range(steps):
        path.append(path[-1] - lr * df(x))
    return np.array(path)
    # WRONG: leaves out the start
    path = []
    for _ in range(steps):
        x = x - lr * df(x)
        path.append(x)
    return np.array(path, dtype=float)
    # WRONG: takes one step too few
    path = [float(x)]
    for _ in range(steps - 1):
        path.append(path[-1] - lr * df(path[-1]))
    return np.array(path)
    # WRONG: goes by the sign of the slope, so that all steps are equally long
    path = [float(x)]
    for _ in range(steps):
        path.append(path[-1] - lr * np.sign(df(path[-1])))
    return np.array(path)
    # WRONG: keeps the factor of the first step, as if every curve were a parabola
    path, step = [float(x)], -lr * df(x)
    factor = df(x + step) / df(x)
    for _ in range(steps):
        path.append(path[-1] + step)
        step = factor * step
    return np.array(path)
    # WRONG: fills an array of integers when the start is an integer
    path = np.full(steps + 1, x)
    for t in range(steps):
        path[t + 1] = path[t] - lr * df(path[t])
    return path
    # WRONG: gives the end only
    for _ in range(steps):
        x = x - lr * df(x)
    return np.array([float(x)])
    # HINT: Begin a list with the start, and append in a loop.
    # HINT: The slope has to be taken where you are now, which is `path[-1]`.
    # EXPLAIN: Each step needs the place after the last one, so a loop is needed. A list
    # grows with the path and keeps floats, also when the start is the integer 3;
    # `np.full(steps + 1, 3)` would make integers and cut off every step.


# CHECK
path = descent_path(lambda x: 12 * x - 12, 3.0, 0.03, 2)
assert np.shape(path) == (3,), (
    f"a start and two steps are 3 places, not shape {np.shape(path)}"
)
assert np.allclose(path, [3, 2.28, 1.8192]), (
    f"the two steps on paper are 3, 2.28, 1.8192, not {path}"
)
path = descent_path(lambda x: 12 * x - 12, 3, 0.15, 4)
assert np.allclose(path, [3, -0.6, 2.28, -0.024, 1.8192]), (
    f"from the integer 3 at 0.15: 3, -0.6, 2.28, -0.024, 1.8192, not {path}"
)
path = descent_path(lambda x: 2 * x, 5.0, 0.1, 0)
assert np.shape(path) == (1,) and np.allclose(path, 5), (
    f"without a step the path is the start, 5, not {path}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, x = rng.uniform(0.5, 4), *rng.normal(size=2)
    lr = rng.uniform(0.1, 2.2) / a
    steps = int(rng.integers(1, 9))
    path = descent_path(lambda z, a=a, b=b: a * (z - b), x, lr, steps)
    truth = b + (1 - lr * a) ** np.arange(steps + 1) * (x - b)
    assert np.shape(path) == truth.shape and np.allclose(path, truth), (
        f"on the parabola with second derivative {a:.2f} and minimum "
        f"{b:.2f} the path is {truth.round(3)}"
    )
    path = descent_path(np.sin, x, 0.3, 1)
    assert np.allclose(path, [x, x - 0.3 * np.sin(x)]), (
        f"one step with the slope sin(x) from {x:.3f} goes to "
        f"{x - 0.3 * np.sin(x):.3f}"
    )
path = descent_path(lambda x: 4 * x**3, 1.0, 0.1, 3)
truth = [1, 0.6, 0.6 - 0.4 * 0.6**3]
truth.append(truth[2] - 0.4 * truth[2] ** 3)
assert np.shape(path) == (4,) and np.allclose(path, truth), (
    f"on x^4 from 1 at 0.1 the factor changes: {np.round(truth, 4)}, not "
    f"{path}"
)
