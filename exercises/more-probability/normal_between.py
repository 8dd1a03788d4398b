r"""Return $P(a \le X \le b)$ for $X \sim N(\mu, \sigma^2)$. The arguments are numbers with
$a \le b$; note that `variance` is $\sigma^2$. You may use `stats.norm.cdf`, or
`math.erf`.
"""

import math

from scipy import stats


def normal_between(a, b, mu, variance):
    # SOLUTION
    sigma = math.sqrt(variance)
    return stats.norm.cdf((b - mu) / sigma) - stats.norm.cdf(
        (a - mu) / sigma
    )
    # WRONG: divides by the variance
    return stats.norm.cdf((b - mu) / variance) - stats.norm.cdf(
        (a - mu) / variance
    )
    # WRONG: gives the difference of the densities
    sigma = math.sqrt(variance)
    return stats.norm.pdf(b, mu, sigma) - stats.norm.pdf(a, mu, sigma)
    # WRONG: gives the probability of at most b
    return stats.norm.cdf((b - mu) / math.sqrt(variance))
    # WRONG: forgets to standardize
    return stats.norm.cdf(b) - stats.norm.cdf(a)
    # WRONG: takes a density at the middle times the width
    sigma = math.sqrt(variance)
    return stats.norm.pdf((a + b) / 2, mu, sigma) * (b - a)
    # HINT: How far are a and b from the mean, in units of the standard deviation?
    # HINT: The cumulative distribution function at b counts all that is below b. What
    # has to be taken off?
    # EXPLAIN: Standardized, the interval reaches from (a - mu) / sigma to
    # (b - mu) / sigma, and a standard normal falls there with the difference of the two
    # cumulative values. `stats.norm(mu, sigma)` standardizes by itself.


# CHECK
import random

answer = normal_between(492, 508, 500, 16)
assert abs(answer - 0.9545) < 1e-4, (
    f"N(500, 16) has a standard deviation of 4, so 492 to 508 is two of "
    f"them to both sides, 0.9545, not {answer}"
)
answer = normal_between(-1, 0, 0, 1)
assert abs(answer - 0.3413) < 1e-4, (
    f"half of 68 % lies between -1 and 0, 0.3413, not {answer}"
)
generator = random.Random(0)
for _ in range(30):
    mu = generator.uniform(-5, 5)
    sigma = generator.uniform(0.3, 4)
    a = mu + generator.uniform(-3, 2) * sigma
    b = a + generator.uniform(0, 3) * sigma
    root = sigma * math.sqrt(2)
    truth = (math.erf((b - mu) / root) - math.erf((a - mu) / root)) / 2
    answer = normal_between(a, b, mu, sigma**2)
    assert abs(answer - truth) < 1e-6, (
        f"mean {mu:.2f}, variance {sigma**2:.2f}, from {a:.2f} to {b:.2f}: "
        f"{truth:.4f}, not {answer}"
    )
