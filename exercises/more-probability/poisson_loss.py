r"""A network predicts how many customers come in an hour. Its last layer gives a number
$z$, which may be negative, and the rate is $\lambda = e^z$. The count $y$ is taken to be
Poisson, $p(y \mid \lambda) = e^{-\lambda} \frac{\lambda^y}{y!}$. Derive the loss: the mean
negative log-likelihood over $n$ hours *without* the term with $y!$, which the network
cannot change. `y` and `z` are $(n,)$. Rates of thousands have to work.
"""

import numpy as np


def poisson_loss(y, z):
    # SOLUTION
    return np.mean(np.exp(z) - y * z)
    # WRONG: takes z for the rate
    return np.mean(z - y * np.log(np.abs(z)))
    # WRONG: takes the squared error of the rate
    return np.mean((y - np.exp(z)) ** 2)
    # WRONG: gives the sum over the hours
    return np.sum(np.exp(z) - y * z)
    # WRONG: forgets the minus sign of the loss
    return np.mean(y * z - np.exp(z))
    # WRONG: leaves out the term that keeps the rate from growing
    return np.mean(-y * z)
    # WRONG: takes the logarithm of the probability, which underflows
    p = np.exp(-np.exp(z)) * np.exp(y * z)
    return -np.mean(np.log(np.maximum(p, 1e-300)))
    # HINT: Take the logarithm of p(y | lambda): three terms. Which of them depend on the
    # rate?
    # HINT: log lambda is z, since lambda = exp(z).
    # EXPLAIN: -log p = lambda - y log lambda + log y!. With lambda = exp(z) that is
    # exp(z) - y z and a constant. Its slope by z is exp(z) - y, prediction minus target,
    # as for half the squared error and for softmax with cross-entropy.


# CHECK
loss = poisson_loss(np.array([3]), np.array([0.0]))
assert np.ndim(loss) == 0, (
    f"the mean over the hours is one number, not shape {np.shape(loss)}"
)
assert np.isclose(loss, 1), (
    f"z = 0 is the rate 1, and 1 - 3 * 0 = 1, not {loss}"
)
loss = poisson_loss(np.array([3000]), np.array([8.0]))
assert np.isclose(loss, np.exp(8) - 24000), (
    f"3000 came at a rate of {np.exp(8):.0f}: {np.exp(8) - 24000:.1f}, "
    f"not {loss}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(1, 8)
    z = rng.normal(size=n)
    y = rng.poisson(np.exp(z))
    truth = 0.0
    for i in range(n):
        p = np.exp(-np.exp(z[i])) * np.exp(z[i]) ** y[i]
        truth -= np.log(p) / n
    loss = poisson_loss(y.copy(), z.copy())
    assert np.isclose(loss, truth), (
        f"counts {y} with z {z.round(2)} have the loss {truth:.4f}, "
        f"not {loss:.4f}"
    )
