r"""Return the matrix `T` for which `T @ x` is the valid cross-correlation of any signal `x`
of `n` numbers with the kernel `k`.

`k` has the shape `(K,)` with $1 \le K \le n$, and `T` the shape `(n - K + 1, n)`.
"""

import numpy as np


def sliding_matrix(k, n):
    # SOLUTION
    T = np.zeros((n - k.size + 1, n))
    for i in range(n - k.size + 1):
        T[i, i : i + k.size] = k
    return T
    # WRONG: flips the kernel, so it is the matrix of a convolution
    T = np.zeros((n - k.size + 1, n))
    for i in range(n - k.size + 1):
        T[i, i : i + k.size] = k[::-1]
    return T
    # WRONG: has the kernel in the columns, the matrix transposed
    T = np.zeros((n, n - k.size + 1))
    for i in range(n - k.size + 1):
        T[i : i + k.size, i] = k
    return T
    # WRONG: leaves out the last row
    T = np.zeros((n - k.size + 1, n))
    for i in range(n - k.size):
        T[i, i : i + k.size] = k
    return T
    # WRONG: does not move the kernel
    T = np.zeros((n - k.size + 1, n))
    T[:, : k.size] = k
    return T
    # WRONG: goes on round the end, with a row for each input
    T = np.zeros((n, n))
    for i in range(n):
        for j in range(k.size):
            T[i, (i + j) % n] = k[j]
    return T
    # WRONG: keeps whole numbers only
    T = np.zeros((n - k.size + 1, n), dtype=int)
    for i in range(n - k.size + 1):
        T[i, i : i + k.size] = k.astype(int)
    return T
    # WRONG: moves by a whole kernel each time
    T = np.zeros((n - k.size + 1, n))
    for i in range(n - k.size + 1):
        start = min(i * k.size, n - k.size)
        T[i, start : start + k.size] = k
    return T
    # HINT: Row i of `T` makes output i. Which inputs does it need, and with which
    # weights?
    # HINT: Begin with zeros. Row i has the kernel in the columns i to i + K - 1.
    # EXPLAIN: Output i is the dot product of k with x[i : i + K]. Written over all n
    # inputs, the weights outside this window are 0. From row to row the
    # kernel moves by one: a Toeplitz matrix.


# CHECK
T = sliding_matrix(np.array([1, 0, -1]), 5)
assert np.shape(T) == (3, 5), (
    f"3 outputs of 5 inputs: (3, 5), not {np.shape(T)}"
)
assert np.allclose(T[1], [0, 1, 0, -1, 0]), (
    f"row 1 has the kernel moved by one place, not {T[1]}"
)
rng = np.random.default_rng(0)
for case in range(20):
    K = int(rng.integers(1, 6))
    n = K if case == 0 else int(rng.integers(K, 12))
    k = rng.normal(size=K)
    T = sliding_matrix(k.copy(), n)
    assert np.shape(T) == (n - K + 1, n), (
        f"for n = {n}, K = {K} the shape is {(n - K + 1, n)}, "
        f"not {np.shape(T)}"
    )
    x = rng.normal(size=n)
    truth = np.correlate(x, k, mode="valid")
    assert np.allclose(T @ x, truth), (
        f"for k = {k.round(1)} and x = {x.round(1)}, T @ x should be "
        f"{truth.round(2)}"
    )
