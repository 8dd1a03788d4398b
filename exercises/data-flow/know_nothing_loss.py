r"""A network gives every example the same $K$ probabilities, whatever the input. Return the smallest
mean cross-entropy loss that it can have on the classes `y`, an array of $n \ge 1$ whole numbers from
0 to $K - 1$. Not every class needs to occur.
"""

import numpy as np


def know_nothing_loss(y, K):
    # SOLUTION
    q = np.bincount(y, minlength=K) / y.size
    q = q[q > 0]
    return -(q * np.log(q)).sum() + 0.0
    # WRONG: takes all classes for equally frequent
    return np.log(K)
    # WRONG: takes all classes that occur for equally frequent
    return np.log(np.unique(y).size)
    # WRONG: gets nan from a class that does not occur
    q = np.bincount(y, minlength=K) / y.size
    with np.errstate(all="ignore"):
        return -(q * np.log(q)).sum()
    # WRONG: measures in bits
    q = np.bincount(y, minlength=K) / y.size
    q = q[q > 0]
    return -(q * np.log2(q)).sum() + 0.0
    # WRONG: forgets the minus sign
    q = np.bincount(y, minlength=K) / y.size
    q = q[q > 0]
    return (q * np.log(q)).sum()
    # WRONG: averages over the classes, not over the examples
    q = np.bincount(y, minlength=K) / y.size
    q = q[q > 0]
    return -np.log(q).mean()
    # WRONG: scores the most frequent class only
    q = np.bincount(y, minlength=K) / y.size
    return -np.log(q.max())
    # WRONG: adds one to each count
    q = (np.bincount(y, minlength=K) + 1) / (y.size + K)
    return -np.log(q[y]).mean()
    # WRONG: gives the share of wrong answers
    return 1 - np.bincount(y, minlength=K).max() / y.size
    # HINT: Which probabilities are best, if they have to be the same for all? Think of two
    # classes, three quarters and one quarter.
    # HINT: The best are the shares of the classes. `np.bincount(y, minlength=K)` counts
    # each class. A class that does not occur adds nothing.
    # EXPLAIN: With the probabilities $q_k$, the mean loss is the cross-entropy of $q$ under
    # the shares, and that is smallest for $q$ equal to the shares, where it is their
    # entropy.


# CHECK
loss = know_nothing_loss(np.arange(10), 10)
assert np.isclose(loss, np.log(10)), (
    f"ten equal classes cost log 10 = 2.303, not {loss}"
)
loss = know_nothing_loss(np.array([0, 0, 0, 1]), 2)
assert np.isclose(loss, 0.562335, atol=1e-5), (
    f"the shares 3/4 and 1/4 cost 0.5623, not {loss}"
)
loss = know_nothing_loss(np.array([2, 2, 2]), 5)
assert np.isclose(loss, 0), (
    f"if only one class occurs, giving it 1 costs 0, not {loss}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    K = int(rng.integers(2, 6))
    y = rng.integers(0, K, size=rng.integers(2, 12))
    loss = know_nothing_loss(y, K)
    assert np.shape(loss) == () and np.isfinite(loss), (
        "the loss is one finite number, also if a class does not occur"
    )
    truth = 0.0
    for c in y:
        truth -= np.log(np.mean(y == c)) / y.size
    assert np.isclose(loss, truth), (
        f"for the classes {y} the shares cost {truth:.4f}, not {loss}"
    )
    for _ in range(20):
        q = rng.dirichlet(np.ones(K))
        assert loss <= -np.log(q[y]).mean() + 1e-9, (
            f"the probabilities {q.round(3)} cost less on {y}"
        )
