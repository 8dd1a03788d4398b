r"""`image` has the shape `(height, width, channels)`, and `k` divides height and width. Cut it into
patches of `k` by `k` pixels and return them as rows, from left to right and from top to bottom:
shape `(height // k * (width // k), k * k * channels)`. In a row the pixels go from left to right and
from top to bottom, each with all its channels.
"""

import numpy as np


def cut_patches(image, k):
    # SOLUTION
    height, width, channels = image.shape
    split = image.reshape(height // k, k, width // k, k, channels)
    return split.swapaxes(1, 2).reshape(-1, k * k * channels)
    # WRONG: forgets to exchange the axes, so that a row is a strip of a line
    return image.reshape(-1, k * k * image.shape[2])
    # WRONG: takes the pixels of a patch column by column
    height, width, channels = image.shape
    split = image.reshape(height // k, k, width // k, k, channels)
    return split.transpose(0, 2, 3, 1, 4).reshape(-1, k * k * channels)
    # WRONG: goes through the patches column by column
    height, width, channels = image.shape
    split = image.reshape(height // k, k, width // k, k, channels)
    return split.transpose(2, 0, 1, 3, 4).reshape(-1, k * k * channels)
    # WRONG: puts the channels first in a row
    height, width, channels = image.shape
    split = image.reshape(height // k, k, width // k, k, channels)
    return split.transpose(0, 2, 4, 1, 3).reshape(-1, k * k * channels)
    # WRONG: works for square images only
    side, _, channels = image.shape
    split = image.reshape(side // k, k, -1, k, channels)[:, :, : side // k]
    return split.swapaxes(1, 2).reshape(-1, k * k * channels)
    # WRONG: uses overlapping patches
    height, width, channels = image.shape
    rows = [
        image[i : i + k, j : j + k].reshape(-1)
        for i in range(height - k + 1)
        for j in range(width - k + 1)
    ]
    return np.array(rows)
    # WRONG: confuses the number of patches in a line with their side
    height, width, channels = image.shape
    split = image.reshape(k, height // k, k, width // k, channels)
    return split.swapaxes(1, 2).reshape(k * k, -1)
    # WRONG: averages the channels away
    height, width, channels = image.shape
    split = image.mean(axis=2).reshape(height // k, k, width // k, k)
    return split.swapaxes(1, 2).reshape(-1, k * k)
    # WRONG: leaves each patch a square
    height, width, channels = image.shape
    split = image.reshape(height // k, k, width // k, k, channels)
    return split.swapaxes(1, 2)
    # HINT: The page does it without channels. An axis more at the end stays where it is.
    # HINT: Reshape to (height // k, k, width // k, k, channels), exchange the two axes in the
    # middle, and flatten.
    # EXPLAIN: After the first reshape the axes are: patch from the top, line in it, patch from the left,
    # column in it, channel. The patch's two numbers have to come first; the rest is its row.


# CHECK
image = np.arange(24.0).reshape(4, 6, 1)
got = cut_patches(image, 2)
assert np.shape(got) == (6, 4), (
    f"4 by 6 pixels make 6 patches of 4 numbers, not shape {np.shape(got)}"
)
assert np.array_equal(got[0], [0, 1, 6, 7]), (
    f"the first patch of the numbers 0 to 23 in rows of 6 is 0, 1, 6, 7, "
    f"not {got[0]}"
)
assert np.array_equal(got[1], [2, 3, 8, 9]), (
    f"the second patch is the one to the right, 2, 3, 8, 9, not {got[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k, down, across, channels = rng.integers(1, 5, size=4).tolist()
    image = rng.normal(size=(down * k, across * k, channels))
    kept = image.copy()
    got = cut_patches(image, k)
    assert np.array_equal(image, kept), "the image has to stay as it was"
    shape = (down * across, k * k * channels)
    assert np.shape(got) == shape, (
        f"an image {image.shape} in patches of {k} has the shape {shape}, "
        f"not {np.shape(got)}"
    )
    for i in range(down):
        for j in range(across):
            patch = [
                image[i * k + a, j * k + b, c]
                for a in range(k)
                for b in range(k)
                for c in range(channels)
            ]
            assert np.array_equal(got[i * across + j], patch), (
                f"row {i * across + j} is the patch at line {i * k}, "
                f"column {j * k}, pixel by pixel with all its channels"
            )
