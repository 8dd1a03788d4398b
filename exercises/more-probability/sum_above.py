r"""A sum has `n` independent summands, each with mean `mu` and standard deviation `sigma`.
Return the probability that it is above `limit`, by the normal approximation.
"""

import math

from scipy import stats


def sum_above(n, mu, sigma, limit):
    # SOLUTION
    return 1 - stats.norm.cdf((limit - n * mu) / (sigma * math.sqrt(n)))
    # WRONG: multiplies the standard deviation by n
    return 1 - stats.norm.cdf((limit - n * mu) / (sigma * n))
    # WRONG: takes the standard error of the average
    return 1 - stats.norm.cdf((limit - n * mu) / (sigma / math.sqrt(n)))
    # WRONG: gives the probability of staying below
    return stats.norm.cdf((limit - n * mu) / (sigma * math.sqrt(n)))
    # WRONG: forgets that the mean of the sum is n times mu
    return 1 - stats.norm.cdf((limit - mu) / (sigma * math.sqrt(n)))
    # WRONG: divides by the variance of the sum
    return 1 - stats.norm.cdf((limit - n * mu) / (n * sigma**2))
    # WRONG: asks for all summands to be above their share of the limit
    return (1 - stats.norm.cdf((limit / n - mu) / sigma)) ** n
    # HINT: Which mean and which standard deviation does the sum have?
    # HINT: Variances add up, so the variance of the sum is n times that of one. How many
    # standard deviations is the limit above the mean?
    # EXPLAIN: The sum is approximately normal with mean n mu and standard deviation
    # sigma sqrt(n). Standardize the limit, and take what is above it.


# CHECK
import random

answer = sum_above(16, 3, 3, 60)
assert abs(answer - 0.15866) < 1e-4, (
    f"16 repairs above 60 hours: one standard deviation up, 0.1587, not "
    f"{answer}"
)
answer = sum_above(64, 3, 3, 220)
assert abs(answer - 0.12167) < 1e-4, (
    f"64 repairs above 220 hours: 0.1217, not {answer}"
)
generator = random.Random(0)
for _ in range(30):
    n = generator.randint(2, 400)
    mu = generator.uniform(-3, 5)
    sigma = generator.uniform(0.3, 4)
    z = generator.uniform(-2.5, 2.5)
    limit = mu * n + z * sigma * n**0.5
    truth = math.erfc(z / 2**0.5) / 2
    answer = sum_above(n, mu, sigma, limit)
    assert abs(answer - truth) < 1e-6, (
        f"n = {n}, mean {mu:.2f}, sigma {sigma:.2f}: the limit {limit:.2f} "
        f"is {z:.2f} standard deviations up, so {truth:.4f}, not {answer}"
    )
