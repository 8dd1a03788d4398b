"""Three matrices of the shapes (a, b), (b, c) and (c, d) are to be multiplied, in this
order, with the brackets where you like. Return the smallest number of multiplications
of entries that it can take. The four lengths are whole numbers, at least 1.
"""


def cheapest_order(a, b, c, d):
    # SOLUTION
    return min(a * b * c + a * c * d, b * c * d + a * b * d)
    # WRONG: always multiplies from the left
    return a * b * c + a * c * d
    # WRONG: always multiplies from the right
    return b * c * d + a * b * d
    # WRONG: takes the dearer brackets
    return max(a * b * c + a * c * d, b * c * d + a * b * d)
    # WRONG: forgets the second product
    return min(a * b * c, b * c * d)
    # WRONG: gives the second product the shape of the first
    return min(a * b * c + b * c * d, b * c * d + a * b * c)
    # WRONG: multiplies the costs
    return min(a * b * c * a * c * d, b * c * d * a * b * d)
    # WRONG: counts the entries of what comes out
    return min(a * c + a * d, b * d + a * d)
    # WRONG: decides by the first product alone
    left, right = a * b * c, b * c * d
    return left + a * c * d if left < right else right + a * b * d
    # HINT: There are two ways to set the brackets. What does each cost?
    # HINT: From the left: (a, b) times (b, c) takes a * b * c, and gives an (a, c) that
    # still has to meet (c, d).
    # EXPLAIN: From the left it takes a * b * c, then a * c * d; from the right b * c * d,
    # then a * b * d. Which is smaller cannot be seen from the first product alone: it
    # may be cheap and leave a large matrix behind.


# CHECK
got = cheapest_order(5, 100, 2, 50)
assert got == 1500, (
    f"(5, 100), (100, 2), (2, 50) can be had for 1500: not {got}"
)
got = cheapest_order(1000, 10, 1000, 1)
assert got == 20000, (
    f"(1000, 10), (10, 1000), (1000, 1) can be had for 20000: not {got}"
)
sizes = (1, 2, 3, 7, 20)
for a in sizes:
    for b in sizes:
        for c in sizes:
            for d in sizes:
                left = a * c * (b + d)  # each entry (a, c) made, then used
                right = b * d * (c + a)
                got = cheapest_order(a, b, c, d)
                assert got == min(left, right), (
                    f"({a}, {b}), ({b}, {c}), ({c}, {d}): {left} from the "
                    f"left, {right} from the right, so not {got}"
                )
