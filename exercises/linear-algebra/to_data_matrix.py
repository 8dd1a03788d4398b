"""Return the data matrix of a batch: shape (n, d), one example in each row.

The first axis of `batch` counts the n examples, n at least 1. There may be any
number of further axes, also none. The numbers of an example stand in its row in the
order in which `reshape` reads them: the last axis runs fastest. An example without
further axes is one number, so that d is 1.
"""

import numpy as np


def to_data_matrix(batch):
    # SOLUTION
    return batch.reshape(len(batch), -1)
    # WRONG: cuts the line of numbers into d pieces of n, which mixes examples
    n = len(batch)
    return batch.reshape(-1, n).T
    # WRONG: joins the last two axes only
    if batch.ndim < 3:
        return batch.reshape(len(batch), -1)
    return batch.reshape(*batch.shape[:-2], -1)
    # WRONG: writes out an image column by column
    return np.array([x.ravel(order="F") for x in batch])
    # WRONG: makes one row of the whole batch
    return batch.reshape(1, -1)
    # WRONG: gives one example a column
    return batch.reshape(len(batch), -1).T
    # WRONG: keeps a batch of numbers as one axis
    return np.array([x.reshape(-1) if np.ndim(x) else x for x in batch])
    # HINT: Which axis has to stay as it is? All the others become one.
    # HINT: `reshape` works out one length by itself, if you write -1 for it.
    # EXPLAIN: The first axis keeps its length, `len(batch)`, and -1 takes up all the
    # rest. Examples lie one after the other in the line of numbers, so cutting the
    # line into n pieces gives one example to each piece.


# CHECK
batch = np.arange(12.0).reshape(2, 2, 3)
X = to_data_matrix(batch.copy())
assert np.shape(X) == (2, 6), (
    f"two images of 2 by 3 are a table of shape (2, 6), not {np.shape(X)}"
)
assert np.array_equal(X[0], [0, 1, 2, 3, 4, 5]), (
    f"the first image, row after row, is 0 1 2 3 4 5, not {X[0]}"
)
rng = np.random.default_rng(0)
for axes in (3, 4, 2, 1, 5):
    for _ in range(5):
        shape = tuple(int(k) for k in rng.integers(1, 5, size=axes))
        batch = rng.normal(size=shape)
        X = to_data_matrix(batch.copy())
        d = batch[0].size
        assert np.shape(X) == (shape[0], d), (
            f"a batch {shape} becomes a table ({shape[0]}, {d}), "
            f"not {np.shape(X)}"
        )
        for i in range(shape[0]):
            for k, place in enumerate(np.ndindex(shape[1:])):
                assert X[i, k] == batch[i][place], (
                    f"in a batch {shape}, the number at {place} of example "
                    f"{i} belongs into column {k} of row {i}"
                )
