r"""Cut one epoch into minibatches. Return a list of integer arrays: together they hold each
of the numbers $0, \dots, n - 1$ exactly once, in a random order drawn from the generator
`rng`. Each array has `batch` numbers, but for the last, which has what is left (from 1 to
`batch` numbers). `n` and `batch` are positive integers, and `batch` may be larger than `n`.
"""

import numpy as np


def minibatches(n, batch, rng):
    # SOLUTION
    order = rng.permutation(n)  # (n,)
    return [order[start : start + batch] for start in range(0, n, batch)]
    # WRONG: leaves out the images that do not fill a batch
    order = rng.permutation(n)
    return [order[k * batch : (k + 1) * batch] for k in range(n // batch)]
    # WRONG: does not shuffle
    order = np.arange(n)
    return [order[start : start + batch] for start in range(0, n, batch)]
    # WRONG: draws with replacement, so that some images come twice
    order = rng.integers(n, size=n)
    return [order[start : start + batch] for start in range(0, n, batch)]
    # WRONG: takes a generator of its own, with the same order in every epoch
    order = np.random.default_rng(0).permutation(n)
    return [order[start : start + batch] for start in range(0, n, batch)]
    # WRONG: shuffles the batches, but not what is in them
    order = np.arange(n)
    parts = [order[start : start + batch] for start in range(0, n, batch)]
    return [parts[i] for i in rng.permutation(len(parts))]
    # WRONG: shuffles only within each batch
    order = np.arange(n)
    parts = [order[start : start + batch] for start in range(0, n, batch)]
    return [rng.permutation(part) for part in parts]
    # WRONG: has an empty batch at the end where the batches fit exactly
    order = rng.permutation(n)
    starts = range(0, n + 1, batch)
    return [order[start : start + batch] for start in starts]
    # WRONG: makes all batches about equally large
    return np.array_split(rng.permutation(n), -(-n // batch))
    # WRONG: counts from 1
    order = rng.permutation(n) + 1
    return [order[start : start + batch] for start in range(0, n, batch)]
    # WRONG: only moves the start, so that neighbours stay together
    order = np.roll(np.arange(n), rng.integers(n))
    return [order[start : start + batch] for start in range(0, n, batch)]
    # WRONG: takes a fresh generator, so that a run cannot be repeated
    order = np.random.default_rng().permutation(n)
    return [order[start : start + batch] for start in range(0, n, batch)]
    # HINT: Shuffle all numbers once. Then the batches are slices of that order.
    # HINT: `range(0, n, batch)` gives the starts. What does a slice do that goes beyond
    # the end?
    # EXPLAIN: A slice that goes beyond the end stops there, so the last batch takes what is
    # left without a special case. One permutation for the whole epoch makes sure that every
    # image comes exactly once.


# CHECK
rng = np.random.default_rng(0)
parts = minibatches(10, 4, rng)
assert len(parts) == 3, (
    f"10 images in batches of 4 are 3 batches, not {parts}"
)
sizes = [len(part) for part in parts]
assert sizes == [4, 4, 2], (
    f"the batches have 4, 4 and 2 images, not {sizes}"
)
rng = np.random.default_rng(1)
cases = [(1, 1), (1, 5), (6, 3), (7, 7), (8, 9)]
cases += [tuple(rng.integers(1, 60, size=2).tolist()) for _ in range(20)]
for n, batch in cases:
    parts = minibatches(n, batch, rng)
    sizes = [len(part) for part in parts]
    full, rest = divmod(n, batch)
    truth = [batch] * full + [rest] * (rest > 0)
    assert sizes == truth, (
        f"{n} images in batches of {batch}: sizes {truth}, not {sizes}"
    )
    everything = np.concatenate([np.asarray(part) for part in parts])
    assert np.array_equal(np.sort(everything), np.arange(n)), (
        f"{n} images in batches of {batch}: each of 0 to {n - 1} comes once"
    )
first = np.concatenate(minibatches(60, 7, rng))
second = np.concatenate(minibatches(60, 7, rng))
assert not np.array_equal(first, second), (
    "two epochs with one generator have different orders"
)
seen = [set(minibatches(60, 6, rng)[0].tolist()) for _ in range(8)]
assert len({frozenset(group) for group in seen}) > 1, (
    "which images stand in the first batch changes from epoch to epoch"
)
together = set()
for _ in range(60):
    for part in minibatches(12, 6, rng):
        together |= {(int(i), int(j)) for i in part for j in part}
assert len(together) == 12 * 12, (
    "over many epochs any two images meet in some batch"
)
twice = [minibatches(60, 7, np.random.default_rng(5)) for _ in range(2)]
assert np.array_equal(*map(np.concatenate, twice)), (
    "two generators with the same seed give the same order"
)
