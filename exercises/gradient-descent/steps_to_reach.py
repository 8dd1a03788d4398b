r"""Gradient descent with learning rate `lr` $> 0$ walks on a parabola with second derivative
`a` $> 0$ and its minimum at `best`, from the start `x`. After how many steps is it, for the
first time, at a distance of at most `tol` $> 0$ from the minimum? Return the number, or `None`
if this never happens.
"""

import math

import numpy as np


def steps_to_reach(a, best, x, lr, tol):
    # SOLUTION
    e = abs(x - best)
    factor = abs(1 - lr * a)
    steps = 0
    while e > tol:
        if factor >= 1:
            return None
        e = factor * e
        steps += 1
    return steps
    # WRONG: says never when the rate is too large, also to one that starts close enough
    factor = abs(1 - lr * a)
    if factor >= 1:
        return None
    e, steps = abs(x - best), 0
    while e > tol:
        e, steps = factor * e, steps + 1
    return steps
    # WRONG: forgets the absolute value of the factor, and takes a jump to the other
    # side for an arrival
    e, steps = abs(x - best), 0
    if e > tol and lr * a >= 2:
        return None
    while e > tol:
        e, steps = (1 - lr * a) * e, steps + 1
    return steps
    # WRONG: forgets the absolute value of the distance
    e, steps = x - best, 0
    factor = abs(1 - lr * a)
    while e > tol:
        if factor >= 1:
            return None
        e, steps = factor * e, steps + 1
    return steps
    # WRONG: says never from 1 / a on, where the path only changes sides
    e, steps = abs(x - best), 0
    while e > tol:
        if lr * a > 1:
            return None
        e, steps = (1 - lr * a) * e, steps + 1
    return steps
    # WRONG: compares the length of the step, not the distance
    e, steps = abs(x - best), 0
    factor = abs(1 - lr * a)
    while lr * a * e > tol:
        if factor >= 1:
            return None
        e, steps = factor * e, steps + 1
    return steps
    # WRONG: measures the distance from 0
    e, steps = abs(x), 0
    factor = abs(1 - lr * a)
    while e > tol:
        if factor >= 1:
            return None
        e, steps = factor * e, steps + 1
    return steps
    # WRONG: asks for less than tol, where at most tol is enough
    e, steps = abs(x - best), 0
    factor = abs(1 - lr * a)
    while e >= tol:
        if factor >= 1:
            return None
        e, steps = factor * e, steps + 1
    return steps
    # WRONG: counts one step less
    e, steps = abs(x - best), 0
    factor = abs(1 - lr * a)
    while e > tol:
        if factor >= 1:
            return None
        e, steps = factor * e, steps + 1
    return max(steps - 1, 0)
    # WRONG: walks a thousand steps, and takes what needs more for never
    e, factor = abs(x - best), abs(1 - lr * a)
    for steps in range(1001):
        if e <= tol:
            return steps
        e = factor * e
    return None
    # WRONG: rounds the logarithm down
    e, factor = abs(x - best), abs(1 - lr * a)
    if e <= tol:
        return 0
    if factor >= 1:
        return None
    if factor < 1e-12:
        return 1
    return math.floor(math.log(tol / e) / math.log(factor))
    # HINT: You know the factor of one step. In which case is no step needed, and in which
    # does no number of steps help?
    # HINT: Keep the absolute distance, multiply it by the absolute factor, and count.
    # EXPLAIN: Each step multiplies the distance by |1 - lr * a|. From 1 on it never gets
    # smaller; but a start that is close enough needs no step at all. The formula is
    # log(tol / e) / log(factor), rounded up, if the factor is neither 0 nor 1 or more.


# CHECK
for args, truth in (
    ((12, 1, 3, 0.03, 1.0), 2),
    ((12, 1, 3, 0.15, 1.0), 4),
    ((12, 1, -1, 0.15, 1.0), 4),
    ((12, 1, 3, 0.18, 1.0), None),
    ((12, 1, 1.2, 0.18, 0.5), 0),
    ((4, 0, 8, 0.5, 0.1), None),
    ((4, 0, -8, 0.25, 0.1), 1),
    ((4, 9, 9, 0.1, 0.01), 0),
    ((1, 0, 1, 0.0001, 0.25), 13863),
    ((1, 0, 1, 0.5, 0.25), 2),
    ((1, 2, 1.5, 3, 0.5), 0),
):
    steps = steps_to_reach(*args)
    a, best, x, lr, tol = args
    assert steps == truth and (steps is None) == (truth is None), (
        f"second derivative {a}, minimum {best}, from {x}, rate {lr}, to "
        f"{tol}: {truth}, not {steps}"
    )
rng = np.random.default_rng(0)
for _ in range(60):
    a, tol = rng.uniform(0.5, 5), rng.uniform(0.001, 0.5)
    best, x = rng.normal(size=2) * 3
    lr = rng.uniform(0.05, 2.2) / a
    place, truth = x, 0
    while abs(place - best) > tol and truth is not None:
        place = place - lr * a * (place - best)
        truth = truth + 1 if abs(place - best) < 1e3 else None
    steps = steps_to_reach(a, best, x, lr, tol)
    assert steps == truth and (steps is None) == (truth is None), (
        f"second derivative {a:.3f}, minimum {best:.3f}, from {x:.3f}, "
        f"rate {lr:.3f}, to {tol:.3f}: {truth}, not {steps}"
    )
