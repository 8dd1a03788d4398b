"""Return the mean of the squared differences between `y_hat` and `y`, each answer
compared with its own. `y` has the shape (n,); `y_hat` has the shape (n,) or (n, 1). Both
stay as they are.
"""

import numpy as np


def mean_square_miss(y_hat, y):
    # SOLUTION
    miss = y_hat.reshape(-1) - y
    assert miss.shape == y.shape, (miss.shape, y.shape)
    return np.mean(miss**2)
    # WRONG: lets (n, 1) and (n,) be broadcast to (n, n)
    return np.mean((y_hat - y) ** 2)
    # WRONG: gives y a second axis, which y_hat may not have
    return np.mean((y_hat - y[:, None]) ** 2)
    # WRONG: adds the squares up and does not divide by their number
    return np.sum((y_hat.reshape(-1) - y) ** 2)
    # WRONG: takes the mean before the square
    return np.mean(y_hat.reshape(-1) - y) ** 2
    # WRONG: compares the means only
    return (np.mean(y_hat) - np.mean(y)) ** 2
    # WRONG: divides the sum over n by n squared, to undo the broadcast
    return np.mean((y_hat - y) ** 2) / len(y)
    # WRONG: subtracts in place, and a reshaped array is a view of the caller's
    miss = y_hat.reshape(-1)
    miss -= y
    return np.mean(miss**2)
    # HINT: Bring `y_hat` to the shape of `y` first, whichever of the two it has.
    # HINT: `reshape(-1)` makes one line of an array of any shape.
    # EXPLAIN: `reshape(-1)` makes (n,) of (n, 1) and leaves (n,) as it is, so each
    # answer meets its own. The assert costs nothing next to training, and stops the
    # program if `y_hat` ever comes with another number of elements that broadcasts.


# CHECK
y = np.array([1.0, 2.0, 6.0])
y_hat = y + 1
miss = mean_square_miss(y_hat, y)
assert np.array_equal(y_hat, [2, 3, 7]) and np.array_equal(y, [1, 2, 6]), (
    f"y_hat and y have to stay as they were; y_hat has become {y_hat}"
)
miss = mean_square_miss(y.copy(), y)
assert np.shape(miss) == () and np.isclose(miss, 0), (
    f"every answer is right, so the mean of the squares is 0, not {miss}"
)
miss = mean_square_miss(y[:, None].copy(), y)
assert np.shape(miss) == () and np.isclose(miss, 0), (
    f"every answer is right, in a column this time: 0, not {miss}"
)
miss = mean_square_miss(np.array([2.0, 4.0]), np.array([1.0, 1.0]))
assert np.isclose(miss, 5), (
    f"misses of 1 and 3 have squares 1 and 9, mean 5, not {miss}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(2, 9))
    y, y_hat = rng.normal(size=(2, n))
    truth = sum((y_hat[i] - y[i]) ** 2 for i in range(n)) / n
    for shape in [(n,), (n, 1)]:
        miss = mean_square_miss(y_hat.reshape(shape), y)
        assert np.isclose(miss, truth), (
            f"with y_hat of shape {shape} the mean over {n} squares is "
            f"{truth:.4f}, not {miss:.4f}"
        )
