r"""Return the conditional probability of A given B.

`p` holds the probability of each outcome; `A` and `B` are masks which say at which
outcomes the events happen. All have shape $(n,)$, and $P(B) > 0$.
"""

import numpy as np


def conditional_share(p, A, B):
    # SOLUTION
    return p[A & B].sum() / p[B].sum()
    # WRONG: gives the probability of both, not the share of B
    return p[A & B].sum()
    # WRONG: gives the probability of B given A
    return p[A & B].sum() / p[A].sum()
    # WRONG: counts outcomes as if they were equally likely
    return (A & B).sum() / B.sum()
    # WRONG: multiplies as if the events were independent
    return p[A].sum() * p[B].sum() / p[B].sum()
    # WRONG: takes the union in place of the intersection
    return p[A | B].sum() / p[B].sum()
    # HINT: Keep the outcomes in which B happens. In which of these does A happen too?
    # HINT: P(A and B) is the sum of p over the mask `A & B`. Divide it by P(B).
    # EXPLAIN: The news "B happened" leaves only the outcomes of B. Their probabilities
    # add up to P(B), so each is divided by it, and those that are in A are added.


# CHECK
die, fair = np.arange(1, 7), np.full(6, 1 / 6)
answer = conditional_share(fair, die == 6, die % 2 == 0)
assert np.isclose(answer, 1 / 3), f"six given even is 1/3, not {answer}"
answer = conditional_share(fair, die % 2 == 0, die == 6)
assert np.isclose(answer, 1), f"even given six is 1, not {answer}"
answer = conditional_share(fair, die == 5, die % 2 == 0)
assert np.isclose(answer, 0), f"five given even is 0, not {answer}"
rng = np.random.default_rng(0)
for _ in range(20):
    p = rng.dirichlet(np.ones(6))
    A, B = rng.random((2, 6)) < 0.5
    B[rng.integers(6)] = True
    kept = [i for i in range(6) if B[i]]
    whole = sum(p[i] for i in kept)
    truth = sum(p[i] / whole for i in kept if A[i])
    answer = conditional_share(p, A, B)
    assert np.isclose(answer, truth), (
        f"p = {p.round(3)}, A = {A}, B = {B}: of the {whole:.3f} "
        f"in B, A has the share {truth:.3f}, not {answer}"
    )
