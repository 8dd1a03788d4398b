r"""Return the outputs of a multilayer perceptron for a batch: ReLU after each layer but the
last, nothing after the last.

`X` has the shape `(n, d)`. `layers` is a list of one or more pairs `(W, b)`, from the first
layer to the last, with `W` of shape `(d_in, d_out)` and `b` of shape `(d_out,)`. Nothing
that is passed in is changed.
"""

import numpy as np


def relu_network(X, layers):
    # SOLUTION
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(A @ W + b, 0)
    W, b = layers[-1]
    return A @ W + b
    # WRONG: applies ReLU after the last layer, too
    A = X
    for W, b in layers:
        A = np.maximum(A @ W + b, 0)
    return A
    # WRONG: forgets the activation
    A = X
    for W, b in layers:
        A = A @ W + b
    return A
    # WRONG: applies ReLU to the inputs as well
    A = X
    for W, b in layers:
        A = np.maximum(A, 0) @ W + b
    return A
    # WRONG: forgets the biases
    A = X
    for W, _ in layers[:-1]:
        A = np.maximum(A @ W, 0)
    return A @ layers[-1][0]
    # WRONG: adds the bias after ReLU
    A = X
    for W, b in layers[:-1]:
        A = np.maximum(A @ W, 0) + b
    W, b = layers[-1]
    return A @ W + b
    # WRONG: writes for two layers only
    (W1, b1), (W2, b2) = layers[0], layers[-1]
    return np.maximum(X @ W1 + b1, 0) @ W2 + b2
    # WRONG: takes the absolute value in place of ReLU
    A = X
    for W, b in layers[:-1]:
        A = np.abs(A @ W + b)
    W, b = layers[-1]
    return A @ W + b
    # WRONG: multiplies from the left
    A = X.T
    for W, b in layers[:-1]:
        A = np.maximum(W @ A + b[:, None], 0)
    W, b = layers[-1]
    return (W @ A + b[:, None]).T
    # WRONG: takes the last layer out of the list that it was given
    W, b = layers.pop()
    for V, c in layers:
        X = np.maximum(X @ V + c, 0)
    return X @ W + b
    # HINT: Keep one variable for what the last finished layer put out. It begins as
    # `X`.
    # HINT: `layers[:-1]` has all layers but the last. ReLU is `np.maximum(Z, 0)`.
    # EXPLAIN: Each layer needs only the outputs of the layer before, so one variable is
    # enough. With one layer in the list the loop does nothing, and an affine map is
    # left.


# CHECK
W, b = np.array([[1.0, 2], [0, -1]]), np.array([0.5, 0])
three = [(W, b)] * 3
Z = relu_network(np.array([[1.0, 1], [0, 2]]), three)
assert len(three) == 3, (
    f"the list of layers is not changed: it had 3, and has {len(three)} now"
)
assert np.allclose(Z, [[2.5, 2], [1.5, 1]]), (
    "three equal layers, [[1, 2], [0, -1]] with (0.5, 0), take (1, 1) to "
    "(1.5, 1), (2, 2), (2.5, 2), and (0, 2) to (0.5, 0), (1, 1), (1.5, 1)"
)
W1, b1 = np.array([[1.0, -1], [-1, 1]]), np.zeros(2)
W2, b2 = np.array([[1.0], [1]]), np.array([-0.5])
X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Z = relu_network(X, [(W1, b1), (W2, b2)])
assert np.shape(Z) == (4, 1), (
    f"four examples and one output: (4, 1), not {np.shape(Z)}"
)
assert np.allclose(Z[:, 0], [-0.5, 0.5, 0.5, -0.5]), (
    f"XOR by hand has -0.5, 0.5, 0.5, -0.5, not {Z[:, 0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    sizes = rng.integers(1, 5, size=rng.integers(2, 6))
    layers = [
        (rng.normal(size=(m, k)), rng.normal(size=k))
        for m, k in zip(sizes[:-1], sizes[1:])
    ]
    X = rng.normal(size=(3, sizes[0]))
    before = X.copy()
    Z = relu_network(X, layers)
    assert np.array_equal(X, before), "the inputs are not changed"
    assert np.shape(Z) == (3, sizes[-1]), (
        f"three examples and {sizes[-1]} outputs: (3, {sizes[-1]}), "
        f"not {np.shape(Z)}"
    )
    for i in range(3):
        a = X[i]
        for layer, (W, b) in enumerate(layers):
            z = [
                sum(a[k] * W[k, j] for k in range(a.size)) + b[j]
                for j in range(b.size)
            ]
            last = layer == len(layers) - 1
            a = np.array(z if last else [max(v, 0) for v in z])
        assert np.allclose(Z[i], a), (
            f"sizes {sizes.tolist()}: neuron by neuron it is {a.round(3)}, "
            f"not {np.round(Z[i], 3)}"
        )
