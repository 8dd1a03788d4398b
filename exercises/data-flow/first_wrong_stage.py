r"""Two programs for the same network have kept their stages: `ours` and `theirs` are lists of
equally many arrays, in the order of the forward pass. Return the index, from 0, of the first
stage at which they disagree: another shape, or values that differ by more than rounding
(`np.allclose` with its usual tolerances). If they agree throughout, return `None`.
"""

import numpy as np


def first_wrong_stage(ours, theirs):
    # SOLUTION
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if np.shape(a) != np.shape(b) or not np.allclose(a, b):
            return i
    return None
    # WRONG: compares values only, so that a broadcast shape passes
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if not np.allclose(a, b):
            return i
    return None
    # WRONG: compares shapes only
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if np.shape(a) != np.shape(b):
            return i
    return None
    # WRONG: asks for equal bits, and rounding is no mistake
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if not np.array_equal(a, b):
            return i
    return None
    # WRONG: finds the last one that differs
    for i in reversed(range(len(ours))):
        a, b = ours[i], theirs[i]
        if np.shape(a) != np.shape(b) or not np.allclose(a, b):
            return i
    return None
    # WRONG: compares the means
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if np.shape(a) != np.shape(b) or not np.isclose(
            np.mean(a), np.mean(b)
        ):
            return i
    return None
    # WRONG: looks at the final result first, and is content if it agrees
    if np.shape(ours[-1]) == np.shape(theirs[-1]):
        if np.allclose(ours[-1], theirs[-1]):
            return None
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if np.shape(a) != np.shape(b) or not np.allclose(a, b):
            return i
    # WRONG: allows 1e-8 for numbers of any size
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if np.shape(a) != np.shape(b) or np.abs(a - b).max() > 1e-8:
            return i
    return None
    # WRONG: compares the first three decimals, as they are printed
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if not np.array_equal(np.round(a, 3), np.round(b, 3)):
            return i
    return None
    # WRONG: compares the numbers of axes, not their lengths
    for i, (a, b) in enumerate(zip(ours, theirs)):
        if np.ndim(a) != np.ndim(b) or not np.allclose(a, b):
            return i
    return None
    # HINT: `np.allclose` broadcasts. What does it say of `(3, 1)` and `(3,)`, all ones? And of
    # `(3, 2)` and `(4, 2)`?
    # HINT: Ask for the shapes first, then for the values, stage by stage from the left.
    # EXPLAIN: All that comes after the first wrong stage is computed from it, so only the first
    # one is evidence. `or` does not evaluate its right side when the left one is true, so
    # `np.allclose` only meets arrays of equal shape, and never stops with an error.


# CHECK
rng = np.random.default_rng(0)
ones = np.ones((3, 1))
found = first_wrong_stage([ones, ones], [ones, np.ones(3)])
assert found == 1 and found is not True, (
    f"ones of shape (3, 1) and (3,) are two shapes: stage 1, not {found}"
)
found = first_wrong_stage([ones.T], [ones[:1]])
assert found == 0 and found is not False, (
    f"ones of shape (1, 3) and (1, 1) are two shapes: stage 0, not {found}"
)
large = 1e6 * rng.normal(size=(4, 2))
found = first_wrong_stage([large, ones], [large * (1 + 1e-12), ones])
assert found is None, (
    "near a million, a difference of about 1e-6 is rounding: None, not "
    f"{found}"
)
found = first_wrong_stage([ones, ones / 9], [ones, ones / 9 + 1e-4])
assert found == 1 and found is not True, (
    f"0.1111 and 0.1112 differ by more than rounding: stage 1, not {found}"
)
for trial in range(60):
    number = rng.integers(1, 6)
    shapes = [tuple(rng.integers(2, 5, size=2)) for _ in range(number)]
    ours = [rng.normal(size=shape) for shape in shapes]
    theirs = [a + 1e-13 * rng.normal(size=a.shape) for a in ours]
    found = first_wrong_stage(ours, theirs)
    assert found is None, f"they differ by rounding only: None, not {found}"
    bad = sorted(rng.choice(number, size=min(2, number), replace=False))
    for i in bad:
        kind = rng.integers(4)
        if kind == 0:
            theirs[i] = theirs[i][::-1].copy()  # the same mean
        elif kind == 1:
            theirs[i] = theirs[i][None]  # the same values
        elif kind == 2:
            theirs[i] = theirs[i][:, :1]
        else:
            theirs[i][-1, -1] += 0.01
    if len(bad) > 1 and bad[-1] == number - 1:
        theirs[-1] = ours[-1].copy()  # right in the end, by chance
    found = first_wrong_stage(ours, theirs)
    if len(bad) == 1 or bad[0] != number - 1:
        first = int(bad[0])
        assert found is not None and found == first, (
            f"of {number} stages, stage {first} is the first to differ in "
            f"shape or values, not {found}"
        )
