r"""A box of a network has three inputs, the numbers `w`, `x` and `b`, and the output
$\log(1 + z^2)$ with $z = wx + b$. In the forward pass it was called with `w`, `x`, `b`. Now
`incoming` comes in, the derivative of the loss by the box's output. Return what the box passes
on: the derivatives of the loss by `w`, by `x` and by `b`, three numbers in this order.
"""

import numpy as np


def box_messages(w, x, b, incoming):
    # SOLUTION
    z = w * x + b
    dz = incoming * 2 * z / (1 + z**2)
    return dz * x, dz * w, dz
    # WRONG: gives the local derivatives, without the incoming one
    z = w * x + b
    dz = 2 * z / (1 + z**2)
    return dz * x, dz * w, dz
    # WRONG: adds the incoming derivative where it has to be multiplied
    z = w * x + b
    dz = 2 * z / (1 + z**2)
    return dz * x + incoming, dz * w + incoming, dz + incoming
    # WRONG: swaps w and x: the slope by w is x
    z = w * x + b
    dz = incoming * 2 * z / (1 + z**2)
    return dz * w, dz * x, dz
    # WRONG: forgets the inner slope of the square
    z = w * x + b
    dz = incoming / (1 + z**2)
    return dz * x, dz * w, dz
    # WRONG: stops at z
    z = w * x + b
    dz = incoming * 2 * z / (1 + z**2)
    return dz, dz, dz
    # WRONG: multiplies by the output in place of a slope
    z = w * x + b
    dz = incoming * np.log(1 + z**2)
    return dz * x, dz * w, dz
    # WRONG: takes the slope of the bias for 0, since b is constant
    z = w * x + b
    dz = incoming * 2 * z / (1 + z**2)
    return dz * x, dz * w, 0.0
    # WRONG: forgets the bias in z
    z = w * x
    dz = incoming * 2 * z / (1 + z**2)
    return dz * x, dz * w, dz
    # HINT: Take the box apart into two: first z, then the logarithm.
    # HINT: The slope of log(1 + z²) by z is 2z / (1 + z²), by the chain rule. Times incoming,
    # it is the derivative of the loss by z.
    # EXPLAIN: The derivative by z is incoming times local. From z the three inputs have
    # the local slopes x, w and 1. None of it asks what comes after the box.


# CHECK
found = box_messages(2.0, 1.0, -1.0, 3.0)
assert np.shape(found) == (3,), "three inputs, so three derivatives"
assert np.allclose(found, [3, 6, 3]), (
    f"w = 2, x = 1, b = -1, incoming = 3: z = 1 has the slope 1, so the "
    f"derivatives are 3, 6 and 3, not {np.round(found, 4).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    values = rng.normal(size=3)
    incoming = float(rng.normal())
    found = box_messages(*values.tolist(), incoming)
    assert np.shape(found) == (3,), "three inputs, so three derivatives"
    for i, name in enumerate("wxb"):
        ends = []
        for h in (1e-5, -1e-5):
            w, x, b = values + h * (np.arange(3) == i)
            ends.append(incoming * np.log(1 + (w * x + b) ** 2))
        judged = (ends[0] - ends[1]) / 2e-5
        assert np.isclose(found[i], judged, rtol=1e-5, atol=1e-8), (
            f"w, x, b = {values.round(2).tolist()}, incoming = "
            f"{incoming:.2f}: the derivative by {name} is {judged:.5f}, "
            f"not {found[i]:.5f}"
        )
