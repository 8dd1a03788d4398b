r"""Return the Jacobian of softmax at the scores `z`, `(K,)`: an array of shape `(K, K)`.
Scores such as 1,000 have to work.
"""

import numpy as np


def softmax_jacobian(z):
    # SOLUTION
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
    # WRONG: takes softmax for an elementwise function
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p * (1 - p))
    # WRONG: adds the outer product
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p) + np.outer(p, p)
    # WRONG: has the sign turned round
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.outer(p, p) - np.diag(p)
    # WRONG: forgets p in front, and gives the slopes of log p
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.eye(len(z)) - p
    # WRONG: takes an inner product for the outer one
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p) - p @ p
    # WRONG: overflows for large scores
    e = np.exp(np.minimum(z, 700))
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
    # WRONG: subtracts the mean score, from which the largest may be far away
    with np.errstate(all="ignore"):
        e = np.exp(z - np.mean(z))
        p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
    # WRONG: subtracts the first score, whatever the others are
    with np.errstate(all="ignore"):
        e = np.exp(z - z[0])
        p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
    # WRONG: divides by the largest score, which changes the probabilities
    e = np.exp(z / np.max(np.abs(z)))
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
    # WRONG: forgets to divide by the sum
    p = np.exp(z - np.max(z))
    return np.diag(p) - np.outer(p, p)
    # HINT: First the probabilities. Which number may you subtract from all scores?
    # HINT: `np.diag(p)` makes a diagonal matrix, `np.outer(p, p)` all products.
    # EXPLAIN: Entry (i, j) is p_i (delta_ij - p_j): the first part is on the diagonal
    # only, the second everywhere. Subtracting the largest score changes no probability,
    # since softmax does not see a shift.


# CHECK
J = softmax_jacobian(np.log(np.array([2.0, 1.0, 1.0])))
assert np.shape(J) == (3, 3), (
    f"three scores, three probabilities: shape (3, 3), not {np.shape(J)}"
)
assert np.isclose(J[0, 0], 0.25), (
    f"for p = (0.5, 0.25, 0.25) the entry in row 1, column 1 is 0.25, "
    f"not {J[0, 0]}"
)
assert np.isclose(J[0, 1], -0.125), (
    f"for p = (0.5, 0.25, 0.25) the entry in row 1, column 2 is -0.125, "
    f"not {J[0, 1]}"
)
z = np.array([1000.0, 1001.0, 999.0])
kept = z.copy()
J = softmax_jacobian(z)
assert np.array_equal(z, kept), "the scores have to stay as they were"
small = softmax_jacobian(np.array([0.0, 1.0, -1.0]))
assert np.all(np.isfinite(J)) and np.allclose(J, small), (
    "scores 1000, 1001, 999 have the same Jacobian as 0, 1, -1"
)
J = softmax_jacobian(np.array([0.0, 1000.0, 0.0, 0.0]))
assert np.all(np.isfinite(J)) and np.allclose(J, 0), (
    "scores 0, 1000, 0, 0 are as good as certain: all slopes are 0"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = rng.integers(1, 7)
    z = rng.normal(size=K) * 2
    J = softmax_jacobian(z.copy())
    assert np.shape(J) == (K, K), f"the shape is ({K}, {K})"
    assert np.allclose(np.sum(J, axis=0), 0), (
        "the probabilities add up to 1 whatever happens, so each column "
        "adds up to 0"
    )
    for j in range(K):
        ahead, behind = z.copy(), z.copy()
        ahead[j] += 1e-5
        behind[j] -= 1e-5
        q = np.exp(ahead) / np.exp(ahead).sum()
        r = np.exp(behind) / np.exp(behind).sum()
        assert np.allclose(J[:, j], (q - r) / 2e-5, atol=1e-8), (
            f"at z = {z.round(2).tolist()}, column {j + 1} is "
            f"{((q - r) / 2e-5).round(4).tolist()}"
        )
