r"""A batch of texts is in `tokens`, whole numbers from 0 to `v - 1` of shape `(n, t)`: $n$ texts
of $t$ tokens. The network looked up their embeddings, and `dX` of shape `(n, t, d)` is the
gradient of the loss by what it got. Return the gradient by the embedding matrix, `(v, d)`.
"""

import numpy as np


def embedding_gradient(tokens, dX, v):
    # SOLUTION
    dE = np.zeros((v, dX.shape[-1]))
    np.add.at(dE, tokens, dX)
    return dE
    # WRONG: counts only one of the places where a token stands
    dE = np.zeros((v, dX.shape[-1]))
    dE[tokens] += dX
    return dE
    # WRONG: has rows only up to the largest token that occurs
    dE = np.zeros((tokens.max() + 1, dX.shape[-1]))
    np.add.at(dE, tokens, dX)
    return dE
    # WRONG: averages over the places where a token stands
    dE = np.zeros((v, dX.shape[-1]))
    np.add.at(dE, tokens, dX)
    counts = np.bincount(tokens.ravel(), minlength=v)
    return dE / np.maximum(counts, 1)[:, None]
    # WRONG: averages over the texts once more
    dE = np.zeros((v, dX.shape[-1]))
    np.add.at(dE, tokens, dX)
    return dE / len(tokens)
    # WRONG: takes the first text only
    dE = np.zeros((v, dX.shape[-1]))
    np.add.at(dE, tokens[0], dX[0])
    return dE
    # HINT: Where does one embedding go? To every place where its token stands. So what comes
    # back from these places is ...?
    # HINT: `np.add.at(dE, tokens, dX)` adds each row of dX to the row of dE that the token names,
    # also if tokens repeat.
    # EXPLAIN: It is one-hot rows, transposed, times dX, for all places in one column. What
    # is used at several places gets the sum of their gradients, as shared weights do.


# CHECK
dE = embedding_gradient(np.array([[1, 1]]), np.array([[[1.0], [2.0]]]), 3)
assert np.shape(dE) == (3, 1), (
    f"a vocabulary of 3 and embeddings of 1 number give (3, 1), "
    f"not {np.shape(dE)}"
)
assert np.allclose(dE, [[0], [3], [0]]), (
    f"token 1 stands twice and gets 1 + 2 = 3, the others 0, "
    f"not {dE.tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, t, d, v = rng.integers(1, 6, size=4)
    tokens = rng.integers(0, v, size=(n, t))
    dX = rng.normal(size=(n, t, d))
    dE = embedding_gradient(tokens.copy(), dX.copy(), int(v))
    assert np.shape(dE) == (v, d), (
        f"the gradient has the shape of E, ({v}, {d}), not {np.shape(dE)}"
    )
    truth = np.zeros((v, d))
    for i in range(n):
        for j in range(t):
            truth[tokens[i, j]] = truth[tokens[i, j]] + dX[i, j]
    assert np.allclose(dE, truth), (
        f"for the tokens {tokens.tolist()} the rows of the gradient are "
        f"{truth.round(2).tolist()}"
    )
