r"""A dense layer is followed by batch normalization with stored statistics, as at test time. Return the
weights and biases of one dense layer that does the same: a pair `(W_new, b_new)`.

`W` has the shape `(d_in, d_out)`; `b`, the running mean `m`, the running variance `v`, `gamma` and
`beta` have `(d_out,)`. For an input `X`, the two layers compute `Z = X @ W + b` and then
`gamma * (Z - m) / np.sqrt(v + eps) + beta`. Leave the arguments as they are.
"""

import numpy as np


def fold_batch_norm(W, b, m, v, gamma, beta, eps=1e-5):
    # SOLUTION
    factor = gamma / np.sqrt(v + eps)
    return W * factor, (b - m) * factor + beta
    # WRONG: scales the rows of W, which belong to the inputs
    factor = gamma / np.sqrt(v + eps)
    if len(W) != len(factor):
        return W * factor, (b - m) * factor + beta
    return W * factor[:, None], (b - m) * factor + beta
    # WRONG: forgets the running mean
    factor = gamma / np.sqrt(v + eps)
    return W * factor, b * factor + beta
    # WRONG: does not scale the old bias
    factor = gamma / np.sqrt(v + eps)
    return W * factor, b - m * factor + beta
    # WRONG: does not scale the running mean
    factor = gamma / np.sqrt(v + eps)
    return W * factor, b * factor - m + beta
    # WRONG: takes the variance for the standard deviation
    factor = gamma / (v + eps)
    return W * factor, (b - m) * factor + beta
    # WRONG: adds eps outside the root
    factor = gamma / (np.sqrt(v) + eps)
    return W * factor, (b - m) * factor + beta
    # WRONG: scales the shift, too
    factor = gamma / np.sqrt(v + eps)
    return W * factor, (b - m + beta) * factor
    # WRONG: forgets to scale the weights
    factor = gamma / np.sqrt(v + eps)
    return W, (b - m) * factor + beta
    # WRONG: forgets the old bias
    factor = gamma / np.sqrt(v + eps)
    return W * factor, beta - m * factor
    # WRONG: adds the running mean
    factor = gamma / np.sqrt(v + eps)
    return W * factor, (b + m) * factor + beta
    # HINT: With stored statistics the normalization multiplies each output by a fixed number and
    # adds another. Which numbers?
    # HINT: Put `Z = X @ W + b` into the second formula and collect what multiplies `X @ W`. Output
    # j belongs to column j of W.
    # EXPLAIN: gamma * (X W + b - m) / root + beta is X (W * factor) + (b - m) * factor + beta,
    # with factor = gamma / root. So a trained batch normalization costs nothing at
    # test time.


# CHECK
one = np.ones(1)
W_new, b_new = fold_batch_norm(
    2 * one[:, None], 5 * one, 3 * one, 4 * one, 6 * one, 7 * one, 0.0
)
assert np.allclose(W_new, 6), (
    f"2 * 6 / 2 = 6 is the new weight, not {W_new}"
)
assert np.allclose(b_new, 13), f"(5 - 3) * 3 + 7 = 13, not {b_new}"
rng = np.random.default_rng(0)
for case in range(20):
    n, d_in, d_out = (int(k) for k in rng.integers(1, 6, size=3))
    if case % 3 == 0:
        d_in = d_out = 4
    W, X = rng.normal(size=(d_in, d_out)), rng.normal(size=(n + 1, d_in))
    b, m, gamma, beta = rng.normal(size=(4, d_out))
    v = rng.uniform(0.1, 4, size=d_out)
    eps = 0.2 if case % 2 else 1e-5
    given = [a.copy() for a in (W, b, m, v, gamma, beta)]
    W_new, b_new = fold_batch_norm(*given, eps)
    for before, after in zip((W, b, m, v, gamma, beta), given):
        assert np.array_equal(before, after), "the arguments have to stay"
    assert np.shape(W_new) == W.shape, (
        f"the weights keep their shape {W.shape}, not {np.shape(W_new)}"
    )
    assert np.shape(b_new) == (d_out,), (
        f"there is one bias for each output: {(d_out,)}, "
        f"not {np.shape(b_new)}"
    )
    truth = np.zeros((n + 1, d_out))
    for i, j in np.ndindex(n + 1, d_out):
        z = b[j] + sum(X[i, k] * W[k, j] for k in range(d_in))
        truth[i, j] = gamma[j] * (z - m[j]) / (v[j] + eps) ** 0.5 + beta[j]
    assert np.allclose(X @ W_new + b_new, truth), (
        f"the two layers give {truth[0].round(3)} for {X[0].round(2)}, "
        f"the one layer {(X @ W_new + b_new)[0].round(3)}"
    )
