r"""A network of $k \ge 1$ dense layers, with the weights in the list `Ws` and the biases in the
list `bs`. ReLU follows every layer but the last, which has no activation. The loss is the
squared error, halved, summed over the outputs, and averaged over the $n$ examples. `X` is
`(n, d_0)`, `Y` is `(n, d_k)`. Return two lists, the gradients by the weights and by the
biases, in the order of the layers.
"""

import numpy as np


def relu_network_gradients(Ws, bs, X, Y):
    # SOLUTION
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # WRONG: forgets 1/n
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = As[-1] @ Ws[-1] + bs[-1] - Y
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # WRONG: divides by the number of entries, not of examples
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / Y.size
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # WRONG: divides at every layer
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0) / len(X)
    return dWs, dbs
    # WRONG: takes the mean for the biases, on top of 1/n
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.mean(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # WRONG: leaves out the slopes of ReLU
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T
    return dWs, dbs
    # WRONG: puts ReLU after the last layer, too
    As = [X]
    for W, b in zip(Ws, bs):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] - Y) / len(X) * (As[-1] > 0)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # WRONG: gives the lists from the last layer to the first
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.append(As[i].T @ dZ)
        dbs.append(dZ.sum(axis=0))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # WRONG: forgets the transpose where the weights are square
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0))
        W = Ws[i]
        W = W if W.shape[0] == W.shape[1] else W.T
        dZ = dZ @ W * (As[i] > 0)
    return dWs, dbs
    # WRONG: keeps the biases' gradients as rows of shape (1, d)
    As = [X]
    for W, b in zip(Ws[:-1], bs[:-1]):
        As.append(np.maximum(As[-1] @ W + b, 0))
    dZ = (As[-1] @ Ws[-1] + bs[-1] - Y) / len(X)
    dWs, dbs = [], []
    for i in range(len(Ws) - 1, -1, -1):
        dWs.insert(0, As[i].T @ dZ)
        dbs.insert(0, dZ.sum(axis=0, keepdims=True))
        dZ = dZ @ Ws[i].T * (As[i] > 0)
    return dWs, dbs
    # HINT: The page's two functions, with another slope, and none for the last layer.
    # HINT: The delta of the last layer is the miss, divided by n. ReLU's slope is 1 where its
    # output is positive.
    # EXPLAIN: Without an activation at the end, equation (1) has slopes of 1. The loop then
    # takes (3), (4) and (2) in turn. 1/n enters once, in the first delta.


# CHECK
W = np.array([[1.0, 0.0], [2.0, 1.0]])
found = relu_network_gradients(
    [W], [np.zeros(2)], np.array([[1.0, 0], [0, 1]]), np.zeros((2, 2))
)
assert len(found) == 2 and len(found[0]) == 1 and len(found[1]) == 1, (
    "two lists, each with one array for each layer"
)
right = np.allclose(found[0][0], W / 2)
right = right and np.allclose(found[1][0], [1.5, 0.5])
assert right, (
    "one layer, the inputs (1, 0) and (0, 1), targets 0: the misses are "
    "the rows of W, so dW is W / 2 and db is (1.5, 0.5)"
)
rng = np.random.default_rng(0)
for trial in range(24):
    k, n = 1 + trial % 4, int(rng.integers(1, 7))
    sizes = [3] * (k + 1) if trial < 8 else rng.integers(1, 6, size=k + 1)
    Ws = [rng.normal(size=pair) for pair in zip(sizes[:-1], sizes[1:])]
    bs = [rng.normal(size=d) for d in sizes[1:]]
    X, Y = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
    kept = [W.copy() for W in Ws], [b.copy() for b in bs]
    found = relu_network_gradients(Ws, bs, X, Y)
    for now, before in zip((Ws, bs), kept):
        assert len(now) == k and all(map(np.array_equal, now, before)), (
            "the lists and arrays that came in have to stay as they were"
        )
    for which, name in enumerate(("dW", "db")):
        assert len(found[which]) == k, f"{k} layers: {k} arrays {name}"
        for i in range(k):
            shape = kept[which][i].shape
            assert np.shape(found[which][i]) == shape, (
                f"{name} of layer {i + 1} has the shape {shape}, "
                f"not {np.shape(found[which][i])}"
            )
            V = rng.normal(size=shape)
            ends = []
            for h in (1e-7, -1e-7):
                parts = [list(kept[0]), list(kept[1])]
                parts[which][i] = parts[which][i] + h * V
                A = X
                for j in range(k):
                    A = A @ parts[0][j] + parts[1][j]
                    A = np.maximum(A, 0) if j < k - 1 else A
                ends.append(((A - Y) ** 2).sum() / 2 / n)
            judged = (ends[0] - ends[1]) / 2e-7
            claim = (found[which][i] * V).sum()
            assert np.isclose(claim, judged, rtol=1e-4, atol=1e-4), (
                f"{k} layers, n = {n}: along a random direction the loss "
                f"has slope {judged:.5f}, {name} of layer {i + 1} says "
                f"{claim:.5f}"
            )
