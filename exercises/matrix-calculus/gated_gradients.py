r"""A layer squashes each entry and then gives each feature a volume knob:
$a_{kj} = g_j \tanh(z_{kj})$ for example $k$ and feature $j$, in code
`A = g * np.tanh(Z)` with `Z` of shape `(n, d)` and `g` of shape `(d,)`. `dA`, `(n, d)`, is
the gradient of a loss by `A`. Return the tuple `dZ, dg` of the gradients by `Z` and `g`.
"""

import numpy as np


def gated_gradients(Z, g, dA):
    # SOLUTION
    T = np.tanh(Z)
    return dA * g * (1 - T**2), (dA * T).sum(axis=0)
    # WRONG: forgets the slope of tanh
    T = np.tanh(Z)
    return dA * g, (dA * T).sum(axis=0)
    # WRONG: forgets the knob in the gradient by Z
    T = np.tanh(Z)
    return dA * (1 - T**2), (dA * T).sum(axis=0)
    # WRONG: squares the output with its knob for the slope
    T = np.tanh(Z)
    return dA * g * (1 - (g * T) ** 2), (dA * T).sum(axis=0)
    # WRONG: forgets to add over the batch
    T = np.tanh(Z)
    return dA * g * (1 - T**2), dA * T
    # WRONG: averages over the batch
    T = np.tanh(Z)
    return dA * g * (1 - T**2), (dA * T).mean(axis=0)
    # WRONG: adds over the features
    T = np.tanh(Z)
    return dA * g * (1 - T**2), (dA * T).sum(axis=1)
    # WRONG: adds outputs and messages before multiplying
    T = np.tanh(Z)
    return dA * g * (1 - T**2), dA.sum(axis=0) * T.sum(axis=0)
    # WRONG: takes the output with its knob for what the knob is multiplied by
    T = np.tanh(Z)
    return dA * g * (1 - T**2), (dA * g * T).sum(axis=0)
    # WRONG: takes what comes in, Z, for what the knob is multiplied by
    T = np.tanh(Z)
    return dA * g * (1 - T**2), (dA * Z).sum(axis=0)
    # WRONG: divides the output by its knob, which may be 0
    T = np.tanh(Z)
    quotient = np.divide(g * T, g, out=np.zeros_like(T), where=g != 0)
    return dA * g * (1 - T**2), (dA * quotient).sum(axis=0)
    # WRONG: uses one knob for all features
    T = np.tanh(Z)
    return dA * g[0] * (1 - T**2), (dA * T).sum(axis=0)
    # WRONG: returns the two the wrong way round
    T = np.tanh(Z)
    return (dA * T).sum(axis=0), dA * g * (1 - T**2)
    # HINT: What is the knob of feature j multiplied by? In how many entries of A does it
    # occur?
    # HINT: It occurs once for each example: a sum over the examples, of a product of two
    # entries. For Z there is no sum: one entry of Z, one entry of A.
    # EXPLAIN: What multiplies you is your slope: the knob is multiplied by tanh(z), and
    # tanh(z), which has the slope 1 - tanh(z)^2, by the knob. All examples share the
    # knob, so its gradient is a sum over the batch; they do not share Z.


# CHECK
Z = np.array([[0.0, 0.0], [0.0, 100.0]])
g = np.array([2.0, -3.0])
dA = np.array([[1.0, 4.0], [5.0, 7.0]])
dZ, dg = gated_gradients(Z.copy(), g.copy(), dA.copy())
assert np.shape(dZ) == (2, 2), (
    f"dZ has the shape of Z, (2, 2), not {np.shape(dZ)}"
)
assert np.shape(dg) == (2,), f"dg has the shape of g, not {np.shape(dg)}"
assert np.allclose(dZ, [[2, -12], [10, 0]]), (
    f"tanh has slope 1 at 0 and 0 far out, so for Z = {Z.tolist()} dZ is "
    f"[[2, -12], [10, 0]], not {np.round(dZ, 3).tolist()}"
)
assert np.allclose(dg, [0, 7]), (
    f"tanh is 0 at 0 and 1 far out, so for Z = {Z.tolist()} dg is (0, 7), "
    f"not {np.round(dg, 3).tolist()}"
)
dZ, dg = gated_gradients(Z.copy(), np.array([2.0, 0.0]), dA.copy())
assert np.allclose(dZ, [[2, 0], [10, 0]]) and np.allclose(dg, [0, 7]), (
    f"a knob at 0 lets nothing through to Z and still has its own slope: "
    f"dg stays (0, 7), not {np.round(dg, 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, d = rng.integers(1, 6, size=2) if trial > 2 else (4, 4)
    Z, dA, V = rng.normal(size=(3, n, d))
    g, v = rng.normal(size=(2, d))
    kept = Z.copy(), g.copy(), dA.copy()
    dZ, dg = gated_gradients(Z, g, dA)
    same = [np.array_equal(a, c) for a, c in zip((Z, g, dA), kept)]
    assert all(same), "Z, g and dA have to stay as they were"
    assert np.shape(dZ) == (n, d), f"dZ has the shape ({n}, {d})"
    assert np.shape(dg) == (d,), f"dg has the shape ({d},)"
    change = (dA * (v * np.tanh(Z))).sum()
    assert np.isclose((dg * v).sum(), change), (
        f"n, d = {n}, {d}: if only g moves, by v, the loss changes by the "
        f"sum of dA * v * tanh(Z)"
    )
    ahead, behind = np.tanh(Z + 1e-5 * V), np.tanh(Z - 1e-5 * V)
    change = (dA * g * (ahead - behind)).sum() / 2e-5
    assert np.isclose((dZ * V).sum(), change, atol=1e-7), (
        f"n, d = {n}, {d}: central differences along a random direction of "
        f"Z give {change:.5f}, dZ gives {(dZ * V).sum():.5f}"
    )
