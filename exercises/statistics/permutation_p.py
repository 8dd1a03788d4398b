r"""Return the two-sided p-value of the exact permutation test for the difference of the
means: the share of all labellings whose difference is, in absolute value, at least that
of the observed one.

`x` and `y` hold the numbers of the two groups, which may differ in size. Count every way to
choose `x.size` of all numbers as the first group. Differences that are less than 0.000000001
apart count as equal.
"""

import itertools

import numpy as np


def permutation_p(x, y):
    # SOLUTION
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].mean() - both[~mask].mean()
        count += 1
        extreme += abs(D) >= observed - 1e-9
    return extreme / count
    # WRONG: counts one side only
    both = np.concatenate([x, y])
    observed = x.mean() - y.mean()
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].mean() - both[~mask].mean()
        count += 1
        extreme += D >= observed - 1e-9
    return extreme / count
    # WRONG: leaves out the observed labelling and all ties with it
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].mean() - both[~mask].mean()
        count += 1
        extreme += abs(D) > observed + 1e-9
    return extreme / count
    # WRONG: compares sums, which is not the same with groups of different size
    both = np.concatenate([x, y])
    observed = abs(x.sum() - y.sum())
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].sum() - both[~mask].sum()
        count += 1
        extreme += abs(D) >= observed - 1e-9
    return extreme / count
    # WRONG: doubles the one-sided share, which can even be more than 1
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].mean() - both[~mask].mean()
        count += 1
        extreme += D >= observed - 1e-9
    return 2 * extreme / count
    # WRONG: gives the share that is less extreme
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].mean() - both[~mask].mean()
        count += 1
        extreme += abs(D) >= observed - 1e-9
    return 1 - extreme / count
    # WRONG: compares without room for rounding, and loses ties
    both = np.concatenate([x, y])
    observed = abs(x.mean() - y.mean())
    count = extreme = 0
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = both[mask].mean() - both[~mask].mean()
        count += 1
        extreme += abs(D) >= observed
    return extreme / count
    # HINT: `itertools.combinations(range(n), k)` gives all ways to choose k positions
    # of n. The positions that are left are the second group.
    # HINT: For each choice, compute the difference of the two means, and count it if its
    # absolute value is at least the observed one less 1e-9.
    # EXPLAIN: The numbers stay, the labels move. The observed labelling is one of those
    # that are counted, so the p-value is never 0.


# CHECK
p = permutation_p(np.array([121.0, 134]), np.array([112.0, 120]))
assert np.ndim(p) == 0, f"return one number, not {p}"
assert np.isclose(p, 2 / 6), (
    f"for four seedlings 2 of 6 labellings are as extreme: {2 / 6:.3f}, "
    f"not {p}"
)
watered = np.array([12.1, 13.4, 11.8, 14.0, 13.1, 12.7])
dry = np.array([11.2, 12.0, 10.9, 11.5, 12.4, 11.1])
p = permutation_p(watered, dry)
assert np.isclose(p, 12 / 924), (
    f"for the twelve seedlings of the page it is 12/924, not {p}"
)
p = permutation_p(dry, watered)
assert np.isclose(p, 12 / 924), (
    f"with the groups exchanged it is still 12/924, not {p}"
)
rng = np.random.default_rng(0)
for trial in range(24):
    m, n = rng.integers(1, 5), rng.integers(2, 6)
    tenths = rng.integers(1, 30, size=m + n)
    shift = rng.integers(0, 12)
    tenths[:m] += shift
    total = int(tenths.sum())
    seen = abs(n * int(tenths[:m].sum()) - m * int(tenths[m:].sum()))
    subsets = extreme = 0
    for code in range(2 ** (m + n)):  # whole numbers: ties are exact
        inside = [i for i in range(m + n) if code >> i & 1]
        if len(inside) == m:
            first = sum(int(tenths[i]) for i in inside)
            subsets += 1
            extreme += abs(n * first - m * (total - first)) >= seen
    x, y = tenths[:m] / 10, tenths[m:] / 10
    p = permutation_p(x.copy(), y.copy())
    assert np.isclose(p, extreme / subsets), (
        f"for {x} and {y}, {extreme} of {subsets} labellings are at least "
        f"as extreme, not a share of {p}"
    )
