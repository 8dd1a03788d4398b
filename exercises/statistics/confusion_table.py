r"""Return the confusion matrix of a classifier with K classes: an array of whole numbers of
shape (K, K), with a row for each true class and a column for each predicted one.

`y` and `y_hat` have shape (n,): the true and the predicted classes, numbered from 0 to K - 1.
A class may be missing in either. Do not use scikit-learn.
"""

import numpy as np


def confusion_table(y, y_hat, K):
    # SOLUTION
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    return counts
    # WRONG: has the truth in the columns
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y_hat, y), 1)
    return counts
    # WRONG: adds only once where a place comes several times
    counts = np.zeros((K, K), dtype=int)
    counts[y, y_hat] += 1
    return counts
    # WRONG: leaves out classes that do not occur
    classes = np.unique(np.concatenate([y, y_hat]))
    counts = np.zeros((len(classes), len(classes)), dtype=int)
    for i, a in enumerate(classes):
        for j, b in enumerate(classes):
            counts[i, j] = np.sum((y == a) & (y_hat == b))
    return counts
    # WRONG: gives shares of the rows in place of counts
    counts = np.zeros((K, K))
    np.add.at(counts, (y, y_hat), 1)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    # WRONG: counts the right answers only
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y[y == y_hat], y[y == y_hat]), 1)
    return counts
    # WRONG: cuts the range of the classes that occur into K parts
    return np.histogram2d(y, y_hat, bins=K)[0].astype(int)
    # HINT: Start with zeros, and add 1 for each example. At which row and which column?
    # HINT: A loop over the pairs of `zip(y, y_hat)` does it, and so does `np.add.at`.
    # EXPLAIN: `counts[y, y_hat] += 1` would add once for each place, however often it comes.
    # `np.add.at` adds once for each example.


# CHECK
y = np.array([0, 0, 1, 2, 2, 2])
y_hat = np.array([0, 1, 1, 0, 0, 2])
counts = np.asarray(confusion_table(y, y_hat, 3))
assert counts.shape == (3, 3), (
    f"three classes make a table of shape (3, 3), not {counts.shape}"
)
assert counts[2, 0] == 2, (
    "two examples of class 2 were called 0: row 2, column 0 has 2, "
    f"not {counts[2, 0]}"
)
assert counts[0, 2] == 0, (
    f"no example of class 0 was called 2: 0, not {counts[0, 2]}"
)
counts = np.asarray(confusion_table(np.array([3, 1]), np.array([1, 1]), 5))
assert counts.shape == (5, 5), (
    f"with K = 5 the shape is (5, 5), also if classes are missing, not "
    f"{counts.shape}"
)
assert counts[3, 1] == 1, (
    "one example of class 3 was called 1: row 3, column 1 has 1, also if "
    f"other classes are missing, not {counts[3, 1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K, n = rng.integers(2, 6), rng.integers(3, 40)
    y = rng.integers(0, K, size=n)
    y_hat = np.where(rng.random(n) < 0.5, y, rng.integers(0, K, size=n))
    pairs = list(zip(y.tolist(), y_hat.tolist()))
    counts = np.asarray(confusion_table(y.copy(), y_hat.copy(), int(K)))
    assert counts.shape == (K, K), (
        f"with K = {K} the shape is ({K}, {K}), also if a class is missing"
    )
    for i in range(K):
        for j in range(K):
            assert counts[i, j] == pairs.count((i, j)), (
                f"{pairs.count((i, j))} examples of class {i} were called "
                f"{j}, not {counts[i, j]}"
            )
