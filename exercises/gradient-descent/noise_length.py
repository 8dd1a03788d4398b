r"""Return the typical length of the gradient noise of a minibatch: the root of the expected
squared length of $\vec g - \nabla L$, exactly, not by simulation.

`G` has the shape `(n, d)`, with the gradient of one example in each row, $n \ge 2$. The
minibatch has `B` examples, drawn with replacement if `replace` is true, else all different
($B \le n$).
"""

import numpy as np


def noise_length(G, B, replace):
    # SOLUTION
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).sum(axis=1).mean() / B
    if not replace:
        square = square * (n - B) / (n - 1)
    return np.sqrt(square)
    # WRONG: forgets the root
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).sum(axis=1).mean() / B
    return square if replace else square * (n - B) / (n - 1)
    # WRONG: draws with replacement in both cases
    return np.sqrt(((G - G.mean(axis=0)) ** 2).sum(axis=1).mean() / B)
    # WRONG: uses the factor in the wrong case
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).sum(axis=1).mean() / B
    return np.sqrt(square * (n - B) / (n - 1) if replace else square)
    # WRONG: divides the squared deviations by n - 1, as if the gradients were a sample
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).sum() / (n - 1) / B
    return np.sqrt(square if replace else square * (n - B) / (n - 1))
    # WRONG: forgets the batch size
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).sum(axis=1).mean()
    return np.sqrt(square if replace else square * (n - B) / (n - 1))
    # WRONG: divides by B after taking the root
    n = len(G)
    root = np.sqrt(((G - G.mean(axis=0)) ** 2).sum(axis=1).mean())
    return root / B * (1 if replace else np.sqrt((n - B) / (n - 1)))
    # WRONG: averages over the entries as well
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).mean() / B
    return np.sqrt(square if replace else square * (n - B) / (n - 1))
    # WRONG: does not subtract the full gradient
    n = len(G)
    square = (G**2).sum(axis=1).mean() / B
    return np.sqrt(square if replace else square * (n - B) / (n - 1))
    # WRONG: subtracts the mean of each row
    n = len(G)
    gap = G - G.mean(axis=1, keepdims=True)
    square = (gap**2).sum(axis=1).mean() / B
    return np.sqrt(square if replace else square * (n - B) / (n - 1))
    # WRONG: divides by n in place of n - 1 in the factor
    n = len(G)
    square = ((G - G.mean(axis=0)) ** 2).sum(axis=1).mean() / B
    return np.sqrt(square if replace else square * (n - B) / n)
    # HINT: Start with one example: the mean over the rows of the squared distance to the full
    # gradient.
    # HINT: Divide by B; without replacement multiply by (n - B) / (n - 1). Then the root.
    # EXPLAIN: `G - G.mean(axis=0)` is the noise of each example; the squares of a row add
    # up to its squared length. Here all n gradients are known, so their mean square is
    # exact with 1/n. The factor for draws without replacement is below 1 for B above 1, since
    # what one draw took the next cannot take: their noise leans to opposite sides.


# CHECK
from itertools import combinations, product

G = np.array([[0.0, 1], [-2, -2], [-4, -2], [-18, -6]])
value = noise_length(G, 4, False)
assert np.isclose(value, 0), (
    f"all four without replacement: no noise: {value}"
)
rng = np.random.default_rng(0)
for trial in range(16):
    n, d = int(rng.integers(2, 6)), int(rng.integers(1, 4))
    B = int(rng.integers(1, min(n, 3) + 1))
    G = rng.normal(size=(n, d)) + 2 * rng.normal(size=d)
    full = G.mean(axis=0)
    for replace in (True, False):
        if replace:
            draws = list(product(range(n), repeat=B))
        else:
            draws = list(combinations(range(n), B))
        gaps = [G[list(draw)].mean(axis=0) - full for draw in draws]
        truth = np.mean([gap @ gap for gap in gaps]) ** 0.5
        value = noise_length(G.copy(), B, replace)
        assert np.shape(value) == () and np.isclose(value, truth), (
            f"over all {len(draws)} minibatches of {B} of {n} (replace = "
            f"{replace}) the root mean square is {truth:.4f}, not {value}"
        )
