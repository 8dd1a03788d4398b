r"""Return the shape of the output of a convolutional layer for one batch, as a tuple of four
whole numbers, and the number of its parameters, with biases: a pair `(shape, count)`.

`shape_in` is `(n, height, width, c_in)`, `k` the side of the filters, `c_out` their number,
`p` the padding on each side and `s` the stride. The filters fit.
"""


def conv_report(shape_in, k, c_out, p=0, s=1):
    # SOLUTION
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, rows, columns, c_out), k * k * c_in * c_out + c_out
    # WRONG: forgets the biases
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, rows, columns, c_out), k * k * c_in * c_out
    # WRONG: has a bias for each kernel, not for each filter
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, rows, columns, c_out), (k * k + 1) * c_in * c_out
    # WRONG: forgets the input channels in the count
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, rows, columns, c_out), k * k * c_out + c_out
    # WRONG: counts filters of length k, not of k by k
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, rows, columns, c_out), k * c_in * c_out + c_out
    # WRONG: takes the image for square
    n, height, width, c_in = shape_in
    side = (height + 2 * p - k) // s + 1
    return (n, side, side, c_out), k * k * c_in * c_out + c_out
    # WRONG: swaps height and width
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, columns, rows, c_out), k * k * c_in * c_out + c_out
    # WRONG: has every output channel once for each input channel
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) // s + 1
    columns = (width + 2 * p - k) // s + 1
    return (n, rows, columns, c_in * c_out), k * k * c_in * c_out + c_out
    # WRONG: pads at one side only
    n, height, width, c_in = shape_in
    rows = (height + p - k) // s + 1
    columns = (width + p - k) // s + 1
    return (n, rows, columns, c_out), k * k * c_in * c_out + c_out
    # WRONG: divides the size by the stride, as if the filter were one pixel
    n, height, width, c_in = shape_in
    rows, columns = (
        (height + 2 * p) // s - k + 1,
        (width + 2 * p) // s - k + 1,
    )
    return (n, rows, columns, c_out), k * k * c_in * c_out + c_out
    # WRONG: gives the sides as decimal numbers
    n, height, width, c_in = shape_in
    rows = (height + 2 * p - k) / s // 1 + 1
    columns = (width + 2 * p - k) / s // 1 + 1
    return (n, rows, columns, c_out), k * k * c_in * c_out + c_out
    # HINT: Height and width follow the rule for sizes, each on its own. The batch stays
    # what it is. What is the last axis?
    # HINT: One filter has k * k weights for each input channel, and one bias.
    # EXPLAIN: The output has one channel for each filter. The parameters do not depend on
    # the batch, the height, the width, the padding or the stride: the same
    # filters are used everywhere.


# CHECK
shape, count = conv_report((1, 4, 4, 2), 3, 3)
assert tuple(shape) == (1, 2, 2, 3), (
    f"the page's layer gives (1, 2, 2, 3), not {shape}"
)
assert count == 57, f"3 * 3 * 2 * 3 + 3 = 57 parameters, not {count}"
shape, count = conv_report((7, 32, 48, 3), 5, 20, p=2, s=2)
assert tuple(shape) == (7, 16, 24, 20), f"(7, 16, 24, 20), not {shape}"
assert count == 1520, f"5 * 5 * 3 * 20 + 20 = 1520 parameters, not {count}"
assert not any(isinstance(side, float) for side in shape), (
    f"a shape has whole numbers, not {shape}"
)
cases = [
    (n, height, width, c_in, k, c_out, p, s)
    for n in (1, 4)
    for height, width in ((5, 9), (8, 6), (7, 7))
    for c_in, c_out in ((1, 4), (3, 2))
    for k in (1, 2, 5)
    for p in (0, 1, 2)
    for s in (1, 2, 3)
]
for n, height, width, c_in, k, c_out, p, s in cases:
    shape, count = conv_report((n, height, width, c_in), k, c_out, p, s)
    rows = len(range(0, height + 2 * p - k + 1, s))
    columns = len(range(0, width + 2 * p - k + 1, s))
    about = f"height {height}, width {width}, k = {k}, p = {p}, s = {s}"
    assert tuple(shape) == (n, rows, columns, c_out), (
        f"{about}: {(n, rows, columns, c_out)}, not {shape}"
    )
    weights = sum(1 for _ in range(k * k) for _ in range(c_in * c_out))
    assert count == weights + c_out, (
        f"k = {k}, {c_in} to {c_out} channels: {weights} weights "
        f"and {c_out} biases, not {count}"
    )
