r"""Sentences of unequal length are filled up to one length, and the filling is not to be
learned. Those rows have the label $-1$. `P`, `(n, K)`, holds the probabilities after softmax, and
`labels`, `(n,)`, the right classes or $-1$. The loss is the mean of $-\log p_c$ over the rows that
count. Return its gradient by the logits, `(n, K)`. At least one row counts.
"""

import numpy as np


def masked_logit_gradients(P, labels):
    # SOLUTION
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels]
    return (P - Y) * counts[:, None] / counts.sum()
    # WRONG: lets -1 pick the last class
    return (P - np.eye(P.shape[1])[labels]) / len(P)
    # WRONG: divides by all rows
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels]
    return (P - Y) * counts[:, None] / len(P)
    # WRONG: makes the filling's target zero, but not its gradient
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels] * counts[:, None]
    return (P - Y) / counts.sum()
    # WRONG: forgets the mean
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels]
    return (P - Y) * counts[:, None]
    # WRONG: leaves the rows of the filling out
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels]
    return ((P - Y) / counts.sum())[counts]
    # WRONG: takes class 0 for filling, too
    counts = labels > 0
    Y = np.eye(P.shape[1])[labels]
    return (P - Y) * counts[:, None] / max(counts.sum(), 1)
    # WRONG: writes into P
    counts = labels >= 0
    P -= np.eye(P.shape[1])[labels]
    P *= counts[:, None]
    return P / counts.sum()
    # WRONG: divides by the number of rows of the filling
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels]
    return (P - Y) * counts[:, None] / max((~counts).sum(), 1)
    # WRONG: turns the sign
    counts = labels >= 0
    Y = np.eye(P.shape[1])[labels]
    return (Y - P) * counts[:, None] / counts.sum()
    # HINT: What does the loss have to do with the logits of a row that does not count?
    # HINT: A Boolean array as a column, `[:, None]`, times an array makes rows 0. Which count is
    # the n of this mean?
    # EXPLAIN: A row that does not count has gradient 0 in all its entries. The others have
    # p - y, divided by the number of rows in the mean, which is the number that count.


# CHECK
P = np.array([[0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.5, 0.25, 0.25]])
found = masked_logit_gradients(P.copy(), np.array([1, -1, 0]))
assert np.shape(found) == (3, 3), (
    f"every row has a gradient: the shape is (3, 3), not {np.shape(found)}"
)
assert np.allclose(found[1], 0), (
    f"the second row is filling, and its gradient is 0, "
    f"not {np.round(found[1], 3).tolist()}"
)
assert np.allclose(found[0], [0.3, -0.35, 0.05]), (
    f"two rows count, so the first gives (0.6, -0.7, 0.1) / 2, "
    f"not {np.round(found[0], 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, K = (int(v) for v in rng.integers(1, 7, size=2))
    Z = rng.normal(size=(n, K))
    labels = rng.integers(-1, K, size=n)
    labels[rng.integers(n)] = 0
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    kept = P.copy(), labels.copy()
    found = masked_logit_gradients(P, labels)
    assert np.array_equal(P, kept[0]) and np.array_equal(labels, kept[1]), (
        "P and the labels have to stay as they were"
    )
    assert np.shape(found) == (n, K), (
        f"the gradient has the shape ({n}, {K})"
    )
    V = rng.normal(size=(n, K))
    ends = []
    for h in (1e-5, -1e-5):
        terms = []
        for r in range(n):
            if kept[1][r] >= 0:
                z = Z[r] + h * V[r]
                terms.append(np.log(np.exp(z).sum()) - z[kept[1][r]])
        ends.append(sum(terms) / len(terms))
    judged = (ends[0] - ends[1]) / 2e-5
    claim = (found * V).sum()
    assert np.isclose(claim, judged, rtol=1e-5, atol=1e-8), (
        f"labels {kept[1].tolist()}: along a random direction of the "
        "logits "
        f"the loss has slope {judged:.5f}, your gradient says {claim:.5f}"
    )
