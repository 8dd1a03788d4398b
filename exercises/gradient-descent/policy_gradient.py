r"""A slot machine has arms with the mean rewards `mu`, `(k,)`, and the policy is the softmax of
`theta`, `(k,)`. Return the gradient of the expected reward by `theta`, `(k,)`, exactly: nothing is
sampled. Leave both arrays as they are.
"""

import numpy as np


def policy_gradient(theta, mu):
    # SOLUTION
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return pi * (mu - pi @ mu)
    # WRONG: forgets that a larger logit takes probability from the other arms
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return pi * mu
    # WRONG: forgets the probability in front
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return mu - pi @ mu
    # WRONG: compares with the mean of all arms, as if all were pulled equally often
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return pi * (mu - mu.mean())
    # WRONG: goes downhill
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return pi * (pi @ mu - mu)
    # WRONG: takes the slopes of each probability by its own logit only
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return mu * pi * (1 - pi)
    # WRONG: overflows for large logits
    with np.errstate(all="ignore"):
        pi = np.exp(theta) / np.exp(theta).sum()
        return pi * (mu - pi @ mu)
    # WRONG: gives the slope for the arm that is best only
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return np.eye(len(mu))[mu.argmax()] - pi
    # WRONG: averages the gradient of the log-probabilities without the rewards
    e = np.exp(theta - theta.max())
    pi = e / e.sum()
    return sum(p * (np.eye(len(mu))[a] - pi) for a, p in enumerate(pi))
    # HINT: Enumerate: the expectation over the arms of mu_a times (e_a - pi).
    # HINT: Entry j of this is pi_j mu_j minus pi_j times the expected reward.
    # EXPLAIN: The sum over a of pi_a mu_a (e_a - pi) has the entries pi_j mu_j - J pi_j. An arm gains if
    # it pays more than the policy does on average, and the more so, the more often it is pulled.


# CHECK
got = policy_gradient(np.zeros(3), np.array([0.2, 0.5, 0.8]))
assert np.shape(got) == (3,), (
    f"three arms, three slopes, not shape {np.shape(got)}"
)
assert np.allclose(got, [-0.1, 0, 0.1]), (
    f"at zero it is (-0.1, 0, 0.1) for the machine of the page, not {got}"
)
got = policy_gradient(np.array([1000.0, 1000.0]), np.array([0.0, 1.0]))
assert np.allclose(got, [-0.25, 0.25]), (
    f"a common part of all logits drops out, also 1000: (-0.25, 0.25), "
    f"not {got}"
)


def expected(theta, mu):
    e = [np.exp(t) for t in theta]
    return sum(a * b for a, b in zip(e, mu)) / sum(e)


rng = np.random.default_rng(0)
for _ in range(20):
    k = rng.integers(1, 7)
    theta, mu = rng.normal(size=(2, k)) * 2
    kept = theta.copy(), mu.copy()
    got = policy_gradient(theta, mu)
    same = np.array_equal(theta, kept[0]) and np.array_equal(mu, kept[1])
    assert same, "theta and mu have to stay as they were"
    nudges = 1e-5 * np.eye(k)
    slopes = [
        (expected(theta + e, mu) - expected(theta - e, mu)) / 2e-5
        for e in nudges
    ]
    assert np.shape(got) == (k,) and np.allclose(got, slopes, atol=1e-7), (
        f"for {k} arms finite differences give {np.round(slopes, 4)}, "
        f"not {np.round(got, 4)}"
    )
