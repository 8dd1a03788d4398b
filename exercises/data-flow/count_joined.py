r"""Return the number of parameters of a network with two inputs: square scans with `side` by
`side` pixels in `c_in` channels, and `d` other columns. The scans go through `filters` filters
of `k` by `k` (no padding, stride 1), ReLU, max pooling by `q` and flattening. Rows and columns
that do not fill a window of the pooling are left out. The `d` columns are set beside, and dense
layers with the given `widths` follow, as in `[3, 1]`. All layers have biases. It holds that
$1 \le k \le \text{side}$ and $d \ge 0$. Return a whole number.
"""


def count_joined(side, c_in, k, filters, q, d, widths):
    # SOLUTION
    total = k * k * c_in * filters + filters
    places = (side - k + 1) // q
    d_in = places * places * filters + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: forgets the biases of the filters
    total = k * k * c_in * filters
    places = (side - k + 1) // q
    d_in = places * places * filters + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: has one bias for each place of a map
    total = k * k * c_in * filters + filters * (side - k + 1) ** 2
    places = (side - k + 1) // q
    d_in = places * places * filters + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: keeps the size of the scan, as if it were padded
    total = k * k * c_in * filters + filters
    places = side // q
    d_in = places * places * filters + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: multiplies the flattened length by the input channels
    total = k * k * c_in * filters + filters
    places = (side - k + 1) // q
    d_in = places * places * filters * c_in + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: forgets the other columns
    total = k * k * c_in * filters + filters
    places = (side - k + 1) // q
    d_in = places * places * filters
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: divides the area by q once
    total = k * k * c_in * filters + filters
    d_in = (side - k + 1) ** 2 // q * filters + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # WRONG: divides the whole map, with the rows that are left out
    total = k * k * c_in * filters + filters
    d_in = (side - k + 1) ** 2 // q**2 * filters + d
    for width in widths:
        total += d_in * width + width
        d_in = width
    return total
    # HINT: How long is a side after the filters, and after the pooling? How many numbers are in
    # a flattened row?
    # HINT: Go through `widths` and keep the number of inputs of the next layer in a variable.
    # EXPLAIN: The filters have k k c_in weights and one bias each, whatever the size of the
    # scan. Pooling has no parameters, but it decides how many rows the first dense matrix has:
    # whole windows along each side, squared, times the filters, plus the other columns.


# CHECK
import random

count = count_joined(6, 1, 3, 2, 2, 1, [3, 1])
assert count == 54, f"the page's network has 54 parameters, not {count}"
count = count_joined(10, 2, 3, 5, 2, 4, [6, 4])
assert count == 633, (
    f"the one of exercise 1 has 95 + 510 + 28 = 633, not {count}"
)
rng = random.Random(0)
for _ in range(60):
    k, c_in, filters, q = (rng.randint(1, 5) for _ in range(4))
    side = k + rng.randint(0, 9)
    d = rng.randint(0, 4)
    widths = [rng.randint(1, 6) for _ in range(rng.randint(1, 3))]
    starts = [i for i in range(0, side - k + 1, q) if i + q <= side - k + 1]
    sizes = [len(starts) * len(starts) * filters + d, *widths]
    truth = sum((k * k * c_in + 1) for _ in range(filters))
    truth += sum((m + 1) * n for m, n in zip(sizes, sizes[1:]))
    given = list(widths)
    count = count_joined(side, c_in, k, filters, q, d, given)
    case = (
        f"side {side}, {c_in} channels, {filters} filters of {k} by {k}, "
    )
    case += f"pooling by {q}, {d} columns, widths {widths}"
    assert count == truth, f"{case}: {truth} parameters, not {count}"
    assert given == widths, "widths has to stay as it was"
