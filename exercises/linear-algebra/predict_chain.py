r"""Predict what comes out of a chain of matrix products, without computing it.

`shapes` is a list of one or more pairs, the shapes of the factors from left to right, all
positive whole numbers. Return three things: the shape of the product, as a pair; the
largest rank that it can have; and the number of multiplications from the left, one factor
after the other (0 for a single factor). If the product does not exist, return `None`.
"""


def predict_chain(shapes):
    # SOLUTION
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        rank = min(rank, n)
        columns = n
    return (rows, columns), rank, cost
    # WRONG: takes the rank from the shape of the result
    (rows, columns), cost = shapes[0], 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        columns = n
    return (rows, columns), min(rows, columns), cost
    # WRONG: takes the rank from the lengths inside the chain only
    (rows, columns), rank, cost = shapes[0], shapes[0][1], 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        rank = min(rank, n)
        columns = n
    return (rows, columns), rank, cost
    # WRONG: adds up the cost of neighbours, as if nothing had been multiplied before
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    last = rows
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += last * m * n
        rank = min(rank, n)
        last, columns = m, n
    return (rows, columns), rank, cost
    # WRONG: counts the entries of the results
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * n
        rank = min(rank, n)
        columns = n
    return (rows, columns), rank, cost
    # WRONG: does not look whether the product exists
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    for m, n in shapes[1:]:
        cost += rows * m * n
        rank = min(rank, m, n)
        columns = n
    return (rows, columns), rank, cost
    # WRONG: multiplies from the right
    (rows, columns), rank, cost = shapes[-1], min(shapes[-1]), 0
    for m, n in reversed(shapes[:-1]):
        if n != rows:
            return None
        cost += m * n * columns
        rank = min(rank, m)
        rows = m
    return (rows, columns), rank, cost
    # WRONG: counts the cheaper of the two orders
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        rank = min(rank, n)
        columns = n
    other = sum(m * n * columns for m, n in shapes[:-1])
    return (rows, columns), rank, min(cost, other)
    # WRONG: adds the ranks
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        rank += min(m, n)
        columns = n
    return (rows, columns), rank, cost
    # WRONG: charges for a single factor
    (rows, columns), rank = shapes[0], min(shapes[0])
    cost = rows * columns if len(shapes) == 1 else 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        rank = min(rank, n)
        columns = n
    return (rows, columns), rank, cost
    # WRONG: gives the shape of the last factor
    (rows, columns), rank, cost = shapes[0], min(shapes[0]), 0
    for m, n in shapes[1:]:
        if m != columns:
            return None
        cost += rows * m * n
        rank = min(rank, n)
        columns = n
    return tuple(shapes[-1]), rank, cost
    # HINT: Keep the shape of what has been multiplied so far. Its number of rows never
    # changes.
    # HINT: Shapes (r, m) and (m, n) take r m n multiplications. The rank of a product is at
    # most that of each factor, so no length on the way can be smaller than it.
    # EXPLAIN: What has been multiplied so far has the rows of the first factor and the
    # columns of the last one. The rank is limited by every length in the chain, also by the
    # first and the last. And there are factors that reach this limit: with ones on the
    # diagonal and zeros elsewhere.


# CHECK
shown = [
    ([(1000, 64), (64, 16), (16, 2)], ((1000, 2), 2, 1056000)),
    ([(1000, 20), (20, 3), (3, 20)], ((1000, 20), 3, 120000)),
    ([(2, 5), (5, 7)], ((2, 7), 2, 70)),
    ([(7, 5), (5, 2)], ((7, 2), 2, 70)),
    ([(4, 6)], ((4, 6), 4, 0)),
    ([(5, 1), (1, 5)], ((5, 5), 1, 25)),
]
for shapes, truth in shown:
    answer = predict_chain(list(shapes))
    assert answer is not None, f"the product of {shapes} exists"
    shape, rank, cost = answer
    assert tuple(shape) == truth[0], (
        f"the product of {shapes} has shape {truth[0]}, not {shape}"
    )
    assert rank == truth[1], (
        f"the product of {shapes} has rank {truth[1]} at most, not {rank}"
    )
    assert cost == truth[2], (
        f"{shapes} take {truth[2]} multiplications, not {cost}"
    )
for shapes in ([(2, 3), (2, 3)], [(2, 3), (3, 4), (3, 4)]):
    assert predict_chain(shapes) is None, f"no product of {shapes} exists"
seed = 1
for trial in range(60):
    lengths = []
    for _ in range(trial % 5 + 2):
        seed = seed * 1103 % 65537
        lengths.append(seed % 6 + 1)
    shapes = list(zip(lengths, lengths[1:]))
    count = 0
    for k in range(1, len(lengths) - 1):
        count += lengths[0] * lengths[k] * lengths[k + 1]
    answer = predict_chain(shapes)
    assert answer is not None, f"the product of {shapes} exists"
    shape, rank, cost = answer
    assert tuple(shape) == (lengths[0], lengths[-1]), (
        f"the product of {shapes} has shape {(lengths[0], lengths[-1])}"
    )
    assert rank == sorted(lengths)[0], (
        f"the product of {shapes} has rank {sorted(lengths)[0]} at most"
    )
    assert cost == count, (
        f"{shapes} take {count} multiplications, not {cost}"
    )
