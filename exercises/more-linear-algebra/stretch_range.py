r"""A layer computes `x @ W`, with `W` of shape `(d_in, d_out)`. Return a pair: the least and
the greatest length that `x @ W` has when `x`, of shape `(d_in,)`, is a unit vector.
"""

import numpy as np


def stretch_range(W):
    # SOLUTION
    s = np.linalg.svd(W, compute_uv=False)  # falling
    d_in, d_out = W.shape
    return (s[-1] if d_in <= d_out else 0.0), s[0]
    # WRONG: forgets that with fewer outputs than inputs something is sent to zero
    s = np.linalg.svd(W, compute_uv=False)
    return s[-1], s[0]
    # WRONG: has the two shapes the wrong way round
    s = np.linalg.svd(W, compute_uv=False)
    return (s[-1] if W.shape[1] <= W.shape[0] else 0.0), s[0]
    # WRONG: returns the greatest first
    s = np.linalg.svd(W, compute_uv=False)
    return s[0], (s[-1] if W.shape[0] <= W.shape[1] else 0.0)
    # WRONG: forgets the roots
    lam = np.linalg.eigvalsh(W @ W.T)
    return lam[0], lam[-1]
    # WRONG: takes the lengths of the rows, which are those for the axes only
    sizes = np.linalg.norm(W, axis=1)
    return sizes.min(), sizes.max()
    # WRONG: takes eigenvalues where there are some
    if W.shape[0] == W.shape[1]:
        sizes = abs(np.linalg.eigvals(W))
        return sizes.min(), sizes.max()
    s = np.linalg.svd(W, compute_uv=False)
    return (s[-1] if W.shape[0] <= W.shape[1] else 0.0), s[0]
    # WRONG: takes the roots of the singular values
    s = np.linalg.svd(W, compute_uv=False) ** 0.5
    return (s[-1] if W.shape[0] <= W.shape[1] else 0.0), s[0]
    # HINT: x @ W is W.T times the column x. A matrix and its transpose have the same
    # nonzero singular values.
    # HINT: With 5 inputs and 2 outputs there are 2 singular values. How many directions of
    # the input are left, and what happens to them?
    # EXPLAIN: The squared length of x @ W is the quadratic form of W @ W.T at x, whose
    # eigenvalues are the squared singular values and, if d_in is larger than d_out, zeros.
    # So the greatest is the largest singular value. The least is the smallest one only if
    # no direction of the input is lost.


# CHECK
least, most = stretch_range(np.array([[3.0, 0.0], [4.0, 5.0]]))
assert np.isclose(least, 5**0.5) and np.isclose(most, 45**0.5), (
    f"[[3, 0], [4, 5]] stretches by 2.236 to 6.708, not {least} to {most}"
)
least, most = stretch_range(np.array([[3.0], [4.0]]))
assert np.isclose(most, 5), f"(3, 4) as a column stretches by 5, not {most}"
assert np.isclose(least, 0), (
    f"from two inputs to one output (0.8, -0.6) goes to 0, not to {least}"
)
least, most = stretch_range(np.array([[3.0, 4.0]]))
assert np.isclose(least, 5) and np.isclose(most, 5), (
    "one input and outputs (3, 4): the unit vectors 1 and -1 get length 5"
)
rng = np.random.default_rng(0)
for _ in range(20):
    d_in, d_out = rng.integers(1, 6, size=2)
    W = rng.normal(size=(d_in, d_out))
    least, most = stretch_range(W.copy())
    lam = np.linalg.eigvalsh(W @ W.T).clip(0)
    assert np.isclose(most, lam[-1] ** 0.5), (
        f"{d_in} inputs, {d_out} outputs: greatest is {lam[-1] ** 0.5:.3f}"
    )
    assert np.isclose(least, lam[0] ** 0.5, atol=1e-6), (
        f"{d_in} inputs, {d_out} outputs: the least is {lam[0] ** 0.5:.3f}"
    )
    x = rng.normal(size=(200, d_in))
    sizes = np.linalg.norm(x @ W, axis=1) / np.linalg.norm(x, axis=1)
    assert least <= sizes.min() + 1e-9 and sizes.max() <= most + 1e-9, (
        "no random unit vector may lie outside your range"
    )
