r"""A network has one hidden layer: weights `W1`, `(d_in, d)`, biases `b1`, `(d,)`, and outgoing
weights `W2`, `(d, d_out)`. Two hidden units are bound to stay equal in training if they agree in
everything: incoming weights, bias, and outgoing weights. Return a Boolean array `(d, d)`, True at
`[i, j]` where units `i` and `j` are bound to stay equal. Every unit is so with itself. Numbers
count as equal only if they are exactly equal.
"""

import numpy as np


def equal_units(W1, b1, W2):
    # SOLUTION
    units = np.column_stack([W1.T, b1, W2])  # (d, d_in + 1 + d_out)
    return (units[:, None, :] == units[None, :, :]).all(axis=2)
    # WRONG: looks at the incoming weights only
    units = W1.T
    return (units[:, None, :] == units[None, :, :]).all(axis=2)
    # WRONG: forgets the outgoing weights
    units = np.column_stack([W1.T, b1])
    return (units[:, None, :] == units[None, :, :]).all(axis=2)
    # WRONG: forgets the bias
    units = np.column_stack([W1.T, W2])
    return (units[:, None, :] == units[None, :, :]).all(axis=2)
    # WRONG: looks at the outgoing weights only
    return (W2[:, None, :] == W2[None, :, :]).all(axis=2)
    # WRONG: is content with one weight in common
    units = np.column_stack([W1.T, b1, W2])
    return (units[:, None, :] == units[None, :, :]).any(axis=2)
    # WRONG: compares sums of weights
    total = W1.sum(axis=0) + b1 + W2.sum(axis=1)
    return total[:, None] == total[None, :]
    # WRONG: compares the weights in sorted order, whichever input they belong to
    units = np.column_stack([np.sort(W1.T, axis=1), b1, W2])
    return (units[:, None, :] == units[None, :, :]).all(axis=2)
    # WRONG: compares with the first unit only
    units = np.column_stack([W1.T, b1, W2])
    same = (units == units[0]).all(axis=1)
    return same[:, None] & same[None, :]
    # WRONG: takes nearly equal for equal
    units = np.column_stack([W1.T, b1, W2])
    return np.isclose(units[:, None, :], units[None, :, :]).all(axis=2)
    # HINT: Where in W1 stand the weights into unit i, and where in W2 those out of it?
    # HINT: Column i of W1, entry i of b1, row i of W2. Two nested loops over the units do.
    # EXPLAIN: Units with the same incoming weights and bias compute the same; with the same
    # outgoing weights as well they hear the same message, so their gradients agree in all
    # parts, and so do the outgoing weights' gradients. If one of the three differs, they
    # can part.


# CHECK
found = equal_units(
    np.array([[0.5, 0.5, 0.5], [1.0, 1.0, 1.0]]),
    np.zeros(3),
    np.array([[0.2], [0.2], [0.3]]),
)
assert np.shape(found) == (3, 3), (
    f"three hidden units: the shape (3, 3), not {np.shape(found)}"
)
truth = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]], dtype=bool)
assert np.array_equal(found, truth), (
    f"units 0 and 1 agree, unit 2 has another outgoing weight: not {found}"
)
near = equal_units(
    np.array([[0.5, 0.5 + 1e-12]]), np.zeros(2), np.array([[1.0], [1.0]])
)
assert not near[0, 1], (
    "a difference of 1e-12 is one: gradients can make it grow"
)
rng = np.random.default_rng(0)
for trial in range(80):
    d_in, d, d_out = (
        rng.integers(1, 4),
        rng.integers(1, 7),
        rng.integers(1, 4),
    )
    W1 = rng.integers(-1, 1, size=(d_in, d)).astype(float)
    b1 = rng.integers(0, 2, size=d) / 2
    W2 = rng.integers(-1, 1, size=(d, d_out)).astype(float)
    if trial % 2:
        W1[:, -1], b1[-1], W2[-1] = W1[:, d // 2], b1[d // 2], W2[d // 2]
    found = equal_units(W1, b1, W2)
    assert np.shape(found) == (d, d), (
        f"{d} hidden units: the shape {(int(d), int(d))}"
    )
    for i in range(d):
        for j in range(d):
            same = (
                W1[:, i].tolist() == W1[:, j].tolist()
                and b1[i] == b1[j]
                and W2[i].tolist() == W2[j].tolist()
            )
            assert bool(found[i, j]) == same, (
                f"W1 = {W1.tolist()}, b1 = {b1.tolist()}, W2 = "
                f"{W2.tolist()}: units {i} and {j} equal: {same}"
            )
