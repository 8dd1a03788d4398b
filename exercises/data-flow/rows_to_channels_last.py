r"""Return the weights of a dense layer with their rows in the order of channels last.

The weights `W`, of shape `(channels * height * width, d_out)`, come from a program that
flattens each example from `(channels, height, width)`. Your program flattens from
`(height, width, channels)`. It has to get the same outputs. `height`, `width` and
`channels` are given; leave `W` as it is.
"""

import numpy as np


def rows_to_channels_last(W, height, width, channels):
    # SOLUTION
    blocks = W.reshape(channels, height, width, -1)
    return np.moveaxis(blocks, 0, 2).reshape(W.shape)
    # WRONG: moves nothing
    return W.reshape(height, width, channels, -1).reshape(W.shape)
    # WRONG: converts in the other direction
    blocks = W.reshape(height, width, channels, -1)
    return np.moveaxis(blocks, 2, 0).reshape(W.shape)
    # WRONG: swaps height and width on the way
    blocks = W.reshape(channels, height, width, -1)
    return blocks.transpose(2, 1, 0, 3).reshape(W.shape)
    # WRONG: puts the channels between height and width
    blocks = W.reshape(channels, height, width, -1)
    return np.moveaxis(blocks, 0, 1).reshape(W.shape)
    # WRONG: turns the order of the rows round
    return W[::-1].copy()
    # WRONG: takes the outputs for the channels
    blocks = W.T.reshape(-1, channels, height, width)
    return blocks.transpose(0, 2, 3, 1).reshape(W.shape)
    # HINT: Which number does row r of W multiply? In the order of the other program it is
    # channel c, row i, column j with r = (c * height + i) * width + j.
    # HINT: Give the rows three axes with a reshape, in the order in which they were
    # flattened. Then bring the axes into your order, and flatten again.
    # EXPLAIN: The reshape to `(channels, height, width, d_out)` undoes the flattening of the
    # rows. `np.moveaxis(blocks, 0, 2)` makes it `(height, width, channels, d_out)`,
    # and the last reshape flattens the rows in your order.


# CHECK
W = np.arange(6.0).reshape(6, 1)
V = rows_to_channels_last(W.copy(), 1, 3, 2)
assert np.shape(V) == (6, 1), f"the shape stays (6, 1), not {np.shape(V)}"
assert np.array_equal(np.ravel(V), [0, 3, 1, 4, 2, 5]), (
    "one row of three places in two channels: the weights 0 to 5 become "
    f"0, 3, 1, 4, 2, 5, not {np.ravel(V)}"
)
rng = np.random.default_rng(0)
for case in range(20):
    height, width, channels, d_out = (
        int(v) for v in rng.integers(1, 6, size=4)
    )
    if case == 0:
        height, width, channels, d_out = 2, 3, 4, 5
    W = rng.normal(size=(channels * height * width, d_out))
    given = W.copy()
    V = rows_to_channels_last(given, height, width, channels)
    assert np.array_equal(given, W), "W has to stay as it is"
    assert np.shape(V) == W.shape, (
        f"the shape stays {W.shape}, not {np.shape(V)}"
    )
    for i, j, c in np.ndindex(height, width, channels):
        ours = (i * width + j) * channels + c
        theirs = (c * height + i) * width + j
        assert np.array_equal(V[ours], W[theirs]), (
            f"height {height}, width {width}, channels {channels}: "
            f"your row {ours} is their row {theirs}"
        )
