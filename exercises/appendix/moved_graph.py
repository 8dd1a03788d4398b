r"""Return the function whose graph is that of `f`, first stretched to `high` times its
height and to `wide` times its width, both from the axes, and after that moved
`right` to the right and `up` upwards.

`f` is a function of one number (or array). `wide` is positive; `high`, `right` and `up`
may be negative. What you return is a function, too.
"""

import numpy as np


def moved_graph(f, high, wide, right, up):
    # SOLUTION
    def moved(x):
        return high * f((x - right) / wide) + up

    return moved

    # WRONG: moves to the left, since the sign inside acts the other way round
    def moved(x):
        return high * f((x + right) / wide) + up

    return moved

    # WRONG: makes the graph narrow where it should be wide
    def moved(x):
        return high * f((x - right) * wide) + up

    return moved

    # WRONG: stretches the move to the right as well
    def moved(x):
        return high * f(x / wide - right) + up

    return moved

    # WRONG: stretches the move upwards as well
    def moved(x):
        return high * (f((x - right) / wide) + up)

    return moved
    # WRONG: returns one value, at x = 0, and no function
    return high * f((0 - right) / wide) + up
    # HINT: Write a function inside the function, and return its name without brackets.
    # HINT: To find the height of the new graph at x, go back: undo the move, then undo
    # the stretch. Where in the old graph are you?
    # EXPLAIN: A point of the old graph at u moves to x = wide * u + right. So the new
    # graph at x shows the old one at the inverse of that, u = (x - right) / wide. Its
    # height there is stretched first, then moved up.


# CHECK
g = moved_graph(np.square, 1, 1, 2, 0)
assert callable(g), "the answer is a function, so that you can call it"
assert np.isclose(g(2), 0), (
    f"the parabola moved 2 to the right touches 0 at 2, not height {g(2)}"
)
g = moved_graph(np.square, -5, 1, 0.9, 6.05)
assert np.isclose(g(2), 0), f"the ball is on the ground at 2, not at {g(2)}"
g = moved_graph(np.sqrt, 1, 2, 1, 0)
assert np.isclose(g(9), 2), (
    "the root is 2 at 4; twice as wide that is at 8, and moved by 1 at 9: "
    f"the height there is 2, not {g(9)}"
)
g = moved_graph(np.sqrt, 3, 1, 0, 1)
assert np.isclose(g(4), 7), (
    f"three times 2, and then 1 up, is 7, not {g(4)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    wide = rng.uniform(0.3, 3)
    high, right, up = rng.uniform(-3, 3, size=3)
    u = rng.normal(size=6)
    moved = moved_graph(lambda u: u**3 - u + 1, high, wide, right, up)
    x = wide * u + right  # where each point of the old graph goes
    assert np.allclose(moved(x), high * (u**3 - u + 1) + up), (
        f"with high = {high:.2f}, wide = {wide:.2f}, right = {right:.2f}, "
        f"up = {up:.2f}, the point at u has to move to wide u + right, at "
        "the height high f(u) + up"
    )
