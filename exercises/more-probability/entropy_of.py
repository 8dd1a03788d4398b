r"""Return the entropy of a table of probabilities `p`, of shape $(n,)$, measured with
logarithms to the base `base` ($2$ gives bits, $e$ gives nats). The table may have
zeros, which add nothing.
"""

import numpy as np


def entropy_of(p, base):
    # SOLUTION
    p = p[p > 0]
    return -(p * np.log(p)).sum() / np.log(base)
    # WRONG: ignores the base and gives nats
    p = p[p > 0]
    return -(p * np.log(p)).sum()
    # WRONG: multiplies by the logarithm of the base in place of dividing
    p = p[p > 0]
    return -(p * np.log(p)).sum() * np.log(base)
    # WRONG: averages the surprises without weights
    p = p[p > 0]
    return -np.log(p).mean() / np.log(base)
    # WRONG: forgets the minus sign
    p = p[p > 0]
    return (p * np.log(p)).sum() / np.log(base)
    # WRONG: gives the logarithm of how many values there are
    return np.log((p > 0).sum()) / np.log(base)
    # HINT: What is the surprise of a value, and with which weight does it enter?
    # HINT: Leave the zeros out by a mask. The logarithm to the base b is log x divided
    # by log b.
    # EXPLAIN: After the mask no logarithm of 0 is left. The sum is minus the expected
    # logarithm, in nats, and dividing by log(base) changes the unit.


# CHECK
h = entropy_of(np.array([0.5, 0.25, 0.25]), 2)
assert np.isclose(h, 1.5), f"the first town has 1.5 bits, not {h}"
h = entropy_of(np.array([0.0, 1.0, 0.0]), 2)
assert np.isclose(h, 0), f"a sure value has entropy 0, not {h}"
h = entropy_of(np.array([0.8, 0.1, 0.1]), np.e)
assert np.isclose(h, 0.6390, atol=1e-4), (
    f"the second town has 0.6390 nats, not {h}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    p = rng.dirichlet(np.ones(rng.integers(1, 6)))
    base = rng.choice([2.0, np.e, 10.0])
    truth = 0.0
    for x in p:
        truth += x * np.log10(1 / x) / np.log10(base)
    padded = rng.permutation(np.append(p, [0.0, 0.0]))
    h = entropy_of(padded, base)
    assert np.isclose(h, truth), (
        f"the entropy of {padded.round(3)} to the base {base:.3f} is "
        f"{truth:.4f}, not {h:.4f}"
    )
