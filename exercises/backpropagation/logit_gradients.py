r"""`Z`, `(n, K)`, holds the logits of a batch, and `labels`, `(n,)`, the right classes as whole
numbers from 0 to $K - 1$. Return the gradient by `Z` of the mean cross-entropy loss of the
batch, `(n, K)`. Logits can be as large as 1000.
"""

import numpy as np


def logit_gradients(Z, labels):
    # SOLUTION
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[labels]) / len(Z)
    # WRONG: forgets the mean
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P - np.eye(Z.shape[1])[labels]
    # WRONG: divides by the number of entries
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[labels]) / Z.size
    # WRONG: turns the sign
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (np.eye(Z.shape[1])[labels] - P) / len(Z)
    # WRONG: overflows for large logits
    with np.errstate(all="ignore"):
        E = np.exp(Z)
        P = E / E.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[labels]) / len(Z)
    # WRONG: subtracts the largest logit of the whole batch
    with np.errstate(all="ignore"):
        E = np.exp(Z - Z.max())
        P = E / E.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[labels]) / len(Z)
    # WRONG: subtracts the row's mean: what is left can still overflow
    with np.errstate(all="ignore"):
        E = np.exp(Z - Z.mean(axis=1, keepdims=True))
        P = E / E.sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[labels]) / len(Z)
    # WRONG: normalizes over the batch
    E = np.exp(Z - Z.max(axis=0))
    P = E / E.sum(axis=0)
    return (P - np.eye(Z.shape[1])[labels]) / len(Z)
    # WRONG: subtracts the label in place of the one-hot row
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (P - np.asarray(labels)[:, None]) / len(Z)
    # WRONG: subtracts 1 in whole columns
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[:, labels] -= 1
    return P / len(Z)
    # WRONG: takes the logits for probabilities
    return (Z - np.eye(Z.shape[1])[labels]) / len(Z)
    # WRONG: applies softmax twice
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P = np.exp(P) / np.exp(P).sum(axis=1, keepdims=True)
    return (P - np.eye(Z.shape[1])[labels]) / len(Z)
    # HINT: Softmax of each row, safely: subtract the row's largest logit first.
    # HINT: `np.eye(K)[labels]` has the one-hot rows. Or subtract 1 at the places
    # `P[np.arange(n), labels]`.
    # EXPLAIN: Each row of the mean loss has the gradient p - y, times 1/n. The exponentials of
    # differences to the row's largest are at most 1, and at least one is 1, so that nothing
    # overflows and no sum is 0.


# CHECK
Z = np.log(np.array([[6.0, 3.0, 1.0], [1.0, 1.0, 2.0]]))
found = logit_gradients(Z.copy(), np.array([1, 2]))
assert np.shape(found) == (2, 3), (
    f"the gradient has the shape of Z, (2, 3), not {np.shape(found)}"
)
assert np.allclose(found[0], [0.3, -0.35, 0.05]), (
    f"the first example has p = (0.6, 0.3, 0.1), class 1 is right, and it "
    f"is half of the mean: (0.3, -0.35, 0.05), not "
    f"{np.round(found[0], 3).tolist()}"
)
Z = np.array([[1000.0, 0.0], [0.0, 0.0]])
found = logit_gradients(Z.copy(), np.array([1, 0]))
assert np.allclose(found, [[0.5, -0.5], [-0.25, 0.25]]), (
    f"the logits (1000, 0) with class 1 right, beside (0, 0) with class 0 "
    f"right, give (0.5, -0.5) and (-0.25, 0.25), "
    f"not {np.asarray(found).tolist()}"
)
found = logit_gradients(np.array([[1000.0, -1000.0]]), np.array([1]))
assert np.allclose(found, [[1, -1]]), (
    f"the logits (1000, -1000) with class 1 right give (1, -1), "
    f"not {np.asarray(found).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, K = (3, 3) if trial < 3 else rng.integers(1, 7, size=2)
    Z = rng.normal(scale=2, size=(n, K)) + 1000 * rng.normal(size=(n, 1))
    labels = rng.integers(0, K, size=n)
    kept = Z.copy(), labels.copy()
    found = logit_gradients(Z, labels)
    assert np.array_equal(Z, kept[0]) and np.array_equal(labels, kept[1]), (
        "Z and the labels have to stay as they were"
    )
    assert np.shape(found) == (n, K), (
        f"the gradient has the shape ({n}, {K})"
    )
    for r in range(n):
        weights = [float(np.exp(z - Z[r].max())) for z in Z[r]]
        for j in range(K):
            true = (weights[j] / sum(weights) - (j == labels[r])) / n
            assert np.isclose(found[r, j], true, atol=1e-9), (
                f"row {r}, class {j} of a batch of {n}: {true:.4f}, "
                f"not {found[r, j]:.4f}"
            )
