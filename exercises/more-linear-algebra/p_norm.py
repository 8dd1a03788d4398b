r"""The L1 and the L2 norm belong to one family. For a number $p \ge 1$,

$$
\lVert \vec x \rVert_p
= \Bigl(\sum_{i=1}^d \lvert x_i \rvert^p\Bigr)^{1/p} ,
$$

and for $p = \infty$ the norm is the largest absolute value. Return this norm of `x`, which
has the shape `(d,)` with $d \ge 1$, for a number `p` that is at least 1 or `np.inf`. Leave
`x` as it is.
"""

import numpy as np


def p_norm(x, p):
    # SOLUTION
    sizes = np.abs(x)  # (d,)
    if p == np.inf:
        return sizes.max()
    return (sizes**p).sum() ** (1 / p)
    # WRONG: forgets the absolute values, so odd powers cancel
    if p == np.inf:
        return np.abs(x).max()
    with np.errstate(invalid="ignore"):
        return (np.asarray(x, dtype=float) ** p).sum() ** (1 / p)
    # WRONG: takes the largest entry, not the largest absolute value
    if p == np.inf:
        return np.max(x)
    return (np.abs(x) ** p).sum() ** (1 / p)
    # WRONG: forgets the root
    if p == np.inf:
        return np.abs(x).max()
    return (np.abs(x) ** p).sum()
    # WRONG: takes the square root, whatever p is
    if p == np.inf:
        return np.abs(x).max()
    return (np.abs(x) ** p).sum() ** 0.5
    # WRONG: averages in place of adding
    if p == np.inf:
        return np.abs(x).max()
    return (np.abs(x) ** p).mean() ** (1 / p)
    # WRONG: has no case for infinity, so the root is always 1
    with np.errstate(all="ignore"):
        return (np.abs(x) ** p).sum() ** (1 / p)
    # WRONG: knows 1, 2 and infinity only
    if p == 1:
        return np.abs(x).sum()
    if p == 2:
        return np.sqrt((x**2).sum())
    return np.abs(x).max()
    # WRONG: changes the caller's x
    np.abs(x, out=x)
    if p == np.inf:
        return x.max()
    return (x**p).sum() ** (1 / p)
    # WRONG: sorts the caller's x to get at its ends
    if p == np.inf:
        x.sort()
        return max(-x[0], x[-1])
    return (np.abs(x) ** p).sum() ** (1 / p)
    # HINT: First the absolute values, then the powers, then the sum, then the root.
    # HINT: The root of order p is the power 1 / p. Infinity needs a case of its own.
    # EXPLAIN: The larger p is, the more the largest entry counts: of its power, the sum
    # of all others is a smaller and smaller part. In the limit only the largest absolute
    # value is left, which is why the maximum norm has the index infinity.


# CHECK
x = np.array([3.0, -4.0])
for p, truth in ((1, 7), (2, 5), (np.inf, 4)):
    size = p_norm(x.copy(), p)
    assert np.shape(size) == (), f"a norm is one number, not {size}"
    assert np.isclose(size, truth), (
        f"(3, -4) has the size {truth} for p = {p}, not {size}"
    )
for p in (1, 3, np.inf):
    kept = x.copy()
    p_norm(kept, p)
    assert np.array_equal(kept, x), f"x has to stay as it was, for p = {p}"
assert np.isclose(p_norm(np.array([-1.0, -2.0, 2.0]), 3), 17 ** (1 / 3)), (
    "for p = 3, (-1, -2, 2) has the size of the cube root of 1 + 8 + 8"
)
assert np.isclose(p_norm(np.array([-2]), np.inf), 2), (
    "one entry, -2, has the size 2"
)
assert p_norm(np.zeros(4), 1.5) == 0, "the zero vector has size 0"
rng = np.random.default_rng(0)
for _ in range(20):
    x = rng.normal(size=rng.integers(1, 7))
    for p in (1, 1.5, 2, 3, 7, np.inf):
        truth = np.linalg.norm(x, p)
        size = p_norm(x.copy(), p)
        assert np.isclose(size, truth), (
            f"for p = {p}, {x.round(2)} has size {truth:.4f}, not {size}"
        )
