r"""Return a change of the scan that no feature map sees: an array `C` of shape `(height, width)`
whose [Frobenius norm](../more-linear-algebra/norms-and-distances.md) is 1, and for which the valid
correlation with every filter is 0 everywhere. The filters are `K`, shape `(k, k, 1, c_out)`, and
both sides are at least $k$. If no change is invisible, return `None`. Take a
[singular value](../more-linear-algebra/singular-value-decomposition.md) for 0 if it is below
$10^{-9}$ times the largest one. (Not all weights are 0.)
"""

import numpy as np


def invisible_change(K, height, width):
    # SOLUTION
    k = len(K)
    pixels = np.eye(height * width).reshape(-1, height, width)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(pixels, (k, k), axis=(1, 2))  # (hw, i, j, k, k)
    T = np.einsum("pijab,abo->ijop", windows, K[:, :, 0])
    T = T.reshape(-1, height * width)  # one column a pixel
    _, s, Vt = np.linalg.svd(T)
    rank = np.count_nonzero(s > 1e-9 * s[0])
    if rank == height * width:
        return None
    return Vt[-1].reshape(height, width)
    # WRONG: always gives the last right singular vector
    k = len(K)
    pixels = np.eye(height * width).reshape(-1, height, width)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(pixels, (k, k), axis=(1, 2))
    T = np.einsum("pijab,abo->ijop", windows, K[:, :, 0])
    _, s, Vt = np.linalg.svd(T.reshape(-1, height * width))
    return Vt[-1].reshape(height, width)
    # WRONG: compares with 1e-9 itself, whatever the largest singular value
    k = len(K)
    pixels = np.eye(height * width).reshape(-1, height, width)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(pixels, (k, k), axis=(1, 2))
    T = np.einsum("pijab,abo->ijop", windows, K[:, :, 0])
    _, s, Vt = np.linalg.svd(T.reshape(-1, height * width))
    if np.count_nonzero(s > 1e-9) == height * width:
        return None
    return Vt[-1].reshape(height, width)
    # WRONG: counts numbers in place of the rank
    k = len(K)
    if (height - k + 1) * (width - k + 1) * K.shape[3] >= height * width:
        return None
    pixels = np.eye(height * width).reshape(-1, height, width)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(pixels, (k, k), axis=(1, 2))
    T = np.einsum("pijab,abo->ijop", windows, K[:, :, 0])
    _, s, Vt = np.linalg.svd(T.reshape(-1, height * width))
    return Vt[-1].reshape(height, width)
    # WRONG: adds the same to every pixel, which only filters with the sum 0 do not see
    return np.full((height, width), 1 / np.sqrt(height * width))
    # WRONG: says that nothing is invisible
    return None
    # WRONG: looks at the first filter only
    k = len(K)
    pixels = np.eye(height * width).reshape(-1, height, width)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(pixels, (k, k), axis=(1, 2))
    T = np.einsum("pijab,ab->ijp", windows, K[:, :, 0, 0])
    _, s, Vt = np.linalg.svd(T.reshape(-1, height * width))
    return Vt[-1].reshape(height, width)
    # WRONG: takes the first right singular vector, which is seen most
    k = len(K)
    pixels = np.eye(height * width).reshape(-1, height, width)
    view = np.lib.stride_tricks.sliding_window_view
    windows = view(pixels, (k, k), axis=(1, 2))
    T = np.einsum("pijab,abo->ijop", windows, K[:, :, 0])
    _, s, Vt = np.linalg.svd(T.reshape(-1, height * width))
    return Vt[0].reshape(height, width)
    # HINT: The maps before the bias are a linear function of the pixels. Which matrix has it? Its
    # column p is what comes out for a scan with a single 1 at pixel p.
    # HINT: `np.linalg.svd(T)` without `full_matrices=False` gives all right singular
    # vectors as rows of `Vt`. Which of them does T send to 0?
    # EXPLAIN: An invisible change is a vector of length 1 in the null space of that matrix. The right
    # singular vectors behind the first `rank` ones are an orthonormal basis of the null space, so the
    # last one will do, if the rank is less than the number of pixels.


# CHECK
def maps(C, K):
    k = len(K)
    rows, columns = C.shape[0] - k + 1, C.shape[1] - k + 1
    seen = [
        (C[i : i + k, j : j + k] * K[:, :, 0, o]).sum()
        for i in range(rows)
        for j in range(columns)
        for o in range(K.shape[3])
    ]
    return np.array(seen)


def rank_of(K, height, width):
    columns = []
    for p in range(height * width):
        C = np.zeros(height * width)
        C[p] = 1
        columns.append(maps(C.reshape(height, width), K))
    return np.linalg.matrix_rank(np.array(columns))


upright = np.array([[-1.0, 2, -1]] * 3)
page = np.stack([upright, upright.T], axis=-1)[:, :, None]
rng = np.random.default_rng(0)
doubled = np.repeat(rng.normal(size=(3, 3, 1, 1)), 4, axis=3)
small = np.full((1, 1, 1, 1), 1e-10)  # its only singular value, too
cases = [(page, 6, 6), (doubled, 6, 6), (small**0, 2, 3), (small, 2, 3)]
for _ in range(25):
    k, c_out = rng.integers(1, 4), rng.integers(1, 5)
    height, width = rng.integers(k, k + 4, size=2).tolist()
    K = rng.normal(size=(k, k, 1, c_out))
    cases.append((K, height, width))
for K, height, width in cases:
    kept = K.copy()
    C = invisible_change(K, height, width)
    assert np.array_equal(K, kept), "the filters have to stay as they were"
    rank, number = rank_of(K, height, width), height * width
    case = f"{K.shape[3]} filters of side {len(K)}, {number} pixels"
    if rank == number:
        assert C is None, (
            f"{case}, the largest weight {np.abs(K).max():.1g}: the rank "
            f"is {number}, so every change is seen"
        )
        continue
    assert C is not None, (
        f"{case}: the rank is {rank}, so some changes are invisible"
    )
    assert np.shape(C) == (height, width), (
        f"{case}: the shape is {(height, width)}, not {np.shape(C)}"
    )
    assert np.isclose((C**2).sum(), 1), f"{case}: the norm has to be 1"
    assert np.abs(maps(C, K)).max() < 1e-8, (
        f"{case}: no map may see the change, but one entry becomes "
        f"{np.abs(maps(C, K)).max():.3f}"
    )
