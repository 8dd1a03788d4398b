r"""Return the data matrix of a mixed table: the columns of `numbers`, then one one-hot
column for each entry of `kinds`, in the order of `kinds`.

`numbers` has the shape `(n, d)`, `names` is a list of `n` strings, `kinds` a list of `k`
different strings. A name that is not among the kinds has zeros in all of their columns.
The result has the shape `(n, d + k)` and the dtype float64.
"""

import numpy as np


def mixed_table(numbers, names, kinds):
    # SOLUTION
    one_hot = np.array(names)[:, None] == np.array(kinds)
    return np.hstack([np.asarray(numbers, dtype=float), one_hot])
    # WRONG: lists the kinds anew, so that a new table has other columns
    found = np.unique(names)
    one_hot = np.array(names)[:, None] == found
    return np.hstack([np.asarray(numbers, dtype=float), one_hot])
    # WRONG: sorts the kinds
    one_hot = np.array(names)[:, None] == np.sort(kinds)
    return np.hstack([np.asarray(numbers, dtype=float), one_hot])
    # WRONG: uses the number of the kind as a quantity
    codes = [[list(kinds).index(x) if x in kinds else -1] for x in names]
    return np.hstack([np.asarray(numbers, dtype=float), codes])
    # WRONG: puts the one-hot columns first
    one_hot = np.array(names)[:, None] == np.array(kinds)
    return np.hstack([one_hot, np.asarray(numbers, dtype=float)])
    # WRONG: gives an unknown name the last kind, as index -1
    codes = [list(kinds).index(x) if x in kinds else -1 for x in names]
    return np.hstack(
        [np.asarray(numbers, float), np.eye(len(kinds))[codes]]
    )
    # WRONG: leaves one kind out
    one_hot = np.array(names)[:, None] == np.array(kinds)[1:]
    return np.hstack([np.asarray(numbers, dtype=float), one_hot])
    # WRONG: keeps whole numbers, and cuts others to whole
    one_hot = np.array(names)[:, None] == np.array(kinds)
    return np.hstack([np.asarray(numbers).astype(int), one_hot])
    # WRONG: finds a kind that is only a part of the name
    one_hot = [[float(kind in name) for kind in kinds] for name in names]
    return np.hstack([np.asarray(numbers, dtype=float), one_hot])
    # WRONG: keeps the dtype of the numbers
    one_hot = np.array(names)[:, None] == np.array(kinds)
    return np.hstack([numbers, one_hot])
    # HINT: Compare each name with each kind: a column of names and a row of kinds
    # broadcast to a table of True and False, `(n, k)`.
    # HINT: `np.hstack` takes a list of tables with as many rows and sets them side by
    # side.
    # EXPLAIN: The comparison gives 1 where the name is the kind. An unknown name is
    # equal to none, so its row is all zeros without any extra care.


# CHECK
numbers = np.array([[85.0, 30], [120, 5], [60, 80], [45, 12]])
names = ["gas", "oil", "gas", "heat pump"]
X = mixed_table(numbers, names, ["gas", "heat pump", "oil"])
assert np.shape(X) == (4, 5), (
    "two numbers and three kinds are five columns: (4, 5), "
    f"not {np.shape(X)}"
)
assert np.asarray(X).dtype == np.float64, "the dtype is float64"
assert np.allclose(X[3], [45, 12, 0, 1, 0]), (
    f"flat 4 is [45, 12, 0, 1, 0], not {X[3]}"
)
X = mixed_table(np.array([[7.5], [2.25]]), ["wood", "oil"], ["oil", "gas"])
assert np.shape(X) == (2, 3), (
    "the columns follow the kinds, also where a kind does not occur"
)
assert np.allclose(X, [[7.5, 0, 0], [2.25, 1, 0]]), (
    "wood is not among oil and gas: its columns are 0, 0; oil has 1, 0; "
    "and the numbers stay as they are"
)
X = mixed_table(np.array([[3], [4]]), ["gas pump", "gas"], ["gas"])
assert np.asarray(X).dtype == np.float64, (
    "the dtype is float64, also where the numbers are whole"
)
assert np.allclose(X, [[3, 0], [4, 1]]), (
    f"a gas pump is not gas: the rows are [3, 0] and [4, 1], not {X}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, d, k = rng.integers(1, 6, size=3)
    numbers = rng.normal(size=(n, d))
    kinds = [f"kind {i}" for i in rng.permutation(k)]
    names = [f"kind {i}" for i in rng.integers(0, k + 2, size=n)]
    X = mixed_table(numbers, names, kinds)
    assert np.shape(X) == (n, d + k), (
        f"{n} rows, {d} numbers and {k} kinds: ({n}, {d + k})"
    )
    for i in range(n):
        truth = [*numbers[i], *(float(names[i] == kind) for kind in kinds)]
        assert np.allclose(X[i], truth), (
            f"the row of {names[i]!r} with kinds {kinds} is "
            f"{np.round(truth, 2)}"
        )
