"""Cut `k` pixels off all four edges of each image. `images` has the shape (n, height,
width), and `k` is 0 or more, and small enough that something is left.
"""

import numpy as np


def crop_edges(images, k):
    # SOLUTION
    n, height, width = images.shape
    return images[:, k : height - k, k : width - k]
    # WRONG: slices the images away, not their edges
    return images[k : len(images) - k, k : images.shape[1] - k]
    # WRONG: counts from the end, which leaves nothing for k = 0
    return images[:, k:-k, k:-k]
    # WRONG: cuts two of the four edges
    return images[:, k:, k:]
    # WRONG: cuts one pixel too many on the far edges
    n, height, width = images.shape
    return images[:, k : height - k - 1, k : width - k - 1]
    # WRONG: cuts height from the width, as if images were square
    n, height, width = images.shape
    return images[:, k : height - k, k : height - k]
    # WRONG: cuts the rows only
    n, height, width = images.shape
    return images[:, k : height - k]
    # HINT: Which axis counts the images? It has to stay whole.
    # HINT: A slice from k to height - k takes height - 2k rows.
    # HINT: What is `x[0:-0]`? Minus zero is zero, so the slice ends where it begins.
    # EXPLAIN: One slice for each axis: all images, then the middle rows, then the
    # middle columns. The stop is written as height - k, since for k = 0 a stop of -k
    # would be 0. The result is a view: nothing is copied.


# CHECK
images = np.arange(2 * 4 * 5).reshape(2, 4, 5)
cut = crop_edges(images, 1)
assert np.shape(cut) == (2, 2, 3), (
    "two images of 4 by 5 become two of 2 by 3: shape (2, 2, 3), "
    f"not {np.shape(cut)}"
)
assert np.array_equal(cut[0], [[6, 7, 8], [11, 12, 13]]), (
    "the middle of 0 to 19 in rows of 5 is 6, 7, 8 and 11, 12, 13, not "
    f"{np.ravel(cut[0]).tolist()}"
)
rng = np.random.default_rng(0)
for k in [0, 1, 2, 3] * 4:
    n, height, width = rng.integers([1, 2 * k + 1, 2 * k + 1], 12)
    images = rng.normal(size=(n, height, width))
    cut = crop_edges(images, k)
    shape = (n, height - 2 * k, width - 2 * k)
    assert np.shape(cut) == shape, (
        f"{images.shape} with k = {k} becomes "
        f"{tuple(int(s) for s in shape)}, not {np.shape(cut)}"
    )
    for i in range(n):
        for row in range(height - 2 * k):
            truth = images[i, row + k][k : k + width - 2 * k]
            assert np.array_equal(cut[i, row], truth), (
                f"row {row} of a cut image is row {row + k} of the image, "
                f"from column {k} on"
            )
