r"""Return the two-sided p-value of the exact permutation test for the difference of the *medians*:
the share of all labellings in which it is, in absolute value, at least the observed one.

`x` and `y` hold the numbers of the two groups, which may differ in size. Differences that are less
than 0.000000001 apart count as equal.
"""

import itertools

import numpy as np


def median_test(x, y):
    # SOLUTION
    both = np.concatenate([x, y])
    observed = abs(np.median(x) - np.median(y))
    extreme = []
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = np.median(both[mask]) - np.median(both[~mask])
        extreme.append(abs(D) >= observed - 1e-9)
    return np.mean(extreme)
    # WRONG: compares means
    both = np.concatenate([x, y])
    observed = abs(np.mean(x) - np.mean(y))
    extreme = []
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = np.mean(both[mask]) - np.mean(both[~mask])
        extreme.append(abs(D) >= observed - 1e-9)
    return np.mean(extreme)
    # WRONG: looks in the observed direction only
    both = np.concatenate([x, y])
    observed = np.median(x) - np.median(y)
    extreme = []
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = np.median(both[mask]) - np.median(both[~mask])
        extreme.append(D * np.sign(observed) >= abs(observed) - 1e-9)
    return np.mean(extreme)
    # WRONG: leaves out labellings that tie with the observed one
    both = np.concatenate([x, y])
    observed = abs(np.median(x) - np.median(y))
    extreme = []
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = np.median(both[mask]) - np.median(both[~mask])
        extreme.append(abs(D) > observed + 1e-9)
    return np.mean(extreme)
    # WRONG: compares the chosen group with the median of all numbers
    both = np.concatenate([x, y])
    observed = abs(np.median(x) - np.median(both))
    extreme = []
    for chosen in itertools.combinations(range(both.size), x.size):
        D = np.median(both[list(chosen)]) - np.median(both)
        extreme.append(abs(D) >= observed - 1e-9)
    return np.mean(extreme)
    # WRONG: takes the first half of all numbers for the first group
    both = np.concatenate([x, y])
    observed = abs(np.median(x) - np.median(y))
    extreme = []
    for chosen in itertools.combinations(range(both.size), both.size // 2):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = np.median(both[mask]) - np.median(both[~mask])
        extreme.append(abs(D) >= observed - 1e-9)
    return np.mean(extreme)
    # WRONG: compares without room for rounding, and loses ties
    both = np.concatenate([x, y])
    observed = abs(np.median(x) - np.median(y))
    extreme = []
    for chosen in itertools.combinations(range(both.size), x.size):
        mask = np.zeros(both.size, dtype=bool)
        mask[list(chosen)] = True
        D = np.median(both[mask]) - np.median(both[~mask])
        extreme.append(abs(D) >= observed)
    return np.mean(extreme)
    # HINT: Nothing of the permutation test asks for means. Which line has to be another?
    # HINT: Deal out the labels in every way, compute the difference of the medians, and count
    # how often it is at least as far from 0 as the observed one.
    # EXPLAIN: A permutation test takes any statistic. Under the null hypothesis all labellings
    # are equally likely, whatever is computed from them. No formula is needed for the
    # distribution of a median.


# CHECK
p = median_test(np.array([5.0, 9.0]), np.array([2.0, 6.0]))
assert np.ndim(p) == 0, f"return one number, not {p}"
assert np.isclose(p, 4 / 6), (
    f"for 5, 9 against 2, 6 four of six labellings count: 0.667, not {p}"
)
for x, y, share in (
    ([1.8, 2.6], [2.3, 1.6, 1.4], 0.5),
    ([3.0, 1.6], [2.4, 3.6, 3.2], 0.4),
):
    p = median_test(np.array(x), np.array(y))
    assert np.isclose(p, share), (
        f"for {x} against {y} it is {share}: tenths are rounded, and a tie "
        f"has to stay one; not {p}"
    )
rng = np.random.default_rng(0)
for _ in range(20):
    m, n = rng.integers(1, 5), rng.integers(2, 6)
    numbers = rng.integers(0, 30, size=m + n) ** 2 / 10
    numbers[:m] += rng.integers(0, 40)

    def twice_median(values):
        values = sorted(round(10 * v) for v in values)
        return values[(len(values) - 1) // 2] + values[len(values) // 2]

    seen = abs(twice_median(numbers[:m]) - twice_median(numbers[m:]))
    count = extreme = 0
    for code in range(2 ** (m + n)):  # whole numbers: ties are exact
        inside = [v for i, v in enumerate(numbers) if code >> i & 1]
        if len(inside) == m:
            rest = [v for i, v in enumerate(numbers) if not code >> i & 1]
            count += 1
            extreme += (
                abs(twice_median(inside) - twice_median(rest)) >= seen
            )
    p = median_test(numbers[:m].copy(), numbers[m:].copy())
    assert np.isclose(p, extreme / count), (
        f"for {numbers[:m]} against {numbers[m:]} it is {extreme} of "
        f"{count}, not {p}"
    )
