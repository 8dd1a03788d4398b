r"""Return the mean binary cross-entropy of a batch. `z` has the logits, shape `(n,)`, and `y` the
truth, 1 for yes and 0 for no, shape `(n,)`. Logits may be in the thousands, positive or
negative; the loss has to be right for them, too.
"""

import numpy as np


def binary_loss(z, y):
    # SOLUTION
    return (np.logaddexp(0, z) - y * z).mean()
    # WRONG: goes through the probability
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        return np.where(y == 1, -np.log(p), -np.log(1 - p)).mean()
    # WRONG: keeps probabilities away from 0 and 1
    p = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return (-y * np.log(p) - (1 - y) * np.log(1 - p)).mean()
    # WRONG: overflows
    with np.errstate(all="ignore"):
        return (np.log(1 + np.exp(z)) - y * z).mean()
    # WRONG: counts only the yes
    return (y * np.logaddexp(0, -z)).mean()
    # WRONG: exchanges yes and no
    return (np.logaddexp(0, z) - (1 - y) * z).mean()
    # WRONG: gives the sum
    return (np.logaddexp(0, z) - y * z).sum()
    # WRONG: adds the same number for yes and no
    return np.logaddexp(0, z).mean()
    # WRONG: takes the logits for probabilities
    p = np.clip(z, 1e-9, 1 - 1e-9)
    return (-y * np.log(p) - (1 - y) * np.log(1 - p)).mean()
    # WRONG: squares the error of the probability
    p = np.exp(-np.logaddexp(0, -z))
    return ((p - y) ** 2).mean()
    # HINT: The loss of one example is $\log(1 + e^z)$ for no, and by $z$ less for yes.
    # HINT: `np.logaddexp(0, z)` is $\log(e^0 + e^z)$ without overflow.
    # EXPLAIN: For $z = 1000$ and no, the loss is 1000, which no formula with a rounded
    # probability of 1 can find. From the logit it is read off directly.


# CHECK
loss = binary_loss(np.array([2.0]), np.array([0]))
assert np.isclose(loss, 2.126928, atol=1e-4), (
    f"z = 2 with the truth no has log(1 + e^2) = 2.127, not {loss}"
)
loss = binary_loss(np.array([2.0]), np.array([1]))
assert np.isclose(loss, 0.126928, atol=1e-4), (
    f"z = 2 with the truth yes has 2.127 - 2 = 0.127, not {loss}"
)
for z, y, truth in (
    (40.0, 0, 40.0),
    (1000.0, 0, 1000.0),
    (-3000.0, 1, 3000.0),
    (1000.0, 1, 0.0),
    (-1000.0, 0, 0.0),
):
    loss = binary_loss(np.array([z]), np.array([y]))
    assert np.isclose(loss, truth), (
        f"z = {z} with y = {y} has the loss {truth}, not {loss}"
    )
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(1, 9)
    z, y = 3 * rng.normal(size=n), rng.integers(0, 2, size=n)
    terms = [
        np.log(1 + np.exp(-a)) if b else np.log(1 + np.exp(a))
        for a, b in zip(z, y)
    ]
    truth = sum(terms) / n
    loss = binary_loss(z, y)
    assert np.shape(loss) == () and np.isclose(loss, truth), (
        f"the losses {np.round(terms, 3)} have the mean {truth:.4f}, "
        f"not {loss}"
    )
