r"""A player with the logits `theta`, `(k,)`, pulled arm number `a`, counted from 0, and was paid `R`. Return the
new logits after a step uphill with the sampled policy gradient, the learning rate `lr`, and `c` subtracted
from the reward. Leave `theta` as it is.
"""

import numpy as np


def policy_step(theta, a, R, lr, c=0.0):
    # SOLUTION
    e = np.exp(theta - theta.max())
    slope = -e / e.sum()
    slope[a] += 1
    return theta + lr * (R - c) * slope
    # WRONG: goes downhill, as for a loss
    e = np.exp(theta - theta.max())
    slope = -e / e.sum()
    slope[a] += 1
    return theta - lr * (R - c) * slope
    # WRONG: moves the arm that was pulled only
    e = np.exp(theta - theta.max())
    new = theta.copy()
    new[a] += lr * (R - c) * (1 - e[a] / e.sum())
    return new
    # WRONG: adds c in place of subtracting it
    e = np.exp(theta - theta.max())
    slope = -e / e.sum()
    slope[a] += 1
    return theta + lr * (R + c) * slope
    # WRONG: ignores c
    e = np.exp(theta - theta.max())
    slope = -e / e.sum()
    slope[a] += 1
    return theta + lr * R * slope
    # WRONG: subtracts c from the whole step
    e = np.exp(theta - theta.max())
    slope = -e / e.sum()
    slope[a] += 1
    return theta + lr * (R * slope - c)
    # WRONG: multiplies by the probability of the arm once more, which the draw has already done
    e = np.exp(theta - theta.max())
    p = e / e.sum()
    slope = -p
    slope[a] += 1
    return theta + lr * (R - c) * p[a] * slope
    # WRONG: changes the logits it was given
    e = np.exp(theta - theta.max())
    slope = -e / e.sum()
    slope[a] += 1
    theta += lr * (R - c) * slope
    return theta
    # WRONG: takes the logits for the probabilities
    slope = -theta
    slope[a] += 1
    return theta + lr * (R - c) * slope
    # WRONG: leaves the probabilities of the others out and takes one for the arm
    new = theta.copy()
    new[a] += lr * (R - c)
    return new
    # HINT: The gradient of the log-probability of arm a is a one-hot vector minus the probabilities.
    # HINT: Multiply it by the reward minus c and by the learning rate, and add it.
    # EXPLAIN: All logits move: that of the arm by 1 minus its probability, the others by minus theirs.
    # The moves sum to zero. If the reward is below c, all signs turn round.


# CHECK
new = policy_step(np.zeros(3), 1, 1.0, 0.3)
assert np.shape(new) == (3,), (
    f"three logits stay three, not shape {np.shape(new)}"
)
assert np.allclose(new, [-0.1, 0.2, -0.1]), (
    f"from zero, arm 1 paid 1, rate 0.3: (-0.1, 0.2, -0.1), not {new}"
)
new = policy_step(np.zeros(2), 0, 0.0, 1.0, c=0.5)
assert np.allclose(new, [-0.25, 0.25]), (
    f"no coin where half a coin was expected: the arm loses, "
    f"(-0.25, 0.25), not {new}"
)
new = policy_step(np.array([800.0, 0.0]), 1, 1.0, 0.5)
assert np.allclose(new, [799.5, 0.5]), (
    f"logits far apart still work: (799.5, 0.5), not {new}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k = rng.integers(2, 7)
    theta, lr = rng.normal(size=k) * 2, rng.uniform(0.1, 2)
    a, (R, c) = rng.integers(k), rng.normal(size=2)
    kept = theta.copy()
    new = policy_step(theta, a, R, lr, c)
    assert np.array_equal(theta, kept), "theta has to stay as it was"
    truth = np.zeros(k)
    for j in range(k):
        logs = []
        for h in (1e-5, -1e-5):
            moved = theta + h * np.eye(k)[j]
            logs.append(moved[a] - np.log(np.exp(moved).sum()))
        truth[j] = theta[j] + lr * (R - c) * (logs[0] - logs[1]) / 2e-5
    assert np.allclose(new, truth, atol=1e-7), (
        f"arm {a} of {k}, reward {R:.2f}, c {c:.2f}: finite differences of "
        f"the log-probability lead to {truth.round(3)}, not {new.round(3)}"
    )
