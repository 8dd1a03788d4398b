r"""Two programs compute the same network. Each has kept the arrays of its stages in a list,
from the input on: `ours` and `reference`, equally long. Return the index of the first stage in
which they differ, or `None` if they agree everywhere.

Two arrays agree if they have the same shape and no entry differs by more than `atol`; entries
that are `nan` in either one count as different.
"""

import numpy as np


def first_difference(ours, reference, atol=1e-6):
    # SOLUTION
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not np.all(np.abs(A - B) <= atol):
            return k
    return None
    # WRONG: finds the last stage that differs
    last = None
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not np.all(np.abs(A - B) <= atol):
            last = k
    return last
    # WRONG: lets shapes broadcast
    for k, (A, B) in enumerate(zip(ours, reference)):
        if not np.all(np.abs(A - B) <= atol):
            return k
    return None
    # WRONG: compares the number of entries, not the shapes
    for k, (A, B) in enumerate(zip(ours, reference)):
        a, b = A.ravel(), B.ravel()
        if a.size != b.size or not np.all(np.abs(a - b) <= atol):
            return k
    return None
    # WRONG: compares the mean difference
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not np.abs(A - B).mean() <= atol:
            return k
    return None
    # WRONG: lets differences of different sign cancel
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not abs((A - B).sum()) <= atol:
            return k
    return None
    # WRONG: forgets the absolute value
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not np.all(A - B <= atol):
            return k
    return None
    # WRONG: misses nan, since a comparison with nan is false
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or np.any(np.abs(A - B) > atol):
            return k
    return None
    # WRONG: asks for equal bits
    for k, (A, B) in enumerate(zip(ours, reference)):
        if not np.array_equal(A, B):
            return k
    return None
    # WRONG: counts the stages from 1
    for k, (A, B) in enumerate(zip(ours, reference), start=1):
        if A.shape != B.shape or not np.all(np.abs(A - B) <= atol):
            return k
    return None
    # WRONG: says so only if every entry differs
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not np.any(np.abs(A - B) <= atol):
            return k
    return None
    # WRONG: looks at the last stage only
    A, B = ours[-1], reference[-1]
    same = A.shape == B.shape and np.all(np.abs(A - B) <= atol)
    return None if same else len(ours) - 1
    # WRONG: ignores the tolerance that was asked for
    for k, (A, B) in enumerate(zip(ours, reference)):
        if A.shape != B.shape or not np.all(np.abs(A - B) <= 1e-6):
            return k
    return None
    # HINT: Go through both lists together with `zip`, and return as soon as a pair does
    # not agree.
    # HINT: Compare shapes first. Then ask whether *all* absolute differences are at most
    # `atol`; with `nan` this is false, as it should be.
    # EXPLAIN: A mistake in one stage spoils all stages after it, so the first difference
    # is where to look. Shapes are compared first, because arrays of other shapes might
    # broadcast, and then agree by accident.


# CHECK
def check(ours, reference, truth, why, **keywords):
    k = first_difference(ours, reference, **keywords)
    same = k is None if truth is None else k is not None and k == truth
    assert same, f"{why}: {truth}, not {k}"


z1, z2 = np.array([[3.34, 8.08, 0.78]]), np.array([[-8.332, 4.79, 2.386]])
check([z1, z2], [z1, z2], None, "equal lists have no first difference")
check([z1, z2], [z1, z2 + 1], 1, "the second stage has index 1")
check([z1 + 1, z2], [z1, z2], 0, "the first stage has index 0")
rng = np.random.default_rng(0)
for _ in range(20):
    shapes = rng.integers(2, 5, size=(rng.integers(3, 6), 2))
    good = [rng.normal(size=tuple(shape)) for shape in shapes]
    k = int(rng.integers(len(good)))

    def spoil(change):
        return [
            change(A.copy()) if i >= k else A + 1e-9
            for i, A in enumerate(good)
        ]

    def one_entry(A, by=0.5):
        A[0, -1] += by
        return A

    def two_entries(A):
        A[0, 0] -= 1
        A[-1, -1] += 1
        return A

    check(
        [A + 1e-9 for A in good],
        good,
        None,
        "differences of 1e-9 are rounding errors",
    )
    for by in (0.5, -0.5):
        check(
            spoil(lambda A, by=by: one_entry(A, by)),
            good,
            k,
            f"one entry differs by {by} from stage {k} on",
        )
    check(spoil(two_entries), good, k, "one entry is 1 less, one is 1 more")
    check(
        spoil(lambda A: one_entry(A, 2e-6)),
        good,
        k,
        "one entry differs by 2e-6",
    )
    check(
        spoil(lambda A: one_entry(A, 2e-6)),
        good,
        None,
        "all differences are below atol=1e-3",
        atol=1e-3,
    )
    check(spoil(lambda A: one_entry(A, np.nan)), good, k, "an entry is nan")
    column = [np.ones((3, 1)), *good]
    square = [np.ones((3, 3)), *good]
    check(column, square, 0, "the shapes (3, 1) and (3, 3) differ")
    wide, high = [z1, np.ones((2, 3))], [z1, np.ones((3, 2))]
    check(wide, high, 1, "the shapes (2, 3) and (3, 2) differ")
