"""Return the probability that at least two of n people share a birthday, on a planet
whose year has `days` days, all equally likely. There is at least one person and one
day; there may be more people than days.
"""

import numpy as np


def shared_birthday(n, days):
    # SOLUTION
    taken = np.arange(n)  # (n,)
    return 1 - np.prod(np.maximum(days - taken, 0) / days)
    # WRONG: asks whether somebody shares the birthday of the first person
    return 1 - ((days - 1) / days) ** (n - 1)
    # WRONG: treats the pairs as if they had nothing to do with each other
    return 1 - ((days - 1) / days) ** (n * (n - 1) / 2)
    # WRONG: gives the probability that all differ
    return np.prod(np.maximum(days - np.arange(n), 0) / days)
    # WRONG: counts one person too many
    return 1 - np.prod(np.maximum(days - np.arange(n + 1), 0) / days)
    # WRONG: adds up one chance for each pair
    return min(1, n * (n - 1) / 2 / days)
    # WRONG: always has 365 days
    return 1 - np.prod(np.maximum(365 - np.arange(n), 0) / 365)
    # WRONG: lets factors below zero in, when there are more people than days
    factors = days - np.arange(n)
    return 1 - np.prod(np.where(factors == 0, 1, factors) / days)
    # HINT: Count the complement: what has to happen so that all birthdays differ?
    # HINT: When i days are taken, the next person misses them with probability
    # (days - i) / days. Multiply these for i from 0 to n - 1.
    # EXPLAIN: All birthdays differ if each person misses the days already taken, 0 for
    # the first, 1 for the second, and so on. With more people than days one factor is
    # 0, so the product is 0 and a shared birthday is certain.


# CHECK
import itertools

p = shared_birthday(23, 365)
assert np.isclose(p, 0.5073, atol=1e-4), (
    f"with 23 people and 365 days it is 0.5073, not {p}"
)
p = shared_birthday(22, 365)
assert np.isclose(p, 0.4757, atol=1e-4), (
    f"with 22 people and 365 days it is 0.4757, not {p}"
)
p = shared_birthday(1, 10)
assert np.isclose(p, 0), f"one person shares with nobody: 0, not {p}"
for n, days in itertools.product(range(1, 6), range(1, 6)):
    lists = list(itertools.product(range(days), repeat=n))
    truth = sum(len(set(one)) < n for one in lists) / len(lists)
    p = shared_birthday(n, days)
    assert np.isclose(p, truth), (
        f"{n} people, {days} days: of {len(lists)} lists a share of "
        f"{truth:.4f} has a day twice, not {p}"
    )
