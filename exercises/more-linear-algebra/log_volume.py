r"""A stack of linear layers has the square weight matrices in the list `Ws`, each of shape
$(d, d)$: `Z = X @ Ws[0] @ Ws[1] @ …`. By which factor $f$ does the whole stack multiply
volumes? Return $\log \lvert f \rvert$, also where $f$ itself would overflow or underflow.
No matrix is singular.
"""

import numpy as np


def log_volume(Ws):
    # SOLUTION
    return sum(np.linalg.slogdet(W)[1] for W in Ws)
    # WRONG: multiplies the layers first, so that entries overflow
    product = np.eye(len(Ws[0]))
    for W in Ws:
        product = product @ W
    return np.linalg.slogdet(product)[1]
    # WRONG: takes the logarithm of a determinant that has underflowed
    return sum(np.log(abs(np.linalg.det(W))) for W in Ws)
    # WRONG: adds the determinants up and takes the logarithm at the end
    return np.log(abs(sum(np.linalg.det(W) for W in Ws)))
    # WRONG: takes the trace for the logarithm of the determinant
    return sum(np.trace(W) for W in Ws)
    # WRONG: takes the diagonal only, as if each matrix were triangular
    return sum(np.log(abs(np.diag(W))).sum() for W in Ws)
    # WRONG: counts the scale of each layer once, not once for each dimension
    return sum(np.linalg.slogdet(W)[1] / len(W) for W in Ws)
    # WRONG: counts a layer that mirrors as if it undid another
    return sum(np.prod(np.linalg.slogdet(W)) for W in Ws)
    # WRONG: rescales each product by its largest entry, but adds that up only once
    product, total = np.eye(len(Ws[0])), 0.0
    for W in Ws:
        product = product @ W
        size = abs(product).max()
        product, total = product / size, total + np.log(size)
    return np.linalg.slogdet(product)[1] + total
    # WRONG: adds up the signs
    return sum(np.linalg.slogdet(W)[0] for W in Ws)
    # HINT: What is the determinant of a product? And its logarithm?
    # HINT: `np.linalg.slogdet(W)` gives two things: the sign of the determinant and the
    # logarithm of its absolute value.
    # EXPLAIN: Determinants multiply, so their logarithms add up. `slogdet` adds the
    # logarithms of the pivots, so no product is ever formed that could overflow. This
    # sum, of all layers, is a term in the loss of a normalizing flow.


# CHECK
def run(Ws):
    with np.errstate(all="ignore"):
        return log_volume([W.copy() for W in Ws])


A = np.array([[3.0, 1.0], [4.0, 2.0]])
value = run([A])
assert np.isclose(value, np.log(2)), (
    f"the map with determinant 2 has log 2 = {np.log(2):.4f}, not {value}"
)
value = run([A, A[:, ::-1]])
assert np.isclose(value, np.log(4)), (
    f"2 and -2 make the factor -4, log 4 = {np.log(4):.4f}, not {value}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    count, d = (int(size) for size in rng.integers(1, 5, size=2))
    Ws = rng.normal(size=(count, d, d))
    product = np.eye(d)
    for W in Ws:
        product = product @ W
    truth = np.log(abs(np.linalg.det(product)))
    value = run(list(Ws))
    assert np.isclose(value, truth, rtol=1e-4, atol=1e-6), (
        f"the product of {count} matrices of shape ({d}, {d}) has "
        f"log |det| = {truth:.4f}, not {value}"
    )
value = run([0.001 * np.eye(200)])
assert np.isclose(value, 200 * np.log(0.001)), (
    f"200 directions shrink to a thousandth: 200 log 0.001 = -1381.55, "
    f"not {value}"
)
value = run([1000 * A] * 200)
assert np.isclose(value, 200 * np.log(2e6)), (
    f"200 layers of determinant 2,000,000: 200 log 2e6 = 2901.73, "
    f"not {value}"
)
