r"""A trained network is too sure of itself. Its logits `Z`, `(n, K)`, and the right classes
`labels`, `(n,)`, stay as they are, and one number is to be learned: the temperature `T`, positive,
with $\vec p = \operatorname{softmax}(\vec z / T)$ in each row. Return the derivative of the mean
cross-entropy loss by `T`, one number.
"""

import numpy as np


def temperature_slope(Z, labels, T):
    # SOLUTION
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return -((P - Y) * Z).sum() / T**2 / len(Z)
    # WRONG: forgets the slope of 1/T
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return ((P - Y) * Z).sum() / len(Z)
    # WRONG: takes 1/T for the slope of 1/T
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return ((P - Y) * Z).sum() / T / len(Z)
    # WRONG: loses the minus sign
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return ((P - Y) * Z).sum() / T**2 / len(Z)
    # WRONG: takes the probabilities at temperature 1
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return -((P - Y) * Z).sum() / T**2 / len(Z)
    # WRONG: forgets the mean
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return -((P - Y) * Z).sum() / T**2
    # WRONG: takes the mean over all entries
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return -((P - Y) * Z).mean() / T**2
    # WRONG: counts the right classes only
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return -((P - Y) * Z * Y).sum() / T**2 / len(Z)
    # WRONG: adds the gradient by the logits without the logits
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) / T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return -(P - Y).sum() / T**2 / len(Z)
    # WRONG: multiplies by the temperature
    E = np.exp((Z - Z.max(axis=1, keepdims=True)) * T)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(Z.shape[1])[labels]
    return ((P - Y) * Z).sum() / len(Z)
    # HINT: Call S = Z / T. You know the gradient of the loss by S.
    # HINT: T is in every entry of S, so add over all of them: gradient by the entry, times the
    # slope of z / T by T, which is -z / T².
    # EXPLAIN: The temperature reaches the loss along n K paths. Each gives (p - y) / n times
    # -z / T², and these are added. A negative slope says: raise the temperature.


# CHECK
found = temperature_slope(np.array([[1.0, -1.0]]), np.array([1]), 1.0)
assert np.shape(found) == (), (
    f"the derivative is one number, not shape {np.shape(found)}"
)
assert np.isclose(found, -1.7615942), (
    "logits (1, -1), class 1 right, T = 1: p = (0.881, 0.119), "
    "the slope is "
    f"-(0.881 · 1 + 0.881 · 1) = -1.762, not {found:.4f}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    n, K = (int(v) for v in rng.integers(2, 7, size=2))
    n = 1 if trial == 3 else n
    Z, T = rng.normal(scale=3, size=(n, K)), float(rng.uniform(0.5, 4))
    labels = rng.integers(0, K, size=n)
    kept = Z.copy(), labels.copy()
    found = temperature_slope(Z, labels, T)
    assert np.array_equal(Z, kept[0]) and np.array_equal(labels, kept[1]), (
        "Z and the labels have to stay as they were"
    )
    assert np.shape(found) == (), "the derivative is one number"
    ends = []
    for moved in (T + 1e-5, T - 1e-5):
        S = kept[0] / moved
        lse = np.log(np.exp(S).sum(axis=1))
        ends.append((lse - S[np.arange(n), kept[1]]).mean())
    judged = (ends[0] - ends[1]) / 2e-5
    assert np.isclose(found, judged, rtol=1e-5, atol=1e-8), (
        f"n = {n}, K = {K}, T = {T:.2f}: the loss has slope "
        f"{judged:.5f} by "
        f"the temperature, your answer says {found:.5f}"
    )
