r"""Return `A` after inverted dropout, as in training: every entry is kept with probability `q`,
independently of all others, and set to 0 otherwise; those kept are scaled so that the expectation
of each entry stays.

`A` is an array of any shape, $0 < q \le 1$, and `rng` is a generator, the only source of chance.
Leave `A` as it is; it may hold whole numbers.
"""

import numpy as np


def drop_units(A, q, rng):
    # SOLUTION
    return A * (rng.random(A.shape) < q) / q
    # WRONG: does not scale up what is kept
    return A * (rng.random(A.shape) < q)
    # WRONG: drops with probability q
    return A * (rng.random(A.shape) > q) / q
    # WRONG: drops the same columns in every row
    return A * (rng.random(A.shape[-1:]) < q) / q
    # WRONG: drops whole rows
    return A * (rng.random((*A.shape[:-1], 1)) < q) / q
    # WRONG: multiplies by q instead of dividing
    return A * (rng.random(A.shape) < q) * q
    # WRONG: scales by 1 - q
    return A * (rng.random(A.shape) < q) / max(1 - q, 1e-9)
    # WRONG: drops the smallest entries, not random ones
    return A * (np.abs(A) >= np.quantile(np.abs(A), 1 - q)) / q
    # WRONG: keeps an exact share, so that the entries are not independent
    kept = np.zeros(A.size, dtype=bool)
    kept[: round(q * A.size)] = True
    return A * rng.permuted(kept).reshape(A.shape) / q
    # WRONG: uses the same mask at every call
    rng = np.random.default_rng(0)
    return A * (rng.random(A.shape) < q) / q
    # WRONG: draws from a generator of its own, so that no run can be repeated
    return A * (np.random.default_rng().random(A.shape) < q) / q
    # WRONG: writes into A
    A[rng.random(A.shape) >= q] = 0
    return A / q
    # WRONG: draws the numbers normal, not uniform
    return A * (rng.normal(size=A.shape) < q) / q
    # WRONG: gives the expectation itself, without any chance
    return A * q / q
    # HINT: `rng.random(A.shape)` gives independent numbers, even between 0 and 1. How often is one
    # of them below q?
    # HINT: The mean of an entry a that is kept with probability q is q * a. Which factor
    # makes it a again?
    # EXPLAIN: `rng.random(A.shape) < q` is True with probability q, on its own for each entry. Dividing
    # by q makes the expectation q * a / q = a.


# CHECK
rng = np.random.default_rng(1)
A = rng.uniform(1, 2, size=(400, 50)) * rng.choice([-1, 1], size=(400, 50))
for q in (0.25, 0.8):
    given = A.copy()
    Y = drop_units(given, q, rng)
    assert np.array_equal(given, A), "A has to stay as it is"
    assert np.shape(Y) == A.shape, (
        f"the shape stays {A.shape}, not {np.shape(Y)}"
    )
    kept = Y != 0
    assert np.allclose(Y[kept], A[kept] / q), (
        f"for q = {q} an entry that is kept is divided by {q}"
    )
    share = kept.mean()
    assert abs(share - q) < 5 * np.sqrt(q * (1 - q) / A.size), (
        f"a share of about {q} is kept, not {share:.3f}"
    )
    for axis, count in ((0, 400), (1, 50)):
        spread = kept.mean(axis=axis).std()
        truth = np.sqrt(q * (1 - q) / count)
        assert 0.5 * truth < spread < 2 * truth, (
            "every entry is drawn on its own: the shares kept along axis "
            f"{axis} should vary by about {truth:.3f}, not {spread:.3f}"
        )
    large = np.abs(A) > 1.5
    assert abs(kept[large].mean() - kept[~large].mean()) < 0.05, (
        "large and small entries are kept equally often"
    )
    again = drop_units(A.copy(), q, rng) != 0
    assert (again != kept).any(), "each call draws new entries to drop"
counts = [
    np.count_nonzero(drop_units(np.ones(10), 0.5, rng)) for _ in range(200)
]
assert np.std(counts) > 1, (
    "of ten entries sometimes 3 and sometimes 7 are kept: each is drawn "
    "on its own, so the counts should vary by about 1.58, "
    f"not {np.std(counts):.2f}"
)
twins = [
    drop_units(np.ones(100), 0.5, np.random.default_rng(seed))
    for seed in (3, 3, 4)
]
assert np.array_equal(twins[0], twins[1]), (
    "two generators with the same seed drop the same entries"
)
assert not np.array_equal(twins[0], twins[2]), (
    "a generator with another seed drops other entries"
)
Y = drop_units(np.array([[4, 8], [-2, 6]]), 1.0, rng)
assert np.allclose(Y, [[4, 8], [-2, 6]]), (
    f"with q = 1 nothing changes, not {Y}"
)
Y = drop_units(np.full((50, 2, 3), 3), 0.8, rng)
assert np.allclose(Y[Y != 0], 3.75), (
    "3 / 0.8 = 3.75, also for whole numbers"
)
