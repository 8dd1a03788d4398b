r"""Somebody reports `shares`, of shape `(d,)`: the explained variance of each component of
the data `X`, of shape `(n, d)`, largest first. They should have centred and standardized
the columns. Find out what they did, and return

- `"nothing"`, if all is right;
- `"not standardized"`, if they only centred;
- `"not centred"`, if they divided by the standard deviations and forgot to centre;
- `"roots"`, if they centred and standardized, and took shares of the singular values in
  place of their squares.

One of these fits up to rounding, and the others do not. $n > d \ge 2$.
"""

import numpy as np


def what_went_wrong(X, shares):
    # SOLUTION
    X_c, std = X - X.mean(axis=0), X.std(axis=0)
    stories = {
        "nothing": (X_c / std, 2),
        "not standardized": (X_c, 2),
        "not centred": (X / std, 2),
        "roots": (X_c / std, 1),
    }
    misses = {}
    for name, (M, power) in stories.items():
        s = np.linalg.svd(M, compute_uv=False) ** power
        misses[name] = abs(s / s.sum() - shares).max()
    return min(misses, key=misses.get)
    # WRONG: looks at the first share only, and guesses
    return "not standardized" if shares[0] > 0.9 else "nothing"
    # WRONG: never suspects the centring, because np.cov centres by itself
    std = X.std(axis=0)
    misses = {}
    for name, M in (
        ("not standardized", X),
        ("not centred", X / std),
        ("nothing", (X - X.mean(axis=0)) / std),
    ):
        lam = np.linalg.eigvalsh(np.cov(M, rowvar=False))[::-1]
        misses[name] = abs(lam / lam.sum() - shares).max()
    if min(misses.values()) > 1e-6:
        return "roots"
    return min(misses, key=misses.get)
    # WRONG: does not centre what was not standardized
    X_c, std = X - X.mean(axis=0), X.std(axis=0)
    misses = {}
    for name, M, power in (
        ("nothing", X_c / std, 2),
        ("not standardized", X, 2),
        ("not centred", X / std, 2),
        ("roots", X_c / std, 1),
    ):
        s = np.linalg.svd(M, compute_uv=False) ** power
        misses[name] = abs(s / s.sum() - shares).max()
    return min(misses, key=misses.get)
    # WRONG: takes the singular values for the variances, and so has two names swapped
    X_c, std = X - X.mean(axis=0), X.std(axis=0)
    misses = {}
    for name, M, power in (
        ("nothing", X_c / std, 1),
        ("not standardized", X_c, 2),
        ("not centred", X / std, 2),
        ("roots", X_c / std, 2),
    ):
        s = np.linalg.svd(M, compute_uv=False) ** power
        misses[name] = abs(s / s.sum() - shares).max()
    return min(misses, key=misses.get)
    # WRONG: divides by the variances, not by the standard deviations
    X_c, var = X - X.mean(axis=0), X.var(axis=0)
    misses = {}
    for name, M, power in (
        ("nothing", X_c / var, 2),
        ("not standardized", X_c, 2),
        ("not centred", X / var, 2),
        ("roots", X_c / var, 1),
    ):
        s = np.linalg.svd(M, compute_uv=False) ** power
        misses[name] = abs(s / s.sum() - shares).max()
    return min(misses, key=misses.get)
    # WRONG: takes the spread over rows, of which every wine has its own
    X_c = X - X.mean(axis=0)
    std = X.std(axis=1, keepdims=True)
    misses = {}
    for name, M, power in (
        ("nothing", X_c / std, 2),
        ("not standardized", X_c, 2),
        ("not centred", X / std, 2),
        ("roots", X_c / std, 1),
    ):
        s = np.linalg.svd(M, compute_uv=False) ** power
        misses[name] = abs(s / s.sum() - shares).max()
    return min(misses, key=misses.get)
    # HINT: Do each of the four yourself, and compare.
    # HINT: The SVD takes data as they are: squared singular values, divided by their sum,
    # are the shares of whatever you hand it. `np.cov` would centre first.
    # EXPLAIN: Four stories, four sets of shares. The singular values of the table that was
    # used, squared, are the variances up to a factor n - 1, which cancels in the shares.
    # What fits best is what was done.


# CHECK
def report(X, story):
    if story != "not centred":
        X = X - X.mean(axis=0)
    if story != "not standardized":
        X = X / X.std(axis=0, ddof=1)
    lam = np.linalg.eigvalsh(X.T @ X)[::-1].clip(0)
    lam = lam**0.5 if story == "roots" else lam
    return lam / lam.sum()


X = np.array([[1.0, 30.0], [2.0, 10.0], [3.0, 50.0], [6.0, 70.0]])
stories = ("nothing", "not standardized", "not centred", "roots")
for story in stories:
    shares = report(X, story)
    answer = what_went_wrong(X.copy(), shares.copy())
    assert answer == story, (
        f"for {X.tolist()} the shares {shares.round(3)} mean {story!r}, "
        f"not {answer!r}"
    )
rng = np.random.default_rng(0)
for i in range(24):
    d = int(rng.integers(2, 6))
    n = d + int(rng.integers(5, 30))
    X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d))
    X = X * 10.0 ** rng.uniform(-1, 1, size=d) + rng.normal(size=d)
    story = stories[i % 4]
    answer = what_went_wrong(X.copy(), report(X, story))
    assert answer == story, (
        f"a report on {n} rows and {d} columns that had {story!r} wrong "
        f"was taken for {answer!r}"
    )
