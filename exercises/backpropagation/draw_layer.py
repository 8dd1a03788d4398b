r"""Return first weights for a layer with `d_in` inputs and `d_out` units: an array
`(d_in, d_out)`, drawn with the generator `rng`, with mean 0 and the variance of Xavier's rule
if `activation` is `"tanh"`, of He's rule if it is `"relu"`. Normal or uniform, as you like.
"""

import numpy as np


def draw_layer(d_in, d_out, activation, rng):
    # SOLUTION
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return np.sqrt(v) * rng.normal(size=(d_in, d_out))
    # WRONG: takes the variance for the standard deviation
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return v * rng.normal(size=(d_in, d_out))
    # WRONG: takes the fan-out for the fan-in
    v = 2 / d_out if activation == "relu" else 2 / (d_in + d_out)
    return np.sqrt(v) * rng.normal(size=(d_in, d_out))
    # WRONG: forgets the 2 in Xavier's rule
    v = 2 / d_in if activation == "relu" else 1 / (d_in + d_out)
    return np.sqrt(v) * rng.normal(size=(d_in, d_out))
    # WRONG: exchanges the two rules
    v = 2 / d_in if activation == "tanh" else 2 / (d_in + d_out)
    return np.sqrt(v) * rng.normal(size=(d_in, d_out))
    # WRONG: draws the transpose
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return np.sqrt(v) * rng.normal(size=(d_out, d_in))
    # WRONG: takes a uniform distribution on (-sqrt(v), sqrt(v)), of variance v / 3
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return rng.uniform(-np.sqrt(v), np.sqrt(v), size=(d_in, d_out))
    # WRONG: draws positive weights only
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return np.sqrt(v) * np.abs(rng.normal(size=(d_in, d_out)))
    # WRONG: takes a generator of its own, so that all layers get the same numbers
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return np.sqrt(v) * np.random.default_rng(0).normal(size=(d_in, d_out))
    # WRONG: draws one row and repeats it, so that all inputs weigh the same
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    row = np.sqrt(v) * rng.normal(size=d_out)
    return np.tile(row, (d_in, 1))
    # WRONG: draws one column and repeats it, so that all units are equal
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    column = np.sqrt(v) * rng.normal(size=(d_in, 1))
    return np.tile(column, (1, d_out))
    # WRONG: takes a fresh generator, so that a run cannot be repeated
    v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
    return np.sqrt(v) * np.random.default_rng().normal(size=(d_in, d_out))
    # WRONG: counts the bias as one more input
    d_in_b = d_in + 1
    v = 2 / d_in_b if activation == "relu" else 2 / (d_in_b + d_out)
    return np.sqrt(v) * rng.normal(size=(d_in, d_out))
    # HINT: `rng.normal(size=...)` has variance 1. What does a factor c do to a variance?
    # HINT: A factor c multiplies the variance by its square, so multiply by the root of the
    # variance that you want.
    # EXPLAIN: The rules state variances, and generators are scaled by standard deviations. For
    # a uniform distribution on (-r, r) the root of three times the variance is r.


# CHECK
rng = np.random.default_rng(0)
for activation in ("tanh", "relu"):
    for d_in, d_out in [(400, 100), (100, 400), (250, 300)]:
        W = draw_layer(d_in, d_out, activation, rng)
        assert np.shape(W) == (d_in, d_out), (
            f"the weights have the shape {(d_in, d_out)}, not {np.shape(W)}"
        )
        v = 2 / d_in if activation == "relu" else 2 / (d_in + d_out)
        assert abs(W.var() / v - 1) < 0.1, (
            f"{activation}, {d_in} inputs, {d_out} units: the variance is "
            f"about {v:.5f}, not {W.var():.5f}"
        )
        assert abs(W.mean()) < 0.1 * np.sqrt(v), (
            f"the mean is about 0, not {W.mean():.4f}"
        )
        for axis in (0, 1):
            spread = W.std(axis=axis).min()
            assert spread > 0.5 * np.sqrt(v), (
                "the weights differ within each row and within each column"
            )
        again = draw_layer(d_in, d_out, activation, rng)
        assert not np.allclose(W, again), (
            "a second layer, drawn with the same generator, is another one"
        )
    twice = [
        draw_layer(5, 3, activation, np.random.default_rng(7))
        for _ in range(2)
    ]
    assert np.array_equal(*twice), (
        "two generators with the same seed give the same weights"
    )
    many = [draw_layer(4, 6, activation, rng) for _ in range(4000)]
    v = 2 / 4 if activation == "relu" else 2 / 10
    assert abs(np.var(many) / v - 1) < 0.04, (
        f"{activation}, 4 inputs, 6 units, 4000 layers: the variance is "
        f"about {v}, not {np.var(many):.3f}"
    )
small = draw_layer(1, 1, "tanh", rng)
assert np.shape(small) == (1, 1), "one input, one unit: the shape (1, 1)"
