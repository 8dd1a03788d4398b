"""Return True if the events A and B are independent, else False.

`p` holds the probability of each outcome; `A` and `B` are masks which say at which
outcomes the events happen. All have shape (n,). Numbers that differ by less than
0.000000001 count as equal.
"""

import numpy as np


def are_independent(p, A, B):
    # SOLUTION
    return bool(abs(p[A & B].sum() - p[A].sum() * p[B].sum()) < 1e-9)
    # WRONG: tests whether the events exclude each other
    return bool(p[A & B].sum() < 1e-9)
    # WRONG: takes the outcomes to be equally likely
    return bool(abs((A & B).mean() - A.mean() * B.mean()) < 1e-9)
    # WRONG: compares the union with the product
    return bool(abs(p[A | B].sum() - p[A].sum() * p[B].sum()) < 1e-9)
    # WRONG: compares the union with the sum, which tests for no overlap
    return bool(abs(p[A | B].sum() - p[A].sum() - p[B].sum()) < 1e-9)
    # WRONG: compares the share of A in B with P(A), and gives up if B has none
    if p[B].sum() == 0:
        return False
    return bool(abs(p[A & B].sum() / p[B].sum() - p[A].sum()) < 1e-9)
    # WRONG: compares the share of B in A with P(B), and gives up if A has none
    if p[A].sum() == 0:
        return False
    return bool(abs(p[A & B].sum() / p[A].sum() - p[B].sum()) < 1e-9)
    # HINT: The probability of an event is the sum of the probabilities of its
    # outcomes: p[A].sum().
    # HINT: Compute the probability of "A and B", and compare it with the product.
    # EXPLAIN: Independence is one equation between three probabilities, and each is a
    # sum of p over a mask. The comparison leaves room for rounding.


# CHECK
dice = np.array([[r, b] for r in range(1, 7) for b in range(1, 7)])
fair = np.full(36, 1 / 36)
red6, blue6 = dice[:, 0] == 6, dice[:, 1] == 6
assert are_independent(fair, red6, blue6), (
    "red 6 and blue 6 have 1/36 together, the product: independent"
)
assert not are_independent(fair, red6, dice[:, 0] == 5), (
    "red 6 and red 5 exclude each other, so they are not independent"
)
assert are_independent(fair, red6, dice.sum(axis=1) == 7), (
    "red 6 and a total of 7: 1/36 = 1/6 * 6/36, independent"
)
assert not are_independent(fair, red6, dice.sum(axis=1) == 8), (
    "red 6 and a total of 8: 1/36, but 1/6 * 5/36 is less"
)
assert are_independent(fair, red6, dice.sum(axis=1) == 13), (
    "red 6 and a total of 13: 0 together, and 1/6 * 0 is 0, independent"
)
assert are_independent(fair, dice.sum(axis=1) == 13, red6), (
    "the same with A and B exchanged: 0 * 1/6 is 0, independent"
)
rng = np.random.default_rng(0)
for _ in range(20):
    rows, columns = rng.dirichlet([1, 1, 1]), rng.dirichlet([1, 1])
    p = np.outer(rows, columns).ravel()  # a product of two tables
    A = np.repeat([True, False, rng.random() < 0.5], 2)
    B = np.tile([True, False], 3)
    assert are_independent(p, A, B), (
        f"with p = {p.round(3)}, A = {A}, B = {B} the product is right"
    )
    p[0], p[3] = p[0] + p[3] / 2, p[3] / 2
    assert not are_independent(p, A, B), (
        f"with p = {p.round(3)}, A = {A}, B = {B} the product is wrong"
    )
