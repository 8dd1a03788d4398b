r"""A library that keeps channels first has written out each image as one row: all of
channel 0, row of pixels by row of pixels, then all of channel 1, and so on. Return the
images of `X`, shape `(n, channels * height * width)`, with channels last: an array of
shape `(n, height, width, channels)`.
"""

import numpy as np


def rows_to_images(X, height, width, channels):
    # SOLUTION
    first = X.reshape(len(X), channels, height, width)
    return np.moveaxis(first, 1, -1)
    # WRONG: cuts the row as if channels were last already
    return X.reshape(len(X), height, width, channels)
    # WRONG: swaps two axes, which also exchanges height and width
    first = X.reshape(len(X), channels, height, width)
    return first.swapaxes(1, 3)
    # WRONG: swaps the axes and cuts again to the right shape
    first = X.reshape(len(X), channels, height, width)
    return first.swapaxes(1, 3).reshape(len(X), height, width, channels)
    # WRONG: exchanges height and width when cutting
    first = X.reshape(len(X), channels, width, height)
    return np.moveaxis(first, 1, -1).swapaxes(1, 2)
    # WRONG: leaves channels first
    return X.reshape(len(X), channels, height, width)
    # WRONG: mixes the images
    first = X.reshape(channels, len(X), height, width)
    return np.moveaxis(first, 0, -1)
    # HINT: Which shape did one image have when its row was written out? Cut the rows
    # into that shape first.
    # HINT: Then move the axis of the channels to the end. `np.moveaxis(A, 1, -1)`
    # takes axis 1 there and keeps the order of the others.
    # EXPLAIN: `reshape` only undoes the writing out, so it needs the order in which
    # the numbers were written: image, channel, row, column. Changing the order is the
    # work of `np.moveaxis`.


# CHECK
X = np.array([[200, 0, 0, 250, 0, 150, 0, 150, 0, 0, 250, 0]])
images = rows_to_images(X, 2, 2, 3)
assert np.shape(images) == (1, 2, 2, 3), (
    f"one picture of 2 by 2 with 3 channels: (1, 2, 2, 3), not "
    f"{np.shape(images)}"
)
assert np.array_equal(images[0, 1, 1], [250, 150, 0]), (
    "row 1, column 1 of the page's picture has red 250, green 150, blue 0, "
    f"not {images[0, 1, 1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, h, w, c = rng.integers(1, 6, size=4)
    X = rng.normal(size=(n, c * h * w))
    images = rows_to_images(X, int(h), int(w), int(c))
    assert np.shape(images) == (n, h, w, c), (
        f"the shape is ({n}, {h}, {w}, {c}), not {np.shape(images)}"
    )
    for i, r, q, k in np.ndindex(n, h, w, c):
        assert images[i, r, q, k] == X[i, (k * h + r) * w + q], (
            f"row {r}, column {q}, channel {k} of an image of {h} by {w} "
            f"is entry (channel * height + row) * width + column = "
            f"{(k * h + r) * w + q} of its row"
        )
