r"""`Y` is a one-hot table of shape (n, K) in which every category occurs, and `x` a
quantity of shape (n,), such as the pages of each member. Return the mean of x within
each category, an array of shape (K,).
"""

import numpy as np


def class_means(Y, x):
    # SOLUTION
    return (Y * x[:, None]).sum(axis=0) / Y.sum(axis=0)
    # WRONG: divides by the number of all examples, with the zeros counted
    return (Y * x[:, None]).mean(axis=0)
    # WRONG: gives the sums
    return (Y * x[:, None]).sum(axis=0)
    # WRONG: takes every category to be equally frequent
    n, K = Y.shape
    return (Y * x[:, None]).sum(axis=0) / (n / K)
    # WRONG: sums along the rows, which gives x back
    return (Y * x[:, None]).sum(axis=1) / Y.sum(axis=1)
    # WRONG: counts the products that are not 0, and loses the members with x = 0
    kept = Y * x[:, None]
    return kept.sum(axis=0) / np.maximum((kept != 0).sum(axis=0), 1)
    # HINT: A column of Y is 1 for the members of one category. What is left of x if
    # you multiply it by this column?
    # HINT: Multiply `Y` by `x[:, None]` and add up down the rows. Divide each sum by
    # the count of its category, which is also a sum over Y.
    # EXPLAIN: Multiplying by a one-hot column keeps the values of one category and
    # makes all others 0. Their sum divided by the category's own count is the mean.


# CHECK
Y = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 0.0]])
means = class_means(Y, np.array([3.0, 10.0, 5.0, 7.0]))
assert np.shape(means) == (2,), (
    f"two categories have two means, not shape {np.shape(means)}"
)
assert np.isclose(means[0], 5), (
    f"the first category has 3, 5 and 7, mean 5, not {means[0]}"
)
assert np.isclose(means[1], 10), (
    f"the second category has only 10, not {means[1]}"
)
means = class_means(Y, np.array([0.0, 10.0, 5.0, 7.0]))
assert np.isclose(means[0], 4), (
    f"a value of 0 counts, too: 0, 5, 7 have the mean 4, not {means[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = int(rng.integers(2, 5))
    codes = rng.permutation(
        np.append(np.arange(K), rng.integers(0, K, size=rng.integers(0, 9)))
    )
    x = rng.normal(20, 5, size=codes.size).round(2)
    means = class_means(np.eye(K)[codes], x)
    assert np.shape(means) == (K,), (
        f"{K} categories have {K} means, not shape {np.shape(means)}"
    )
    for k in range(K):
        truth = x[codes == k].mean()
        assert np.isclose(means[k], truth), (
            f"category {k} has {x[codes == k]}, mean {truth:.3f}"
        )
