r"""Return True if $X$ and $Y$ are conditionally independent given $Z$, else False. The
joint table `p_xyz` has the axes x, y, z, and every z has a positive probability.
Numbers that differ by less than 0.000000001 count as equal.
"""

import numpy as np


def independent_given(p_xyz):
    # SOLUTION
    given_z = p_xyz / p_xyz.sum(axis=(0, 1))  # p(x, y | z)
    p_x = given_z.sum(axis=1)  # p(x | z)
    p_y = given_z.sum(axis=0)  # p(y | z)
    product = p_x[:, None, :] * p_y[None, :, :]
    return bool(np.abs(given_z - product).max() < 1e-9)
    # WRONG: sums z out first, and tests independence without a condition
    p_xy = p_xyz.sum(axis=2)
    product = np.outer(p_xy.sum(axis=1), p_xy.sum(axis=0))
    return bool(np.abs(p_xy - product).max() < 1e-9)
    # WRONG: forgets to divide by p(z)
    p_x, p_y = p_xyz.sum(axis=1), p_xyz.sum(axis=0)
    product = p_x[:, None, :] * p_y[None, :, :]
    return bool(np.abs(p_xyz - product).max() < 1e-9)
    # WRONG: looks at the first value of z only
    p_xy = p_xyz[:, :, 0] / p_xyz[:, :, 0].sum()
    product = np.outer(p_xy.sum(axis=1), p_xy.sum(axis=0))
    return bool(np.abs(p_xy - product).max() < 1e-9)
    # WRONG: forgets what the earlier values of z said, and keeps the last one's answer
    for z in range(p_xyz.shape[2]):
        p_xy = p_xyz[:, :, z] / p_xyz[:, :, z].sum()
        product = np.outer(p_xy.sum(axis=1), p_xy.sum(axis=0))
        same = np.abs(p_xy - product).max() < 1e-9
    return bool(same)
    # WRONG: compares one entry of each table, which is enough for two by two only
    given_z = p_xyz / p_xyz.sum(axis=(0, 1))
    p_x, p_y = given_z.sum(axis=1), given_z.sum(axis=0)
    return bool(np.abs(given_z[0, 0] - p_x[0] * p_y[0]).max() < 1e-9)
    # WRONG: tests whether all three are independent
    p_x, p_y = p_xyz.sum(axis=(1, 2)), p_xyz.sum(axis=(0, 2))
    p_z = p_xyz.sum(axis=(0, 1))
    product = p_x[:, None, None] * p_y[:, None] * p_z
    return bool(np.abs(p_xyz - product).max() < 1e-9)
    # HINT: For each z there is a table of x and y. What do you divide it by, so that it
    # has sum 1?
    # HINT: Within each of these tables, compare every entry with its row's sum times
    # its column's sum.
    # EXPLAIN: Dividing by p(z) makes a table p(x, y | z) for each z. Its marginals are
    # p(x | z) and p(y | z). X and Y are conditionally independent if the product of
    # these is the table, for every z.


# CHECK
def build(p_z, p_x_given_z, p_y_given_z):
    return p_x_given_z[:, None, :] * p_y_given_z[None, :, :] * p_z


late = np.array([[0.9, 0.1], [0.1, 0.9]])
train = build(np.array([0.8, 0.2]), late, late)
assert independent_given(train), (
    "the colleagues are dependent, but independent given the train"
)
coins = np.zeros((2, 2, 2))  # first coin, second coin, are they equal?
for i in range(2):
    for j in range(2):
        coins[i, j, int(i == j)] = 0.25
assert not independent_given(coins), (
    "two coins are independent, but not given whether they agree"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, b, c = rng.integers(2, 5, size=3)
    p_z = rng.dirichlet(np.ones(c))
    p_x = rng.dirichlet(np.ones(a), size=c).T
    p_y = rng.dirichlet(np.ones(b), size=c).T
    p = build(p_z, p_x, p_y)
    assert independent_given(p), (
        f"a table of shape {p.shape} that is p(z) p(x | z) p(y | z): True"
    )
    z = rng.integers(c)
    i, j = rng.permutation(a)[:2], rng.permutation(b)[:2]
    move = p[i, j, z].min() / 2
    p[i, j, z] -= move
    p[i, j[::-1], z] += move
    assert not independent_given(p), (
        f"of shape {p.shape}, with z number {z + 1} no product: False"
    )
