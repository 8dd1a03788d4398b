r"""An activation maps each entry $z$ of `Z` to $z$ where $z \ge 0$, and to $0.1\,z$
where $z < 0$. `dA` is the gradient of a loss by its outputs; both arrays have the shape
`(n, d)`. Return the gradient by `Z`, `(n, d)`. At the kink, $z = 0$, take the slope 1.
"""

import numpy as np


def leaky_gradient(Z, dA):
    # SOLUTION
    return np.where(Z >= 0, 1.0, 0.1) * dA
    # WRONG: lets nothing through where z is negative, as ReLU does
    return np.where(Z >= 0, 1.0, 0.0) * dA
    # WRONG: looks at the sign of the message
    return np.where(dA >= 0, 1.0, 0.1) * dA
    # WRONG: gives the activation's output, not its gradient
    return np.where(Z >= 0, Z, 0.1 * Z)
    # WRONG: multiplies the message by the output in place of the slope
    return np.where(Z >= 0, Z, 0.1 * Z) * dA
    # WRONG: forgets the message
    return np.where(Z >= 0, 1.0, 0.1)
    # WRONG: has the slopes the wrong way round
    return np.where(Z >= 0, 0.1, 1.0) * dA
    # WRONG: takes 0.1 at the kink
    return np.where(Z > 0, 1.0, 0.1) * dA
    # WRONG: writes into the message
    dA[Z < 0] *= 0.1
    return dA
    # WRONG: writes the slopes into Z
    Z[Z >= 0] = 1.0
    Z[Z < 0] = 0.1
    return Z * dA
    # WRONG: gives the slope a minus sign where z is negative
    return np.where(Z >= 0, 1.0, -0.1) * dA
    # HINT: The Jacobian is diagonal. So there is one slope for each entry, and one
    # product.
    # HINT: `np.where(mask, a, b)` takes a where the mask is true, and else b.
    # EXPLAIN: Entry by entry: the slope at z times the message. The slope depends on z
    # alone, never on the message. Since it is never 0, something always comes through.


# CHECK
Z = np.array([[-1.0, 3.0], [0.0, -2.0]])
dA = np.array([[5.0, -1.0], [2.0, -4.0]])
kept = Z.copy(), dA.copy()
dZ = leaky_gradient(Z, dA)
assert np.shape(dZ) == (2, 2), (
    f"the gradient has the shape of Z, (2, 2), not {np.shape(dZ)}"
)
assert np.array_equal(Z, kept[0]) and np.array_equal(dA, kept[1]), (
    "Z and dA have to stay as they were"
)
assert np.isclose(dZ[0, 0], 0.5), (
    f"at z = -1 a message of 5 becomes 0.5, not {dZ[0, 0]}"
)
assert np.isclose(dZ[0, 1], -1), (
    f"at z = 3 a message of -1 stays -1, not {dZ[0, 1]}"
)
assert np.isclose(dZ[1, 0], 2), (
    f"at z = 0 a message of 2 stays 2 by agreement, not {dZ[1, 0]}"
)
assert np.isclose(dZ[1, 1], -0.4), (
    f"at z = -2 a message of -4 becomes -0.4, not {dZ[1, 1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d = rng.integers(1, 6, size=2)
    Z, dA = rng.normal(size=(2, n, d))
    dZ = leaky_gradient(Z.copy(), dA.copy())
    assert np.shape(dZ) == (n, d), f"the gradient has the shape ({n}, {d})"
    h = 1e-9
    ahead = np.maximum(Z + h, 0.1 * (Z + h))
    behind = np.maximum(Z - h, 0.1 * (Z - h))
    truth = dA * (ahead - behind) / (2 * h)
    assert np.allclose(dZ, truth, atol=1e-5), (
        f"for Z = {Z.round(2).tolist()} and dA = {dA.round(2).tolist()} it "
        f"is {truth.round(3).tolist()}"
    )
