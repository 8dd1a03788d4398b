r"""Return the logarithm of the mean of several probabilities, which are given by
their logarithms.

`log_p` has shape $(n,)$ with $n \ge 1$. Its entries are finite; they may be as
small as $-10{,}000$, so that the probabilities themselves do not fit into a float.
The answer has to be finite and right all the same.
"""

import numpy as np


def log_mean_exp(log_p):
    # SOLUTION
    m = log_p.max()
    return m + np.log(np.exp(log_p - m).mean())
    # WRONG: goes back to probabilities, which underflow to 0
    with np.errstate(divide="ignore"):
        return np.log(np.exp(log_p).mean())
    # WRONG: gives the mean of the logarithms, not the logarithm of the mean
    return log_p.mean()
    # WRONG: adds up, but does not divide by the count
    m = log_p.max()
    return m + np.log(np.exp(log_p - m).sum())
    # WRONG: forgets to add the largest logarithm back
    return np.log(np.exp(log_p - log_p.max()).mean())
    # WRONG: takes the smallest one out, so that the others overflow
    m = log_p.min()
    with np.errstate(over="ignore"):
        return m + np.log(np.exp(log_p - m).mean())
    # WRONG: takes the mean of the logarithms out, and the largest may be far above it
    m = log_p.mean()
    with np.errstate(over="ignore"):
        return m + np.log(np.exp(log_p - m).mean())
    # WRONG: takes the last one out, as if they were sorted
    m = log_p[-1]
    with np.errstate(over="ignore"):
        return m + np.log(np.exp(log_p - m).mean())
    # HINT: A mean is a sum divided by n. What does the division do to a logarithm?
    # HINT: Subtract the largest entry, do the plain computation, add it back.
    # EXPLAIN: The largest probability is taken out as a factor, which a logarithm
    # turns into a term. What is left is the mean of numbers of which one is 1, so
    # it is at least 1/n, and its logarithm is safe.


# CHECK
answer = log_mean_exp(np.log(np.array([0.2, 0.4])))
assert np.isclose(answer, np.log(0.3)), (
    f"the mean of 0.2 and 0.4 is 0.3, with logarithm {np.log(0.3):.4f}, "
    f"not {answer}"
)
answer = log_mean_exp(np.array([-921.0, -921.0]))
assert np.isclose(answer, -921), (
    f"the mean of two equal numbers is that number: -921, not {answer}"
)
answer = log_mean_exp(np.array([-2000.0, -1000.0]))
assert np.isclose(answer, -1000 - np.log(2), rtol=0, atol=1e-8), (
    f"beside the second number the first is nothing, so the mean is half "
    f"of it: {-1000 - np.log(2):.4f}, not {answer}"
)
for given in ([-10.0, -8000.0], [-8000.0, -10.0]):
    answer = log_mean_exp(np.array(given))
    assert np.isclose(answer, -10 - np.log(2), rtol=0, atol=1e-8), (
        f"for {given} the mean is half of the larger number, in any order: "
        f"{-10 - np.log(2):.4f}, not {answer}"
    )
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 9))
    shift = rng.uniform(-9000, 0)
    p = rng.uniform(0.01, 1, size=n)
    given = np.log(p) + shift
    before = given.copy()
    answer = log_mean_exp(given)
    assert np.isclose(answer - shift, np.log(p.mean()), atol=1e-9), (
        f"for {n} logarithms near {shift:.0f} the answer is "
        f"{np.log(p.mean()) + shift:.4f}, not {answer}"
    )
    assert np.array_equal(given, before), "log_p has to stay as it was"
