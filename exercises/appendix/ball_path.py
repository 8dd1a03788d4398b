r"""A ball is dropped from `height`. After each landing it comes back up to `share` of the
height it fell from, with $0 \le \text{share} < 1$. Return the length of its way from the
start until it lands for the `landings`-th time, a whole number of 1 or more. If
`landings` is `np.inf`, return the length of its whole way.
"""

import numpy as np


def ball_path(height, share, landings):
    # SOLUTION
    bounces = landings - 1
    faded = 0.0 if bounces == np.inf else share**bounces
    return height + 2 * height * share * (1 - faded) / (1 - share)
    # WRONG: counts as many bounces as landings
    faded = 0.0 if landings == np.inf else share**landings
    return height + 2 * height * share * (1 - faded) / (1 - share)
    # WRONG: counts the way up, and forgets the way down
    faded = 0.0 if landings == np.inf else share ** (landings - 1)
    return height + height * share * (1 - faded) / (1 - share)
    # WRONG: counts the first fall twice
    faded = 0.0 if landings == np.inf else share ** (landings - 1)
    return 2 * height * (1 - share * faded) / (1 - share)
    # WRONG: starts the bounces at the full height
    faded = 0.0 if landings == np.inf else share ** (landings - 1)
    return height + 2 * height * (1 - faded) / (1 - share)
    # WRONG: gives the whole way for every number of landings
    return height + 2 * height * share / (1 - share)
    # WRONG: takes a thousand bounces for endlessly many
    bounces = 1000 if landings == np.inf else landings - 1
    path, h = height, height
    for _ in range(bounces):
        h = share * h
        path = path + 2 * h
    return path
    # HINT: Until the first landing there is only the fall. How many bounces are there
    # until the third?
    # HINT: Each bounce is a way up and the same way down. The first one goes up to
    # share times the height.
    # EXPLAIN: Until landing n there are n - 1 bounces. Their heights are a geometric
    # series that starts with height times share, and each counts twice. Without end, the
    # power in the formula has faded to 0.


# CHECK
for landings, truth in ((1, 3), (2, 6), (3, 7.5), (np.inf, 9)):
    path = ball_path(3.0, 0.5, landings)
    assert np.isclose(path, truth), (
        f"from 3 m with half of the height back, the way until landing "
        f"{landings} is {truth} m, not {path}"
    )
path = ball_path(2.0, 0.0, 5)
assert np.isclose(path, 2), (
    f"a ball that stays down has only its fall, 2 m, not {path}"
)
path = ball_path(1.0, 0.999, np.inf)
assert np.isclose(path, 1999), (
    f"if 0.999 of 1 m comes back, the whole way is 1999 m, not {path}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    height, share = rng.uniform(0.5, 4), rng.uniform(0.05, 0.8)
    landings = int(rng.integers(1, 9))
    path = ball_path(height, share, landings)
    truth, h = height, height
    for _ in range(landings - 1):
        h = share * h
        truth = truth + h + h
    assert np.isclose(path, truth), (
        f"from {height:.2f} m with a share of {share:.2f}, the way until "
        f"landing {landings} is {truth:.4f} m, not {path}"
    )
    for _ in range(400):
        h = share * h
        truth = truth + h + h
    path = ball_path(height, share, np.inf)
    assert np.isclose(path, truth), (
        f"from {height:.2f} m with a share of {share:.2f}, the whole way "
        f"is {truth:.4f} m, not {path}"
    )
