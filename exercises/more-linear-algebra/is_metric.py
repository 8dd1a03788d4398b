r"""Entry `[i, j]` of `D`, an array of shape `(n, n)`, claims to be the distance from point
$i$ to point $j$ of $n$ different points. Return `True` if the table obeys all rules of a
metric, and `False` if it breaks one. Differences of up to `1e-9` between the two sides of a
rule are rounding, and break none; two different points count as 0 apart if their entry is at most `1e-9`.
"""

import numpy as np


def is_metric(D):
    # SOLUTION
    n = len(D)
    if not np.allclose(np.diag(D), 0, rtol=0, atol=1e-9):
        return False
    if not np.allclose(D, D.T, rtol=0, atol=1e-9):
        return False
    if (D[~np.eye(n, dtype=bool)] <= 1e-9).any():
        return False
    detours = D[:, :, None] + D[None, :, :]  # (i, j, k): by way of j
    return bool((D[:, None, :] <= detours + 1e-9).all())
    # WRONG: lets a table pass that is not symmetric
    n = len(D)
    detours = D[:, :, None] + D[None, :, :]
    positive = (D[~np.eye(n, dtype=bool)] > 1e-9).all()
    return bool(
        positive
        and (abs(np.diag(D)) <= 1e-9).all()
        and (D[:, None, :] <= detours + 1e-9).all()
    )
    # WRONG: lets two different points be 0 apart
    detours = D[:, :, None] + D[None, :, :]
    return bool(
        np.allclose(D, D.T)
        and (abs(np.diag(D)) <= 1e-9).all()
        and (D[:, None, :] <= detours + 1e-9).all()
    )
    # WRONG: forgets that a point is 0 away from itself
    n = len(D)
    detours = D[:, :, None] + D[None, :, :]
    positive = (D[~np.eye(n, dtype=bool)] > 1e-9).all()
    return bool(
        positive
        and np.allclose(D, D.T)
        and (D[:, None, :] <= detours + 1e-9).all()
    )
    # WRONG: does not look for detours
    n = len(D)
    positive = (D[~np.eye(n, dtype=bool)] > 1e-9).all()
    return bool(
        positive and np.allclose(D, D.T) and (abs(np.diag(D)) <= 1e-9).all()
    )
    # WRONG: tries detours only in the order of the points
    n = len(D)
    good = np.allclose(D, D.T) and (abs(np.diag(D)) <= 1e-9).all()
    good = good and (D[~np.eye(n, dtype=bool)] > 1e-9).all()
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                good = good and D[i, k] <= D[i, j] + D[j, k] + 1e-9
    return bool(good)
    # WRONG: wants every detour to be longer, so three points in a line fail
    n = len(D)
    good = np.allclose(D, D.T) and (abs(np.diag(D)) <= 1e-9).all()
    good = good and (D[~np.eye(n, dtype=bool)] > 1e-9).all()
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if len({i, j, k}) == 3:
                    good = good and D[i, k] < D[i, j] + D[j, k] - 1e-9
    return bool(good)
    # WRONG: looks for entries of 0, but not for negative ones
    n = len(D)
    good = abs(D - D.T).max() <= 1e-9 and (abs(np.diag(D)) <= 1e-9).all()
    good = good and (abs(D[~np.eye(n, dtype=bool)]) > 1e-9).all()
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if len({i, j, k}) == 3:
                    good = good and D[i, k] <= D[i, j] + D[j, k] + 1e-9
    return bool(good)
    # WRONG: compares by np.allclose as it is, which allows a hundred-thousandth of the size
    detours = D[:, :, None] + D[None, :, :]
    good = np.allclose(D, D.T) and (abs(np.diag(D)) <= 1e-9).all()
    good = good and (D[~np.eye(len(D), dtype=bool)] > 1e-9).all()
    return bool(good and (D[:, None, :] <= detours + 1e-9).all())
    # HINT: There are four questions: the diagonal, the entries off the diagonal, D
    # against D.T, and all detours.
    # HINT: Three loops over i, j and k compare D[i, k] with D[i, j] + D[j, k]. All
    # orders of three points count.
    # EXPLAIN: Broadcasting makes a table of all detours: entry (i, j, k) is the way from
    # i by j to k. Where two of the three are the same point, the comparison holds by the
    # other rules. A detour that is exactly as long is allowed: j may lie between.


# CHECK
line = np.array([[0.0, 1.0, 3.0], [1.0, 0.0, 2.0], [3.0, 2.0, 0.0]])
assert is_metric(line.copy()), (
    "0, 1 and 3 on a line: all rules hold, a detour by 1 is equal"
)
for i, j in ((0, 1), (0, 2), (1, 2)):
    bent = line.copy()
    bent[i, j] = bent[j, i] = 7.0
    assert not is_metric(bent), (
        f"7 between points {i} and {j} is longer than by the third point"
    )
one_way = np.array([[0.0, 1.0, 1.0], [1.2, 0.0, 1.0], [1.0, 1.0, 0.0]])
assert not is_metric(one_way), "1 there and 1.2 back: not the same"
one_way[1, 0] = 1 + 1e-6
assert not is_metric(one_way), "1.000001 back is not the same as 1 there"
twins = np.array([[0.0, 0.0, 2.0], [0.0, 0.0, 2.0], [2.0, 2.0, 0.0]])
assert not is_metric(twins), "two different points are 0 apart"
selfish = np.array([[0.0, 2.0, 2.0], [2.0, 0.5, 2.0], [2.0, 2.0, 0.0]])
assert not is_metric(selfish), "a point is 0.5 away from itself"
below = np.array([[0.0, -1.0], [-1.0, 0.0]])
assert not is_metric(below), "no distance is negative, and here is -1"
assert is_metric(np.array([[0.0]])), "one point alone breaks no rule"
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(2, 7)
    points = rng.normal(size=(n, 3))
    steps = points[:, None] - points  # (n, n, 3)
    for order in (1, 2, np.inf):
        D = np.linalg.norm(steps, order, axis=2)
        assert is_metric(D), (
            "every norm gives a metric, also for random points"
        )
    P = rng.dirichlet(np.ones(4), size=n)  # (n, 4)
    kl = (P[:, None] * np.log(P[:, None] / P)).sum(axis=2)
    assert not is_metric(kl), (
        "KL divergence is not the same in both directions"
    )
    detour = np.linalg.norm(steps, axis=2) ** 2
    ways = detour[:, :, None] + detour[None]
    truth = bool((detour[:, None, :] <= ways + 1e-9).all())
    assert bool(is_metric(detour)) == truth, (
        f"squared lengths between {n} points: that is {truth} here"
    )
