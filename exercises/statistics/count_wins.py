r"""Return the Mann–Whitney $U_1$ of the first sample: the number of pairs, one value from each
sample, in which the first sample's value is the larger, with ties as halves.

`x` and `y` have the shapes $(n_1,)$ and $(n_2,)$. Do not use SciPy.
"""

import numpy as np


def count_wins(x, y):
    # SOLUTION
    larger = (x[:, None] > y).sum()
    equal = (x[:, None] == y).sum()
    return larger + 0.5 * equal
    # WRONG: leaves out the ties
    return (x[:, None] > y).sum()
    # WRONG: counts ties as whole pairs
    return (x[:, None] >= y).sum()
    # WRONG: counts the pairs that the second sample wins
    return (x[:, None] < y).sum() + 0.5 * (x[:, None] == y).sum()
    # WRONG: compares value by value and not every pair
    n = min(x.size, y.size)
    return (x[:n] > y[:n]).sum() + 0.5 * (x[:n] == y[:n]).sum()
    # WRONG: gives the smaller of the two counts, as some tables do
    u1 = (x[:, None] > y).sum() + 0.5 * (x[:, None] == y).sum()
    return min(u1, x.size * y.size - u1)
    # WRONG: gives the share of the pairs, not their number
    return (x[:, None] > y).mean() + 0.5 * (x[:, None] == y).mean()
    # HINT: Every value of x meets every value of y. `x[:, None]` has the shape (n1, 1), so
    # comparing it with y gives a table.
    # HINT: Add up the table of "larger", and half of the table of "equal".
    # EXPLAIN: Broadcasting makes the table of all pairs, with a row for each value of x. Half a
    # point for a tie makes the two samples' counts add up to the number of pairs.


# CHECK
u1 = count_wins(np.array([3.0, 5.0, 5.0]), np.array([1.0, 5.0]))
assert np.ndim(u1) == 0, f"return one number, not {u1}"
assert np.isclose(u1, 4), (
    "3, 5, 5 against 1, 5: three pairs are won against the 1 and two are "
    f"tied with the 5, so 4, not {u1}"
)
u1 = count_wins(np.array([1.0, 5.0]), np.array([3.0, 5.0, 5.0]))
assert np.isclose(u1, 2), (
    f"1, 5 against 3, 5, 5: one pair is won, two are tied: 2, not {u1}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n1, n2 = rng.integers(1, 9, size=2)
    x = rng.integers(0, 8, size=n1) / 2 + rng.integers(0, 3)
    y = rng.integers(0, 8, size=n2) / 2
    twice = 0
    for a in x.tolist():
        for b in y.tolist():
            twice += 2 if a > b else int(a == b)
    u1 = count_wins(x.copy(), y.copy())
    assert np.isclose(u1, twice / 2), (
        f"for {x} against {y} the first sample has {twice / 2}, not {u1}"
    )
