r"""Return the log-sum-exp of each row of `Z`, safe for large and small scores.

`Z` has shape $(n, K)$ with finite entries between $-10^6$ and $10^6$; the answer has
shape $(n,)$.
"""

import numpy as np


def lse_rows(Z):
    # SOLUTION
    m = Z.max(axis=1)
    return m + np.log(np.exp(Z - m[:, None]).sum(axis=1))
    # WRONG: computes it plainly, so that it overflows and underflows
    with np.errstate(all="ignore"):
        return np.log(np.exp(Z).sum(axis=1))
    # WRONG: takes out one largest number for the whole table, so that other rows
    # underflow
    m = Z.max()
    with np.errstate(all="ignore"):
        return m + np.log(np.exp(Z - m).sum(axis=1))
    # WRONG: takes the mean of each row out, and the largest may be far above it
    m = Z.mean(axis=1)
    with np.errstate(over="ignore"):
        return m + np.log(np.exp(Z - m[:, None]).sum(axis=1))
    # WRONG: gives one number for each column
    m = Z.max(axis=0)
    return m + np.log(np.exp(Z - m).sum(axis=0))
    # WRONG: keeps the axis when adding back, which makes a table of shape (n, n)
    m = Z.max(axis=1, keepdims=True)
    return m + np.log(np.exp(Z - m).sum(axis=1))
    # WRONG: forgets to add the largest back
    m = Z.max(axis=1, keepdims=True)
    return np.log(np.exp(Z - m).sum(axis=1))
    # WRONG: gives the largest alone
    return Z.max(axis=1)
    # HINT: Each row has a largest number of its own. Subtract it from that row only.
    # HINT: You need m twice: as (n, 1) to subtract from the rows, and as (n,) to add
    # to the logarithms.
    # EXPLAIN: In each row the largest exponent becomes 0, so the sum is between 1 and
    # K and its logarithm is safe. `m[:, None]` broadcasts along the row, `m` alone
    # fits the answer. `np.logaddexp.reduce(Z, axis=1)` does the same.


# CHECK
Z = np.array([[1000.0, 1000.0], [-1000.0, -1000.0], [0.0, 3.0]])
answer = lse_rows(Z)
assert np.shape(answer) == (3,), (
    f"three rows have three answers, not shape {np.shape(answer)}"
)
assert np.isclose(answer[0], 1000 + np.log(2), rtol=0, atol=1e-8), (
    f"for two scores of 1000 it is 1000 + log 2, not {answer[0]}"
)
assert np.isclose(answer[1], -1000 + np.log(2), rtol=0, atol=1e-8), (
    f"for two scores of -1000 it is -999.307, not {answer[1]}"
)
assert np.isclose(answer[2], np.log(1 + np.exp(3)), rtol=0, atol=1e-8), (
    f"for 0 and 3 it is log(1 + exp(3)) = 3.049, not {answer[2]}"
)
answer = lse_rows(np.array([[-2000.0, 2000.0], [2000.0, -2000.0]]))
assert np.allclose(answer, 2000, rtol=0, atol=1e-8), (
    "beside 2000 a score of -2000 adds nothing, in any order: 2000 twice, "
    f"not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, K = (int(v) for v in rng.integers(1, 6, size=2))
    small = rng.normal(size=(n, K))
    shift = rng.uniform(-1e6 + 10, 1e6 - 10, size=n)
    Z = small + shift[:, None]
    before = Z.copy()
    answer = lse_rows(Z)
    assert np.shape(answer) == (n,), (
        f"for shape {(n, K)} the answer has the shape {(n,)}"
    )
    assert np.array_equal(Z, before), "Z has to stay as it was"
    for i in range(n):
        truth = np.log(sum(np.exp(v) for v in small[i].tolist()))
        assert np.isclose(answer[i] - shift[i], truth, rtol=0, atol=1e-6), (
            f"row {i} has {K} scores near {shift[i]:.0f}; its log-sum-exp "
            f"is {truth:.3f} above that"
        )
