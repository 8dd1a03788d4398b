r"""A layer's weights, of shape $(m, n)$, are to be stored as a product of two matrices of
shapes $(m, r)$ and $(r, n)$. Return the largest $r$ for which the two have fewer entries
together than the one, as a whole number; 0 if there is none. `m` and `n` are whole
numbers, at least 1.
"""


def largest_saving_rank(m, n):
    # SOLUTION
    return (m * n - 1) // (m + n)
    # WRONG: counts a tie as a saving
    return m * n // (m + n)
    # WRONG: rounds to the nearest
    return round(m * n / (m + n))
    # WRONG: returns a number that is not whole
    return m * n / (m + n)
    # WRONG: takes any rank below full for a saving
    return min(m, n) - 1
    # WRONG: holds for square matrices only
    return (m - 1) // 2
    # WRONG: holds for square matrices only, with the smaller side
    return (min(m, n) - 1) // 2
    # WRONG: multiplies the entries of the factors
    return int((m * n - 1) ** 0.5 / (m * n) ** 0.5)
    # WRONG: gives the first rank that saves nothing
    return (m * n - 1) // (m + n) + 1
    # HINT: The factors have m r and r n entries. When is the sum less than m n?
    # HINT: r (m + n) < m n. If both sides can be equal, that r is one too large.
    # EXPLAIN: For whole numbers, r (m + n) < m n means r (m + n) <= m n - 1, and `//`
    # gives the largest r with that. For a square matrix it is a little less than half of
    # its side: storing two factors pays only for a rank that is well below full.


# CHECK
for m, n, truth in [
    (512, 512, 255),
    (4, 4, 1),
    (6, 3, 1),
    (3, 6, 1),
    (1, 1, 0),
]:
    r = largest_saving_rank(m, n)
    assert r == truth, (
        f"({m}, {n}): rank {truth} takes {truth * (m + n)} numbers of "
        f"{m * n}, and the next {(truth + 1) * (m + n)}; {r} is not it"
    )
for m in range(1, 30):
    for n in range(1, 60, 7):
        r = largest_saving_rank(m, n)
        assert r == int(r) and r >= 0, f"a rank is a whole number, not {r}"
        assert r == 0 or r * (m + n) < m * n, (
            f"shape ({m}, {n}): rank {r} takes {r * (m + n)} entries, "
            f"and the matrix has {m * n}"
        )
        assert (r + 1) * (m + n) >= m * n, (
            f"shape ({m}, {n}): rank {r + 1} saves entries, too"
        )
