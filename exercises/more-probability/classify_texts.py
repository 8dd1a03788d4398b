r"""`p_c` holds the probabilities of $K$ classes, $(K,)$, and `p_w` those of $V$ words in
each class, $(K, V)$; none is 0. `X` counts the words of $n$ new texts, $(n, V)$. Return
the posterior of each class for each text by naive Bayes, shape $(n, K)$. Texts with
thousands of words have to work.
"""

import numpy as np


def classify_texts(X, p_c, p_w):
    # SOLUTION
    score = np.log(p_c) + X @ np.log(p_w).T
    product = np.exp(score - score.max(axis=1, keepdims=True))
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: multiplies powers, which underflow for long texts
    powers = p_w[None, :, :] ** X[:, None, :]
    product = p_c * powers.prod(axis=2)
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: leaves out the prior
    score = X @ np.log(p_w).T
    product = np.exp(score - score.max(axis=1, keepdims=True))
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: asks only whether a word occurs, not how often
    score = np.log(p_c) + (X > 0) @ np.log(p_w).T
    product = np.exp(score - score.max(axis=1, keepdims=True))
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: subtracts one maximum from all texts, so that some underflow
    score = np.log(p_c) + X @ np.log(p_w).T
    product = np.exp(score - score.max())
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: adds the prior once for every word
    score = X @ (np.log(p_w) + np.log(p_c)[:, None]).T
    product = np.exp(score - score.max(axis=1, keepdims=True))
    return product / product.sum(axis=1, keepdims=True)
    # HINT: The score of class c is log p(c) plus the counts times log p(w | c), added
    # up over the words. Which product of matrices does this for all texts and classes?
    # HINT: `X @ np.log(p_w).T` has the shape (n, K). Subtract from each row its own
    # largest entry before you take `np.exp`.
    # EXPLAIN: The matrix product adds up the logarithms of all words, and broadcasting
    # adds the log prior to every row. Subtracting the row's maximum multiplies all its
    # products by one factor, which the division by the row's sum removes.


# CHECK
p_c = np.array([4 / 6, 2 / 6])
p_w = np.array([[4, 4, 1, 1, 5, 1], [1, 2, 3, 3, 1, 4]])
p_w = p_w / p_w.sum(axis=1, keepdims=True)
P = classify_texts(np.array([[1, 0, 1, 0, 1, 0]]), p_c, p_w)
assert np.shape(P) == (1, 2), (
    f"one text and two classes give (1, 2), not {np.shape(P)}"
)
assert np.isclose(P[0, 0], 0.8993, atol=1e-3), (
    f"'salt wind rain' is weather with 0.899, not {P[0, 0]}"
)
P = classify_texts(np.zeros((1, 6), dtype=np.int64), p_c, p_w)
assert np.allclose(P, p_c), (
    f"an empty text says nothing, so the prior stays, not {P}"
)
rng = np.random.default_rng(0)
for most in (4, 4, 4, 4, 3000, 3000):
    n, K, V = rng.integers(2, 6), rng.integers(2, 5), rng.integers(2, 6)
    p_c = rng.dirichlet(np.full(K, 4.0))
    p_w = rng.dirichlet(np.full(V, 9.0), size=K)
    X = rng.integers(0, most, size=(n, V))
    X[0] = 1
    P = classify_texts(X.copy(), p_c.copy(), p_w.copy())
    assert np.allclose(np.sum(P, axis=1), 1), (
        f"the posteriors of a text add up to 1, not {np.sum(P, axis=1)}"
    )
    for i in range(n):
        score = [
            np.log(p_c[c])
            + sum(X[i, w] * np.log(p_w[c, w]) for w in range(V))
            for c in range(K)
        ]
        truth = [
            1 / sum(np.exp(np.clip(np.array(score) - s, -700, 700)))
            for s in score
        ]
        assert np.allclose(P[i], truth, atol=1e-9), (
            f"a text of {X[i].sum()} words has {np.round(truth, 4)}, "
            f"not {np.round(P[i], 4)}"
        )
