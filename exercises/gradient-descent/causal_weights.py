r"""`scores`, `(n, n)`, holds queries times keys, already divided by the root: row $i$ is what token
$i$ finds. Return the attention weights under the causal mask, `(n, n)`. Scores from −1000 to 1000
have to work, and the given array stays as it is.
"""

import numpy as np


def causal_weights(scores):
    # SOLUTION
    later = np.triu(np.ones(scores.shape, dtype=bool), k=1)
    S = np.where(later, -np.inf, scores)
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True)
    # WRONG: masks after the softmax, so that rows do not sum to 1
    S = np.exp(scores - scores.max(axis=1, keepdims=True))
    S = S / S.sum(axis=1, keepdims=True)
    return np.tril(S)
    # WRONG: puts 0 in place of minus infinity
    S = np.tril(scores)
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True)
    # WRONG: masks earlier tokens
    later = np.tril(np.ones(scores.shape, dtype=bool), k=-1)
    S = np.where(later, -np.inf, scores)
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True)
    # WRONG: takes the softmax down the columns
    later = np.triu(np.ones(scores.shape, dtype=bool), k=1)
    S = np.where(later, -np.inf, scores)
    S = np.exp(S - S.max(axis=0, keepdims=True))
    return S / S.sum(axis=0, keepdims=True)
    # WRONG: takes the exponential of large scores, which overflows
    with np.errstate(all="ignore"):
        S = np.tril(np.exp(scores))
        return S / S.sum(axis=1, keepdims=True)
    # WRONG: lets each token see the next one
    later = np.triu(np.ones(scores.shape, dtype=bool), k=2)
    S = np.where(later, -np.inf, scores)
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True)
    # WRONG: masks the array that it was given
    scores[np.triu_indices(len(scores), k=1)] = -np.inf
    S = np.exp(scores - scores.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True)
    # WRONG: subtracts the largest score before masking, which underflows
    with np.errstate(all="ignore"):
        S = np.tril(np.exp(scores - scores.max(axis=1, keepdims=True)))
        return S / S.sum(axis=1, keepdims=True)
    # WRONG: masks with -1000, which a score that is seen may have as well
    later = np.triu(np.ones(scores.shape, dtype=bool), k=1)
    S = np.where(later, -1000.0, scores)
    S = np.exp(S - S.max(axis=1, keepdims=True))
    return S / S.sum(axis=1, keepdims=True)
    # HINT: Which entries does token i not see? `np.triu` with k=1 keeps these.
    # HINT: `np.where(later, -np.inf, scores)` makes a new array. Then softmax along rows, with
    # the largest score of each row taken away first.
    # EXPLAIN: Minus infinity has the exponential 0, so later tokens drop out of the sum
    # itself, and each row still sums to 1. The diagonal stays, so each row has a finite score.


# CHECK
weights = causal_weights(np.zeros((3, 3)))
assert np.shape(weights) == (3, 3), (
    f"three tokens have (3, 3) weights, not {np.shape(weights)}"
)
assert np.allclose(
    weights, [[1, 0, 0], [0.5, 0.5, 0], [1 / 3, 1 / 3, 1 / 3]]
), (
    f"equal scores give 1, then two halves, then three thirds, "
    f"not {np.round(weights, 3).tolist()}"
)
big = np.array([[0.0, 1000.0], [1000.0, 999.0]])
weights = causal_weights(big)
p = 1 / (1 + np.exp(-1))
assert np.allclose(weights, [[1, 0], [p, 1 - p]]), (
    f"scores 1000 and 999 give 0.731 and 0.269, and the first token sees "
    f"itself only, not {np.round(weights, 3).tolist()}"
)
weights = causal_weights(np.full((2, 2), -1000.0))
assert np.allclose(weights, [[1, 0], [0.5, 0.5]]), (
    "if all scores are -1000, the first token still sees itself only, "
    f"and the weights are not {np.round(weights, 3).tolist()}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = rng.integers(1, 7)
    scores = 2 * rng.normal(size=(n, n))
    given = scores.copy()
    weights = causal_weights(given)
    assert np.array_equal(given, scores), "the given array stays as it is"
    for i in range(n):
        e = np.exp(scores[i, : i + 1])
        assert np.allclose(weights[i, : i + 1], e / e.sum()), (
            f"token {i} weighs the tokens up to itself by "
            f"{(e / e.sum()).round(3)}, not {weights[i, : i + 1].round(3)}"
        )
        assert np.all(weights[i, i + 1 :] == 0), (
            f"token {i} gives later tokens the weight 0"
        )
