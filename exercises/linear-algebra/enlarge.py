"""Make an image k times as high and as wide: each pixel becomes a block of k by k
pixels with the same value. The image has shape (h, w), the result (k * h, k * w), and k
is a whole number, at least 1.
"""

import numpy as np


def enlarge(image, k):
    # SOLUTION
    return np.kron(image, np.ones((k, k)))
    # WRONG: puts k by k whole images side by side
    return np.kron(np.ones((k, k)), image)
    # WRONG: repeats the rows only
    return np.repeat(image, k, axis=0)
    # WRONG: fills the diagonal of each block only
    return np.kron(image, np.eye(k))
    # WRONG: right shape, but cuts the line of repeated pixels anew
    h, w = image.shape
    return np.repeat(image, k * k).reshape(k * h, k * w)
    # WRONG: stretches height and width in exchange
    return np.kron(image.T, np.ones((k, k)))
    # WRONG: always doubles
    return np.kron(image, np.ones((2, 2)))
    # WRONG: shares the value of a pixel out over its block
    return np.kron(image, np.ones((k, k)) / k**2)
    # HINT: The result is made of blocks, one for each pixel: the pixel's value times
    # always the same small matrix. Which product is that?
    # HINT: In `np.kron(A, B)` each entry of A is replaced. Which of the two is the
    # image, and which matrix is the other?
    # EXPLAIN: In the Kronecker product every pixel is replaced by itself times a block of
    # ones. With the factors exchanged, every one would be replaced by a whole image. (Two
    # calls of `np.repeat`, one for each axis, do the same.)


# CHECK
big = enlarge(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), 2)
assert np.shape(big) == (4, 6), (
    f"a (2, 3) image becomes (4, 6), not {np.shape(big)}"
)
assert np.array_equal(big[0], [1, 1, 2, 2, 3, 3]), (
    f"row 0 is 1 1 2 2 3 3, not {big[0]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    h, w, k = (int(n) for n in rng.integers(1, 5, size=3))
    image = rng.normal(size=(h, w))
    big = enlarge(image.copy(), k)
    assert np.shape(big) == (k * h, k * w), (
        f"({h}, {w}) enlarged {k} times is ({k * h}, {k * w}), "
        f"not {np.shape(big)}"
    )
    for i in range(k * h):
        for j in range(k * w):
            assert np.isclose(big[i, j], image[i // k, j // k]), (
                f"{k} times as large, pixel ({i}, {j}) comes from "
                f"({i // k}, {j // k})"
            )
