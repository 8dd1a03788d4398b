r"""`X` counts words in texts: it has the shape $(n, V)$, one row a text and one column a
word. `y` holds the class of each text, $(n,)$, a number from 0 to $K - 1$. Return the
table of $p(w \mid c)$ with smoothing `alpha` $> 0$: shape $(K, V)$, one row a class. A
class without any text gets a row, too.
"""

import numpy as np


def word_probabilities(X, y, K, alpha):
    # SOLUTION
    counts = np.array([X[y == c].sum(axis=0) for c in range(K)])
    total = counts.sum(axis=1, keepdims=True)
    return (counts + alpha) / (total + alpha * X.shape[1])
    # WRONG: adds alpha only once to the denominator
    counts = np.array([X[y == c].sum(axis=0) for c in range(K)])
    return (counts + alpha) / (counts.sum(axis=1, keepdims=True) + alpha)
    # WRONG: divides by the number of texts, not of words
    counts = np.array([X[y == c].sum(axis=0) for c in range(K)])
    texts = np.array([[(y == c).sum()] for c in range(K)])
    return (counts + alpha) / (texts + alpha * X.shape[1])
    # WRONG: divides by the sum over the classes, which gives shares of a word
    counts = np.array([X[y == c].sum(axis=0) for c in range(K)]) + alpha
    return counts / counts.sum(axis=0)
    # WRONG: counts the texts that have the word, not the words
    has = np.array([(X[y == c] > 0).sum(axis=0) for c in range(K)]) + alpha
    return has / has.sum(axis=1, keepdims=True)
    # WRONG: smooths with 1, whatever alpha is
    counts = np.array([X[y == c].sum(axis=0) for c in range(K)]) + 1
    return counts / counts.sum(axis=1, keepdims=True)
    # HINT: `X[y == c]` keeps the texts of one class. Along which axis do you add up to
    # get one number for each word?
    # HINT: Each row has to sum to 1. If you add alpha to each of V counts, what has to be
    # added to the total?
    # EXPLAIN: The sum over the texts of a class counts each word there. After adding
    # alpha to each of V words the total is larger by alpha times V, so the rows sum to
    # 1. A class without texts has only the alphas, so all its words are equal.


# CHECK
X = np.array(
    [
        [2, 0, 0, 0, 1, 0],
        [0, 1, 0, 0, 1, 0],
        [1, 1, 0, 0, 0, 0],
        [0, 1, 0, 0, 2, 0],
        [0, 0, 1, 1, 0, 2],
        [0, 1, 1, 1, 0, 1],
    ]
)
table = word_probabilities(X, np.array([0, 0, 0, 0, 1, 1]), 2, 1)
assert np.shape(table) == (2, 6), (
    f"two classes and six words give (2, 6), not {np.shape(table)}"
)
assert np.isclose(table[0, 4], 5 / 16), (
    f"wind has (4 + 1) / (10 + 6) = 0.3125 in weather, not {table[0, 4]}"
)
assert np.isclose(table[1, 0], 1 / 14), (
    f"rain has (0 + 1) / (8 + 6) = 0.0714 in recipes, not {table[1, 0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, V, K = rng.integers(1, 8), rng.integers(2, 6), rng.integers(2, 5)
    X = rng.integers(0, 4, size=(n, V))
    y = rng.integers(0, K, size=n)
    alpha = rng.choice([0.1, 0.5, 1.0, 2.0])
    table = word_probabilities(X.copy(), y.copy(), int(K), alpha)
    assert np.shape(table) == (K, V), (
        f"{K} classes and {V} words give ({K}, {V}), not {np.shape(table)}"
    )
    assert np.allclose(np.sum(table, axis=1), 1), (
        f"each class has a table with sum 1, not {np.sum(table, axis=1)}"
    )
    for c in range(K):
        seen = [0.0] * V
        for text, label in zip(X, y):
            if label == c:
                seen = [s + t for s, t in zip(seen, text)]
        for w in range(V):
            truth = (seen[w] + alpha) / (sum(seen) + alpha * V)
            assert np.isclose(table[c, w], truth), (
                f"{seen[w]:.0f} of {sum(seen):.0f} words, alpha {alpha}, "
                f"{V} words to choose from: {truth:.4f}, "
                f"not {table[c, w]:.4f}"
            )
