r"""Return a centre of the column `x` that its kind of data allows: for "nominal" the mode, for
"ordinal" the median, for "interval" and "ratio" the arithmetic mean.

`x` has shape (n,); gaps are NaN and are left out. At least one value is known. Of several modes,
return the smallest.
"""

import numpy as np


def fair_centre(x, kind):
    # SOLUTION
    known = x[~np.isnan(x)]
    if kind == "nominal":
        values, counts = np.unique(known, return_counts=True)
        return values[counts.argmax()]
    if kind == "ordinal":
        return np.median(known)
    return known.mean()
    # WRONG: keeps the gaps
    if kind == "nominal":
        values, counts = np.unique(x, return_counts=True)
        return values[counts.argmax()]
    if kind == "ordinal":
        return np.median(x)
    return x.mean()
    # WRONG: takes the mean of everything, since all are numbers
    return np.nanmean(x)
    # WRONG: takes the median of names
    known = x[~np.isnan(x)]
    return (
        known.mean() if kind in ("interval", "ratio") else np.median(known)
    )
    # WRONG: takes gaps for zeros
    known = np.nan_to_num(x)
    if kind == "nominal":
        values, counts = np.unique(known, return_counts=True)
        return values[counts.argmax()]
    return np.median(known) if kind == "ordinal" else known.mean()
    # WRONG: takes the largest value, not the most frequent one
    known = x[~np.isnan(x)]
    if kind == "nominal":
        return known.max()
    return np.median(known) if kind == "ordinal" else known.mean()
    # WRONG: gives how often the mode occurs, not the mode
    known = x[~np.isnan(x)]
    if kind == "nominal":
        return np.unique(known, return_counts=True)[1].max()
    return np.median(known) if kind == "ordinal" else known.mean()
    # WRONG: takes the mean for a ratio only, and the median for an interval
    known = x[~np.isnan(x)]
    if kind == "nominal":
        values, counts = np.unique(known, return_counts=True)
        return values[counts.argmax()]
    return known.mean() if kind == "ratio" else np.median(known)
    # HINT: First leave out the gaps, with a mask. Then three cases.
    # HINT: `np.unique(known, return_counts=True)` gives the values in order and how often each
    # occurs; `argmax` takes the first of equals.
    # EXPLAIN: A mode needs only "equal or not", a median only "more or less", a mean needs
    # differences that mean the same everywhere. The gaps go first in each case.


# CHECK
x = np.array([2.0, np.nan, 5, 2, 9])
centre = fair_centre(x.copy(), "nominal")
assert np.ndim(centre) == 0, f"return one number, not {centre}"
assert centre == 2, f"2 occurs twice: the mode is 2, not {centre}"
centre = fair_centre(x.copy(), "ordinal")
assert centre == 3.5, f"2, 2, 5, 9 have the median 3.5, not {centre}"
centre = fair_centre(x.copy(), "interval")
assert centre == 4.5, f"2, 2, 5, 9 have the mean 4.5, not {centre}"
rng = np.random.default_rng(0)
for trial in range(24):
    x = rng.integers(1, 7, size=rng.integers(3, 15)) * 1.0
    x[1:][rng.random(x.size - 1) < 0.2] = np.nan
    known = sorted(v for v in x.tolist() if v == v)
    n = len(known)
    truths = {
        "nominal": max(known, key=lambda v: (known.count(v), -v)),
        "ordinal": (known[(n - 1) // 2] + known[n // 2]) / 2,
        "ratio": sum(known) / n,
        "interval": sum(known) / n,
    }
    for kind, truth in truths.items():
        centre = fair_centre(x.copy(), kind)
        assert np.isclose(centre, truth), (
            f"for the known values {known} as {kind} data the centre is "
            f"{truth}, not {centre}"
        )
