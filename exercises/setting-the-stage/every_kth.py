"""Split the rows of `X`, which has the shape (n, d). Return two arrays, `(rest,
chosen)`: `chosen` has the rows 0, k, 2k and so on, `rest` has all other rows. Both keep
the order of `X`, and both have d columns, even if no row is left. Rows may
be equal to each other.
"""

import numpy as np


def every_kth(X, k):
    # SOLUTION
    mask = np.arange(len(X)) % k == 0  # (n,)
    return X[~mask], X[mask]
    # WRONG: begins to count at 1, so row 0 is never chosen
    mask = np.arange(1, len(X) + 1) % k == 0
    return X[~mask], X[mask]
    # WRONG: the rest has all rows, also the chosen ones
    return X, X[::k]
    # WRONG: the rest is every k-th row too, from row 1 on
    return X[1::k], X[::k]
    # WRONG: gives the two arrays in the other order
    mask = np.arange(len(X)) % k == 0
    return X[mask], X[~mask]
    # WRONG: takes columns instead of rows
    mask = np.arange(X.shape[1]) % k == 0
    return X[:, ~mask], X[:, mask]
    # WRONG: cuts X in two, the first part and the last
    m = -(-len(X) // k)
    return X[m:], X[:m]
    # WRONG: takes rows out by their values, so that others like them are lost
    chosen = X[::k]
    rest = [row for row in X if not (row == chosen).all(axis=1).any()]
    return np.array(rest).reshape(-1, X.shape[1]), chosen
    # HINT: Which slice takes the rows 0, k, 2k? Its rest is no slice, so think of a
    # mask.
    # HINT: A mask of length n takes rows. `np.arange(n) % k` is the remainder of each
    # row's number, and `~` turns a mask round.
    # EXPLAIN: The remainder after division by k is 0 for the rows 0, k, 2k, so the
    # comparison gives a mask with one entry a row. The mask takes these rows, its
    # opposite takes the others: no row is lost, and none is in both. Where rows come
    # in a meaningful order, shuffle before you split.


# CHECK
X = np.arange(10).reshape(5, 2)
rest, chosen = every_kth(X, 2)
assert np.array_equal(chosen, [[0, 1], [4, 5], [8, 9]]), (
    "with k = 2, the rows 0, 2 and 4 of five are chosen, not "
    f"{chosen.tolist()}"
)
assert np.array_equal(rest, [[2, 3], [6, 7]]), (
    "with k = 2, the rows 1 and 3 of five are the rest, not "
    f"{rest.tolist()}"
)
rest, chosen = every_kth(np.array([[1], [1], [2], [3]]), 3)
assert np.shape(rest) == (2, 1) and np.array_equal(rest, [[1], [2]]), (
    "with k = 3, the rows 1 and 2 of four are the rest, also if row 1 is "
    f"equal to row 0: not {np.asarray(rest).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d, k = (int(x) for x in rng.integers(1, [15, 5, 6]))
    X = rng.normal(size=(n, d))
    rest, chosen = every_kth(X, k)
    numbers = [list(range(n))[i] for i in range(0, n, k)]
    others = [i for i in range(n) if i not in numbers]
    assert np.shape(chosen) == (len(numbers), d), (
        f"of {n} rows, k = {k} chooses {len(numbers)} of {d} columns; your "
        f"shape is {np.shape(chosen)}"
    )
    assert np.shape(rest) == (len(others), d), (
        f"of {n} rows, k = {k} leaves {len(others)} of {d} columns; your "
        f"shape is {np.shape(rest)}"
    )
    for part, places in [(chosen, numbers), (rest, others)]:
        for row, i in zip(part, places):
            assert np.array_equal(row, X[i]), f"row {i} is out of its place"
