r"""A gate whose weights are shared along a signal. With a kernel `k` of odd length $2r + 1$, a
bias `b` (one number), and zeros beyond the ends of the signal,

$$
g_t = b + \sum_{j=0}^{2r} k_j\, x_{t + j - r} , \qquad y_t = x_t\, \sigma(g_t) .
$$

`x` has the shape `(m,)`. Given `dy`, `(m,)`, return the tuple `dx, dk, db`: arrays of shape
`(m,)` and `(2r + 1,)`, and a number. The signal may be shorter than the kernel.
"""

import numpy as np


def sliding_gate_gradients(x, k, b, dy):
    # SOLUTION
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dg = dy * x * s * (1 - s)
    dk = np.array([dg @ padded[j : j + m] for j in range(k.size)])
    dx = dy * s + np.convolve(dg, k, "full")[r : r + m]
    return dx, dk, dg.sum()
    # WRONG: forgets the way through the gate
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dg = dy * x * s * (1 - s)
    dk = np.array([dg @ padded[j : j + m] for j in range(k.size)])
    return dy * s, dk, dg.sum()
    # WRONG: correlates back in place of convolving
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dg = dy * x * s * (1 - s)
    dk = np.array([dg @ padded[j : j + m] for j in range(k.size)])
    dx = dy * s + np.convolve(dg, k[::-1], "full")[r : r + m]
    return dx, dk, dg.sum()
    # WRONG: cuts the full convolution at its start, not by r at each end
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dg = dy * x * s * (1 - s)
    dk = np.array([dg @ padded[j : j + m] for j in range(k.size)])
    dx = dy * s + np.convolve(dg, k, "full")[:m]
    return dx, dk, dg.sum()
    # WRONG: takes the kernel's gradient in reverse
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dg = dy * x * s * (1 - s)
    dk = np.array([dg @ padded[j : j + m] for j in range(k.size)])
    dx = dy * s + np.convolve(dg, k, "full")[r : r + m]
    return dx, dk[::-1], dg.sum()
    # WRONG: uses dy where the gate's own message belongs
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dk = np.array([dy @ padded[j : j + m] for j in range(k.size)])
    dx = dy * s + np.convolve(dy, k, "full")[r : r + m]
    return dx, dk, dy.sum()
    # WRONG: averages the bias over the places
    m, r = x.size, k.size // 2
    padded = np.pad(x, r)
    s = (1 + np.tanh((np.correlate(padded, k, "valid") + b) / 2)) / 2
    dg = dy * x * s * (1 - s)
    dk = np.array([dg @ padded[j : j + m] for j in range(k.size)])
    dx = dy * s + np.convolve(dg, k, "full")[r : r + m]
    return dx, dk, dg.mean()
    # HINT: Pad x with r zeros at both ends. Then g is a valid correlation, and `dg` comes as in
    # the dense gate.
    # HINT: Each $k_j$ is used at every place t, times the padded signal at t + j. And what comes
    # back to the padded signal is a full convolution of `dg` with k, whose rim of r at
    # each end belongs to the zeros.
    # EXPLAIN: `dg` is the message behind the sigmoid. A shared weight adds over all its uses, so
    # `dk` is the correlation of the padded signal with `dg`, and `db` its sum. The signal hears
    # twice: through the product, and by the full convolution through the kernel.


# CHECK
def outputs(x, k, b):
    r, m = k.size // 2, x.size
    y = []
    for t in range(m):
        g = b
        for j in range(k.size):
            if 0 <= t + j - r < m:
                g = g + k[j] * x[t + j - r]
        y.append(x[t] / (1 + np.exp(-g)))
    return np.array(y)


names = "dx", "dk", "db"
rng = np.random.default_rng(0)
for trial in range(20):
    m, r = rng.integers(1, 9), rng.integers(0, 4)
    if trial == 0:
        m, r = 6, 1
    x, k, b = rng.normal(size=m), rng.normal(size=2 * r + 1), rng.normal()
    dy = rng.normal(size=m)
    kept = x.copy(), k.copy(), dy.copy()
    grads = sliding_gate_gradients(x, k, b, dy)
    same = [np.array_equal(p, q) for p, q in zip(kept, (x, k, dy))]
    assert all(same), "x, k and dy have to stay as they were"
    assert len(grads) == 3, "three gradients: dx, dk, db"
    inputs = [x, k, np.array(b)]
    for i, name in enumerate(names):
        assert np.shape(grads[i]) == inputs[i].shape, (
            f"m = {m}, kernel of {2 * r + 1}: {name} has the shape "
            f"{inputs[i].shape}, not {np.shape(grads[i])}"
        )
        for e in np.eye(inputs[i].size):
            e = e.reshape(inputs[i].shape)
            ends = []
            for h in (1e-5, -1e-5):
                moved = list(inputs)
                moved[i] = inputs[i] + h * e
                ends.append(outputs(*moved) @ dy)
            judged = (ends[0] - ends[1]) / 2e-5
            claim = (grads[i] * e).sum()
            assert np.isclose(claim, judged, rtol=1e-5, atol=1e-7), (
                f"m = {m}, kernel of {2 * r + 1}: an entry of {name} is "
                f"{judged:.5f} by central differences, not {claim:.5f}"
            )
