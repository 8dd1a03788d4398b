"""Two dense layers without activation, one after the other, are one. Return its weights and
its bias, `(W, b)`, so that `X @ W + b` is the same as
`(X @ W1 + b1) @ W2 + b2` for every batch X.

The shapes are `W1` (d_in, d_mid), `b1` (d_mid,), `W2` (d_mid, d_out), `b2` (d_out,).
"""

import numpy as np


def merge_layers(W1, b1, W2, b2):
    # SOLUTION
    return W1 @ W2, b1 @ W2 + b2
    # WRONG: multiplies in the order of maps of columns
    if W1.shape == W2.shape[::-1]:
        return W2 @ W1, b1 @ W2 + b2
    return W1 @ W2, b1 @ W2 + b2
    # WRONG: adds the biases, without sending the first through the second layer
    if b1.shape == b2.shape:
        return W1 @ W2, b1 + b2
    return W1 @ W2, b2
    # WRONG: forgets the second bias
    return W1 @ W2, b1 @ W2
    # WRONG: forgets the first bias
    return W1 @ W2, b2
    # WRONG: sends the bias through as a column
    if W2.shape[0] == W2.shape[1]:
        return W1 @ W2, W2 @ b1 + b2
    return W1 @ W2, b1 @ W2 + b2
    # WRONG: gives the transposed weights
    return (W1 @ W2).T, b1 @ W2 + b2
    # WRONG: multiplies entry by entry where it can
    if W1.shape == W2.shape:
        return W1 * W2, b1 @ W2 + b2
    return W1 @ W2, b1 @ W2 + b2
    # WRONG: sends both biases through the second layer
    if b1.shape == b2.shape:
        return W1 @ W2, (b1 + b2) @ W2
    return W1 @ W2, b1 @ W2 + b2
    # HINT: Multiply out `(X @ W1 + b1) @ W2 + b2`. Which part has X in it?
    # HINT: The part without X is the new bias. The first bias has been through the
    # second layer, the second has not.
    # EXPLAIN: (X @ W1 + b1) @ W2 + b2 = X @ (W1 @ W2) + (b1 @ W2 + b2). Rows are
    # multiplied from the right, so the first layer stands on the left: the order of
    # reading. With columns, as A @ x, it is the other way round.


# CHECK
rng = np.random.default_rng(0)
for case in range(30):
    d_in, d_mid, d_out = (int(k) for k in rng.integers(1, 6, size=3))
    if case < 5:
        d_in = d_mid = d_out = case + 2
    elif case < 10:
        d_in = d_out
    W1, b1 = rng.normal(size=(d_in, d_mid)), rng.normal(size=d_mid)
    W2, b2 = rng.normal(size=(d_mid, d_out)), rng.normal(size=d_out)
    W, b = merge_layers(W1.copy(), b1.copy(), W2.copy(), b2.copy())
    assert np.shape(W) == (d_in, d_out), (
        f"from {d_in} by way of {d_mid} to {d_out} features: W has the "
        f"shape ({d_in}, {d_out}), not {np.shape(W)}"
    )
    assert np.shape(b) == (d_out,), (
        f"the bias has one entry for each of the {d_out} outputs"
    )
    zero = b1 @ W2 + b2
    assert np.allclose(b, zero), (
        f"an example of zeros gives {zero.round(2)} after both layers, "
        "so that is the bias"
    )
    X = rng.normal(size=(4, d_in))
    assert np.allclose(X @ W + b, (X @ W1 + b1) @ W2 + b2), (
        f"{d_in} to {d_mid} to {d_out}: the one layer has to agree with "
        "the two for every batch"
    )
