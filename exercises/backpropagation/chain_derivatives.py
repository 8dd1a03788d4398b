r"""A chain of numbers with the weights `ws`, a list of $k \ge 1$ numbers. Begin with $a$
equal to `x`. Each weight but the last makes $a$ into $\tanh(w a)$. The last weight gives
$\hat y = w a$, without tanh. The loss is $L = \frac12 (\hat y - y)^2$. Return the
derivatives of $L$ by the weights, in their order: a list or an array of shape `(k,)`.
"""

import numpy as np


def chain_derivatives(ws, x, y):
    # SOLUTION
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = ws[-1] * inputs[-1] - y
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: gives them from the last to the first
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = ws[-1] * inputs[-1] - y
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes)
    # WRONG: leaves out the slopes of tanh
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = ws[-1] * inputs[-1] - y
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1]
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: takes the slope of tanh at the input of the neuron
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = ws[-1] * inputs[-1] - y
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: multiplies by the weight of the same step, not of the next
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = ws[-1] * inputs[-1] - y
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i] * (1 - inputs[i + 1] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: turns the sign of the miss
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = y - ws[-1] * inputs[-1]
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: forgets that the loss is halved
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = 2 * (ws[-1] * inputs[-1] - y)
    slopes = [message * inputs[-1]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: puts a tanh after the last weight, too
    inputs = [x]
    for w in ws:
        inputs.append(np.tanh(w * inputs[-1]))
    message = (inputs[-1] - y) * (1 - inputs[-1] ** 2)
    slopes = [message * inputs[-2]]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
        slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # WRONG: gives what arrives before each weight, without its input
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    message = ws[-1] * inputs[-1] - y
    slopes = [message]
    for i in range(len(ws) - 2, -1, -1):
        message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
        slopes.append(message)
    return np.array(slopes[::-1])
    # WRONG: divides the input out of the last derivative, and that input may be 0
    inputs = [x]
    for w in ws[:-1]:
        inputs.append(np.tanh(w * inputs[-1]))
    slopes = [(ws[-1] * inputs[-1] - y) * inputs[-1]]
    with np.errstate(all="ignore"):
        for i in range(len(ws) - 2, -1, -1):
            message = slopes[-1] / inputs[i + 1]
            message = message * ws[i + 1] * (1 - inputs[i + 1] ** 2)
            slopes.append(message * inputs[i])
    return np.array(slopes[::-1])
    # HINT: Go forward first, and keep the input of every weight in a list.
    # HINT: Carry one number back, the derivative by the result of "times". The derivative
    # by a weight is this number times the weight's input.
    # HINT: From one "times" back to the one before it: times the weight, times the slope
    # of tanh, which is 1 minus the square of its output.
    # EXPLAIN: The message starts as the miss. At each weight it is multiplied by the input
    # for the weight's own derivative, and by the weight and the slope of the tanh before it
    # for the way further back.


# CHECK
found = chain_derivatives([0.8, -1.2, 2.0], 1.5, -1.0)
assert np.shape(found) == (3,), (
    f"three weights have three derivatives, not shape {np.shape(found)}"
)
assert np.allclose(found, [0.2412821, -0.3663621, 0.3987884], atol=1e-6), (
    f"for the page's chain they are 0.2413, -0.3664 and 0.3988, "
    f"not {np.round(found, 4).tolist()}"
)
found = chain_derivatives([3.0], 2.0, 5.0)
assert np.shape(found) == (1,) and np.isclose(found[0], 2), (
    "one weight of 3, x = 2 and y = 5: the miss is 1, times x gives 2"
)
found = chain_derivatives([1.0, 0.0, 2.0], 1.0, 1.0)
assert np.allclose(found, [0, -1.5231883, 0]), (
    "weights 1, 0 and 2, x = 1 and y = 1: nothing gets past the weight "
    "of 0, so the derivatives are 0, -2 tanh(1) = -1.5232 and 0, "
    f"not {np.round(found, 4).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k = int(rng.integers(1, 7))
    ws = rng.uniform(-2, 2, size=k).tolist()
    x, y = (float(v) for v in rng.uniform(-2, 2, size=2))
    kept = list(ws)
    found = chain_derivatives(ws, x, y)
    assert ws == kept, "the list of weights has to stay as it was"
    assert np.shape(found) == (k,), f"{k} weights have {k} derivatives"
    for i in range(k):
        losses = []
        for h in (1e-5, -1e-5):
            moved = list(kept)
            moved[i] += h
            a = x
            for w in moved[:-1]:
                a = np.tanh(w * a)
            losses.append((moved[-1] * a - y) ** 2 / 2)
        judged = (losses[0] - losses[1]) / 2e-5
        assert np.isclose(found[i], judged, rtol=1e-5, atol=1e-8), (
            f"weights {np.round(kept, 2).tolist()}, x = {x:.2f}, "
            f"y = {y:.2f}: the loss has slope {judged:.5f} by weight "
            f"{i + 1}, your answer says {found[i]:.5f}"
        )
