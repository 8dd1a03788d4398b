r"""`grads` is a list of the gradients of a network, float arrays of any shapes, and `c > 0` a
threshold. Return a new list with the clipped gradients: if the norm over all entries of all
arrays together is larger than `c`, every array is multiplied by the factor that makes it `c`,
and otherwise they are as they were. All gradients may be 0. `grads` and its arrays have to stay
unchanged.
"""

import numpy as np


def clip_gradients(grads, c):
    # SOLUTION
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    factor = c / norm if norm > c else 1.0
    return [factor * g for g in grads]
    # WRONG: clips each array on its own
    norms = [np.linalg.norm(g) for g in grads]
    return [g * (c / m if m > c else 1.0) for g, m in zip(grads, norms)]
    # WRONG: clips every entry
    return [np.clip(g, -c, c) for g in grads]
    # WRONG: lengthens short gradients, too
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    return [g * c / norm if norm > 0 else g for g in grads]
    # WRONG: adds the norms of the arrays
    norm = sum(np.linalg.norm(g) for g in grads)
    factor = c / norm if norm > c else 1.0
    return [factor * g for g in grads]
    # WRONG: forgets the square root
    norm = sum((g**2).sum() for g in grads)
    factor = c / norm if norm > c else 1.0
    return [factor * g for g in grads]
    # WRONG: takes the largest entry for the length
    norm = max(np.abs(g).max() for g in grads)
    factor = c / norm if norm > c else 1.0
    return [factor * g for g in grads]
    # WRONG: changes the arrays it was given
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    for g in grads:
        g *= c / norm if norm > c else 1.0
    return grads
    # WRONG: replaces a long gradient by one of length 1
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    return [g / norm if norm > c else g for g in grads]
    # WRONG: divides by 0 if all gradients are 0
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    with np.errstate(all="ignore"):
        return [
            g * np.minimum(1.0, c / norm) + 0 * (c / norm) for g in grads
        ]
    # WRONG: adds a small number for safety, which shrinks small gradients
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    factor = min(1.0, c / (norm + 1e-6))
    return [factor * g for g in grads]
    # HINT: Think of all entries as one long vector. What is its norm?
    # HINT: The squared norm is the sum of the squared norms of the arrays. One factor serves
    # them all.
    # EXPLAIN: One factor for all arrays keeps the direction of the whole gradient. The case
    # `norm > c` is asked before dividing, so that a gradient of 0 makes no trouble.


# CHECK
two = [np.array([2.0, -1.0]), np.array([[2.0], [4.0]])]
found = clip_gradients([g.copy() for g in two], 2.5)
assert len(found) == 2 and np.shape(found[1]) == (2, 1), (
    "as many arrays as before, with the same shapes"
)
assert np.allclose(found[0], [1, -0.5]) and np.allclose(
    found[1], [[1], [2]]
), f"(2, -1) and (2, 4) have norm 5, so 2.5 halves them: not {found}"
zero = clip_gradients([np.zeros((2, 3)), np.zeros(2)], 1.0)
assert all(np.array_equal(g, 0 * g) for g in zero), (
    f"a gradient of 0 stays 0, not {zero}"
)
tiny = clip_gradients([np.array([3e-6, 4e-6])], 1e-6)[0]
assert np.allclose(tiny, [6e-7, 8e-7], rtol=1e-6, atol=0), (
    f"(3e-6, 4e-6) has norm 5e-6; clipped to 1e-6 it is (6e-7, 8e-7), "
    f"not {tiny}"
)
rng = np.random.default_rng(0)
for trial in range(30):
    grads = [
        rng.normal(size=tuple(rng.integers(1, 5, size=rng.integers(1, 4))))
        for _ in range(rng.integers(1, 5))
    ]
    kept = [g.copy() for g in grads]
    whole = np.concatenate([g.ravel() for g in kept])  # one long vector
    length = np.linalg.norm(whole)
    c = length * rng.uniform(0.1, 2)
    found = clip_gradients(grads, c)
    assert all(np.array_equal(g, k) for g, k in zip(grads, kept)), (
        "the arrays that were given have to stay unchanged"
    )
    assert [np.shape(g) for g in found] == [g.shape for g in kept], (
        "every array keeps its shape"
    )
    truth = whole if length <= c else whole / length * c
    new = np.concatenate([np.ravel(g) for g in found])
    assert np.allclose(new, truth), (
        f"norm {length:.2f}, threshold {c:.2f}: all entries are multiplied "
        f"by {min(1, c / length):.3f}"
    )
