r"""A chain of maps has the sizes $n_0, n_1, \dots, n_k$ with $k \ge 1$, given as a list
`sizes` of whole numbers. Its Jacobians $\mat J_l$ have the shapes `(n_l, n_(l-1))`. Return
the tuple `from_input, from_output` of the numbers of multiplications for the product
$\mat J_k \cdots \mat J_1$. For a single Jacobian there is nothing to multiply: both are 0.
"""

import numpy as np


def product_costs(sizes):
    # SOLUTION
    pairs = [a * b for a, b in zip(sizes[:-1], sizes[1:])]
    return sizes[0] * sum(pairs[1:]), sizes[-1] * sum(pairs[:-1])
    # WRONG: counts every layer, as if the first product had an identity beside it
    pairs = [a * b for a, b in zip(sizes[:-1], sizes[1:])]
    return sizes[0] * sum(pairs), sizes[-1] * sum(pairs)
    # WRONG: has the two sides the wrong way round
    pairs = [a * b for a, b in zip(sizes[:-1], sizes[1:])]
    return sizes[-1] * sum(pairs[:-1]), sizes[0] * sum(pairs[1:])
    # WRONG: leaves out the wrong Jacobian on each side
    pairs = [a * b for a, b in zip(sizes[:-1], sizes[1:])]
    return sizes[0] * sum(pairs[:-1]), sizes[-1] * sum(pairs[1:])
    # WRONG: multiplies all sizes
    total = 1
    for size in sizes:
        total = total * size
    return total, total
    # WRONG: counts the numbers in the Jacobians
    pairs = [a * b for a, b in zip(sizes[:-1], sizes[1:])]
    return sum(pairs[1:]), sum(pairs[:-1])
    # WRONG: counts in 32 bits, too few for large layers
    n = np.array(sizes).astype(np.int32)
    pairs = n[1:] * n[:-1]
    total = pairs[1:].sum(dtype=np.int32), pairs[:-1].sum(dtype=np.int32)
    return int((n[:1] * total[0])[0]), int((n[-1:] * total[1])[0])
    # WRONG: takes sizes off the list that it was given
    pairs = [a * b for a, b in zip(sizes[:-1], sizes[1:])]
    return sizes.pop(0) * sum(pairs[1:]), sizes.pop() * sum(pairs[:-1])
    # WRONG: counts the first product of each side only
    if len(sizes) < 3:
        return 0, 0
    return sizes[0] * sizes[1] * sizes[2], sizes[-1] * sizes[-2] * sizes[-3]
    # WRONG: adds sizes where it should multiply them
    pairs = [a + b for a, b in zip(sizes[:-1], sizes[1:])]
    return sizes[0] * sum(pairs[1:]), sizes[-1] * sum(pairs[:-1])
    # HINT: What shape is carried along from the input side? `(n_l, n_0)`, always n_0
    # columns.
    # HINT: Each further Jacobian then costs n_l times n_(l-1) times n_0, and the first
    # one costs nothing.
    # EXPLAIN: One side pays n_0 times for every Jacobian but the first, the other n_k
    # times for every one but the last. So many inputs and one output ask for the output
    # side.


# CHECK
costs = product_costs([1000, 50, 50, 1])
assert len(costs) == 2, "the answer is a pair of numbers"
assert costs[0] == 2_550_000, (
    f"from the input side the page's chain takes 2550000, not {costs[0]}"
)
assert costs[1] == 52_500, (
    f"from the output side the page's chain takes 52500, not {costs[1]}"
)
costs = product_costs([100_000, 4000, 4000, 10])
assert costs[0] == 1_604_000_000_000 and costs[1] == 4_160_000_000, (
    f"for 100000, 4000, 4000, 10 it is 1604000000000 and 4160000000, not "
    f"{costs[0]} and {costs[1]}: Python's int has room, int32 has not"
)
costs = product_costs([7, 4])
assert costs[0] == 0 and costs[1] == 0, (
    f"a single Jacobian needs no multiplication, not {tuple(costs)}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    k = rng.integers(1, 7)
    sizes = [int(s) for s in rng.integers(1, 30, size=k + 1)]
    carried, truth = [(sizes[1], sizes[0]), (sizes[-1], sizes[-2])], [0, 0]
    for size in sizes[2:]:
        rows, columns = carried[0]
        truth[0] += size * rows * columns
        carried[0] = size, columns
    for size in sizes[-3::-1]:
        rows, columns = carried[1]
        truth[1] += rows * columns * size
        carried[1] = rows, size
    kept = list(sizes)
    costs = product_costs(sizes)
    assert sizes == kept, "the list of sizes has to stay as it was"
    assert costs[0] == truth[0], (
        f"for {sizes} the input side takes {truth[0]}, not {costs[0]}"
    )
    assert costs[1] == truth[1], (
        f"for {sizes} the output side takes {truth[1]}, not {costs[1]}"
    )
