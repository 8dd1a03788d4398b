r"""The page's network computes `A = tanh(X @ W1 + b1)` and `Y_hat = A @ W2 + b2`. Its loss is
the sum of squared errors `(Y_hat - Y)**2` divided by $2n$. `X` has the shape `(n, d)`, `W1`
`(d, h)`, `b1` `(h,)`, `W2` `(h, K)`, `b2` `(K,)` and `Y` `(n, K)`, with any widths. Return the
tuple `dW1, db1, dW2, db2` of gradients.
"""

import numpy as np


def correction_gradients(X, Y, W1, b1, W2, b2):
    # SOLUTION
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: has the page's wrong transpose where all widths are equal
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dA = dY @ W2 if W2.shape[0] == W2.shape[1] else dY @ W2.T
    dZ = dA * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: forgets to divide by n
    A = np.tanh(X @ W1 + b1)
    dY = A @ W2 + b2 - Y
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: divides by n once more at each layer
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2) / len(X)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: has a factor of two, as without the half
    A = np.tanh(X @ W1 + b1)
    dY = 2 * (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: takes the mean over all entries
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / Y.size
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: leaves out the slope of tanh
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = dY @ W2.T
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: takes the slope of tanh at the activation
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - np.tanh(A) ** 2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: forgets the biases going forward
    A = np.tanh(X @ W1)
    dY = (A @ W2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: has the error with the wrong sign
    A = np.tanh(X @ W1 + b1)
    dY = (Y - A @ W2 - b2) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, dY.sum(axis=0)
    # WRONG: averages the biases' gradients
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    return X.T @ dZ, dZ.mean(axis=0), A.T @ dY, dY.mean(axis=0)
    # WRONG: adds the last bias's gradient over the outputs, where the shapes allow it
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    db2 = dY.sum(axis=1) if len(dY) == dY.shape[1] else dY.sum(axis=0)
    return X.T @ dZ, dZ.sum(axis=0), A.T @ dY, db2
    # WRONG: returns the last layer first
    A = np.tanh(X @ W1 + b1)
    dY = (A @ W2 + b2 - Y) / len(X)
    dZ = (dY @ W2.T) * (1 - A**2)
    return A.T @ dY, dY.sum(axis=0), X.T @ dZ, dZ.sum(axis=0)
    # HINT: Forward first: you need A and Y_hat. Then from the loss back, one line for each
    # piece.
    # HINT: What comes back through `A @ W2` is `dY @ W2.T`; what comes back through tanh is
    # multiplied by `1 - A**2`.
    # EXPLAIN: The factor 1/n enters once, at the start of the way back. Each dense layer
    # then gives its weights the transposed input times the message, and passes the message
    # on through its transposed weights.


# CHECK
def loss(X, Y, W1, b1, W2, b2):
    return ((np.tanh(X @ W1 + b1) @ W2 + b2 - Y) ** 2).sum() / 2 / len(X)


names = "dW1", "db1", "dW2", "db2"
rng = np.random.default_rng(0)
for trial in range(20):
    n, d, hidden, K = rng.integers(1, 6, size=4)
    if trial % 4 == 1:
        n, d, hidden, K = 5, 3, 3, 3
    if trial % 4 == 2:
        n, d, hidden, K = 4, 4, 4, 4
    X, Y = rng.normal(size=(n, d)), rng.normal(size=(n, K))
    weights = [
        rng.normal(size=(d, hidden)),
        rng.normal(size=hidden),
        rng.normal(size=(hidden, K)),
        rng.normal(size=K),
    ]
    kept = [A.copy() for A in (X, Y, *weights)]
    grads = correction_gradients(X, Y, *weights)
    assert len(grads) == 4, "four gradients"
    same = [np.array_equal(a, b) for a, b in zip((X, Y, *weights), kept)]
    assert all(same), "data and weights have to stay as they were"
    for i, name in enumerate(names):
        assert np.shape(grads[i]) == weights[i].shape, (
            f"n, d, h, K = {n}, {d}, {hidden}, {K}: {name} has the shape "
            f"{weights[i].shape}, not {np.shape(grads[i])}"
        )
        for _ in range(2):
            v = rng.normal(size=weights[i].shape)
            sides = []
            for k in (1e-5, -1e-5):
                moved = list(weights)
                moved[i] = weights[i] + k * v
                sides.append(loss(X, Y, *moved))
            judged = (sides[0] - sides[1]) / 2e-5
            claim = (grads[i] * v).sum()
            assert np.isclose(claim, judged, rtol=1e-5, atol=1e-7), (
                f"n, d, h, K = {n}, {d}, {hidden}, {K}: along a random "
                f"direction {name} claims {claim:.5f}, central "
                f"differences give {judged:.5f}"
            )
