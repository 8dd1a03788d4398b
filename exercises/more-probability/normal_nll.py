r"""A model predicts `y_hat` for targets `y`, both $(n,)$, and the noise is independent
and normal with mean 0 and standard deviation `sigma`. Return the *mean* negative
log-likelihood of the targets, one number, with all its constants. Very large errors,
whose density underflows to 0, have to work.
"""

import numpy as np


def normal_nll(y, y_hat, sigma):
    # SOLUTION
    squared = np.mean((y - y_hat) ** 2) / (2 * sigma**2)
    return np.log(sigma) + 0.5 * np.log(2 * np.pi) + squared
    # WRONG: leaves out the term with log sigma
    squared = np.mean((y - y_hat) ** 2) / (2 * sigma**2)
    return 0.5 * np.log(2 * np.pi) + squared
    # WRONG: gives the sum over the targets
    squared = np.sum((y - y_hat) ** 2) / (2 * sigma**2)
    return len(y) * (np.log(sigma) + 0.5 * np.log(2 * np.pi)) + squared
    # WRONG: forgets the minus sign
    squared = np.mean((y - y_hat) ** 2) / (2 * sigma**2)
    return -np.log(sigma) - 0.5 * np.log(2 * np.pi) - squared
    # WRONG: takes the logarithm of the density, which underflows
    density = np.exp(-((y - y_hat) ** 2) / (2 * sigma**2))
    density = density / (sigma * np.sqrt(2 * np.pi))
    return -np.mean(np.log(np.maximum(density, 1e-300)))
    # WRONG: divides by sigma where the variance belongs
    squared = np.mean((y - y_hat) ** 2) / (2 * sigma)
    return np.log(sigma) + 0.5 * np.log(2 * np.pi) + squared
    # HINT: Take the logarithm of the density on paper first, then write the program.
    # HINT: The three terms are log sigma, half of log(2 pi), and the squared error
    # divided by twice the variance. Only the last one is averaged.
    # EXPLAIN: The logarithm undoes the exponential, so there is no density left that
    # could underflow. What depends on the predictions is the mean squared error.


# CHECK
nll = normal_nll(np.array([2.0, 4.0]), np.array([2.0, 4.0]), 1.0)
assert np.ndim(nll) == 0, (
    f"the mean over the targets is one number, not shape {np.shape(nll)}"
)
assert np.isclose(nll, 0.918939, atol=1e-5), (
    f"perfect predictions with sigma 1 have half of log(2 pi), 0.9189, "
    f"not {nll}"
)
nll = normal_nll(np.array([0.0, 0.0]), np.array([100.0, 100.0]), 1.0)
assert np.isclose(nll, 5000.918939), (
    f"an error of 100 sigma costs 10000 / 2 and 0.9189, not {nll}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(1, 9)
    y, y_hat = rng.normal(size=n), rng.normal(size=n)
    sigma = rng.uniform(0.3, 3)
    z = (y - y_hat) / sigma
    density = np.exp(-(z**2) / 2) / (sigma * np.sqrt(2 * np.pi))
    truth = -np.log(density).mean()
    nll = normal_nll(y.copy(), y_hat.copy(), sigma)
    assert np.isclose(nll, truth), (
        f"for {n} targets and sigma {sigma:.2f} the mean is {truth:.4f}, "
        f"not {nll:.4f}"
    )
