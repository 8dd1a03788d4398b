r"""Return the share of right answers for each class: an array of shape $(K,)$, whose
entry $k$ is the share of the examples with label $k$ for which `y_hat` is $k$.

`y` and `y_hat` have shape $(n,)$ and hold whole numbers from 0 to $K - 1$. Each
class has one example or more in `y`.
"""

import numpy as np


def right_by_class(y, y_hat, K):
    # SOLUTION
    shares = np.zeros(K)
    for k in range(K):
        shares[k] = (y_hat[y == k] == k).mean()
    return shares
    # WRONG: divides by how often the class was answered, not by how often it was
    # right to
    shares = np.zeros(K)
    for k in range(K):
        if (y_hat == k).any():
            shares[k] = (y[y_hat == k] == k).mean()
    return shares
    # WRONG: divides by the number of all examples
    shares = np.zeros(K)
    for k in range(K):
        shares[k] = ((y == k) & (y_hat == k)).mean()
    return shares
    # WRONG: counts an answer as right if both are not the class
    shares = np.zeros(K)
    for k in range(K):
        shares[k] = ((y == k) == (y_hat == k)).mean()
    return shares
    # WRONG: gives the share over all classes, K times
    return np.full(K, (y == y_hat).mean())
    # WRONG: counts, but does not divide
    return np.bincount(y[y == y_hat], minlength=K)
    # WRONG: goes through the classes that were answered, so that others are missing
    return np.array([(y_hat[y == k] == k).mean() for k in np.unique(y_hat)])
    # HINT: `y == k` is a mask for the examples of class k. What do their answers look
    # like?
    # HINT: The mean of a mask is the share of its entries that are true.
    # EXPLAIN: `y_hat[y == k]` are the answers to the examples of class k. Compared
    # with k they are right or wrong, and the mean of that is the share.


# CHECK
y = np.array([0, 0, 0, 0, 1, 1, 2])
y_hat = np.array([0, 0, 0, 1, 1, 2, 0])
shares = right_by_class(y, y_hat, 3)
assert np.shape(shares) == (3,), (
    f"three classes have three shares, not shape {np.shape(shares)}"
)
assert np.isclose(shares[0], 0.75), (
    f"of the four examples of class 0 three are right, not {shares[0]}"
)
assert np.isclose(shares[1], 0.5), (
    f"one of the two examples of class 1 is right: 0.5, not {shares[1]}"
)
assert np.isclose(shares[2], 0), (
    f"the one example of class 2 was taken for a 0: 0, not {shares[2]}"
)
shares = right_by_class(np.array([0, 1, 2]), np.array([0, 0, 2]), 3)
assert np.shape(shares) == (3,) and np.allclose(shares, [1, 0, 1]), (
    f"a class that was never answered has a share too, 0: [1, 0, 1], "
    f"not {shares}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = int(rng.integers(2, 7))
    y = rng.permutation(np.append(np.arange(K), rng.integers(0, K, 20)))
    y_hat = np.where(
        rng.random(y.size) < 0.6, y, rng.integers(0, K, y.size)
    )
    shares = right_by_class(y, y_hat, K)
    for k in range(K):
        of_class = [h for t, h in zip(y, y_hat) if t == k]
        truth = of_class.count(k) / len(of_class)
        assert np.isclose(shares[k], truth), (
            f"{of_class.count(k)} of {len(of_class)} examples of class {k} "
            f"are right: {truth:.3f}, not {shares[k]}"
        )
