r"""`order` is an array of the numbers 0 to $n - 1$, already shuffled, and `k` the number of folds,
$2 \le k \le n$. Deal out the places of `order`, not the numbers, so that another shuffle makes other folds.
Return a list of $k$ pairs `(train, judge)` of arrays of these numbers. Each
number is judged in exactly one pair; `train` holds all others. The sizes of the judged parts
differ by 1 at most. The order of the pairs, and of the numbers in them, is up to you.
"""

import numpy as np


def make_folds(order, k):
    # SOLUTION
    folds = np.array_split(order, k)
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
    # WRONG: drops what is left over when k does not divide n
    size = len(order) // k
    folds = [order[i * size : (i + 1) * size] for i in range(k)]
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
    # WRONG: trains on the judged numbers as well
    return [(order, fold) for fold in np.array_split(order, k)]
    # WRONG: gives all that is left over to the last fold
    size = len(order) // k
    folds = [order[i * size : (i + 1) * size] for i in range(k - 1)]
    folds.append(order[(k - 1) * size :])
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
    # WRONG: swaps the two parts
    folds = np.array_split(order, k)
    return [(fold, np.setdiff1d(order, fold)) for fold in folds]
    # WRONG: splits 0 to n - 1 in their order, not as they were shuffled
    folds = np.array_split(np.arange(len(order)), k)
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
    # WRONG: leaves out numbers that were not judged in a fold of its own size
    size = -(-len(order) // k)
    folds = [order[i * size : (i + 1) * size] for i in range(k)]
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
    # WRONG: deals out the numbers by their size, whatever the shuffling was
    part = np.arange(len(order)) % k
    return [
        (np.flatnonzero(part != i), np.flatnonzero(part == i))
        for i in range(k)
    ]
    # HINT: First cut the shuffled numbers into k parts. `np.array_split` does it
    # for sizes that k does not divide.
    # HINT: What is in `order` and not in the fold? The page has a function for that.
    # EXPLAIN: `np.array_split` makes the first parts one longer where it has to. Numbers next to
    # each other in `order` share a fold; the shuffling was done before.


# CHECK
pairs = make_folds(np.array([3, 0, 4, 1, 2]), 2)
assert len(pairs) == 2, f"two folds are two pairs, not {len(pairs)}"
rng = np.random.default_rng(0)
for _ in range(30):
    n = int(rng.integers(2, 15))
    k = int(rng.integers(2, n + 1))
    order = rng.permutation(n)
    pairs = make_folds(order.copy(), k)
    assert len(pairs) == k, f"{k} folds are {k} pairs, not {len(pairs)}"
    sizes = [len(judge) for _, judge in pairs]
    assert sum(sizes) == n, (
        f"of {n} numbers each is judged once: {n} in all, not {sum(sizes)}"
    )
    assert max(sizes) - min(sizes) <= 1, (
        f"the sizes for n = {n} and k = {k} differ by 1 at most, "
        f"but are {sizes}"
    )
    judged = sorted(int(i) for _, judge in pairs for i in judge)
    assert judged == list(range(n)), (
        f"each of 0 to {n - 1} is judged once, but judged are {judged}"
    )
    for train, judge in pairs:
        both = sorted(int(i) for part in (train, judge) for i in part)
        assert both == list(range(n)), (
            "a pair holds each number once, in one of its two parts"
        )
splits = set()
for _ in range(20):
    pairs = make_folds(rng.permutation(12), 3)
    splits.add(frozenset(frozenset(map(int, judge)) for _, judge in pairs))
assert len(splits) > 10, (
    "20 shuffles of 12 numbers hardly ever make the same folds twice, but "
    f"here only {len(splits)} of them differ"
)
