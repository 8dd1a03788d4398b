r"""Make step number `t` of AdamW, with $t \ge 1$. All arrays have shape `(d,)`: the weights `w`, the gradient `g` of the loss, and
the averages `m` and `s` before this step. The decay uses the weights before this step. Return the tuple `(w, m, s)` after it,
with uncorrected averages, and leave the arrays that you were given as they are.
"""

import numpy as np


def adamw_step(
    w, g, m, s, t, lr=0.001, lam=0.01, beta1=0.9, beta2=0.999, eps=1e-8
):
    # SOLUTION
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    step = m_hat / (np.sqrt(s_hat) + eps) + lam * w
    return w - lr * step, m, s
    # WRONG: adds the decay to the gradient, which is Adam with an L2 penalty
    g = g + lam * w
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(s_hat) + eps), m, s
    # WRONG: has no decay
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(s_hat) + eps), m, s
    # WRONG: lets the weights grow
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    step = m_hat / (np.sqrt(s_hat) + eps) - lam * w
    return w - lr * step, m, s
    # WRONG: forgets the learning rate in the decay
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(s_hat) + eps) - lam * w, m, s
    # WRONG: returns the corrected averages
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    step = m_hat / (np.sqrt(s_hat) + eps) + lam * w
    return w - lr * step, m_hat, s_hat
    # WRONG: corrects the averages as if this were the first step
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1), s / (1 - beta2)
    step = m_hat / (np.sqrt(s_hat) + eps) + lam * w
    return w - lr * step, m, s
    # WRONG: takes the decay inside the division
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    step = (m_hat + lam * w) / (np.sqrt(s_hat) + eps)
    return w - lr * step, m, s
    # WRONG: decays by the sign of the weight, as an L1 penalty would
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    step = m_hat / (np.sqrt(s_hat) + eps) + lam * np.sign(w)
    return w - lr * step, m, s
    # WRONG: decays after the step, from the new weights
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    w = w - lr * m_hat / (np.sqrt(s_hat) + eps)
    return w - lr * lam * w, m, s
    # WRONG: overwrites the arrays that it was given
    m *= beta1
    m += (1 - beta1) * g
    s *= beta2
    s += (1 - beta2) * g**2
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    w -= lr * (m_hat / (np.sqrt(s_hat) + eps) + lam * w)
    return w, m, s
    # HINT: Make the step of Adam first, from the gradient of the loss alone. Where does
    # lam * w go?
    # HINT: Beside the quotient, under the same learning rate: m_hat / (root + eps) + lam * w.
    # EXPLAIN: The averages see the loss only. The decay takes the share lr * lam from each
    # weight, whatever its gradients were.


# CHECK
w, m, s = np.array([2.0, -1.0]), np.zeros(2), np.zeros(2)
new = adamw_step(w, np.zeros(2), m, s, 1, lr=0.1, lam=0.5)
assert len(new) == 3, "the answer is the tuple (w, m, s)"
assert np.allclose(new[0], [1.9, -0.95]), (
    "without a gradient each weight keeps 1 - 0.1 * 0.5 of itself: "
    f"[1.9, -0.95], not {new[0]}"
)
assert np.allclose(new[1], 0) and np.allclose(new[2], 0), (
    "the averages do not see the decay"
)
assert w[0] == 2 and not m.any() and not s.any(), (
    "the given arrays have to stay as they were"
)
rng = np.random.default_rng(0)
for _ in range(30):
    d, t = rng.integers(1, 6, size=2)
    w, past = rng.normal(size=d), rng.normal(size=(t, d))
    lr, lam, eps = rng.uniform(0.05, 0.9, size=3)
    b1, b2 = rng.uniform(0.2, 0.99, size=2)
    back = np.arange(t - 1, -1, -1)
    before = back[1:]
    m = (1 - b1) * b1**before @ past[: t - 1]
    s = (1 - b2) * b2**before @ past[: t - 1] ** 2
    given = [a.copy() for a in (w, past[-1], m, s)]
    new_w, new_m, new_s = adamw_step(
        w, past[-1], m, s, int(t), lr, lam, b1, b2, eps
    )
    for a, b in zip((w, past[-1], m, s), given):
        assert np.array_equal(a, b), "the given arrays have to stay"
    assert np.allclose(new_m, b1 * m + (1 - b1) * past[-1]), (
        "m is the uncorrected average of the gradients of the loss"
    )
    assert np.allclose(new_s, b2 * s + (1 - b2) * past[-1] ** 2), (
        "s is the uncorrected average of the squared gradients of the loss"
    )
    mean = np.average(past, axis=0, weights=b1**back)
    square = np.average(past**2, axis=0, weights=b2**back)
    step = lr * mean / (np.sqrt(square) + eps)
    assert np.allclose(new_w, (1 - lr * lam) * w - step), (
        f"at t = {t} the weights shrink by 1 - lr * lam, and Adam's step "
        "is made beside that"
    )
