"""Each row of the Boolean array `flips`, of shape (N, n), is one trial: n tosses of a
coin, True for heads. Return a Boolean array of shape (N,) which says for each trial
whether it has heads `length` times in a row, or more. `length` is a whole number from 1
to n.
"""

import numpy as np


def has_run(flips, length):
    # SOLUTION
    n = flips.shape[1]
    found = np.zeros(flips.shape[0], dtype=bool)
    for start in range(n - length + 1):
        found |= flips[:, start : start + length].all(axis=1)
    return found
    # WRONG: counts heads anywhere, not in a row
    return flips.sum(axis=1) >= length
    # WRONG: stops one start too early
    found = np.zeros(flips.shape[0], dtype=bool)
    for start in range(flips.shape[1] - length):
        found |= flips[:, start : start + length].all(axis=1)
    return found
    # WRONG: looks at the first tosses only
    return flips[:, :length].all(axis=1)
    # WRONG: looks for two heads in a row, whatever the length
    return (flips[:, 1:] & flips[:, :-1]).any(axis=1)
    # WRONG: counts runs of tails as well
    found = np.zeros(flips.shape[0], dtype=bool)
    for start in range(flips.shape[1] - length + 1):
        part = flips[:, start : start + length]
        found |= part.all(axis=1) | (~part).all(axis=1)
    return found
    # WRONG: gives the share of trials, not an answer for each
    found = np.zeros(flips.shape[0], dtype=bool)
    for start in range(flips.shape[1] - length + 1):
        found |= flips[:, start : start + length].all(axis=1)
    return found.mean()
    # HINT: A loop over the places where a run can start is short. A loop over the trials
    # is long, and you do not need it.
    # HINT: `flips[:, start : start + length].all(axis=1)` answers for all trials and one
    # start. Which starts are there, and how do you join the answers?
    # EXPLAIN: A run of the wanted length starts at one of the places 0 to n - length. For
    # each start one operation looks at all trials, and `|=` keeps those in which any
    # start has worked.


# CHECK
flips = np.array(
    [
        [True, True, False, True, True],
        [False, True, True, True, False],
        [False, False, True, True, True],
        [False, False, False, False, False],
    ]
)
answer = has_run(flips, 3)
assert np.shape(answer) == (4,), "one answer for each of the four trials"
assert np.array_equal(answer, [False, True, True, False]), (
    f"only trials two and three have three heads in a row, not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    N, n = rng.integers(1, 30), rng.integers(1, 12)
    length = int(rng.integers(1, min(n, 4) + 1))
    flips = rng.random((N, n)) < 0.6
    answer = has_run(flips.copy(), length)
    assert np.shape(answer) == (N,), "one answer for each trial"
    for row, found in zip(flips, answer):
        text = "".join("H" if toss else "T" for toss in row)
        assert ("H" * length in text) == found, (
            f"{text} and a run of {length}: {'H' * length in text}"
        )
