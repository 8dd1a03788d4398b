r"""Return the place of the top of f between a and b, to within 0.001.

`f` takes a number and returns one. Its slope is positive at a, negative at b, and zero
at one place only. Find that place with a central difference and by halving: look at the
slope in the middle, keep the half that has the top, and repeat. Call `f` at most 200
times.
"""

import math
import random


def top_by_slope(f, a, b):
    # SOLUTION
    h = 1e-5
    while b - a > 1e-4:
        middle = (a + b) / 2
        if f(middle + h) - f(middle - h) > 0:
            a = middle
        else:
            b = middle
    return (a + b) / 2
    # WRONG: keeps the half that has no top
    h = 1e-5
    while b - a > 1e-4:
        middle = (a + b) / 2
        if f(middle + h) - f(middle - h) > 0:
            b = middle
        else:
            a = middle
    return (a + b) / 2
    # WRONG: returns the height of the top, not its place
    h = 1e-5
    while b - a > 1e-4:
        middle = (a + b) / 2
        if f(middle + h) - f(middle - h) > 0:
            a = middle
        else:
            b = middle
    return f((a + b) / 2)
    # WRONG: looks at the sign of f, not of its slope
    while b - a > 1e-4:
        middle = (a + b) / 2
        if f(middle) > 0:
            a = middle
        else:
            b = middle
    return (a + b) / 2
    # WRONG: tries every hundredth of the way, which is not fine enough
    tries = [a + (b - a) * k / 100 for k in range(101)]
    return max(tries, key=f)
    # WRONG: takes the slope to fall along a straight line, which is a parabola's
    h = 1e-5
    first, last = (f(x + h) - f(x - h) for x in (a, b))
    return a + (b - a) * first / (first - last)
    # HINT: If f still rises in the middle, on which side of it is the top?
    # HINT: Move a or b into the middle, as the slope there says, until they are
    # closer than 0.001. The sign of f(x + h) - f(x - h) is that of the slope.
    # EXPLAIN: Where the slope is positive, the top lies to the right, so the middle
    # becomes the new left end; else the new right end. Each round halves what is left:
    # after 20 rounds it is a millionth.


# CHECK
calls = 0


def counted(f):
    def g(x):
        global calls
        calls += 1
        return f(x)

    return g


price = top_by_slope(counted(lambda p: (p - 2) * (120 - 10 * p)), 2, 12)
assert abs(price - 7) < 1e-3, f"the best price is 7, not {price}"
share = top_by_slope(
    counted(lambda x: 3 * math.log(x) + math.log(1 - x)), 0.01, 0.99
)
assert abs(share - 0.75) < 1e-3, f"here the top is at 0.75, not {share}"
place = top_by_slope(counted(lambda x: x * math.exp(-x)), 0.1, 6)
assert abs(place - 1) < 1e-3, (
    f"x e^(-x) has the slope (1 - x) e^(-x), so its top at 1, not {place}"
)
draw = random.Random(0)
for _ in range(30):
    at, wide = draw.uniform(-4, 4), draw.uniform(0.5, 3)
    up = draw.uniform(-20, 20)
    a, b = at - draw.uniform(0.5, 6), at + draw.uniform(0.5, 6)
    calls = 0
    found = top_by_slope(
        counted(
            lambda x, at=at, wide=wide, up=up: up - wide * (x - at) ** 2
        ),
        a,
        b,
    )
    assert abs(found - at) < 1e-3, (
        f"between {a:.3f} and {b:.3f} the top is at {at:.4f}, not {found}"
    )
    assert calls <= 200, f"f was called {calls} times, 200 are enough"
