r"""A classifier was trained where the $K$ classes had the shares `old`, and is used
where they have the shares `new`; both are $(K,)$, with no entry 0. Within each class the
inputs look as before. `P` holds its outputs for $n$ inputs, one row of $K$
probabilities each, right for the old shares. Return the probabilities that are right
for the new shares, of the same shape $(n, K)$.
"""

import numpy as np


def correct_for_prior(P, old, new):
    # SOLUTION
    product = P * new / old
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: forgets that the rows have to sum to 1
    return P * new / old
    # WRONG: multiplies by the new shares, but leaves the old ones in
    product = P * new
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: exchanges old and new
    product = P * old / new
    return product / product.sum(axis=1, keepdims=True)
    # WRONG: divides all rows by one sum
    product = P * new / old
    return product / product.sum()
    # WRONG: makes the columns sum to 1
    product = P * new / old
    return product / product.sum(axis=0)
    # HINT: An output is old prior times likelihood, divided by the evidence of that
    # input. Which operation takes the old prior out?
    # HINT: The evidence changes as well, and it is another one for each input: divide
    # each row by its own sum, with `keepdims=True`.
    # EXPLAIN: Dividing by the old shares leaves the likelihood times a factor that is
    # the same for all classes of a row. Multiplying by the new shares gives the new
    # prior times the likelihood, and the sum of the row removes the factor.


# CHECK
P = np.array([[0.5, 0.5], [0.9, 0.1]])
new = correct_for_prior(P, np.array([0.5, 0.5]), np.array([0.2, 0.8]))
assert np.shape(new) == (2, 2), (
    f"two inputs and two classes give (2, 2), not {np.shape(new)}"
)
assert np.allclose(new[0], [0.2, 0.8]), (
    "an input that told nothing, 0.5 and 0.5, gets the new shares, "
    f"0.2 and 0.8, not {new[0]}"
)
assert np.allclose(new[1], np.array([0.18, 0.08]) / 0.26), (
    f"0.9 and 0.1 become 0.692 and 0.308, not {new[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n, K = rng.integers(1, 5), rng.integers(2, 6)
    likelihood = rng.random((n, K)) + 0.01
    old, new = rng.dirichlet(np.full(K, 5.0), size=2)
    P, truth = likelihood * old, likelihood * new
    P = P / P.sum(axis=1, keepdims=True)
    truth = truth / truth.sum(axis=1, keepdims=True)
    answer = correct_for_prior(P.copy(), old.copy(), new.copy())
    assert np.allclose(answer, truth), (
        f"from shares {old.round(2)} to {new.round(2)}, the outputs "
        f"{P[0].round(3)} become {truth[0].round(3)}"
    )
