r"""The bakery has `stock` loaves every morning. The demand of a day is Poisson with mean
`lam`, independent of other days, but nobody sees it: `sold`, an array of whole
numbers, holds what was sold on each day. If `sold` is less than `stock`, it was the
demand. If it equals `stock`, the demand was that or more. Return the log-likelihood of
`lam`, the sum over the days. `stats.poisson` has `logpmf(k, lam)` for exactly $k$, and
`logsf(k, lam)` for *more than* $k$. A `lam` far below the stock has to work, too.
"""

import numpy as np
from scipy import stats


def sold_out_log_likelihood(lam, sold, stock):
    # SOLUTION
    seen = sold[sold < stock]
    full = (sold == stock).sum()
    total = stats.poisson.logpmf(seen, lam).sum()
    return total + full * stats.poisson.logsf(stock - 1, lam)
    # WRONG: takes what was sold for the demand
    return stats.poisson.logpmf(sold, lam).sum()
    # WRONG: leaves out the days that sold out
    return stats.poisson.logpmf(sold[sold < stock], lam).sum()
    # WRONG: takes a sold-out day to mean a demand of more than the stock
    seen = sold[sold < stock]
    full = (sold == stock).sum()
    total = stats.poisson.logpmf(seen, lam).sum()
    return total + full * stats.poisson.logsf(stock, lam)
    # WRONG: takes a sold-out day to mean a demand of at most the stock
    seen = sold[sold < stock]
    full = (sold == stock).sum()
    total = stats.poisson.logpmf(seen, lam).sum()
    return total + full * stats.poisson.logcdf(stock, lam)
    # WRONG: counts the sold-out days once, however many there are
    total = stats.poisson.logpmf(sold[sold < stock], lam).sum()
    return total + stats.poisson.logsf(stock - 1, lam)
    # WRONG: subtracts from 1 first, where the tail is lost if it is small
    seen = sold[sold < stock]
    full = (sold == stock).sum()
    total = stats.poisson.logpmf(seen, lam).sum()
    tail = 1 - stats.poisson.cdf(stock - 1, lam)
    return total + full * np.log(max(tail, 1e-300))
    # HINT: A day contributes the logarithm of the probability of what was *seen*. What
    # was seen on a day that sold out?
    # HINT: "stock or more" is "more than stock - 1".
    # EXPLAIN: The likelihood of a day is the probability of the event that you observed:
    # a single value of the demand, or the whole tail from `stock` on. Maximized over lam,
    # it gives back a mean above the average sold, as it should.


# CHECK
ell = sold_out_log_likelihood(2.0, np.array([1]), 3)
assert np.isclose(ell, np.log(2) - 2), (
    f"one loaf sold of 3: the probability of 1, log(2) - 2, not {ell}"
)
ell = sold_out_log_likelihood(2.0, np.array([3]), 3)
assert np.isclose(ell, np.log(1 - 5 * np.exp(-2)), atol=1e-6), (
    f"3 sold of 3: the demand is 3 or more, with 0.323 and logarithm "
    f"-1.129, not {ell}"
)
ell = sold_out_log_likelihood(2.0, np.array([40]), 40)
truth = np.log(stats.poisson.pmf(np.arange(40, 90), 2.0).sum())
assert np.isclose(ell, truth), (
    f"40 sold of 40 with mean 2: the sum of the tail has the logarithm "
    f"{truth:.4f}, not {ell}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    true, stock = rng.uniform(2, 12), int(rng.integers(2, 12))
    sold = np.minimum(rng.poisson(true, size=8), stock)
    sold[0] = stock
    lam = true * rng.uniform(0.7, 1.4)
    pmf = stats.poisson.pmf(np.arange(stock), lam)
    p = np.append(pmf, 1 - pmf.sum())  # 0 to stock - 1, and the rest
    truth = np.log(p[sold]).sum()
    ell = sold_out_log_likelihood(lam, sold.copy(), stock)
    assert np.isclose(ell, truth, rtol=1e-4), (
        f"stock {stock}, sold {sold}, mean {lam:.2f}: {truth:.4f}, "
        f"not {ell:.4f}"
    )
