r"""Return the distances of n points from the hyperplane $\vec w^\T \vec x = c$, positive
on the side to which w points and negative on the other.

`X` has the shape (n, d), one point in each row; w has the shape (d,) and is not zero; c
is a number. The result has the shape (n,).
"""

import numpy as np


def signed_distance(X, w, c):
    # SOLUTION
    return (X @ w - c) / np.linalg.norm(w)
    # WRONG: forgets the length of w
    return X @ w - c
    # WRONG: divides the inner product only
    return X @ w / np.linalg.norm(w) - c
    # WRONG: divides by the squared length
    return (X @ w - c) / (w @ w)
    # WRONG: loses the side
    return np.abs(X @ w - c) / np.linalg.norm(w)
    # WRONG: adds the offset, as a layer adds its bias
    return (X @ w + c) / np.linalg.norm(w)
    # WRONG: counts the other side as positive
    return (c - X @ w) / np.linalg.norm(w)
    # WRONG: divides by the length of each point
    return (X @ w - c) / np.linalg.norm(X, axis=1)
    # WRONG: gives the side without the distance
    return np.sign(X @ w - c)
    # WRONG: takes the sum of absolute values for the length of w
    return (X @ w - c) / np.abs(w).sum()
    # HINT: Which number is zero on the hyperplane, and positive where w points?
    # HINT: If you double w and c, the hyperplane stays, and that number doubles. What
    # do you divide by?
    # EXPLAIN: w @ x - c grows by the length of w for each unit of distance, since w is
    # the steepest way. Divided by that length it is a distance. `X @ w` does it for all
    # rows at once.


# CHECK
X = np.array([[2.0, 1.0], [0.0, 0.0], [2.0, 0.0]])
got = signed_distance(X.copy(), np.array([3.0, 4.0]), 6.0)
assert np.shape(got) == (3,), (
    f"three points have shape (3,), not {np.shape(got)}"
)
assert np.allclose(got, [0.8, -1.2, 0]), (
    "from the line 3 x1 + 4 x2 = 6 the points (2, 1), (0, 0), (2, 0) "
    f"are 0.8, -1.2 and 0 away, not {got}"
)
rng = np.random.default_rng(0)
for _ in range(30):
    n, d = int(rng.integers(1, 6)), int(rng.integers(1, 6))
    w = rng.normal(size=d) * rng.uniform(0.2, 5)
    c = rng.normal()
    u = w / (w**2).sum() ** 0.5
    foot = rng.normal(size=(n, d))  # made into points of the hyperplane
    foot += ((c - foot @ w) / (w**2).sum())[:, None] * w
    truth = rng.normal(size=n)
    got = signed_distance(foot + truth[:, None] * u, w.copy(), c)
    assert np.shape(got) == (n,), (
        f"{n} points: shape ({n},), not {np.shape(got)}"
    )
    assert np.allclose(got, truth), (
        f"points set {truth.round(2)} off a hyperplane in {d} "
        f"dimensions are said to be {np.round(got, 2)} off"
    )
