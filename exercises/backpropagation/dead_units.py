r"""`X`, `(n, d_0)`, holds all training examples, and `Ws` and `bs` the weights, `(d_prev, d_l)`,
and biases, `(d_l,)`, of the layers of a network, each followed by ReLU. Return a list with one
Boolean array `(d_l,)` for each layer: True where the unit is dead, its pre-activation negative
or 0 for every example.
"""

import numpy as np


def dead_units(X, Ws, bs):
    # SOLUTION
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b  # (n, d_l)
        dead.append((Z <= 0).all(axis=0))
        A = np.maximum(Z, 0)
    return dead
    # WRONG: asks whether some example leaves the unit silent
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append((Z <= 0).any(axis=0))
        A = np.maximum(Z, 0)
    return dead
    # WRONG: looks along the units in place of the examples
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append((Z <= 0).all(axis=1))
        A = np.maximum(Z, 0)
    return dead
    # WRONG: forgets ReLU between the layers
    A, dead = X, []
    for W, b in zip(Ws, bs):
        A = A @ W + b
        dead.append((A <= 0).all(axis=0))
    return dead
    # WRONG: judges by the mean over the examples
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append(Z.mean(axis=0) <= 0)
        A = np.maximum(Z, 0)
    return dead
    # WRONG: forgets the biases
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W
        dead.append((Z <= 0).all(axis=0))
        A = np.maximum(Z, 0)
    return dead
    # WRONG: looks at the first example only
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append(Z[0] <= 0)
        A = np.maximum(Z, 0)
    return dead
    # WRONG: takes a pre-activation that is always 0 for alive
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append((Z < 0).all(axis=0))
        A = np.maximum(Z, 0)
    return dead
    # WRONG: gives the living
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append((Z > 0).any(axis=0))
        A = np.maximum(Z, 0)
    return dead
    # WRONG: gives 0 and 1, with which no mask can be made
    A, dead = X, []
    for W, b in zip(Ws, bs):
        Z = A @ W + b
        dead.append((Z <= 0).all(axis=0).astype(int))
        A = np.maximum(Z, 0)
    return dead
    # HINT: Run the forward pass, and keep each layer's pre-activations before ReLU.
    # HINT: `(Z <= 0)` is an array of True and False, one row for each example. Which
    # reduction, along which axis, asks about every example of a unit?
    # EXPLAIN: A unit is dead only if no example wakes it, so `all` runs over the examples,
    # axis 0. The next layer sees what ReLU lets through, so A has to be clipped at 0.


# CHECK
X = np.array([[1.0], [2.0], [3.0]])
found = dead_units(X, [np.array([[-1.0, 1.0]])], [np.array([2.5, -3.0])])
assert len(found) == 1 and np.shape(found[0]) == (2,), (
    f"one layer of two units: a list with one array (2,), not {found}"
)
assert np.asarray(found[0]).dtype == bool, (
    f"the entries are True and False, not {found[0]}"
)
assert np.array_equal(found[0], [False, True]), (
    f"2.5 - x is positive for x = 1; x - 3 is never positive: not {found}"
)
rng = np.random.default_rng(0)
for trial in range(40):
    n = int(rng.integers(1, 6))
    d = rng.integers(2, 6, size=rng.integers(2, 5))
    X = rng.normal(size=(n, d[0]))
    Ws = [rng.normal(size=(a, b)) for a, b in zip(d[:-1], d[1:])]
    bs = [rng.normal(size=b) - 0.5 for b in d[1:]]
    if trial % 4 == 0:
        Ws[0][:, 0], bs[0][0] = 0.0, 0.0
    found = dead_units(X.copy(), Ws, bs)
    assert len(found) == len(Ws), f"{len(Ws)} layers, not {len(found)}"
    rows = [list(x) for x in X]
    for k, (W, b) in enumerate(zip(Ws, bs)):
        new = []
        for row in rows:
            new.append(
                [
                    b[j] + sum(row[i] * W[i, j] for i in range(len(row)))
                    for j in range(len(b))
                ]
            )
        truth = [all(row[j] <= 0 for row in new) for j in range(len(b))]
        assert np.shape(found[k]) == (len(b),), (
            f"layer {k + 1} has {len(b)} units, "
            f"not shape {np.shape(found[k])}"
        )
        assert [bool(v) for v in found[k]] == truth, (
            f"{n} examples, layer {k + 1}: dead are {truth}, not {found[k]}"
        )
        rows = [[max(v, 0.0) for v in row] for row in new]
