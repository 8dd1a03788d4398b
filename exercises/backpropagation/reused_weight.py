r"""One weight `w` is used `k` times, $k \ge 1$: begin with $a$ equal to `x`, and replace $a$
by $\tanh(w a)$ `k` times. The loss is $L = \frac12 (a - y)^2$ with the last $a$. Return the
derivative of $L$ by `w`, one number. Each use is a path of its own.
"""

import numpy as np


def reused_weight(w, x, y, k):
    # SOLUTION
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    total = 0.0
    for i in range(k, 0, -1):
        message = message * (1 - values[i] ** 2)
        total = total + message * values[i - 1]
        message = message * w
    return total
    # WRONG: counts the last use only
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    return (values[-1] - y) * (1 - values[-1] ** 2) * values[-2]
    # WRONG: counts the first use only
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    for i in range(k, 0, -1):
        message = message * (1 - values[i] ** 2)
        last = message * values[i - 1]
        message = message * w
    return last
    # WRONG: takes k times the last use
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    return k * (values[-1] - y) * (1 - values[-1] ** 2) * values[-2]
    # WRONG: takes the mean over the uses
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    total = 0.0
    for i in range(k, 0, -1):
        message = message * (1 - values[i] ** 2)
        total = total + message * values[i - 1]
        message = message * w
    return total / k
    # WRONG: forgets to multiply by the weight on the way back
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    total = 0.0
    for i in range(k, 0, -1):
        message = message * (1 - values[i] ** 2)
        total = total + message * values[i - 1]
    return total
    # WRONG: leaves out the slopes of tanh
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    total = 0.0
    for i in range(k, 0, -1):
        total = total + message * values[i - 1]
        message = message * w
    return total
    # WRONG: uses the last slope at every step
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    total = 0.0
    for i in range(k, 0, -1):
        message = message * (1 - values[-1] ** 2)
        total = total + message * values[i - 1]
        message = message * w
    return total
    # WRONG: multiplies what the uses give in place of adding it
    values = [x]
    for _ in range(k):
        values.append(np.tanh(w * values[-1]))
    message = values[-1] - y
    total = 1.0
    for i in range(k, 0, -1):
        message = message * (1 - values[i] ** 2)
        total = total * message * values[i - 1]
        message = message * w
    return total
    # HINT: Pretend that the k uses have k different weights. You know those derivatives.
    # HINT: All these weights move together, so the derivatives are added.
    # EXPLAIN: A change of w arrives along k paths, one for each use, and the chain rule
    # adds over paths. The loop carries one message back and adds to the total at each use.


# CHECK
found = reused_weight(0.0, 1.0, -1.0, 1)
assert np.shape(found) == () and np.isclose(found, 1), (
    f"w = 0, x = 1, y = -1, one use: the miss is 1, tanh has slope 1, "
    f"the input is 1, so the derivative is 1, not {found}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    k = 1 + trial % 6
    w, x, y = (float(v) for v in rng.uniform(-1.5, 1.5, size=3))
    found = reused_weight(w, x, y, k)
    assert np.shape(found) == (), "the derivative is one number"
    losses = []
    for moved in (w + 1e-5, w - 1e-5):
        a = x
        for _ in range(k):
            a = np.tanh(moved * a)
        losses.append((a - y) ** 2 / 2)
    judged = (losses[0] - losses[1]) / 2e-5
    assert np.isclose(found, judged, rtol=1e-5, atol=1e-8), (
        f"w = {w:.2f}, x = {x:.2f}, y = {y:.2f}, {k} uses: the loss has "
        f"slope {judged:.5f}, your answer says {found:.5f}"
    )
