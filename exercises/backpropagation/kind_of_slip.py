r"""Compare a gradient from a backward pass, `claim`, with the one from finite differences, `judged`,
of the same array and a batch of `n` examples. Return one of these texts, the first that
holds:

- `"right"`: equal;
- `"sign"`: the claim is minus the other;
- `"mean"`: the claim is $\frac1n$ of the other, a mean in place of a sum;
- `"n forgotten"`: the claim is $n$ times the other;
- `"transpose"`: the claim is the transpose of the other (and of the same shape);
- `"other"`: anything else, and also if the shapes differ.

Two arrays are equal here if the norm of their difference is at most $10^{-5}$ times the norm of
`judged`. Here `judged` is not all 0, and has one or two axes.
"""

import numpy as np


def kind_of_slip(claim, judged, n):
    # SOLUTION
    if claim.shape != judged.shape:
        return "other"
    size = np.linalg.norm(judged)

    def equal(A):
        return np.linalg.norm(claim - A) <= 1e-5 * size

    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    if judged.ndim == 2 and judged.shape[0] == judged.shape[1]:
        guesses["transpose"] = judged.T
    for name, A in guesses.items():
        if equal(A):
            return name
    return "other"
    # WRONG: compares the norms, and so takes a wrong sign for right
    if claim.shape != judged.shape:
        return "other"
    ratio = np.linalg.norm(claim) / np.linalg.norm(judged)
    for name, k in (("right", 1), ("mean", 1 / n), ("n forgotten", n)):
        if abs(ratio - k) < 1e-5:
            return name
    return "other"
    # WRONG: looks at the first entry only
    if claim.shape != judged.shape:
        return "other"
    ratio = claim.flat[0] / judged.flat[0]
    for name, k in (
        ("right", 1),
        ("sign", -1),
        ("mean", 1 / n),
        ("n forgotten", n),
    ):
        if abs(ratio - k) < 1e-4:
            return name
    if claim.ndim == 2 and np.allclose(claim, judged.T):
        return "transpose"
    return "other"
    # WRONG: asks for equal bits, and finite differences never agree to the last one
    if claim.shape != judged.shape:
        return "other"
    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    guesses["transpose"] = judged.T
    for name, A in guesses.items():
        if np.array_equal(claim, A):
            return name
    return "other"
    # WRONG: calls a symmetric right gradient a transpose
    if claim.shape != judged.shape:
        return "other"
    size = np.linalg.norm(judged)
    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    if judged.ndim == 2 and judged.shape[0] == judged.shape[1]:
        guesses = {"transpose": judged.T} | guesses
    for name, A in guesses.items():
        if np.linalg.norm(claim - A) <= 1e-5 * size:
            return name
    return "other"
    # WRONG: exchanges the mean and the forgotten n
    if claim.shape != judged.shape:
        return "other"
    size = np.linalg.norm(judged)
    guesses = {"right": judged, "sign": -judged, "mean": n * judged}
    guesses["n forgotten"] = judged / n
    if judged.ndim == 2 and judged.shape[0] == judged.shape[1]:
        guesses["transpose"] = judged.T
    for name, A in guesses.items():
        if np.linalg.norm(claim - A) <= 1e-5 * size:
            return name
    return "other"
    # WRONG: takes an absolute tolerance, so that small gradients are always right
    if claim.shape != judged.shape:
        return "other"
    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    if judged.ndim == 2 and judged.shape[0] == judged.shape[1]:
        guesses["transpose"] = judged.T
    for name, A in guesses.items():
        if np.linalg.norm(claim - A) <= 1e-5:
            return name
    return "other"
    # WRONG: forgets that shapes may differ and broadcast
    size = np.linalg.norm(judged)
    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    if judged.ndim == 2 and judged.shape[0] == judged.shape[1]:
        guesses["transpose"] = judged.T
    for name, A in guesses.items():
        try:
            if np.linalg.norm(claim - A) <= 1e-5 * size:
                return name
        except ValueError:
            pass
    return "other"
    # WRONG: calls a transpose of another shape a transpose
    size = np.linalg.norm(judged)
    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    guesses["transpose"] = judged.T
    for name, A in guesses.items():
        if (
            claim.shape == A.shape
            and np.linalg.norm(claim - A) <= 1e-5 * size
        ):
            return name
    return "other"
    # WRONG: asks for the transpose before the sign, out of the order of the list
    if claim.shape != judged.shape:
        return "other"
    size = np.linalg.norm(judged)
    guesses = {"right": judged, "transpose": judged.T, "sign": -judged}
    guesses |= {"mean": judged / n, "n forgotten": n * judged}
    for name, A in guesses.items():
        if (
            claim.shape == A.shape
            and np.linalg.norm(claim - A) <= 1e-5 * size
        ):
            return name
    return "other"
    # WRONG: allows a hundred times more than rounding
    if claim.shape != judged.shape:
        return "other"
    size = np.linalg.norm(judged)
    guesses = {"right": judged, "sign": -judged, "mean": judged / n}
    guesses["n forgotten"] = n * judged
    if judged.ndim == 2 and judged.shape[0] == judged.shape[1]:
        guesses["transpose"] = judged.T
    for name, A in guesses.items():
        if np.linalg.norm(claim - A) <= 1e-3 * size:
            return name
    return "other"
    # HINT: For each kind of slip, write down what the claim would be, in terms of `judged` and `n`.
    # Then compare the claim with each of them, in the order of the list.
    # HINT: When can a transpose have the same shape? And compare with a tolerance that is relative
    # to the size of `judged`.
    # EXPLAIN: Each slip predicts a claim: minus the truth, the truth divided by n, its transpose.
    # The norm of the difference compares all entries at once. The order matters, since for a
    # symmetric matrix the transpose is right, and for n = 1 a mean is a sum.


# CHECK
rng = np.random.default_rng(0)
for trial in range(80):
    n = int(rng.integers(2, 30))
    d = int(rng.integers(2, 6))
    shape = ((d, d), (d, d + 1), (d,), (d, d))[trial % 4]
    truth = rng.normal(size=shape) * 10.0 ** rng.integers(-9, 5)
    cases = {
        "right": truth,
        "sign": -truth,
        "mean": truth / n,
        "n forgotten": n * truth,
    }
    if shape == (d, d):
        cases["transpose"] = truth.T
    odd = truth.copy()
    odd.flat[-1] += 1e-4 * np.linalg.norm(truth)
    cases["other"] = odd
    noise = rng.normal(size=shape)
    judged = truth + 1e-8 * np.linalg.norm(truth) * noise
    for name, claim in cases.items():
        kept = claim.copy(), judged.copy()
        found = kind_of_slip(claim, judged, n)
        assert found == name, (
            f"shape {shape}, n = {n}: this is {name!r}, not {found!r}"
        )
        same = np.array_equal(claim, kept[0])
        same = same and np.array_equal(judged, kept[1])
        assert same, "both gradients have to stay as they were"
    A = rng.normal(size=(d, d))
    both = A + A.T
    found = kind_of_slip(both, both.copy(), n)
    assert found == "right", (
        f"a symmetric gradient that is right is 'right', not {found!r}"
    )
    turned = A - A.T  # its transpose is minus itself
    found = kind_of_slip(-turned, turned, n)
    assert found == "sign", (
        "where the transpose is minus the matrix, 'sign' is the first "
        f"that holds, not {found!r}"
    )
    if shape == (d, d + 1):
        found = kind_of_slip(truth.T, judged, n)
        assert found == "other", (
            f"shapes {shape[::-1]} and {shape} are two: 'other', "
            f"not {found!r}"
        )
    found = kind_of_slip(truth[None], judged, n)
    assert found == "other", f"two shapes are 'other', not {found!r}"
    found = kind_of_slip(truth, judged, 1)
    assert found == "right", f"n = 1 and equal is 'right', not {found!r}"
