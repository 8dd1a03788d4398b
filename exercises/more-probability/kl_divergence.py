r"""Return $\KL(p \,\Vert\, q)$ of two tables of probabilities in nats; both are $(n,)$.
Where `p` is 0 the term is 0. If `q` is 0 somewhere where `p` is not, return `np.inf`.
"""

import numpy as np


def kl_divergence(p, q):
    # SOLUTION
    seen = p > 0
    if (q[seen] == 0).any():
        return np.inf
    return (p[seen] * np.log(p[seen] / q[seen])).sum()
    # WRONG: leaves out also what happens and was believed impossible
    both = (p > 0) & (q > 0)
    return (p[both] * np.log(p[both] / q[both])).sum()
    # WRONG: exchanges the two tables
    seen = q > 0
    if (p[seen] == 0).any():
        return np.inf
    return (q[seen] * np.log(q[seen] / p[seen])).sum()
    # WRONG: gives the cross-entropy
    seen = p > 0
    if (q[seen] == 0).any():
        return np.inf
    return -(p[seen] * np.log(q[seen])).sum()
    # WRONG: says infinity wherever q is 0, also where p is
    if (q == 0).any():
        return np.inf
    seen = p > 0
    return (p[seen] * np.log(p[seen] / q[seen])).sum()
    # WRONG: adds up absolute values
    seen = p > 0
    if (q[seen] == 0).any():
        return np.inf
    return (p[seen] * np.abs(np.log(p[seen] / q[seen]))).sum()
    # HINT: Only the values that happen count: take the mask p > 0 first.
    # HINT: Among these, look for q equal to 0. If there is none, sum p log(p / q).
    # EXPLAIN: The average is taken under p, so its zeros drop out, with those of q at
    # the same places. A zero of q at a place where p is positive is an infinite
    # surprise that does happen, and no weight makes its average finite.


# CHECK
p, q = np.array([0.5, 0.25, 0.25]), np.array([0.8, 0.1, 0.1])
kl = kl_divergence(p, q)
assert np.isclose(kl, 0.2231, atol=1e-4), (
    f"the second town's beliefs in the first cost 0.2231, not {kl}"
)
kl = kl_divergence(q, p)
assert np.isclose(kl, 0.1927, atol=1e-4), (
    f"the first town's beliefs in the second cost 0.1927, not {kl}"
)
kl = kl_divergence(np.array([0.5, 0.5]), np.array([1.0, 0.0]))
assert kl == np.inf, (
    f"half of the days bring what was believed impossible: inf, not {kl}"
)
kl = kl_divergence(np.array([1.0, 0.0, 0.0]), np.array([0.5, 0.5, 0.0]))
assert np.isclose(kl, np.log(2)), (
    f"only the first value happens, with log 2 too much surprise, not {kl}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(2, 6)
    p, q = rng.dirichlet(np.ones(n), size=2)
    p[rng.integers(n)] = 0
    p = p / p.sum()
    truth = sum(x * (np.log(x) - np.log(y)) for x, y in zip(p, q) if x > 0)
    kl = kl_divergence(p.copy(), q.copy())
    assert np.isclose(kl, truth), (
        f"from {q.round(3)} to {p.round(3)} it is {truth:.4f}, not {kl:.4f}"
    )
    kl = kl_divergence(q.copy(), p.copy())
    assert kl == np.inf, (
        f"{p.round(3)} believes a value impossible that {q.round(3)} "
        f"brings: inf, not {kl}"
    )
