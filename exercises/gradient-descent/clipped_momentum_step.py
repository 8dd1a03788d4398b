r"""Make one step of gradient descent with momentum and gradient clipping. `w`, the gradient `g` and the velocity `v` have shape `(d,)`. If `g` is longer than
`c` (in the 2-norm), shorten it to the length `c` first. Then $\vec v \leftarrow \beta\vec v - \eta\,\vec g$ and
$\vec w \leftarrow \vec w + \vec v$. Return the tuple `(w, v)`, and leave the given arrays as they are.
"""

import numpy as np


def clipped_momentum_step(w, g, v, lr, beta, c):
    # SOLUTION
    length = np.linalg.norm(g)
    if length > c:
        g = g * (c / length)
    v = beta * v - lr * g
    return w + v, v
    # WRONG: does not clip
    v = beta * v - lr * g
    return w + v, v
    # WRONG: clips each entry, which turns the gradient
    v = beta * v - lr * np.clip(g, -c, c)
    return w + v, v
    # WRONG: clips the velocity after the gradient has gone into it
    v = beta * v - lr * g
    length = np.linalg.norm(v)
    if length > lr * c:
        v = v * (lr * c / length)
    return w + v, v
    # WRONG: makes every gradient as long as c
    v = beta * v - lr * g * c / (np.linalg.norm(g) + 1e-30)
    return w + v, v
    # WRONG: divides by the length without multiplying by c
    length = np.linalg.norm(g)
    if length > c:
        g = g / length
    v = beta * v - lr * g
    return w + v, v
    # WRONG: drops a gradient that is too long
    if np.linalg.norm(g) > c:
        g = 0 * g
    v = beta * v - lr * g
    return w + v, v
    # WRONG: steps by the gradient and leaves the velocity out
    length = np.linalg.norm(g)
    if length > c:
        g = g * (c / length)
    return w - lr * g, beta * v - lr * g
    # WRONG: overwrites the arrays that it was given
    length = np.linalg.norm(g)
    if length > c:
        g *= c / length
    v *= beta
    v -= lr * g
    w += v
    return w, v
    # HINT: Compare the length of g with c. By which factor do you have to multiply?
    # HINT: g * (c / length) has the length c and the direction of g. Only then comes v.
    # EXPLAIN: Scaling the whole vector keeps its direction. The velocity only ever sees
    # gradients of length c or less, so one outlier cannot stay in it.


# CHECK
w, g, v = np.array([1.0, 1.0]), np.array([30.0, 40.0]), np.array([1.0, 0.0])
new = clipped_momentum_step(w, g, v, 0.1, 0.5, 5.0)
assert len(new) == 2, "the answer is the tuple (w, v)"
assert np.allclose(new[1], [0.2, -0.4]), (
    "the gradient is clipped to (3, 4), so the velocity is "
    f"(0.5 - 0.3, -0.4), not {new[1]}"
)
assert np.allclose(new[0], [1.2, 0.6]), (
    f"the weights move by the velocity, to (1.2, 0.6), not {new[0]}"
)
assert w[0] == 1 and g[0] == 30 and v[0] == 1, (
    "the given arrays have to stay as they were"
)
with np.errstate(all="ignore"):
    new = clipped_momentum_step(w, np.zeros(2), v, 0.1, 0.5, 5.0)
assert np.allclose(new[1], [0.5, 0]), (
    f"a gradient of zero leaves half of the velocity, not {new[1]}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    d = rng.integers(1, 6)
    w, g, v = rng.normal(size=(3, d))
    lr, beta, c = rng.uniform(0.1, 2, size=3) * [1, 0.45, 1]
    given = [a.copy() for a in (w, g, v)]
    new_w, new_v = clipped_momentum_step(w, g, v, lr, beta, c)
    for a, b in zip((w, g, v), given):
        assert np.array_equal(a, b), "the given arrays have to stay"
    used = (beta * v - new_v) / lr
    size = np.sqrt((g**2).sum())
    assert np.isclose(np.sqrt((used**2).sum()), min(size, c)), (
        f"a gradient of length {size:.3f} goes into the velocity with the "
        f"length {min(size, c):.3f}"
    )
    assert np.allclose(used * size, g * min(size, c)), (
        "clipping keeps the direction of the gradient"
    )
    assert np.allclose(new_w, w + new_v), "the weights move by the velocity"
