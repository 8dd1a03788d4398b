r"""x is a stationary point of a function with the derivative `df`, and no other one is
nearer than `gap`. Return `"minimum"` or `"maximum"` if x is a local minimum or maximum,
and `"neither"` otherwise.

The second derivative may be zero. `df` takes a number, and is continuous.
"""

import numpy as np


def stationary_kind(df, x, gap):
    # SOLUTION
    before, after = df(x - gap / 2), df(x + gap / 2)
    if before < 0 < after:
        return "minimum"
    if before > 0 > after:
        return "maximum"
    return "neither"
    # WRONG: exchanges minimum and maximum
    before, after = df(x - gap / 2), df(x + gap / 2)
    if before < 0 < after:
        return "maximum"
    return "minimum" if before > 0 > after else "neither"
    # WRONG: asks the second derivative alone, which may be zero
    h = 1e-5
    second = (df(x + h) - df(x - h)) / (2 * h)
    if abs(second) < 1e-6:
        return "neither"
    return "minimum" if second > 0 else "maximum"
    # WRONG: looks to the right only
    return "minimum" if df(x + gap / 2) > 0 else "maximum"
    # WRONG: looks beyond the next stationary point
    before, after = df(x - 2 * gap), df(x + 2 * gap)
    if before < 0 < after:
        return "minimum"
    return "maximum" if before > 0 > after else "neither"
    # WRONG: compares the two slopes with each other, not with zero
    before, after = df(x - gap / 2), df(x + gap / 2)
    if before < after:
        return "minimum"
    return "maximum" if before > after else "neither"
    # WRONG: takes a small step of 0.001, which is too long for a small gap
    before, after = df(x - 1e-3), df(x + 1e-3)
    if before < 0 < after:
        return "minimum"
    return "maximum" if before > 0 > after else "neither"
    # WRONG: takes a step of 1, whatever the gap
    before, after = df(x - 1), df(x + 1)
    if before < 0 < after:
        return "minimum"
    return "maximum" if before > 0 > after else "neither"
    # HINT: What is the sign of the slope just before a bottom, and just after it?
    # HINT: The slope keeps its sign up to the next stationary point, so any place
    # within the gap will do.
    # EXPLAIN: From minus to plus is a minimum, from plus to minus a maximum, no change
    # a step. This works also where the second derivative is zero.


# CHECK
kind = stationary_kind(lambda x: 4 * x**2 * (x - 3), 0.0, 3.0)
assert kind == "neither", (
    f"f falls on both sides of 0: it is neither, not {kind!r}"
)
kind = stationary_kind(lambda x: 4 * x**2 * (x - 3), 3.0, 3.0)
assert kind == "minimum", f"f has its minimum at 3, not a {kind!r}"
rng = np.random.default_rng(0)
for _ in range(30):
    x, gap = rng.normal(), 10 ** rng.uniform(-6, 0.3)
    sign = rng.choice([-1.0, 1.0])
    left, right = x - gap, x + gap
    lopsided = rng.uniform(-1, 1)
    for power in (1, 2, 3):

        def df(t, x=x, sign=sign, power=power, gap=gap, c=lopsided):
            near = sign * ((t - x) / gap) ** power
            near = near * (1.2 + c * np.tanh((t - x) / gap))
            return near * (1 - ((t - x) / gap) ** 2)

        kind = stationary_kind(df, x, gap)
        truth = "minimum" if sign > 0 else "maximum"
        if power == 2:
            truth = "neither"
        before, after = df(x - gap / 9), df(x + gap / 9)
        assert kind == truth, (
            f"just before, the slope is {before:.2g}, just after it is "
            f"{after:.2g}: {truth}, not {kind!r}"
        )
