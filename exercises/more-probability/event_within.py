r"""Events come at random at the rate `lam`, in events per minute. Return the probability
that the `k`-th of them, $k = 1, 2, \dots$, comes within `t` minutes from now. Count: use
`math`, no distribution of SciPy.
"""

import math


def event_within(k, t, lam):
    # SOLUTION
    mean = lam * t
    fewer = sum(mean**j / math.factorial(j) for j in range(k))
    return 1 - math.exp(-mean) * fewer
    # WRONG: gives the probability that the wait is longer
    mean = lam * t
    fewer = sum(mean**j / math.factorial(j) for j in range(k))
    return math.exp(-mean) * fewer
    # WRONG: also counts k events as too few
    mean = lam * t
    fewer = sum(mean**j / math.factorial(j) for j in range(k + 1))
    return 1 - math.exp(-mean) * fewer
    # WRONG: asks for exactly k events in the time
    mean = lam * t
    return math.exp(-mean) * mean**k / math.factorial(k)
    # WRONG: takes k waits to be one wait at a k-th of the rate
    return 1 - math.exp(-lam * t / k)
    # WRONG: takes each of k events to come within the whole time
    return (1 - math.exp(-lam * t)) ** k
    # WRONG: reads lam as the mean wait
    mean = t / lam
    fewer = sum(mean**j / math.factorial(j) for j in range(k))
    return 1 - math.exp(-mean) * fewer
    # HINT: The k-th event comes within t if at least k events come within t. What is
    # the complement?
    # HINT: The number of events in t minutes is Poisson with mean lam * t. Add up its
    # probabilities of 0, 1, up to k - 1 events.
    # EXPLAIN: "The k-th event is late" and "fewer than k events" are the same event. Its
    # probability is a sum of k Poisson probabilities, and what it leaves of 1 is the
    # cumulative distribution function of the gamma distribution.


# CHECK
import random

answer = event_within(1, 10, 0.1)
assert abs(answer - (1 - math.exp(-1))) < 1e-9, (
    f"one bus within 10 minutes, at 0.1 a minute: 0.6321, not {answer}"
)
answer = event_within(3, 30, 0.1)
assert abs(answer - 0.57681) < 1e-4, (
    f"the third bus within 30 minutes: 0.5768, not {answer}"
)
generator = random.Random(0)
for _ in range(25):
    k = generator.randint(1, 6)
    lam = generator.uniform(0.05, 2)
    t = generator.uniform(0.2, 3) * k / lam
    # the area under the gamma density, by 4,000 strips
    width = t / 4000
    truth = sum(
        lam**k * x ** (k - 1) * math.exp(-lam * x) * width
        for x in ((i + 0.5) * width for i in range(4000))
    ) / math.factorial(k - 1)
    answer = event_within(k, t, lam)
    assert abs(answer - truth) < 1e-4, (
        f"event {k} within {t:.2f} minutes at {lam:.3f} a minute: "
        f"{truth:.4f}, not {answer}"
    )
