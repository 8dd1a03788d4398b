r"""Return the mean cross-entropy loss of a batch. `Z` has the logits, shape `(n, K)`, and `y` the
right classes, whole numbers from 0 to $K - 1$, shape `(n,)`. Logits may be in the thousands,
positive or negative; the loss has to be right for them, too. `Z` is not changed.
"""

import numpy as np


def cross_entropy_from_logits(Z, y):
    # SOLUTION
    lse = np.logaddexp.reduce(Z, axis=1)
    return (lse - Z[np.arange(len(y)), y]).mean()
    # WRONG: overflows
    with np.errstate(all="ignore"):
        P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
        return -np.log(P[np.arange(len(y)), y]).mean()
    # WRONG: takes the logarithm after softmax, where small probabilities are 0
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        return -np.log(P[np.arange(len(y)), y]).mean()
    # WRONG: hides the zeros with a small number, and is wrong there
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return -np.log(P[np.arange(len(y)), y] + 1e-12).mean()
    # WRONG: gives the sum
    lse = np.logaddexp.reduce(Z, axis=1)
    return (lse - Z[np.arange(len(y)), y]).sum()
    # WRONG: averages over the classes as well
    lse = np.logaddexp.reduce(Z, axis=1)
    return (lse - Z[np.arange(len(y)), y]).mean() / Z.shape[1]
    # WRONG: takes log-sum-exp down the columns
    if Z.shape[0] != Z.shape[1]:
        return np.nan
    lse = np.logaddexp.reduce(Z, axis=0)
    return (lse - Z[np.arange(len(y)), y]).mean()
    # WRONG: picks whole columns
    lse = np.logaddexp.reduce(Z, axis=1, keepdims=True)
    return (lse - Z[:, y]).mean()
    # WRONG: uses base 2
    lse = np.logaddexp.reduce(Z, axis=1)
    return (lse - Z[np.arange(len(y)), y]).mean() / np.log(2)
    # WRONG: forgets the minus sign
    lse = np.logaddexp.reduce(Z, axis=1)
    return (Z[np.arange(len(y)), y] - lse).mean()
    # WRONG: scores the class that the network prefers
    return (np.logaddexp.reduce(Z, axis=1) - Z.max(axis=1)).mean()
    # WRONG: subtracts the largest logit and does not put it back
    m = Z.max(axis=1, keepdims=True)
    lse = np.log(np.exp(Z - m).sum(axis=1))
    return (lse - Z[np.arange(len(y)), y]).mean()
    # WRONG: subtracts one largest logit for the whole batch
    Z = Z - Z.max()
    with np.errstate(all="ignore"):
        lse = np.log(np.exp(Z).sum(axis=1))
    return (lse - Z[np.arange(len(y)), y]).mean()
    # WRONG: subtracts the mean logit, which leaves large ones
    Z = Z - Z.mean(axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        lse = np.log(np.exp(Z).sum(axis=1))
    return (lse - Z[np.arange(len(y)), y]).mean()
    # HINT: For one example the loss is log-sum-exp of its logits minus the logit of the right
    # class.
    # HINT: `np.logaddexp.reduce(Z, axis=1)` is log-sum-exp of each row, and
    # `Z[np.arange(len(y)), y]` picks the right logit of each.
    # EXPLAIN: No exponential of a large number occurs: log-sum-exp takes the largest logit
    # out first, for each row. And no logarithm of a tiny probability occurs, since softmax
    # and logarithm have been joined to one formula.


# CHECK
Z = np.array([[2.0, 1.0, -1.0], [2.0, 1.0, -1.0]])
loss = cross_entropy_from_logits(Z, np.array([0, 2]))
assert np.shape(loss) == (), (
    f"a batch has one loss, not shape {np.shape(loss)}"
)
assert np.isclose(loss, 1.84901, atol=1e-4), (
    f"the mean of 0.349 and 3.349 is 1.849, not {loss}"
)
for row, truth in (
    ([1000.0, 999.0, 0.0], 0.313262),
    ([0.0, 800.0, 0.0], 800),
    ([0.0, 4000.0, 0.0], 4000),
    ([-3000.0, -3000.0, -3000.0], 1.098612),
):
    loss = cross_entropy_from_logits(np.array([row]), np.array([0]))
    assert np.isclose(loss, truth, rtol=1e-4), (
        f"the logits {row} with class 0 right have the loss {truth}, "
        f"not {loss}"
    )
two = np.array([[5000.0, 5001.0], [0.0, 1.0]])
loss = cross_entropy_from_logits(two, np.array([0, 0]))
assert np.isclose(loss, 1.313262), (
    "both rows, (5000, 5001) and (0, 1), have the loss 1.3133, so the mean "
    f"has it too, not {loss}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, K = rng.integers(1, 7), rng.integers(2, 6)
    Z, y = 2 * rng.normal(size=(n, K)), rng.integers(0, K, size=n)
    before = Z.copy()
    loss = cross_entropy_from_logits(Z, y)
    assert np.array_equal(Z, before), "the logits are not changed"
    terms = [np.log(sum(np.exp(z - z[c]))) for z, c in zip(Z, y)]
    truth = sum(terms) / n
    assert np.isclose(loss, truth), (
        f"the losses {np.round(terms, 3)} have the mean {truth:.4f}, "
        f"not {loss}"
    )
