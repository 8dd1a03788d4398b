r"""A wait is to have the given mean and variance, both positive, and a gamma
distribution. Return the pair of numbers that NumPy's `rng.gamma` takes to draw it:
first the shape, then the scale.
"""


def gamma_arguments(mean, variance):
    # SOLUTION
    scale = variance / mean
    return mean / scale, scale
    # WRONG: returns the rate where NumPy takes the scale
    return mean**2 / variance, mean / variance
    # WRONG: returns mean and standard deviation, as the normal would take them
    return mean, variance**0.5
    # WRONG: exchanges the two
    return variance / mean, mean**2 / variance
    # WRONG: sets the shape to the mean, and lets the scale do the rest
    return mean, (variance / mean) ** 0.5
    # WRONG: takes the variance for a standard deviation
    scale = variance**2 / mean
    return mean / scale, scale
    # HINT: With shape alpha and rate beta, the mean is alpha / beta and the variance
    # alpha / beta**2. What is the variance divided by the mean?
    # HINT: It is 1 / beta, which is what NumPy calls the scale.
    # EXPLAIN: With the scale s = 1 / beta the mean is alpha s and the variance alpha
    # s**2. Their quotient is s, and the mean divided by s is alpha.


# CHECK
import random

alpha, scale = gamma_arguments(30, 300)
assert abs(alpha - 3) < 1e-9 and abs(scale - 10) < 1e-9, (
    f"mean 30 and variance 300 is the third bus: shape 3, scale 10, "
    f"not {alpha} and {scale}"
)
generator = random.Random(0)
for _ in range(30):
    mean = generator.uniform(0.2, 20)
    variance = generator.uniform(0.2, 20)
    alpha, scale = gamma_arguments(mean, variance)
    assert abs(alpha * scale / mean - 1) < 1e-6, (
        f"for the mean {mean:.3f} shape times scale has to be that, not "
        f"{alpha * scale:.3f}"
    )
    assert abs(alpha * scale**2 / variance - 1) < 1e-6, (
        f"for the variance {variance:.3f} shape times the squared scale "
        f"has to be that, not {alpha * scale**2:.3f}"
    )
