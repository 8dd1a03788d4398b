r"""`y` holds the true classes of $n$ examples and `y_hat` what a network says, both integer
arrays `(n,)` with values from 0 to $K - 1$. Return the tuple `(true, said, count)` of the most
frequent mistake: the pair of a true class and another one said in its place that occurs most
often, and how often. 4 read as 9 and 9 read as 4 are two different mistakes. If several are
equally frequent, take the one with the smallest true class, and among these the one with the
smallest class said. There is at least one mistake.
"""

import numpy as np


def top_confusion(y, y_hat, K):
    # SOLUTION
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    np.fill_diagonal(counts, 0)
    true, said = np.unravel_index(counts.argmax(), counts.shape)
    return int(true), int(said), int(counts[true, said])
    # WRONG: leaves the right answers in the count
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    true, said = np.unravel_index(counts.argmax(), counts.shape)
    return int(true), int(said), int(counts[true, said])
    # WRONG: exchanges true and said
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y_hat, y), 1)
    np.fill_diagonal(counts, 0)
    said, true = np.unravel_index(counts.argmax(), counts.shape)
    return int(said), int(true), int(counts[said, true])
    # WRONG: counts every pair once only, since repeated indices are not added
    counts = np.zeros((K, K), dtype=int)
    counts[y, y_hat] += 1
    np.fill_diagonal(counts, 0)
    true, said = np.unravel_index(counts.argmax(), counts.shape)
    return int(true), int(said), int(counts[true, said])
    # WRONG: adds both directions of a confusion
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    counts = counts + counts.T
    np.fill_diagonal(counts, 0)
    true, said = np.unravel_index(counts.argmax(), counts.shape)
    return int(true), int(said), int(counts[true, said])
    # WRONG: finds the class with most mistakes first, then its commonest mistake
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    np.fill_diagonal(counts, 0)
    true = counts.sum(axis=1).argmax()
    said = counts[true].argmax()
    return int(true), int(said), int(counts[true, said])
    # WRONG: divides by the size of the class
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    np.fill_diagonal(counts, 0)
    share = counts / np.maximum(np.bincount(y, minlength=K), 1)[:, None]
    true, said = np.unravel_index(share.argmax(), share.shape)
    return int(true), int(said), int(counts[true, said])
    # WRONG: among equals takes the last
    counts = np.zeros((K, K), dtype=int)
    np.add.at(counts, (y, y_hat), 1)
    np.fill_diagonal(counts, 0)
    best = np.argwhere(counts == counts.max())[-1]
    return int(best[0]), int(best[1]), int(counts[best[0], best[1]])
    # HINT: Make a table `(K, K)` of counts, a row for each true class, a column for each
    # class said. Two nested loops over the classes do.
    # HINT: Set the diagonal to 0: there the answers are right. `argmax` of a table counts
    # along the rows and takes the first of equals.
    # EXPLAIN: The table is a confusion matrix. `counts[y, y_hat] += 1` would add 1 only once
    # for a pair that occurs ten times; `np.add.at` adds for every occurrence.


# CHECK
y = np.array([4, 4, 4, 9, 9, 0, 0, 0, 0, 4])
y_hat = np.array([9, 9, 4, 9, 4, 0, 0, 0, 0, 1])
found = top_confusion(y, y_hat, 10)
assert tuple(found) == (4, 9, 2), (
    f"4 is read as 9 twice, nothing else is wrong twice: not {found}"
)
tied = top_confusion(np.array([2, 0, 1, 0]), np.array([0, 2, 1, 1]), 3)
assert tuple(tied) == (0, 1, 1), (
    f"among equals 0 read as 1 comes first, not {tied}"
)
rng = np.random.default_rng(0)
for trial in range(40):
    K = int(rng.integers(2, 8))
    n = int(rng.integers(2, 80))
    y = rng.integers(K, size=n)
    if trial % 2:
        y = np.minimum(y, rng.integers(K, size=n))  # uneven classes
    y_hat = np.where(rng.random(n) < 0.5, y, rng.integers(K, size=n))
    y_hat[0] = (y[0] + 1) % K
    kept = y.copy(), y_hat.copy()
    found = top_confusion(y, y_hat, K)
    assert np.array_equal(y, kept[0]) and np.array_equal(y_hat, kept[1]), (
        "y and y_hat have to stay as they were"
    )
    best = (0, 0, 0)
    for a in range(K):
        for b in range(K):
            count = sum(p == a and q == b for p, q in zip(y, y_hat))
            if a != b and count > best[2]:
                best = (a, b, int(count))
    assert tuple(found) == best, (
        f"true {y.tolist()}, said {y_hat.tolist()}: {best}, not {found}"
    )
