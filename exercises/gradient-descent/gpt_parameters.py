r"""Return the number of parameters of a GPT as on the page: `v` tokens, `n` positions, width
`d`, `layers` blocks, and biases everywhere but at the output. With `tied=True` the output uses the
embedding matrix; with `tied=False` it has a matrix of its own, `(d, v)`, without a bias.
"""

import numpy as np


def gpt_parameters(v, n, d, layers, tied=True):
    # SOLUTION
    block = 12 * d**2 + 13 * d
    ends = v * d + n * d + 2 * d
    return ends + layers * block + (0 if tied else v * d)
    # WRONG: forgets the biases
    block = 12 * d**2 + 4 * d
    ends = v * d + n * d + 2 * d
    return ends + layers * block + (0 if tied else v * d)
    # WRONG: forgets the normalization after the last block
    block = 12 * d**2 + 13 * d
    return v * d + n * d + layers * block + (0 if tied else v * d)
    # WRONG: forgets the positions
    block = 12 * d**2 + 13 * d
    return v * d + 2 * d + layers * block + (0 if tied else v * d)
    # WRONG: counts the embedding twice although it is shared
    block = 12 * d**2 + 13 * d
    return 2 * v * d + n * d + 2 * d + layers * block
    # WRONG: never counts a matrix of the output
    block = 12 * d**2 + 13 * d
    return v * d + n * d + 2 * d + layers * block
    # WRONG: leaves out what mixes the heads
    block = 11 * d**2 + 12 * d
    ends = v * d + n * d + 2 * d
    return ends + layers * block + (0 if tied else v * d)
    # WRONG: takes dense layers that are as wide as the tokens
    block = 6 * d**2 + 10 * d
    ends = v * d + n * d + 2 * d
    return ends + layers * block + (0 if tied else v * d)
    # WRONG: counts one normalization in a block
    block = 12 * d**2 + 11 * d
    ends = v * d + n * d + 2 * d
    return ends + layers * block + (0 if tied else v * d)
    # WRONG: counts one block only
    ends = v * d + n * d + 2 * d
    return ends + 12 * d**2 + 13 * d + (0 if tied else v * d)
    # WRONG: gives the extra output a bias
    block = 12 * d**2 + 13 * d
    ends = v * d + n * d + 2 * d
    return ends + layers * block + (0 if tied else v * d + v)
    # HINT: Which arrays does a block have? Write down the shape of each, biases and both
    # normalizations included.
    # HINT: Outside the blocks are the embeddings, the positions, one normalization, and perhaps
    # the matrix of the output.
    # EXPLAIN: A block has 4 d^2 + 4 d for attention, 8 d^2 + 5 d for the dense layers, and 4 d for
    # two normalizations. The number of heads does not matter: they share the d columns out.


# CHECK
got = gpt_parameters(50257, 1024, 768, 12)
assert got == 124439808, (
    f"the small GPT-2 of the page has 124,439,808 parameters, not {got}"
)
got = gpt_parameters(7, 3, 4, 0)
assert got == 48, (
    "without a block there are 28 numbers of embeddings, 12 of positions "
    f"and 8 of the last normalization, together 48, not {got}"
)
got = gpt_parameters(7, 3, 4, 0, tied=False)
assert got == 76, (
    "with a matrix of its own for the output there are 28 more: 76, "
    f"not {got}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    v, n, d, layers = (int(k) for k in rng.integers(1, 60, size=4))
    shapes = [(v, d), (n, d), (1, d), (1, d)]
    for _ in range(layers):
        shapes += [(1, d), (1, d), (1, d), (1, d)]  # two normalizations
        shapes += 4 * [(d, d), (1, d)]  # attention
        shapes += [(d, 4 * d), (1, 4 * d), (4 * d, d), (1, d)]
    for tied in (True, False):
        truth = sum(a * b for a, b in shapes + (not tied) * [(d, v)])
        got = gpt_parameters(v, n, d, layers, tied)
        assert got == truth, (
            f"v = {v}, n = {n}, d = {d}, layers = {layers}, tied = {tied}: "
            f"the arrays have {truth} numbers, not {got}"
        )
