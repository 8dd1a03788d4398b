r"""Each of `n` random variables has the variance `variance`, and each pair of them has the
covariance `cov`. Return the variance of their average. (For `cov` equal to 0 it is the
variance divided by $n$. What is left for large $n$ if `cov` is positive?)
"""


def average_variance(n, variance, cov):
    # SOLUTION
    return (n * variance + n * (n - 1) * cov) / n**2
    # WRONG: takes them to be independent
    return variance / n
    # WRONG: counts each pair once, but it enters twice
    return (n * variance + n * (n - 1) / 2 * cov) / n**2
    # WRONG: counts only neighbouring pairs
    return (n * variance + 2 * (n - 1) * cov) / n**2
    # WRONG: pairs each variable with itself as well
    return (n * variance + n**2 * cov) / n**2
    # WRONG: divides by n and not by its square
    return (n * variance + n * (n - 1) * cov) / n
    # WRONG: adds the covariance once
    return variance / n + cov
    # WRONG: takes a covariance to be at least 0
    return (n * variance + n * (n - 1) * abs(cov)) / n**2
    # HINT: For two variables, the variance of the sum is the sum of the variances and
    # twice the covariance.
    # HINT: Multiply out the square of a sum of n terms: n squares, and how many products
    # of different ones?
    # HINT: Then the factor 1/n of the average comes out squared.
    # EXPLAIN: The covariance matrix has n variances on its diagonal and n (n - 1)
    # covariances beside it, and the variance of the sum is the sum of all its entries.
    # For large n the average keeps about cov: what all share is not averaged away.


# CHECK
import random

answer = average_variance(2, 1.0, 1.0)
assert abs(answer - 1) < 1e-9, (
    f"two copies of one variable: their average is that variable, with "
    f"variance 1, not {answer}"
)
answer = average_variance(4, 9.0, 0.0)
assert abs(answer - 2.25) < 1e-9, (
    f"four independent repair times: 9 / 4 = 2.25, not {answer}"
)
answer = average_variance(2, 1.0, -1.0)
assert abs(answer) < 1e-9, (
    f"a variable and its negative: their average is always 0, with "
    f"variance 0, not {answer}"
)
generator = random.Random(0)
for _ in range(30):
    n = generator.randint(1, 60)
    own = generator.uniform(0.1, 5)  # variance of what is not shared
    shared = generator.uniform(0, 5)
    # X_i = S + E_i, so the average is S plus an average of n independent E_i
    truth = shared + own / n
    answer = average_variance(n, shared + own, shared)
    assert abs(answer - truth) < 1e-6, (
        f"{n} variables with variance {shared + own:.3f} and covariance "
        f"{shared:.3f}: {truth:.4f}, not {answer}"
    )
