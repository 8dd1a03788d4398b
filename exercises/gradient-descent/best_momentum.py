r"""A parabola has the second derivative `a` $> 0$, and the learning rate is `lr` $> 0$. Return
the momentum $\beta$, from 0 up to 1 without 1, with which the path settles fastest in the long
run: the one for which the larger absolute value of the two factors of a step is smallest. The
rate may also be above $1/a$. Return `None` if no such momentum makes the path settle, which is
so from $\eta a = 4$ on.
"""

import numpy as np


def best_momentum(a, lr):
    # SOLUTION
    if lr * a >= 4:
        return None
    return (1 - np.sqrt(lr * a)) ** 2
    # WRONG: gives the factor, not the momentum
    if lr * a >= 4:
        return None
    return abs(1 - np.sqrt(lr * a))
    # WRONG: forgets the root
    if lr * a >= 4:
        return None
    return (1 - lr * a) ** 2
    # WRONG: gives the answer for Nesterov's version
    if lr * a >= 4:
        return None
    s = np.sqrt(lr * a)
    return (1 - s) / (1 + s)
    # WRONG: takes no momentum where the rate is above 1 / a
    if lr * a >= 4:
        return None
    return (1 - np.sqrt(lr * a)) ** 2 if lr * a < 1 else 0.0
    # WRONG: gives up where plain descent does
    if lr * a >= 2:
        return None
    return (1 - np.sqrt(lr * a)) ** 2
    # WRONG: says 0.9, as many do
    return None if lr * a >= 4 else 0.9
    # WRONG: searches a grid that is too coarse for the sharp kink
    if lr * a >= 4:
        return None
    grid = np.arange(1000) / 1000
    factors = [np.roots([1, -(1 + b - lr * a), b]) for b in grid]
    return float(grid[np.argmin([abs(r).max() for r in factors])])
    # WRONG: forgets the second derivative
    if lr * a >= 4:
        return None
    return (1 - np.sqrt(lr)) ** 2
    # WRONG: never says that it is too much
    return min((1 - np.sqrt(lr * a)) ** 2, 0.999)
    # HINT: The product of the factors is beta. When are both as small as they can be?
    # HINT: They are equal when (1 + beta - lr * a)^2 = 4 beta. With s for the root of lr * a
    # and b for that of beta: 1 - b = s, or b - 1 = ... which one for s above 1?
    # EXPLAIN: Equal factors need (1 - b)^2 = s^2 or (1 + b)^2 = s^2 for b, the root of
    # beta. For s below 1 the first gives b = 1 - s, above 1 the second gives b = s - 1. In
    # both cases beta = (1 - s)^2, which is below 1 for s below 2.


# CHECK
value = best_momentum(1.0, 0.25)
assert value is not None and np.isclose(value, 0.25), (
    f"for lr * a = 0.25 it is 0.25, not {value}"
)
value = best_momentum(4.0, 0.25)
assert value is not None and np.isclose(value, 0), (
    f"for lr * a = 1 plain descent arrives in a step: 0, not {value}"
)
for a, lr in ((8.0, 0.6), (2.0, 2.0), (50.0, 1.0)):
    value = best_momentum(a, lr)
    assert value is None, (
        f"lr * a = {a * lr} is 4 or more: None, not {value}"
    )


def factor(beta, s):
    half = (1 + beta - s) / 2
    root = np.sqrt(half**2 - beta + 0j)
    return max(abs(half + root), abs(half - root))


rng = np.random.default_rng(0)
for trial in range(30):
    a = rng.uniform(0.2, 20)
    s = rng.uniform(0.01, 1) if trial % 2 else rng.uniform(1.05, 3.9)
    value = best_momentum(a, s / a)
    assert value is not None and 0 <= value < 1, (
        f"for lr * a = {s:.3f} there is a momentum from 0 to 1, not {value}"
    )
    grid = np.linspace(0, 0.9999, 4000)
    sizes = np.array([factor(b, s) for b in grid])
    best = grid[sizes.argmin()]
    assert abs(value - best) < 0.001, (
        f"a search for lr * a = {s:.3f} finds the smallest factor, "
        f"{sizes.min():.3f}, at {best:.3f}, not at {value:.4f}"
    )
    assert factor(value, s) < abs(1 - np.sqrt(s)) + 1e-5, (
        f"for lr * a = {s:.3f} factor {abs(1 - np.sqrt(s)):.4f} is best; "
        f"with {value:.6f} it is {factor(value, s):.4f}"
    )
