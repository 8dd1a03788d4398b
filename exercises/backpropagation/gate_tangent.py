r"""Forward mode through the page's gate, for one example: `g = x @ W + b`, `s = sigmoid(g)`,
`y = x * s`. Input, weights and bias all move: `x` with the tangent `x_dot`, `W` with `W_dot`,
`b` with `b_dot`, each of the shape of its array. Return the tangent of `y`, shape `(d,)`: how
fast each output changes.
"""

import numpy as np


def gate_tangent(x, W, b, x_dot, W_dot, b_dot):
    # SOLUTION
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    g_dot = x_dot @ W + x @ W_dot + b_dot
    s_dot = s * (1 - s) * g_dot
    return x_dot * s + x * s_dot
    # WRONG: lets the weights stand still
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    s_dot = s * (1 - s) * (x_dot @ W + b_dot)
    return x_dot * s + x * s_dot
    # WRONG: multiplies tangents in place of the product rule
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    s_dot = s * (1 - s) * (x_dot @ W_dot + b_dot)
    return x_dot * s_dot
    # WRONG: forgets that x moves outside the gate as well
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    g_dot = x_dot @ W + x @ W_dot + b_dot
    return x * s * (1 - s) * g_dot
    # WRONG: forgets that x moves inside the gate as well
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    g_dot = x @ W_dot + b_dot
    return x_dot * s + x * s * (1 - s) * g_dot
    # WRONG: goes through the transposed weights, as on the way back
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    g_dot = x_dot @ W.T + x @ W_dot + b_dot
    return x_dot * s + x * s * (1 - s) * g_dot
    # WRONG: forgets the slope of the sigmoid
    s = (1 + np.tanh((x @ W + b) / 2)) / 2
    g_dot = x_dot @ W + x @ W_dot + b_dot
    return x_dot * s + x * g_dot
    # WRONG: gives the change for a finite step
    y = x * (1 + np.tanh((x @ W + b) / 2)) / 2
    x, W, b = x + x_dot, W + W_dot, b + b_dot
    return x * (1 + np.tanh((x @ W + b) / 2)) / 2 - y
    # HINT: Go through the three lines in the order of the forward pass. Each node adds, over
    # its incoming edges, slope times tangent.
    # HINT: `x @ W` is a product of two things that both move. What does the product rule say?
    # EXPLAIN: The dense part moves by `x_dot @ W + x @ W_dot + b_dot`, the product rule entry by
    # entry. The sigmoid multiplies by its slope, and the last product has two moving factors
    # again. Nothing has to be stored for a way back: one sweep, one direction.


# CHECK
def outputs(x, W, b):
    return x / (1 + np.exp(-(x @ W + b)))


rng = np.random.default_rng(0)
for trial in range(25):
    d = int(rng.integers(1, 6))
    shapes = ((d,), (d, d), (d,))
    at = [rng.normal(size=shape) for shape in shapes]
    move = [rng.normal(size=shape) for shape in shapes]
    if trial % 5 < 3:  # one of the three moves alone
        move = [
            A if i == trial % 5 else np.zeros_like(A)
            for i, A in enumerate(move)
        ]
    kept = [A.copy() for A in at + move]
    y_dot = gate_tangent(*at, *move)
    same = [np.array_equal(p, q) for p, q in zip(kept, at + move)]
    assert all(same), "the six arrays have to stay as they were"
    assert np.shape(y_dot) == (d,), (
        f"d = {d}: the tangent has the shape {(d,)}, not {np.shape(y_dot)}"
    )
    ends = [
        outputs(*(A + h * V for A, V in zip(at, move)))
        for h in (1e-5, -1e-5)
    ]
    judged = (ends[0] - ends[1]) / 2e-5
    which = ("x alone", "W alone", "b alone", "all", "all")[trial % 5]
    assert np.allclose(y_dot, judged, rtol=1e-6, atol=1e-8), (
        f"d = {d}, moving {which}: the outputs move at "
        f"{judged.round(4)}, not {np.round(y_dot, 4)}"
    )
