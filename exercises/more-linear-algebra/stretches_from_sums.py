r"""Return the two singular values of `A`, of shape `(2, 2)`, the larger first, from its
determinant and the sum of its squared entries alone: without eigenvalues, without an SVD
and without a norm of order 2. (Solve for $\sigma_1 + \sigma_2$ and $\sigma_1 - \sigma_2$.)
"""

import numpy as np


def stretches_from_sums(A):
    # SOLUTION
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    total = np.sqrt(squares + 2 * det)
    gap = np.sqrt(max(squares - 2 * det, 0))
    return (total + gap) / 2, (total - gap) / 2
    # WRONG: forgets that the product of singular values has no sign
    squares = (A**2).sum()
    det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    total = np.sqrt(squares + 2 * det)
    gap = np.sqrt(max(squares - 2 * det, 0))
    return (total + gap) / 2, (total - gap) / 2
    # WRONG: takes trace and determinant, which belong to the eigenvalues
    half = np.trace(A) / 2
    det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    root = np.sqrt(abs(half**2 - det))
    return abs(half) + root, abs(abs(half) - root)
    # WRONG: adds the determinant once
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    total = np.sqrt(squares + det)
    gap = np.sqrt(max(squares - det, 0))
    return (total + gap) / 2, (total - gap) / 2
    # WRONG: forgets the halves
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    total = np.sqrt(squares + 2 * det)
    gap = np.sqrt(max(squares - 2 * det, 0))
    return total + gap, total - gap
    # WRONG: returns the smaller first
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    total = np.sqrt(squares + 2 * det)
    gap = np.sqrt(max(squares - 2 * det, 0))
    return (total - gap) / 2, (total + gap) / 2
    # WRONG: returns their squares
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    root = np.sqrt(max(squares**2 - 4 * det**2, 0))
    return (squares + root) / 2, (squares - root) / 2
    # WRONG: gives the sum and the difference themselves
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    return np.sqrt(squares + 2 * det), np.sqrt(max(squares - 2 * det, 0))
    # WRONG: lets rounding put a negative number under the root
    squares = (A**2).sum()
    det = abs(A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    total = np.sqrt(squares + 2 * det)
    with np.errstate(invalid="ignore"):
        gap = np.sqrt(squares - 2 * det)
    return (total + gap) / 2, (total - gap) / 2
    # HINT: What is the sum of the squared singular values? What is their product?
    # HINT: The square of a sum is the sum of the squares plus twice the product.
    # EXPLAIN: The squared Frobenius norm is the sum of the squares, and the determinant's
    # size is the product p. So the square of the sum is squares + 2 p and that of the
    # difference squares - 2 p, which rounding may make a tiny negative number for a turn.


# CHECK
first, second = stretches_from_sums(np.array([[0.0, -2.0], [2.0, 0.0]]))
assert np.isclose(first, 2) and np.isclose(second, 2), (
    f"twice a quarter turn stretches all by 2, not by {first} and {second}"
)
first, second = stretches_from_sums(np.array([[2.0, 4.0], [1.0, 2.0]]))
assert np.isclose(first, 5) and np.isclose(second, 0, atol=1e-7), (
    f"[[2, 4], [1, 2]] has 5 and 0, not {first} and {second}"
)
for degrees in range(0, 360, 3):
    c, s = 3 * np.cos(np.deg2rad(degrees)), 3 * np.sin(np.deg2rad(degrees))
    first, second = stretches_from_sums(np.array([[c, -s], [s, c]]))
    assert np.allclose([first, second], 3), (
        f"3 times a turn by {degrees} degrees has 3 and 3, not {first} and "
        f"{second}"
    )
rng = np.random.default_rng(0)
for _ in range(30):
    A = rng.normal(size=(2, 2)) * 10.0 ** rng.integers(-2, 3)
    first, second = stretches_from_sums(A.copy())
    s = np.linalg.svd(A)[1]
    assert np.isclose(first, s[0]) and np.isclose(
        second, s[1], atol=1e-7 * s[0]
    ), (
        f"{A.round(3).tolist()} has {s[0]:.4g} and {s[1]:.4g}, not {first} "
        f"and {second}"
    )
