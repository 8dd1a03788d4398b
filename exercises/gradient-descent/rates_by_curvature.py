r"""A bowl is $L(\vec w) = \frac12 \vec w^\T \mat H \vec w$ with a symmetric `H` of shape
`(d, d)`; it may be tilted, and all its curvatures are positive. Return `d` learning rates, an
array of shape `(d,)`, such that gradient descent with one of them at each step is at the
lowest point after `d` steps, from every start. Put the smallest rate first, the largest last.
"""

import numpy as np


def rates_by_curvature(H):
    # SOLUTION
    return 1 / np.linalg.eigvalsh(H)[::-1]
    # WRONG: takes the diagonal for the curvatures, as if the bowl were not tilted
    return np.sort(1 / np.diag(H))
    # WRONG: gives the limits 2 / curvature, at which a part only changes sides
    return 2 / np.linalg.eigvalsh(H)[::-1]
    # WRONG: begins with the largest rate
    return 1 / np.linalg.eigvalsh(H)
    # WRONG: gives the curvatures
    return np.linalg.eigvalsh(H)[::-1]
    # WRONG: uses the steepest curvature for all steps
    lam = np.linalg.eigvalsh(H)
    return np.full(lam.size, 1 / lam.max())
    # WRONG: counts a curvature that occurs twice only once
    return 1 / np.unique(np.linalg.eigvalsh(H).round(9))[::-1]
    # WRONG: takes singular values of the upper triangle only
    return np.sort(1 / np.linalg.svd(np.triu(H))[1])
    # WRONG: inverts the entries of the diagonal of the inverse the wrong way round
    return np.sort(np.diag(np.linalg.inv(H)))
    # HINT: In which directions does a step multiply by one factor? What are the
    # curvatures there?
    # HINT: The factor along an eigenvector is 1 - lr * lam. Which rate makes it 0?
    # EXPLAIN: Along the eigenvector of lam a step multiplies by 1 - lr * lam, so the rate
    # 1 / lam wipes this part out, and no later step brings it back. `eigvalsh` gives the
    # eigenvalues in rising order, so their inverses fall: turn them round.


# CHECK
H = np.diag([1.0, 25.0])
rates = np.asarray(rates_by_curvature(H), dtype=float)
assert rates.shape == (2,), f"two rates, not shape {rates.shape}"
assert np.allclose(rates, [0.04, 1]), (
    f"the canyon of the page needs 0.04, then 1, not {rates}"
)
rates = np.asarray(rates_by_curvature(np.diag([4.0, 1, 4])), dtype=float)
assert rates.shape == (3,) and np.allclose(rates, [0.25, 0.25, 1]), (
    f"curvatures 4, 1 and 4 give d = 3 rates, 0.25, 0.25 and 1, not {rates}"
)
rng = np.random.default_rng(0)
for d in (1, 2, 3, 4, 2, 3, 4):
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    lam = np.cumsum(rng.uniform(0.5, 3, size=d))
    H = Q @ np.diag(rng.permutation(lam)) @ Q.T
    H = (H + H.T) / 2
    before = H.copy()
    rates = np.asarray(rates_by_curvature(H), dtype=float)
    assert np.array_equal(H, before), "H is to stay as it was"
    assert rates.shape == (d,), f"{d} rates, not shape {rates.shape}"
    assert (np.diff(rates) > 0).all(), (
        f"the smallest rate comes first: {rates} does not rise"
    )
    w = rng.normal(size=d)
    for rate in rates:
        w = w - rate * H @ w
    assert np.allclose(w, 0, atol=1e-6), (
        f"with curvatures {lam.round(2)} the rates {rates.round(3)} end at "
        f"{w.round(3)}, not at the lowest point"
    )
