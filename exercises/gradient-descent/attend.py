r"""A translator's network lets the tokens of one text look at those of another. The $m$ queries are
in `Q`, `(m, d_k)`, the $n$ keys in `K`, `(n, d_k)`, and the $n$ values in `V`, `(n, d_v)`. There is no
mask. Return the $m$ outputs, `(m, d_v)`. Scores from −1000 to 1000 have to work.
"""

import numpy as np


def attend(Q, K, V):
    # SOLUTION
    S = Q @ K.T / np.sqrt(K.shape[1])
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True) @ V
    # WRONG: leaves out the root
    S = Q @ K.T
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True) @ V
    # WRONG: divides by the root of the number of keys
    S = Q @ K.T / np.sqrt(K.shape[0])
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True) @ V
    # WRONG: divides by the length of the values
    S = Q @ K.T / np.sqrt(V.shape[1])
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True) @ V
    # WRONG: divides by d_k, not by its root
    S = Q @ K.T / K.shape[1]
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True) @ V
    # WRONG: takes the softmax over the queries
    S = Q @ K.T / np.sqrt(K.shape[1])
    S = np.exp(S - S.max(axis=0, keepdims=True))
    return S / S.sum(axis=0, keepdims=True) @ V
    # WRONG: averages with the exponentials, without dividing by their sum
    S = Q @ K.T / np.sqrt(K.shape[1])
    return np.exp(S - S.max(axis=1, keepdims=True)) @ V
    # WRONG: takes the softmax of all scores together
    S = Q @ K.T / np.sqrt(K.shape[1])
    S = np.exp(S - S.max())
    return S / S.sum() @ V
    # WRONG: overflows for large scores
    with np.errstate(all="ignore"):
        S = np.exp(Q @ K.T / np.sqrt(K.shape[1]))
        return S / S.sum(axis=1, keepdims=True) @ V
    # WRONG: takes the largest of all scores away, so that a row far below it underflows
    S = Q @ K.T / np.sqrt(K.shape[1])
    with np.errstate(all="ignore"):
        S = np.exp(S - S.max())
        return S / S.sum(axis=1, keepdims=True) @ V
    # HINT: Which shape do the scores have, with a row for each query?
    # HINT: Softmax along each row, so that every query has weights that sum to 1 over the
    # keys. The product with V then averages.
    # EXPLAIN: Scores (m, d_k) times (d_k, n) give (m, n); softmax over the n keys; times (n, d_v)
    # gives (m, d_v). Queries and keys share d_k, keys and values share n.


# CHECK
Q, K = np.array([[2.0, 0.0, 0.0, 0.0]]), np.eye(4)[:2]
V = np.array([[1.0], [0.0]])
out = attend(Q, K, V)
assert np.shape(out) == (1, 1), (
    f"one query and values of one number give shape (1, 1), "
    f"not {np.shape(out)}"
)
assert np.isclose(out[0, 0], 1 / (1 + np.exp(-1))), (
    f"scores 2 and 0 by the root of 4 are 1 and 0: the first value, 1, has "
    f"the weight 0.731, the output is not {out[0, 0]:.3f}"
)
out = attend(1000 * Q, K, V)
assert np.allclose(out, 1), (
    "for scores of 1000 and 0 the output is the first value, 1"
)
out = attend(np.array([[500.0], [-500.0]]), np.array([[2.0], [1.0]]), V)
assert np.allclose(out, [[1], [0]]), (
    "a query with the scores 1000 and 500 gets the first value, 1, and one "
    f"with -1000 and -500 the second, 0, not {np.ravel(out)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    m, n, d_k, d_v = rng.integers(1, 7, size=4)
    Q, K = rng.normal(size=(m, d_k)), rng.normal(size=(n, d_k))
    V = rng.normal(size=(n, d_v))
    out = attend(Q.copy(), K.copy(), V.copy())
    assert np.shape(out) == (m, d_v), (
        f"{m} queries and values of {d_v} numbers give ({m}, {d_v}), "
        f"not {np.shape(out)}"
    )
    for i in range(m):
        e = [np.exp(sum(Q[i] * K[j]) / d_k**0.5) for j in range(n)]
        truth = sum(e[j] * V[j] for j in range(n)) / sum(e)
        assert np.allclose(out[i], truth), (
            f"with {n} keys, d_k = {d_k}, d_v = {d_v}, output {i} is "
            f"{truth.round(3)}, not {out[i].round(3)}"
        )
