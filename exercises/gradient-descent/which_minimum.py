r"""Let gradient descent walk `steps` steps from each of `n` starts, and say which minimum is
near its end: return an array of `n` integers, the index (from 0) of the row of `minima` that
is nearest to the end, or $-1$ where no minimum is nearer than 0.05.

`starts` has the shape `(n, d)`, `minima` the shape `(k, d)`. `grad` takes one point of shape
`(d,)` and returns the gradient there, shape `(d,)`; `lr` is the learning rate. The arguments
are to stay as they were.
"""

import numpy as np


def which_minimum(grad, starts, minima, lr, steps):
    # SOLUTION
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = np.linalg.norm(minima - w, axis=1)
        near = gaps.min() < 0.05
        answer.append(int(gaps.argmin()) if near else -1)
    return np.array(answer)
    # WRONG: takes the minimum that is nearest to the start
    answer = []
    for w in starts:
        gaps = np.linalg.norm(minima - w, axis=1)
        answer.append(int(gaps.argmin()))
    return np.array(answer)
    # WRONG: gives the nearest minimum, also to walks that did not arrive
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = np.linalg.norm(minima - w, axis=1)
        answer.append(int(gaps.argmin()))
    return np.array(answer)
    # WRONG: walks uphill
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w + lr * grad(w)
        gaps = np.linalg.norm(minima - w, axis=1)
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: measures distances along the wrong axis
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = np.linalg.norm(minima - w, axis=0)
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: compares the first coordinate only
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = abs(minima - w)[:, 0]
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: takes the largest difference of a coordinate for the distance
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = abs(minima - w).max(axis=1)
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: adds up the absolute differences, which is longer than the distance
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = abs(minima - w).sum(axis=1)
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: stops as soon as it comes near a minimum, which a walk can leave again
    answer = []
    for w in starts:
        found = -1
        for _ in range(steps):
            w = w - lr * grad(w)
            gaps = np.linalg.norm(minima - w, axis=1)
            if gaps.min() < 0.05:
                found = int(gaps.argmin())
                break
        answer.append(found)
    return np.array(answer)
    # WRONG: adds up signed differences, which can cancel
    answer = []
    for w in starts:
        for _ in range(steps):
            w = w - lr * grad(w)
        gaps = abs((minima - w).sum(axis=1))
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: walks on the rows of `starts` themselves, and changes them
    answer = []
    for w in starts:
        for _ in range(steps):
            w -= lr * grad(w)
        gaps = np.linalg.norm(minima - w, axis=1)
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # WRONG: takes one step, whatever the number
    answer = []
    for w in starts:
        w = w - lr * grad(w)
        gaps = np.linalg.norm(minima - w, axis=1)
        answer.append(int(gaps.argmin()) if gaps.min() < 0.05 else -1)
    return np.array(answer)
    # HINT: Walk first, for each start in a loop. Only the end counts.
    # HINT: `np.linalg.norm(minima - w, axis=1)` gives the distances to all minima;
    # `argmin` says which is smallest, `min` how small.
    # EXPLAIN: Subtracting w from `minima` broadcasts over the rows; the norm along axis 1
    # is one distance for each row. With `w = w - ...` a new array is made at each
    # step; `w -= ...` would change the starts.


# CHECK
def hill(w):
    return np.array([4 * w[0] ** 3 - 4 * w[0], 2 * (w[1] - 3 * w[0])])


minima = np.array([[1.0, 3.0], [-1.0, -3.0]])
starts = np.array([[0.5, -3.0], [-0.2, 4.0], [0.0, 1.0], [1.2, 3.0]])
before = starts.copy()
answer = np.asarray(which_minimum(hill, starts, minima, 0.05, 300))
assert np.array_equal(starts, before), "the starts are to stay as they were"
assert answer.shape == (4,), f"four starts, not shape {answer.shape}"
assert list(answer) == [0, 1, -1, 0], (
    f"right, left, caught on the ridge, right: 0, 1, -1, 0, not {answer}"
)
answer = np.asarray(which_minimum(hill, starts, minima, 0.05, 1))
assert list(answer) == [-1, -1, -1, -1], (
    f"after a single step nobody has arrived: -1 for all, not {answer}"
)
starts = np.array([[1.03, 3.03], [1.04, 3.04]])
answer = np.asarray(which_minimum(hill, starts, minima, 0.05, 0))
assert list(answer) == [0, -1], (
    "without a step, 0.03 off in both coordinates is a distance of 0.042, "
    f"and 0.04 off one of 0.057: 0 and -1, not {answer}"
)
starts, origin = np.array([[0.02, 0.01], [0.0, 0.0]]), np.zeros((1, 2))
answer = np.asarray(which_minimum(lambda w: 3 * w, starts, origin, 1, 4))
assert list(answer) == [-1, 0], (
    "at a rate too large a walk that starts near the minimum leaves it: "
    f"-1, and 0 from the minimum itself, not {answer}"
)
rng = np.random.default_rng(0)
for trial in range(12):
    d = int(rng.integers(2, 5))
    c = rng.uniform(0.7, 1.5, size=d)
    if trial % 2:
        c = np.full(d, c[0])
    signs = rng.permutation(2**d)
    minima = c * (1 - 2 * (signs[:, None] >> np.arange(d) & 1))
    starts = rng.uniform(0.1, 1.8, size=(6, d))
    starts *= rng.choice([-1, 1], size=(6, d))

    def grad(w, c=c):
        return w**3 - c**2 * w

    answer = np.asarray(which_minimum(grad, starts, minima, 0.05, 400))
    truth = [
        int(np.flatnonzero((np.sign(minima) == np.sign(s)).all(axis=1))[0])
        for s in starts
    ]
    assert list(answer) == truth, (
        f"in {d} dimensions the signs of the start decide: {truth}, not "
        f"{answer}"
    )
