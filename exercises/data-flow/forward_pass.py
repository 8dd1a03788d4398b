r"""Return the class probabilities of a network with one hidden layer for a batch: a dense
layer, ReLU, a dense layer, softmax.

`X` has the shape `(n, d)`, `W1` `(d, h)`, `b1` `(h,)`, `W2` `(h, K)` and `b2` `(K,)`. The
result has the shape `(n, K)`. Scores may be in the thousands, positive or negative. Nothing
that is passed in is changed.
"""

import numpy as np


def forward_pass(X, W1, b1, W2, b2):
    # SOLUTION
    A1 = np.maximum(X @ W1 + b1, 0)
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: divides by the sum of the whole batch
    A1 = np.maximum(X @ W1 + b1, 0)
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    return E / E.sum()
    # WRONG: takes softmax down the columns
    A1 = np.maximum(X @ W1 + b1, 0)
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - Z2.max(axis=0))
    return E / E.sum(axis=0)
    # WRONG: subtracts the largest score of the whole batch, so that rows underflow
    A1 = np.maximum(X @ W1 + b1, 0)
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2 - Z2.max())
    with np.errstate(all="ignore"):
        return E / E.sum(axis=1, keepdims=True)
    # WRONG: does not subtract, so that large scores overflow
    with np.errstate(all="ignore"):
        E = np.exp(np.maximum(X @ W1 + b1, 0) @ W2 + b2)
        return E / E.sum(axis=1, keepdims=True)
    # WRONG: subtracts the mean score, which leaves large ones
    Z2 = np.maximum(X @ W1 + b1, 0) @ W2 + b2
    with np.errstate(all="ignore"):
        E = np.exp(Z2 - Z2.mean(axis=1, keepdims=True))
        return E / E.sum(axis=1, keepdims=True)
    # WRONG: forgets ReLU
    Z2 = (X @ W1 + b1) @ W2 + b2
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: applies ReLU to the scores, too
    A1 = np.maximum(X @ W1 + b1, 0)
    Z2 = np.maximum(A1 @ W2 + b2, 0)
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # WRONG: returns the scores
    return np.maximum(X @ W1 + b1, 0) @ W2 + b2
    # WRONG: shares of the scores, without exponentials
    Z2 = np.maximum(X @ W1 + b1, 0) @ W2 + b2
    Z2 = Z2 - Z2.min(axis=1, keepdims=True) + 1e-9
    return Z2 / Z2.sum(axis=1, keepdims=True)
    # WRONG: gives only the class
    Z2 = np.maximum(X @ W1 + b1, 0) @ W2 + b2
    return np.eye(b2.size)[Z2.argmax(axis=1)]
    # WRONG: forgets the second bias
    Z2 = np.maximum(X @ W1 + b1, 0) @ W2
    E = np.exp(Z2 - Z2.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
    # HINT: The two layers are as for one example: `X @ W1 + b1` works row by row.
    # HINT: In softmax, take the largest score and the sum along axis 1, with
    # `keepdims=True`.
    # EXPLAIN: Rows are examples, and examples do not mix: every step that looks at more
    # than one number of a row, the maximum and the sum, has to stay within it. The
    # maximum is taken for each row, since one huge row would push the others to 0/0.


# CHECK
W1 = np.array([[-1.0, 1.8, 0.2], [-2.4, 1.8, 0.1]])
b1 = np.array([11.4, -2.9, -0.3])
W2 = np.array([[1.4, 0.6, -2.1], [-1.9, 0.1, 1.8], [-0.2, 0.1, 0.2]])
b2 = np.array([2.5, 1.9, -5.3])
X = np.array([[4.7, 1.4], [6.0, 2.5]])
P = forward_pass(X, W1, b1, W2, b2)
assert np.shape(P) == (2, 3), (
    f"two flowers and three classes: (2, 3), not {np.shape(P)}"
)
assert np.allclose(P[0], [0.0000018, 0.9171301, 0.0828680], atol=1e-6), (
    f"the versicolor of the page has (0.000002, 0.917130, 0.082868), "
    f"not {P[0]}"
)
one = np.eye(2)
P = forward_pass(
    np.array([[3000.0, 3001], [1, 0]]), one, 0 * b1[:2], one, 0 * b1[:2]
)
assert np.allclose(P, [[0.268941, 0.731059], [0.731059, 0.268941]]), (
    "the scores (3000, 3001) are one apart and give (0.269, 0.731); beside "
    "them in the batch (1, 0) gives (0.731, 0.269)"
)
P = forward_pass(np.array([[3000.0, 0]]), one, 0 * b1[:2], one, 0 * b1[:2])
assert np.allclose(P, [[1, 0]]), (
    f"the scores (3000, 0) are far apart and give (1, 0), not {P[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d, h, K = rng.integers(1, 6, size=4)
    X, W1 = rng.normal(size=(n, d)), rng.normal(size=(d, h))
    b1, W2 = rng.normal(size=h), rng.normal(size=(h, K))
    b2 = rng.normal(size=K)
    before = X.copy()
    P = forward_pass(X, W1, b1, W2, b2)
    assert np.array_equal(X, before), "the inputs are not changed"
    assert np.shape(P) == (n, K), f"the shape is ({n}, {K})"
    for i in range(n):
        a = [max(0, X[i] @ W1[:, j] + b1[j]) for j in range(h)]
        z = np.array([np.dot(a, W2[:, k]) + b2[k] for k in range(K)])
        p = np.exp(z) / sum(np.exp(z))
        assert np.allclose(P[i], p), (
            f"the scores {z.round(3)} give the probabilities {p.round(4)}, "
            f"not {np.round(P[i], 4)}"
        )
