r"""`image` has shape (height, width) and the dtype uint8. Return the Pearson correlation
between a pixel and the one `k` rows below it, over all pairs in the image, where
$1 \le k <$ height.
"""

import numpy as np


def pixels_below(image, k):
    # SOLUTION
    upper, lower = image[:-k].ravel(), image[k:].ravel()
    return np.corrcoef(upper, lower)[0, 1]
    # WRONG: goes to the right in place of down
    left, right = image[:, :-k].ravel(), image[:, k:].ravel()
    return np.corrcoef(left, right)[0, 1]
    # WRONG: rolls round: the last rows are paired with the first
    lower = np.roll(image, -k, axis=0).ravel()
    return np.corrcoef(image.ravel(), lower)[0, 1]
    # WRONG: k pixels on in the flattened image, which is along the rows
    flat = image.ravel()
    return np.corrcoef(flat[:-k], flat[k:])[0, 1]
    # WRONG: multiplies in uint8, where products wrap round
    upper, lower = image[:-k].ravel(), image[k:].ravel()
    covariance = (upper * lower).mean() - upper.mean() * lower.mean()
    return covariance / (upper.std() * lower.std())
    # WRONG: the mean of the columns' own correlations
    pairs = zip(image[:-k].T, image[k:].T)
    return np.mean([np.corrcoef(a, b)[0, 1] for a, b in pairs])
    # WRONG: takes mean and deviation from the whole image, not from the pairs
    distance = image - image.mean()
    return (distance[:-k] * distance[k:]).mean() / image.var()
    # HINT: Which rows have a partner k rows below, and which rows are those partners?
    # HINT: Slice the image twice, `image[:-k]` and `image[k:]`. Flatten both, and
    # correlate the two long columns.
    # EXPLAIN: Row i of the first slice is row i of the image, row i of the second is
    # row i + k, so the flattened slices are the pairs. `np.corrcoef` computes in
    # floats; a product of two uint8 arrays would wrap round at 256.


# CHECK
image = np.array([[0, 9, 4], [1, 7, 200], [2, 8, 30]], dtype=np.uint8)
truth = np.corrcoef([0, 9, 4, 1, 7, 200], [1, 7, 200, 2, 8, 30])[0, 1]
r = pixels_below(image, 1)
assert np.isclose(r, truth), (
    f"the six pairs (0, 1), (9, 7), ... have r = {truth:.4f}, not {r}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    height, width = rng.integers([5, 4], [12, 12])
    image = rng.integers(0, 256, size=(height, width))
    image = np.sort(image, axis=0).astype(np.uint8)
    k = int(rng.integers(1, height - 2))
    pairs = [
        (float(image[i, j]), float(image[i + k, j]))
        for i in range(height - k)
        for j in range(width)
    ]
    truth = np.corrcoef(np.array(pairs).T)[0, 1]
    r = pixels_below(image, k)
    assert np.isclose(r, truth), (
        f"{height} by {width}, k = {k}: {truth:.4f}, not {r}"
    )
