r"""A layer without bias and activation, $\vec x^\T \mapsto \vec x^\T \mat W$ with `W` of shape
`(d, d)`, is applied again and again to a signal that starts with length 1. Return a pair:
the greatest length that any such signal can have after any of 0, 1, ..., `steps`
applications, and the number of applications after which it can have it (the first such, if
there are several; there are no near ties). `steps` may be 0.
"""

import numpy as np


def longest_signal(W, steps):
    # SOLUTION
    best, when = 1.0, 0
    W_k = np.eye(len(W))
    for k in range(1, steps + 1):
        W_k = W_k @ W
        size = np.linalg.norm(W_k, 2)
        if size > best:
            best, when = size, k
    return best, when
    # WRONG: takes powers of the norm for norms of the powers
    sizes = np.linalg.norm(W, 2) ** np.arange(steps + 1)
    return sizes.max(), int(sizes.argmax())
    # WRONG: takes the spectral radius, which tells the end only
    sizes = abs(np.linalg.eigvals(W)).max() ** np.arange(steps + 1)
    return sizes.max(), int(sizes.argmax())
    # WRONG: takes the Frobenius norm, which adds all directions
    sizes = [
        np.linalg.norm(np.linalg.matrix_power(W, k)) / len(W) ** 0.5
        for k in range(steps + 1)
    ]
    return max(sizes), int(np.argmax(sizes))
    # WRONG: forgets the start, after 0 applications
    sizes = [
        np.linalg.norm(np.linalg.matrix_power(W, k), 2)
        for k in range(1, steps + 2)
    ]
    return max(sizes), 1 + int(np.argmax(sizes))
    # WRONG: stops one application too soon
    sizes = [
        np.linalg.norm(np.linalg.matrix_power(W, k), 2)
        for k in range(max(steps, 1))
    ]
    return max(sizes), int(np.argmax(sizes))
    # WRONG: looks at the end only
    size = np.linalg.norm(np.linalg.matrix_power(W, steps), 2)
    return size, steps
    # WRONG: multiplies entry by entry
    sizes = [1.0] + [np.linalg.norm(W**k, 2) for k in range(1, steps + 1)]
    return max(sizes), int(np.argmax(sizes))
    # WRONG: follows one signal, the one that the first application stretches most
    x = np.linalg.svd(W)[0][:, 0]
    sizes = []
    for _ in range(steps + 1):
        sizes.append(np.linalg.norm(x))
        x = x @ W
    return max(sizes), int(np.argmax(sizes))
    # WRONG: takes for NumPy's norm of order 2 the largest row
    sizes = [
        np.linalg.norm(np.linalg.matrix_power(W, k), axis=1).max()
        for k in range(steps + 1)
    ]
    return max(sizes), int(np.argmax(sizes))
    # WRONG: stops where the length first falls
    best, when = 1.0, 0
    W_k = np.eye(len(W))
    for k in range(1, steps + 1):
        W_k = W_k @ W
        size = np.linalg.norm(W_k, 2)
        if size < best:
            break
        best, when = size, k
    return best, when
    # HINT: After k applications the signal is x @ W^k. What is the most that a matrix can
    # stretch a unit vector?
    # HINT: The largest singular value of the power, not a power of the largest singular
    # value. Which power is W^0?
    # EXPLAIN: The spectral norm of each power is the greatest length after that many
    # applications, and the row x @ W is as long as the column W.T @ x, so the transpose
    # does not matter. It may be another signal for each k that is longest.


# CHECK
size, when = longest_signal(np.array([[0.9, 2.0], [0.0, 0.8]]), 30)
assert when == 6 and np.isclose(size, 5.4184, atol=1e-3), (
    "the page's skewed layer can make a signal 5.418 long after 6 "
    f"applications, not {size} after {when}"
)
size, when = longest_signal(np.array([[0.5, 0.0], [0.0, 0.2]]), 5)
assert np.isclose(size, 1) and when == 0, (
    "where every signal shrinks, the longest is the start, 1 after 0, not "
    f"{size} after {when}"
)
size, when = longest_signal(np.array([[3.0]]), 0)
assert np.isclose(size, 1) and when == 0, (
    f"with 0 applications the length is 1 after 0, not {size} after {when}"
)
size, when = longest_signal(np.array([[0.0, 4.0], [0.9, 0.0]]), 4)
assert when == 3 and np.isclose(size, 14.4), (
    "the powers of [[0, 4], [0.9, 0]] have the norms 4, 3.6, 14.4 and "
    f"12.96: 14.4 after 3 applications, not {size} after {when}"
)
rng = np.random.default_rng(0)
done = 0
while done < 20:
    d, steps = int(rng.integers(1, 5)), int(rng.integers(1, 12))
    W = np.triu(rng.normal(size=(d, d)) * 2, k=1) + np.diag(
        rng.uniform(-0.95, 0.95, size=d)
    )
    Q = np.linalg.qr(rng.normal(size=(d, d)))[0]
    W = Q @ W @ Q.T
    powers = [np.linalg.matrix_power(W, k) for k in range(steps + 1)]
    sizes = np.array([np.linalg.svd(P)[1][0] for P in powers])
    order = np.sort(sizes)
    if order[-1] - order[-2] < 1e-4:
        continue
    size, when = longest_signal(W.copy(), steps)
    assert np.isclose(size, sizes.max()), (
        f"up to {steps} applications the greatest length is "
        f"{sizes.max():.4f}, not {size}"
    )
    assert when == sizes.argmax(), (
        f"it is reached after {sizes.argmax()} applications, not {when}"
    )
    done += 1
