r"""`loss` is a function of an array of shape `(d,)`, and `g`, `(d,)`, is claimed to be its
gradient at `w`, `(d,)`. Each row of `V`, `(k, d)`, is a direction. Return the `k` relative
errors $\frac{\lvert c - j \rvert}{\max(\lvert c \rvert, \lvert j \rvert)}$, an array of
shape `(k,)`, where $c$ is the claimed slope along the direction and $j$ the central
difference with step `h`. Where both slopes are exactly 0, the error is 0.
"""

import numpy as np


def direction_errors(loss, g, w, V, h=1e-5):
    # SOLUTION
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = abs(claim - judged) / size
    return errors
    # WRONG: forgets the absolute value of the difference
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = (claim - judged) / size
    return errors
    # WRONG: divides by a slope with its sign
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(claim, judged)
        if size != 0:
            errors[i] = abs(claim - judged) / size
    return errors
    # WRONG: gives the absolute error
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        errors[i] = abs(g @ v - judged)
    return errors
    # WRONG: divides the difference of the losses by h, not 2h
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / h
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = abs(claim - judged) / size
    return errors
    # WRONG: nudges to one side only
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w)) / h
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = abs(claim - judged) / size
    return errors
    # WRONG: divides 0 by 0 where both slopes are 0
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(abs(claim), abs(judged))
        errors[i] = abs(claim - judged) / size if size > 0 else np.nan
    return errors
    # WRONG: gives the largest error only
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = abs(claim - judged) / size
    return errors.max()
    # WRONG: uses its own step
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + 1e-5 * v) - loss(w - 1e-5 * v)) / 2e-5
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = abs(claim - judged) / size
    return errors
    # WRONG: divides by the claimed slope, not by the larger one
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        if claim != 0 or judged != 0:
            errors[i] = abs(claim - judged) / max(abs(claim), 1e-300)
    return errors
    # WRONG: adds a small number below, which hides errors of a loss in small units
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(abs(claim), abs(judged))
        errors[i] = abs(claim - judged) / (size + 1e-8)
    return errors
    # WRONG: makes the directions unit vectors for the claim only
    errors = np.zeros(len(V))
    for i, v in enumerate(V):
        claim = g @ v / np.linalg.norm(v)
        judged = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        size = max(abs(claim), abs(judged))
        if size > 0:
            errors[i] = abs(claim - judged) / size
    return errors
    # HINT: One row of V at a time: which product of g and the row is the claimed slope?
    # HINT: The measured slope needs the loss at two points, h times the row to each side.
    # Divide by their distance in steps of the row, 2h.
    # EXPLAIN: The claim is an inner product, the judge two evaluations. Dividing by the
    # larger of the two sizes makes the error a share, between 0 and 2, whatever the units
    # of the loss.


# CHECK
def bowl(w):
    return (w**2).sum()


w = np.array([1.0, 2.0])
V = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
kept = w.copy(), V.copy()
errors = direction_errors(bowl, np.array([2.0, 0.0]), w, V)
assert np.shape(errors) == (3,), (
    f"three directions have three errors, not shape {np.shape(errors)}"
)
assert np.array_equal(w, kept[0]) and np.array_equal(V, kept[1]), (
    "w and V have to stay as they were"
)
assert np.allclose(errors, [0, 1, 2 / 3], atol=1e-6), (
    f"for the squares at (1, 2) and the claim (2, 0) the slopes are "
    f"2 and 2, 0 and 4, 2 and 6: errors 0, 1, 2/3, not {errors}"
)
tiny = direction_errors(
    lambda w: 1e-12 * bowl(w), np.array([2e-12, 0.0]), w, V
)
assert np.allclose(tiny, [0, 1, 2 / 3], atol=1e-6), (
    f"loss and claim times 1e-12 have the same relative errors, not {tiny}"
)
errors = direction_errors(bowl, np.zeros(2), np.zeros(2), V)
assert np.allclose(errors, 0), "slopes 0 and 0 have the error 0"
errors = direction_errors(bowl, np.array([-2.0, -4.0]), w, V)
assert np.allclose(errors, 2), (
    f"a gradient with the wrong sign has the error 2, not {errors}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k, d = rng.integers(1, 6, size=2)
    a, w, g = rng.normal(size=(3, d))
    V, h = rng.normal(size=(k, d)), 10.0 ** rng.uniform(-3, -1)

    def loss(w):
        return np.sin(a @ w) + (w**3).sum()

    errors = direction_errors(loss, g, w, V, h)
    truth = []
    for v in V:
        j = (loss(w + h * v) - loss(w - h * v)) / (2 * h)
        c = (g * v).sum()
        truth.append(abs(c - j) / max(abs(c), abs(j)))
    assert np.shape(errors) == (k,), f"{k} directions, {k} errors"
    assert np.allclose(errors, truth, rtol=1e-5), (
        f"k = {k}, d = {d}, h = {h:.4f}: the errors are "
        f"{np.round(truth, 4).tolist()}, not {np.round(errors, 4).tolist()}"
    )
