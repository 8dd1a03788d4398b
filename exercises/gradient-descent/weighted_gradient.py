r"""Examples are drawn with replacement, example $i$ with the probability $p_i > 0$, perhaps
more often where a class is rare. Return an estimate of the full gradient
$\frac1n \sum_i \vec g_i$ from the drawn examples that is unbiased all the same: give each
drawn gradient the right factor, and take the mean.

`G` has the shape `(n, d)`, a gradient in each row, `p` the shape `(n,)`, `drawn` the shape
`(B,)`: the indices of the drawn examples, perhaps with repeats. The result has the shape `(d,)`.
"""

import numpy as np


def weighted_gradient(G, p, drawn):
    # SOLUTION
    n = len(p)
    factors = 1 / (n * p[drawn])
    return (factors[:, None] * G[drawn]).mean(axis=0)
    # WRONG: takes the plain mean, which leans to what is drawn often
    return G[drawn].mean(axis=0)
    # WRONG: multiplies by the probability, which doubles the fault
    n = len(p)
    return (n * p[drawn][:, None] * G[drawn]).mean(axis=0)
    # WRONG: forgets the number of examples
    return (G[drawn] / p[drawn][:, None]).mean(axis=0)
    # WRONG: divides by the sum of the factors, so that they add up to 1
    factors = 1 / p[drawn]
    return (factors[:, None] * G[drawn]).sum(axis=0) / factors.sum()
    # WRONG: adds up, without the mean
    n = len(p)
    return (G[drawn] / (n * p[drawn][:, None])).sum(axis=0)
    # WRONG: ignores the draw and takes the full gradient
    return G.mean(axis=0)
    # WRONG: takes each drawn example once, also if it came twice
    n = len(p)
    drawn = np.unique(drawn)
    return (G[drawn] / (n * p[drawn][:, None])).mean(axis=0)
    # WRONG: takes the size of the minibatch for the number of examples
    return (G[drawn] / (len(drawn) * p[drawn][:, None])).mean(axis=0)
    # HINT: For a single draw the expectation is the sum of p_i * c_i * g_i. Which c_i
    # makes it the full gradient?
    # HINT: The factors have the shape (B,), the gradients (B, d): `factors[:, None]` makes
    # a column of them.
    # EXPLAIN: With c_i = 1 / (n p_i) the sum of p_i c_i g_i is the mean of all g_i. A mean
    # of B such draws keeps the expectation. What is drawn often counts less each time.
    # Equal probabilities 1/n give the factor 1.


# CHECK
G = np.array([[4.0, 0.0], [0.0, 2.0]])
value = weighted_gradient(G, np.array([0.8, 0.2]), np.array([0, 0, 1]))
assert np.shape(value) == (2,), f"shape (2,), not {np.shape(value)}"
assert np.allclose(value, [5 / 3, 5 / 3]), (
    "factors 0.625, 0.625 and 2.5 give the sum (5, 5), its mean is "
    f"(1.667, 1.667), not {value}"
)
from itertools import product

rng = np.random.default_rng(0)
for trial in range(16):
    n, d, B = (
        int(rng.integers(2, 5)),
        int(rng.integers(1, 4)),
        trial % 3 + 1,
    )
    G = rng.normal(size=(n, d)) + 1
    p = rng.dirichlet(np.ones(n)) * 0.8 + 0.2 / n
    mean = np.zeros(d)
    for draw in product(range(n), repeat=B):
        value = weighted_gradient(G, p, np.array(draw))
        assert np.shape(value) == (d,), (
            f"a gradient has shape ({d},), not {np.shape(value)}"
        )
        mean = mean + np.prod(p[list(draw)]) * value
    assert np.allclose(mean, G.mean(axis=0)), (
        f"over all draws of {B} the expectation is the full gradient "
        f"{G.mean(axis=0).round(4)}, not {mean.round(4)}"
    )
    i = int(rng.integers(n))
    value = weighted_gradient(G, p, np.full(B, i))
    assert np.allclose(value, G[i] / (n * p[i])), (
        f"example {i} alone, of probability {p[i]:.3f}, gives its gradient "
        f"times {1 / (n * p[i]):.3f}, not {value}"
    )
