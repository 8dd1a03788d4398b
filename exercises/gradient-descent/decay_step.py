r"""A dense layer has weights `W`, `(d_in, d_out)`, and a bias `b`, `(d_out,)`. `dW` and
`db` are the gradients of the loss without a penalty, `lr` is the learning rate. To the loss
comes the L2 penalty $\lambda \lVert \mat W \rVert_F^2$, with `lam` for $\lambda$, and
none for the bias. Return the new `W` and the new `b` after one step of gradient descent, as a
pair. Leave the arrays that you are given as they are.
"""

import numpy as np


def decay_step(W, b, dW, db, lr, lam):
    # SOLUTION
    return (1 - 2 * lr * lam) * W - lr * dW, b - lr * db
    # WRONG: forgets the factor 2 of the slope of a square
    return (1 - lr * lam) * W - lr * dW, b - lr * db
    # WRONG: decays the bias as well
    return (
        (1 - 2 * lr * lam) * W - lr * dW,
        (1 - 2 * lr * lam) * b - lr * db,
    )
    # WRONG: decays by lam, without the learning rate
    return (1 - 2 * lam) * W - lr * dW, b - lr * db
    # WRONG: lets the penalty push the weights away from zero
    return W - lr * (dW - 2 * lam * W), b - lr * db
    # WRONG: changes the arrays of the caller
    W -= lr * (dW + 2 * lam * W)
    b -= lr * db
    return W, b
    # WRONG: decays after the step, so that the step is decayed too
    return (1 - 2 * lr * lam) * (W - lr * dW), b - lr * db
    # WRONG: adds the L1 penalty's slope
    return W - lr * (dW + lam * np.sign(W)), b - lr * db
    # HINT: What is the gradient of the penalty by one weight?
    # HINT: The gradient by W is dW plus twice lam times W. That by b is db.
    # EXPLAIN: The square of a weight has twice the weight as its slope, so the gradient gains
    # 2 lam W. Collected, W is multiplied by 1 - 2 lr lam before the step of the loss.


# CHECK
one, zero = np.ones((1, 1)), np.zeros(1)
W, b = decay_step(2 * one, zero + 5, 0 * one, zero, 0.1, 0.5)
assert np.allclose(W, 1.8), (
    f"without a slope of the loss, 2 becomes 0.9 times 2, not {W}"
)
assert np.allclose(b, 5), (
    f"without a slope of the loss, the bias stays 5, but is {b}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    shape = tuple(rng.integers(1, 5, size=2))
    W, dW = rng.normal(size=(2, *shape))
    b, db = rng.normal(size=(2, shape[1]))
    lr, lam = rng.uniform(0.01, 0.5, size=2)
    args = [A.copy() for A in (W, b, dW, db)]
    new_W, new_b = decay_step(*args, lr, lam)
    for A, copy in zip((W, b, dW, db), args):
        assert np.array_equal(A, copy), (
            "the arrays that are handed over have to stay as they are"
        )
    assert np.shape(new_W) == shape, (
        f"W keeps its shape {shape}, not {np.shape(new_W)}"
    )
    assert np.shape(new_b) == shape[1:], (
        f"b keeps its shape {shape[1:]}, not {np.shape(new_b)}"
    )
    truth = W - lr * (dW + 2 * lam * W)
    assert np.allclose(new_W, truth), (
        f"from W = {W.round(2).tolist()} the step leads to "
        f"{truth.round(3).tolist()}"
    )
    assert np.allclose(new_b, b - lr * db), (
        f"the bias steps along its own gradient only, to {b - lr * db}"
    )
