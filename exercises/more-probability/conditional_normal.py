r"""Two variables are $N(\vec\mu, \mat\Sigma)$, with `mu` of shape $(2,)$ and `Sigma` of
shape $(2, 2)$. The first one turned out to be `x1`. Return the mean and the variance of
the second one now, as a pair of numbers. The first variance is positive.
"""

import numpy as np


def conditional_normal(mu, Sigma, x1):
    # SOLUTION
    slope = Sigma[0, 1] / Sigma[0, 0]
    return mu[1] + slope * (x1 - mu[0]), Sigma[1, 1] - slope * Sigma[0, 1]
    # WRONG: divides by the variance of the second variable
    slope = Sigma[0, 1] / Sigma[1, 1]
    return mu[1] + slope * (x1 - mu[0]), Sigma[1, 1] - slope * Sigma[0, 1]
    # WRONG: leaves the variance as it was
    slope = Sigma[0, 1] / Sigma[0, 0]
    return mu[1] + slope * (x1 - mu[0]), Sigma[1, 1]
    # WRONG: forgets that the first variable has a mean
    slope = Sigma[0, 1] / Sigma[0, 0]
    return mu[1] + slope * x1, Sigma[1, 1] - slope * Sigma[0, 1]
    # WRONG: divides by the standard deviation of the first variable
    slope = Sigma[0, 1] / np.sqrt(Sigma[0, 0])
    return mu[1] + slope * (x1 - mu[0]), Sigma[1, 1] - slope * Sigma[0, 1]
    # WRONG: returns the standard deviation
    slope = Sigma[0, 1] / Sigma[0, 0]
    variance = Sigma[1, 1] - slope * Sigma[0, 1]
    return mu[1] + slope * (x1 - mu[0]), np.sqrt(variance)
    # WRONG: answers for the first variable, given the second
    slope = Sigma[0, 1] / Sigma[1, 1]
    return mu[0] + slope * (x1 - mu[1]), Sigma[0, 0] - slope * Sigma[0, 1]
    # HINT: How many units does the mean of the second move when the first moves by one?
    # Look at the formulas for the slice.
    # HINT: The slope is the covariance divided by the variance of what you know. The
    # variance shrinks by the slope times the covariance.
    # EXPLAIN: What you know about the first variable tells you the part that both share.
    # It moves the mean along a line through the means, and what is left to vary is the
    # part that the second variable has for itself.


# CHECK
answer = conditional_normal(
    np.array([1.0, 2.0]), np.array([[2.0, 1.2], [1.2, 1.0]]), 3.0
)
assert np.shape(answer) == (2,), "return two numbers, mean and variance"
assert np.allclose(answer, [3.2, 0.28]), (
    f"the sensors: mean 3.2 and variance 0.28, not {answer}"
)
rng = np.random.default_rng(0)
for _ in range(25):
    # X1 = m1 + a Z1 and X2 = m2 + b Z1 + c Z2, so the truth is known
    a, b, c = rng.uniform(0.3, 2), rng.uniform(-2, 2), rng.uniform(0, 2)
    m1, m2, x1 = rng.uniform(-4, 4, size=3)
    Sigma = np.array([[a * a, a * b], [a * b, b * b + c * c]])
    truth = m2 + b * (x1 - m1) / a, c * c
    mean, variance = conditional_normal(
        np.array([m1, m2]), Sigma.copy(), x1
    )
    assert np.isclose(mean, truth[0]), (
        f"means {m1:.2f}, {m2:.2f}, Sigma {Sigma.round(2).tolist()}, "
        f"x1 = {x1:.2f}: the mean is {truth[0]:.3f}, not {mean:.3f}"
    )
    assert np.isclose(variance, truth[1]), (
        f"Sigma {Sigma.round(2).tolist()}: the variance is {truth[1]:.3f}, "
        f"not {variance:.3f}"
    )
