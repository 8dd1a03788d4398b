r"""A network has its parameters in the list `params`, float arrays of any shapes (none
empty). `loss(params)` returns the loss, a smooth function of them, and `grads` is a list of
arrays of the same shapes, each claimed to be the gradient by the parameter array at the same
place. Return the list of the positions, from 0 and in rising order, at which the claim is
wrong: where the norm of the difference from central differences with `h = 1e-5` is more than
$10^{-4}$ times the norm of the central differences, both norms over all entries of the array.
Afterwards `params` has to be as it was.
"""

import numpy as np


def wrong_gradients(loss, params, grads):
    # SOLUTION
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        slopes = np.zeros(A.shape)
        for index in np.ndindex(A.shape):
            kept = A[index]
            A[index] = kept + h
            ahead = loss(params)
            A[index] = kept - h
            behind = loss(params)
            A[index] = kept
            slopes[index] = (ahead - behind) / (2 * h)
        gap = np.linalg.norm(claim - slopes)
        if gap > 1e-4 * np.linalg.norm(slopes):
            wrong.append(place)
    return wrong
    # WRONG: measures the error absolutely, blind where all slopes are small
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        slopes = np.zeros(A.shape)
        for index in np.ndindex(A.shape):
            kept = A[index]
            A[index] = kept + h
            ahead = loss(params)
            A[index] = kept - h
            slopes[index] = (ahead - loss(params)) / (2 * h)
            A[index] = kept
        if np.linalg.norm(claim - slopes) > 1e-4:
            wrong.append(place)
    return wrong
    # WRONG: compares the norms, which a wrong sign or order does not change
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        slopes = np.zeros(A.shape)
        for index in np.ndindex(A.shape):
            kept = A[index]
            A[index] = kept + h
            ahead = loss(params)
            A[index] = kept - h
            slopes[index] = (ahead - loss(params)) / (2 * h)
            A[index] = kept
        truth = np.linalg.norm(slopes)
        if abs(np.linalg.norm(claim) - truth) > 1e-4 * truth:
            wrong.append(place)
    return wrong
    # WRONG: nudges all entries of an array at once
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        A += h
        ahead = loss(params)
        A -= 2 * h
        slope = (ahead - loss(params)) / (2 * h)
        A += h
        if abs(np.sum(claim) - slope) > 1e-4 * abs(slope):
            wrong.append(place)
    return wrong
    # WRONG: forgets to put the nudged entries back
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        slopes = np.zeros(A.shape)
        for index in np.ndindex(A.shape):
            A[index] += h
            ahead = loss(params)
            A[index] -= 2 * h
            slopes[index] = (ahead - loss(params)) / (2 * h)
        gap = np.linalg.norm(claim - slopes)
        if gap > 1e-4 * np.linalg.norm(slopes):
            wrong.append(place)
    return wrong
    # WRONG: looks at the first entry of each array only
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        first = (0,) * A.ndim
        kept = A[first]
        A[first] = kept + h
        ahead = loss(params)
        A[first] = kept - h
        slope = (ahead - loss(params)) / (2 * h)
        A[first] = kept
        if abs(claim[first] - slope) > 1e-4 * abs(slope):
            wrong.append(place)
    return wrong
    # WRONG: gives the positions of the right ones
    h, right = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        slopes = np.zeros(A.shape)
        for index in np.ndindex(A.shape):
            kept = A[index]
            A[index] = kept + h
            ahead = loss(params)
            A[index] = kept - h
            slopes[index] = (ahead - loss(params)) / (2 * h)
            A[index] = kept
        gap = np.linalg.norm(claim - slopes)
        if gap <= 1e-4 * np.linalg.norm(slopes):
            right.append(place)
    return right
    # WRONG: forgets the 2 in the denominator
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        slopes = np.zeros(A.shape)
        for index in np.ndindex(A.shape):
            kept = A[index]
            A[index] = kept + h
            ahead = loss(params)
            A[index] = kept - h
            slopes[index] = (ahead - loss(params)) / h
            A[index] = kept
        gap = np.linalg.norm(claim - slopes)
        if gap > 1e-4 * np.linalg.norm(slopes):
            wrong.append(place)
    return wrong
    # WRONG: takes the difference of single entries, spoilt where a slope is 0
    h, wrong = 1e-5, []
    for place, (A, claim) in enumerate(zip(params, grads)):
        good = True
        for index in np.ndindex(A.shape):
            kept = A[index]
            A[index] = kept + h
            ahead = loss(params)
            A[index] = kept - h
            slope = (ahead - loss(params)) / (2 * h)
            A[index] = kept
            good = good and abs(claim[index] - slope) <= 1e-4 * abs(slope)
        if not good:
            wrong.append(place)
    return wrong
    # HINT: `np.ndindex(A.shape)` runs over the indices of an array of any shape. Nudge one
    # entry, compute the loss, nudge it the other way, compute again, put it back.
    # HINT: Keep the entry's own value in a variable, and store that again at the end: adding
    # and subtracting h does not always give back the same number.
    # EXPLAIN: The error is relative, so that a gradient of size 1e-6 is judged as strictly as
    # one of size 1000. It is taken over a whole array: single entries may be 0 or so small
    # that the rounding of the loss spoils their central difference.


# CHECK
def first_loss(params):
    w, b = params
    return (w**2).sum() + 3 * b[0]


params = [np.array([1.0, -2.0]), np.array([0.5])]
found = wrong_gradients(
    first_loss, params, [np.array([2.0, -4.0]), np.array([-3.0])]
)
assert list(found) == [1], (
    f"of (2, -4) and -3 for w.w + 3b only the second is wrong, not {found}"
)
sure = wrong_gradients(
    lambda params: 3 * params[0][0] ** 2 + 1e-9 * params[0][1],
    [np.array([1.0, 2.0])],
    [np.array([6.0, 0.0])],
)
assert list(sure) == [], (
    f"(6, 0) for (6, 1e-9): the whole array is judged, not {sure}"
)
rng = np.random.default_rng(0)


def loss_for(X, C, sizes):
    def loss(params):
        A = X
        for W, b in zip(params[::2], params[1::2]):
            A = np.tanh(A @ W + b)
        return (C * A).sum() / sizes

    return loss


def gradients(X, C, size, params):
    kept = [X]
    for W, b in zip(params[::2], params[1::2]):
        kept.append(np.tanh(kept[-1] @ W + b))
    dA, grads = C / size, []
    for k in range(len(params) // 2 - 1, -1, -1):
        dZ = dA * (1 - kept[k + 1] ** 2)
        grads = [kept[k].T @ dZ, dZ.sum(axis=0)] + grads
        dA = dZ @ params[2 * k].T
    return grads


for trial in range(20):
    widths = rng.integers(2, 5, size=rng.integers(2, 5))
    size = 10.0 ** [0, 3, -3][trial % 3]
    X = rng.normal(size=(4, widths[0]))
    C = rng.normal(size=(4, widths[-1]))
    params = []
    for a, b in zip(widths[:-1], widths[1:]):
        params += [rng.normal(size=(a, b)), rng.normal(size=b)]
    grads = gradients(X, C, size, params)
    spoilt = rng.random(len(params)) < 0.5
    for k in np.flatnonzero(spoilt):
        kind = (trial + k) % 4
        if kind == 0:
            grads[k] = -grads[k]
        elif kind == 1:
            grads[k] = grads[k] * 1.01
        elif kind == 2:
            grads[k] = np.roll(grads[k], 1)
        else:
            grads[k][-1] = grads[k][-1] + np.abs(grads[k]).max()
    kept = [A.copy() for A in params]
    found = wrong_gradients(loss_for(X, C, size), params, grads)
    assert all(np.array_equal(A, c) for A, c in zip(params, kept)), (
        "afterwards the parameters have to be as they were, to the last bit"
    )
    truth = np.flatnonzero(spoilt).tolist()
    assert [int(k) for k in found] == truth, (
        f"{len(params)} arrays, loss divided by {size:g}: "
        f"wrong are {truth}, not {list(found)}"
    )
