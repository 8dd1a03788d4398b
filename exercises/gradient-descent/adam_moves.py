r"""Return the steps that Adam makes for the gradients in the rows of `grads`, shape `(T, d)`. Row 0 of the result is the first
step, $-\eta\,\hat{\vec m}/(\sqrt{\hat{\vec s}} + \epsilon)$ at $t = 1$. The result has the shape of `grads`.
"""

import numpy as np


def adam_moves(grads, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    # SOLUTION
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        moves[t - 1] = -lr * m_hat / (np.sqrt(s_hat) + eps)
    return moves
    # WRONG: leaves out the bias correction
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        moves[t - 1] = -lr * m / (np.sqrt(s) + eps)
    return moves
    # WRONG: counts from t = 2
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=2):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        moves[t - 2] = -lr * m_hat / (np.sqrt(s_hat) + eps)
    return moves
    # WRONG: keeps the corrected averages for the next step
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m, s = m / (1 - beta1**t), s / (1 - beta2**t)
        moves[t - 1] = -lr * m / (np.sqrt(s) + eps)
    return moves
    # WRONG: puts epsilon inside the root
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        moves[t - 1] = -lr * m_hat / np.sqrt(s_hat + eps)
    return moves
    # WRONG: adds epsilon before the correction
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        size = (np.sqrt(s) + eps) / np.sqrt(1 - beta2**t)
        moves[t - 1] = -lr * m / (1 - beta1**t) / size
    return moves
    # WRONG: uses the two factors the wrong way round
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta2 * m + (1 - beta2) * g
        s = beta1 * s + (1 - beta1) * g**2
        m_hat, s_hat = m / (1 - beta2**t), s / (1 - beta1**t)
        moves[t - 1] = -lr * m_hat / (np.sqrt(s_hat) + eps)
    return moves
    # WRONG: divides the gradient itself, and not its average
    s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        s = beta2 * s + (1 - beta2) * g**2
        s_hat = s / (1 - beta2**t)
        moves[t - 1] = -lr * g / (np.sqrt(s_hat) + eps)
    return moves
    # WRONG: gives where the steps lead, and not the steps
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros(grads.shape)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        moves[t - 1] = -lr * m_hat / (np.sqrt(s_hat) + eps)
    return moves.cumsum(axis=0)
    # WRONG: makes the result of the type of grads, which cuts off decimals
    m = s = np.zeros(grads.shape[1])
    moves = np.zeros_like(grads)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g**2
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        moves[t - 1] = -lr * m_hat / (np.sqrt(s_hat) + eps)
    return moves
    # HINT: Keep m and s from step to step, uncorrected. The corrected ones are for this
    # step only.
    # HINT: enumerate(grads, start=1) gives t and the gradient. The step goes into row t - 1.
    # EXPLAIN: The averages go on from their uncorrected values, since the correction is made
    # for an average that started at zero. Epsilon is added to the root of the corrected s.


# CHECK
moves = adam_moves(np.array([[4], [2], [-1]]), lr=1.0)
assert np.shape(moves) == (3, 1), (
    f"three steps of one weight: shape (3, 1), not {np.shape(moves)}"
)
assert np.allclose(moves.ravel(), [-1, -0.932, -0.564], atol=5e-4), (
    f"for 4, 2, -1 the steps are -1, -0.932, -0.564, not {moves.ravel()}"
)
moves = adam_moves(np.array([[2.0, -6.0]]), lr=0.5, eps=2.0)
assert np.allclose(moves[0], [-0.25, 0.375]), (
    "with eps = 2 outside the root the first steps are -0.5 * 2 / (2 + 2) "
    f"and 0.5 * 6 / (6 + 2), not {moves[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    T, d = rng.integers(1, 7, size=2)
    grads = rng.normal(size=(T, d))
    lr, eps = rng.uniform(0.01, 2), rng.uniform(0.01, 0.5)
    b1, b2 = rng.uniform(0.2, 0.99, size=2)
    keep = grads.copy()
    moves = adam_moves(grads, lr, b1, b2, eps)
    assert np.array_equal(grads, keep), "grads has to stay as it was"
    assert np.shape(moves) == (T, d), f"the shape is {(T, d)}"
    for t in range(T):
        back = np.arange(t, -1, -1)
        g = grads[: t + 1]
        mean = np.average(g, axis=0, weights=b1**back)
        square = np.average(g**2, axis=0, weights=b2**back)
        assert np.allclose(moves[t], -lr * mean / (square**0.5 + eps)), (
            f"in step {t + 1} the corrected averages are weighted means of "
            "all gradients and squares so far, and eps is added to the root"
        )
