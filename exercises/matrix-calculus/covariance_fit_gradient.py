r"""How badly a matrix $\mat S$ fits data with the matrix $\mat C$ is measured by

$$
f(\mat S) = \log\lvert\det\mat S\rvert + \tr(\mat S^{-1}\mat C) .
$$

(For covariance matrices this is, but for constants, twice the negative log-likelihood of a
normal distribution for each example.) Return the gradient by $\mat S$, all entries free.
`S` has shape `(d, d)` and an inverse; neither `S` nor `C` need be symmetric.
"""

import numpy as np


def covariance_fit_gradient(S, C):
    # SOLUTION
    T = np.linalg.inv(S)
    return (T - T @ C @ T).T
    # WRONG: forgets to transpose
    T = np.linalg.inv(S)
    return T - T @ C @ T
    # WRONG: has the wrong sign before the second term
    T = np.linalg.inv(S)
    return (T + T @ C @ T).T
    # WRONG: differentiates the inverse as for numbers, without minding the order
    T = np.linalg.inv(S)
    return (T - C @ T @ T).T
    # WRONG: transposes the first term only
    T = np.linalg.inv(S)
    return T.T - T @ C @ T
    # WRONG: leaves out the inverse in the first term
    T = np.linalg.inv(S)
    return (S - T @ C @ T).T
    # WRONG: forgets the second term
    return np.linalg.inv(S).T
    # HINT: Do the two terms one by one. The differential of the first is on the page.
    # HINT: The differential of the inverse has a minus sign, and S inverse on both sides
    # of dS. Let one of them go round in the trace.
    # EXPLAIN: df = tr(S^-1 dS) - tr(S^-1 dS S^-1 C) = tr((S^-1 - S^-1 C S^-1) dS), and the
    # gradient is the transpose of what stands before dS. It is zero exactly for S = C, if C
    # has an inverse: multiply by S from both sides. That is why the covariance matrix of
    # the data is the one of maximum likelihood.


# CHECK
def misfit(S, C):
    inverse = np.linalg.inv(S)
    return np.log(abs(np.linalg.det(S))) + np.trace(inverse @ C)


G = covariance_fit_gradient(np.array([[2.0]]), np.array([[3.0]]))
assert np.shape(G) == (1, 1), f"S and G are (1, 1), not {np.shape(G)}"
assert np.allclose(G, [[-0.25]]), (
    f"log s + 3 / s has the slope 1/2 - 3/4 = -0.25 at 2, not {G}"
)
C = np.array([[2.0, 0.5], [0.5, 1.0]])
G = covariance_fit_gradient(C.copy(), C.copy())
assert np.allclose(G, 0), f"S = C fits best: the gradient is 0, not {G}"
rng = np.random.default_rng(0)
for d in (1, 2, 3, 4):
    for sign in (1, -1):
        S = rng.normal(size=(d, d)) / d + 2 * np.eye(d)
        S[0] *= sign
        C = rng.normal(size=(d, d))
        G = covariance_fit_gradient(S.copy(), C.copy())
        assert np.shape(G) == (d, d), (
            f"the gradient is ({d}, {d}), like S, not {np.shape(G)}"
        )
        for k in np.ndindex(d, d):
            nudge = np.zeros((d, d))
            nudge[k] = 1e-5
            slope = (misfit(S + nudge, C) - misfit(S - nudge, C)) / 2e-5
            assert np.isclose(G[k], slope, rtol=1e-5, atol=1e-6), (
                f"nudging entry {k} of a ({d}, {d}) matrix changes f with "
                f"slope {slope:.4f}, not {G[k]:.4f}"
            )
