r"""Each day multiplies a vector of shape `(n,)` by `T`, of shape `(n, n)`, which has an
inverse. You know today's vector with a relative error of `error`, and want to know an
earlier one. Return the largest whole number $k \ge 0$ for which the bound by the condition
number promises a relative error of at most `limit`, $k$ days back and on each day in
between. $\kappa(\mat T) > 1$, the numbers fulfil `0 < error <= limit`, and the answer is
below 60.
"""

import numpy as np


def days_back(T, error, limit):
    # SOLUTION
    k, T_k = 0, T
    while np.linalg.cond(T_k) * error <= limit:
        k, T_k = k + 1, T_k @ T
    return k
    # WRONG: takes the power of the condition number for that of the matrix
    k = 0
    while np.linalg.cond(T) ** (k + 1) * error <= limit:
        k += 1
    return k
    # WRONG: goes one day too far
    k, T_k = 0, np.eye(len(T))
    while np.linalg.cond(T_k) * error <= limit:
        k, T_k = k + 1, T_k @ T
    return k
    # WRONG: takes eigenvalues for singular values
    lam = abs(np.linalg.eigvals(T))
    k = 0
    while k < 60 and (lam.max() / lam.min()) ** (k + 1) * error <= limit:
        k += 1
    return k
    # WRONG: looks at the spectral norm alone, which is about going forwards
    k, T_k = 0, T
    while k < 60 and np.linalg.norm(T_k, 2) * error <= limit:
        k, T_k = k + 1, T_k @ T
    return k
    # WRONG: takes the elementwise power
    k = 0
    while k < 60 and np.linalg.cond(T ** (k + 1)) * error <= limit:
        k += 1
    return k
    # WRONG: counts one day in place of all
    return int(np.linalg.cond(T) * error <= limit)
    # WRONG: stops a day too soon
    k, T_k = 0, T
    while np.linalg.cond(T_k) * error <= limit:
        k, T_k = k + 1, T_k @ T
    return max(k - 1, 0)
    # WRONG: uses the inverse alone, and forgets that errors are relative
    k, T_k = 0, T
    while k < 60 and error / np.linalg.svd(T_k)[1][-1] <= limit:
        k, T_k = k + 1, T_k @ T
    return k
    # WRONG: takes the last day within the limit, also after one that is not
    within = [
        k
        for k in range(1, 60)
        if np.linalg.cond(np.linalg.matrix_power(T, k)) * error <= limit
    ]
    return max(within, default=0)
    # WRONG: counts all days within the limit
    return sum(
        int(np.linalg.cond(np.linalg.matrix_power(T, k)) * error <= limit)
        for k in range(1, 60)
    )
    # HINT: Which system has the vector of k days ago as its solution?
    # HINT: Raise k as long as the bound for the next power holds. `T_k @ T` makes the next
    # power.
    # EXPLAIN: The vector x of k days ago solves T^k x = b, so its relative error is at most
    # cond(T^k) times that of b. For a symmetric T this is cond(T) to the power of k. In
    # general it is at most that, and can be much less.


# CHECK
vans = np.array([[0.8, 0.2, 0.2], [0.1, 0.5, 0.3], [0.1, 0.3, 0.5]])
k = days_back(vans, 1e-3, 0.2)
assert k == 3, (
    "the condition numbers 5, 26, 130 and 654 times 0.001 are within 0.2 "
    f"for the first three, so 3 days, not {k}"
)
k = days_back(np.diag([2.0, 1.0]), 0.01, 0.015)
assert k == 0, f"one day back the bound is 0.02 already: 0 days, not {k}"
k = days_back(np.array([[0.0, -4.0], [1.0, 0.0]]), 0.01, 0.02)
assert k == 0, (
    "this one has 4, and its square, -4 times the identity, has 1: two "
    f"days back are within 0.02, but one is not, so 0 days, not {k}"
)
rng = np.random.default_rng(0)
done = 0
while done < 20:
    n = int(rng.integers(2, 5))
    T = rng.normal(size=(n, n)) * rng.uniform(0.5, 2)
    error = 10.0 ** rng.uniform(-7, -3)
    limit = error * 10.0 ** rng.uniform(0.5, 6)
    powers = [np.linalg.matrix_power(T, i + 1) for i in range(60)]
    bounds = np.array([np.linalg.cond(P) for P in powers]) * error
    truth = int((bounds > limit).argmax())
    if bounds.max() <= limit or truth > 40:
        continue
    if abs(bounds[: truth + 1] / limit - 1).min() < 1e-3:
        continue  # too near to call
    k = days_back(T.copy(), error, limit)
    assert k == truth, (
        f"with an error of {error:.1e} the bound is first above "
        f"{limit:.1e} at {truth + 1} days: the answer is {truth}, not {k}"
    )
    done += 1
