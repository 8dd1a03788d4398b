r"""The page's gate, for a batch: `G = X @ W + b`, `S = sigmoid(G)`, `Y = X * S`. `X` has the
shape `(n, d)`, `W` `(d, d)`, `b` `(d,)`. Given `dY`, the gradient of a loss by `Y`, return
the tuple `dX, dW, db`. The $\frac1n$ of a mean is in `dY` already.
"""

import numpy as np


def gate_gradients(X, W, b, dY):
    # SOLUTION
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dY * S + dG @ W.T, X.T @ dG, dG.sum(axis=0)
    # WRONG: forgets the way through the gate
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dY * S, X.T @ dG, dG.sum(axis=0)
    # WRONG: forgets the way through the product
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dG @ W.T, X.T @ dG, dG.sum(axis=0)
    # WRONG: sends the message through W, which fits because W is square
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dY * S + dG @ W, X.T @ dG, dG.sum(axis=0)
    # WRONG: has the gradient of W transposed
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dY * S + dG @ W.T, dG.T @ X, dG.sum(axis=0)
    # WRONG: forgets that the gate was multiplied by X
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * S * (1 - S)
    return dY * S + dG @ W.T, X.T @ dG, dG.sum(axis=0)
    # WRONG: forgets the slope of the sigmoid
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X
    return dY * S + dG @ W.T, X.T @ dG, dG.sum(axis=0)
    # WRONG: takes the slope of tanh
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * (1 - S**2)
    return dY * S + dG @ W.T, X.T @ dG, dG.sum(axis=0)
    # WRONG: averages the bias over the batch
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dY * S + dG @ W.T, X.T @ dG, dG.mean(axis=0)
    # WRONG: forgets the bias going forward
    S = (1 + np.tanh(X @ W / 2)) / 2
    dG = dY * X * S * (1 - S)
    return dY * S + dG @ W.T, X.T @ dG, dG.sum(axis=0)
    # WRONG: changes dY in place
    S = (1 + np.tanh((X @ W + b) / 2)) / 2
    dX = dY * S
    dY *= X * S * (1 - S)
    return dX + dY @ W.T, X.T @ dY, dY.sum(axis=0)
    # HINT: First the gradient by `S`, then by `G`. The rest of a dense layer you know.
    # HINT: `X` is used twice: in the product and in the dense layer. Two messages arrive there.
    # EXPLAIN: The product hands `dY * X` to the gate and `dY * S` to X. The slope of the sigmoid
    # turns the first into `dG`, and the dense layer makes `X.T @ dG`, its sum over the batch, and
    # the second message for X out of it. Where two messages meet, they are added.


# CHECK
def outputs(X, W, b):
    return X / (1 + np.exp(-(X @ W + b)))


names = "dX", "dW", "db"
rng = np.random.default_rng(0)
for trial in range(20):
    n, d = (4, 4) if trial == 3 else rng.integers(1, 6, size=2)
    inputs = [
        rng.normal(size=(n, d)),
        rng.normal(size=(d, d)),
        rng.normal(size=d),
    ]
    dY = rng.normal(size=(n, d))
    kept = [A.copy() for A in (*inputs, dY)]
    grads = gate_gradients(*inputs, dY)
    assert len(grads) == 3, "three gradients: dX, dW, db"
    same = [np.array_equal(a, b) for a, b in zip((*inputs, dY), kept)]
    assert all(same), "X, W, b and dY have to stay as they were"
    for i, name in enumerate(names):
        assert np.shape(grads[i]) == inputs[i].shape, (
            f"n = {n}, d = {d}: {name} has the shape {inputs[i].shape}, "
            f"not {np.shape(grads[i])}"
        )
        for _ in range(2):
            v = rng.normal(size=inputs[i].shape)
            ends = []
            for h in (1e-5, -1e-5):
                moved = list(inputs)
                moved[i] = inputs[i] + h * v
                ends.append((outputs(*moved) * dY).sum())
            judged = (ends[0] - ends[1]) / 2e-5
            claim = (grads[i] * v).sum()
            assert np.isclose(claim, judged, rtol=1e-5, atol=1e-7), (
                f"n = {n}, d = {d}: along a random direction {name} claims "
                f"{claim:.5f}, central differences give {judged:.5f}"
            )
