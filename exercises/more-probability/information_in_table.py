r"""`counts` is a table of how often each pair of values was seen, of shape $(r, c)$: one
row a value of $X$, one column a value of $Y$. Turn it into shares, and return the mutual
information of $X$ and $Y$ in nats. Some counts may be 0, but not all.
"""

import numpy as np


def information_in_table(counts):
    # SOLUTION
    p_xy = counts / counts.sum()
    product = p_xy.sum(axis=1, keepdims=True) * p_xy.sum(axis=0)
    seen = p_xy > 0
    return (p_xy[seen] * np.log(p_xy[seen] / product[seen])).sum()
    # WRONG: does not divide the counts by their sum
    product = counts.sum(axis=1, keepdims=True) * counts.sum(axis=0)
    seen = counts > 0
    return (counts[seen] * np.log(counts[seen] / product[seen])).sum()
    # WRONG: gives the entropy of the joint table
    p_xy = counts / counts.sum()
    seen = p_xy > 0
    return -(p_xy[seen] * np.log(p_xy[seen])).sum()
    # WRONG: compares with a table of equal entries, not with independence
    p_xy = counts / counts.sum()
    seen = p_xy > 0
    return (p_xy[seen] * np.log(p_xy[seen] * p_xy.size)).sum()
    # WRONG: averages under the product of the marginals
    p_xy = counts / counts.sum()
    product = p_xy.sum(axis=1, keepdims=True) * p_xy.sum(axis=0)
    seen = p_xy > 0
    ratio = p_xy[seen] / product[seen]
    return -(product[seen] * np.log(ratio)).sum()
    # WRONG: gives bits
    p_xy = counts / counts.sum()
    product = p_xy.sum(axis=1, keepdims=True) * p_xy.sum(axis=0)
    seen = p_xy > 0
    return (p_xy[seen] * np.log2(p_xy[seen] / product[seen])).sum()
    # HINT: You need three tables: the shares, their sums along the rows, and their sums
    # down the columns. `keepdims=True` makes the first sums a column.
    # HINT: It is the KL divergence of the shares from the product of the two marginals.
    # Leave out the pairs that were never seen.
    # EXPLAIN: A column of row sums times a row of column sums is broadcast to the table
    # that independence would give. The average of the log ratio, under the real shares,
    # is the mutual information; pairs that were never seen have weight 0.


# CHECK
mi = information_in_table(np.array([[20, 5], [10, 65]]))
assert np.isclose(mi, 0.1913, atol=1e-4), (
    f"rain and umbrellas share 0.1913 nats, not {mi}"
)
mi = information_in_table(np.array([[0, 1], [1, 0], [0, 1]]))
assert np.isclose(mi, 0.6365, atol=1e-4), (
    f"X in -1, 0, 1 and its square share 0.6365 nats, not {mi}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    r, c = rng.integers(2, 5, size=2)
    row, column = rng.integers(1, 9, size=r), rng.integers(1, 9, size=c)
    mi = information_in_table(np.outer(row, column))
    assert abs(mi) < 1e-9, (
        f"a table of products is independent: 0, not {mi:.4f}"
    )
    counts = rng.integers(0, 9, size=(r, c))
    counts[0, 0] = 3
    p = counts / counts.sum()
    parts = []
    for table in (p.sum(axis=1), p.sum(axis=0), p.ravel()):
        parts.append(-sum(x * np.log(x) for x in table if x > 0))
    truth = parts[0] + parts[1] - parts[2]  # H(X) + H(Y) - H(X, Y)
    mi = information_in_table(counts.copy())
    assert np.isclose(mi, truth, atol=1e-9), (
        f"the counts {counts.tolist()} share {truth:.4f} nats, not {mi:.4f}"
    )
