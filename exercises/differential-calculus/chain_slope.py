r"""Return the slope at x of many functions inside each other.

`fs` lists the functions in the order in which they are applied, innermost
first; `dfs` lists their derivatives in the same order. With three functions,
you differentiate $f_3(f_2(f_1(x)))$.
"""

import numpy as np


def chain_slope(fs, dfs, x):
    # SOLUTION
    slope = 1.0
    for f, df in zip(fs, dfs):
        slope = slope * df(x)
        x = f(x)
    return slope
    # WRONG: takes every slope at the first x
    slope = 1.0
    for df in dfs:
        slope = slope * df(x)
    return slope
    # WRONG: takes each slope one function too late
    slope = 1.0
    for f, df in zip(fs, dfs):
        x = f(x)
        slope = slope * df(x)
    return slope
    # WRONG: forgets the inner slopes
    for f in fs[:-1]:
        x = f(x)
    return dfs[-1](x)
    # WRONG: adds the slopes
    slope = 0.0
    for f, df in zip(fs, dfs):
        slope = slope + df(x)
        x = f(x)
    return slope
    # WRONG: applies the last function first
    slope = 1.0
    for f, df in zip(fs[::-1], dfs[::-1]):
        slope = slope * df(x)
        x = f(x)
    return slope
    # WRONG: looks a function up in the list, and finds a repeated one too early
    slope = 1.0
    for df in dfs:
        here = x
        for f in fs[: dfs.index(df)]:
            here = f(here)
        slope = slope * df(here)
    return slope
    # HINT: Walk from the inside out. At which point does each function work?
    # HINT: Keep two numbers in the loop: where you have arrived, and the product of
    # the slopes so far. Take the slope before you move on.
    # EXPLAIN: The chain rule multiplies the slopes, each taken where the functions
    # before it have arrived. This loop carries the value and the slope forwards
    # together; backpropagation multiplies the same slopes from the other end.


# CHECK
slope = chain_slope(
    [lambda t: 2 + 3 * t, lambda s: s**2],
    [lambda t: 3, lambda s: 2 * s],
    1.0,
)
assert np.isclose(slope, 30), (
    f"the window of side 2 + 3t grows by 2 * 5 * 3 = 30, not {slope}"
)
slope = chain_slope([np.sin], [np.cos], 0.0)
assert np.isclose(slope, 1), (
    f"sin alone has the slope cos 0 = 1, not {slope}"
)


def square(x):
    return x**2


def square_slope(x):
    return 2 * x


slope = chain_slope([square, square], [square_slope, square_slope], 3.0)
assert np.isclose(slope, 108), (
    f"the square of the square is x^4, with slope 4 * 27 = 108, not {slope}"
)
rng = np.random.default_rng(0)
pool = [
    (np.sin, np.cos),
    (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    (lambda x: x**2 + 1, lambda x: 2 * x),
    (lambda x: 3 * x - 1, lambda x: 3.0),
    (lambda x: np.exp(x / 2), lambda x: np.exp(x / 2) / 2),
]
for _ in range(20):
    chosen = [pool[i] for i in rng.permutation(5)[: rng.integers(2, 5)]]
    fs = [f for f, df in chosen]
    dfs = [df for f, df in chosen]
    x, h = rng.uniform(-1, 1), 1e-6
    left, right = x - h, x + h
    for f in fs:
        left, right = f(left), f(right)
    truth = (right - left) / (2 * h)
    slope = chain_slope(fs, dfs, x)
    assert np.isclose(slope, truth, rtol=1e-4, atol=1e-4), (
        f"finite differences of {len(fs)} functions: {truth:.4f}, "
        f"not {slope}"
    )
