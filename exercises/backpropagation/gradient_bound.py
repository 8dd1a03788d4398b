r"""A network for one example has `k` layers. `Ws` is the list of its weight matrices
$\mat W^{(1)}, \dots, \mat W^{(k)}$, where $\mat W^{(l)}$ has the shape `(d_prev, d_l)`, and
`slopes` is the list of the slopes of its activations, one array `(d_l,)` for each layer, with
any signs. Return the page's bound on the norm of the gradient by the first layer's
pre-activations: the product of largest absolute slopes and spectral norms, times `delta`, the
norm of the gradient by the last layer's pre-activations. For `k = 1` that is `delta`. Both
lists have to stay as they were.
"""

import numpy as np


def gradient_bound(Ws, slopes, delta):
    # SOLUTION
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(W, 2) * np.abs(s).max()
    return bound
    # WRONG: takes the first layer's weights as well
    bound = delta
    for W, s in zip(Ws, slopes[:-1]):
        bound = bound * np.linalg.norm(W, 2) * np.abs(s).max()
    return bound * np.linalg.norm(Ws[-1], 2)
    # WRONG: takes the slopes of layer l with the weights of layer l
    bound = delta
    for W, s in zip(Ws[1:], slopes[1:]):
        bound = bound * np.linalg.norm(W, 2) * np.abs(s).max()
    return bound
    # WRONG: takes the Frobenius norm
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(W) * np.abs(s).max()
    return bound
    # WRONG: forgets the absolute value of the slopes
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(W, 2) * s.max()
    return bound
    # WRONG: takes the mean slope
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(W, 2) * np.abs(s).mean()
    return bound
    # WRONG: takes the largest entry for the most that a matrix can stretch
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.abs(W).max() * np.abs(s).max()
    return bound
    # WRONG: forgets the gradient at the last layer
    bound = 1.0
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(W, 2) * np.abs(s).max()
    return bound
    # WRONG: takes the norm of the slopes for the norm of their diagonal matrix
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(W, 2) * np.linalg.norm(s)
    return bound
    # WRONG: takes what it does not need out of the caller's lists
    Ws.pop(0)
    slopes.pop()
    bound = delta
    for W, s in zip(Ws, slopes):
        bound = bound * np.linalg.norm(W, 2) * np.abs(s).max()
    return bound
    # WRONG: takes the norm of slopes and weights together, a smaller bound
    bound = delta
    for W, s in zip(Ws[1:], slopes[:-1]):
        bound = bound * np.linalg.norm(s[:, None] * W, 2)
    return bound
    # HINT: Write the product for three layers. Which weights and which slopes are in it?
    # HINT: `np.linalg.norm(W, 2)` is the spectral norm of a matrix. For a diagonal matrix it
    # is the largest absolute entry.
    # EXPLAIN: From the last pre-activations back to the first the way leads through the
    # weights 2 to k and the slopes 1 to k - 1. The first layer's weights come before, the
    # last layer's slopes after this way.


# CHECK
value = gradient_bound(
    [np.array([[9.0]]), np.array([[2.0]])],
    [np.array([0.25]), np.array([0.5])],
    3.0,
)
assert np.isclose(value, 1.5), (
    f"one neuron a layer: 3 times the second weight, 2, times the first "
    f"slope, 0.25, is 1.5, not {value}"
)
one = gradient_bound([np.ones((2, 3))], [np.ones(3)], 0.7)
assert np.isclose(one, 0.7), f"with one layer it is delta, 0.7, not {one}"
rng = np.random.default_rng(0)
for trial in range(30):
    d = rng.integers(1, 5, size=rng.integers(2, 6))
    Ws = [rng.normal(size=(a, b)) for a, b in zip(d[:-1], d[1:])]
    slopes = [rng.normal(size=b) for b in d[1:]]
    delta = rng.uniform(0.1, 5)
    truth = delta
    for k in range(1, len(Ws)):
        stretch = np.sqrt(np.linalg.eigvalsh(Ws[k].T @ Ws[k])[-1])
        truth *= stretch * max(abs(v) for v in slopes[k - 1])
    value = gradient_bound(Ws, slopes, delta)
    assert len(Ws) == len(slopes) == len(d) - 1, (
        "Ws and slopes have to stay as they were"
    )
    assert np.ndim(value) == 0 and np.isclose(value, truth, rtol=1e-6), (
        f"widths {d.tolist()}: the bound is {truth:.4f}, not {value}"
    )
