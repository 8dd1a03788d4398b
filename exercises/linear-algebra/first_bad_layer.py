r"""Find the error in a network from the shapes alone.

A batch has the shape `x_shape`, $(n, d)$. `layers` is a list of pairs of shapes, such as
`[((10, 6), (6,)), ((6, 4), (4,))]`, of the weights and the bias of each layer, which
computes `X @ W + b`. Return the number of the first layer that is not right, counted from
0, or −1 if all are. A layer is right if the product exists and the bias has the shape
$(k,)$, with $k$ the number of its outputs; a bias that would be broadcast counts as an
error. All shapes of weights are pairs.
"""


def first_bad_layer(x_shape, layers):
    # SOLUTION
    width = x_shape[1]
    for number, (W, b) in enumerate(layers):
        if W[0] != width or tuple(b) != (W[1],):
            return number
        width = W[1]
    return -1
    # WRONG: takes the weights to have an output in each row
    width = x_shape[1]
    for number, (W, b) in enumerate(layers):
        if W[1] != width or tuple(b) != (W[0],):
            return number
        width = W[0]
    return -1
    # WRONG: does not look at the biases
    width = x_shape[1]
    for number, (W, b) in enumerate(layers):
        if W[0] != width:
            return number
        width = W[1]
    return -1
    # WRONG: does not look at the weights
    for number, (W, b) in enumerate(layers):
        if tuple(b) != (W[1],):
            return number
    return -1
    # WRONG: compares with the size of the batch
    width = x_shape[0]
    for number, (W, b) in enumerate(layers):
        if W[0] != width or tuple(b) != (W[1],):
            return number
        width = W[1]
    return -1
    # WRONG: compares each layer with the input of the network
    for number, (W, b) in enumerate(layers):
        if W[0] != x_shape[1] or tuple(b) != (W[1],):
            return number
    return -1
    # WRONG: counts from 1
    width = x_shape[1]
    for number, (W, b) in enumerate(layers, start=1):
        if W[0] != width or tuple(b) != (W[1],):
            return number
        width = W[1]
    return -1
    # WRONG: gives the last wrong layer
    width, bad = x_shape[1], -1
    for number, (W, b) in enumerate(layers):
        if W[0] != width or tuple(b) != (W[1],):
            bad = number
        width = W[1]
    return bad
    # WRONG: looks at the last length of the bias only, so lets columns of ones pass
    width = x_shape[1]
    for number, (W, b) in enumerate(layers):
        if W[0] != width or b[0] != W[1]:
            return number
        width = W[1]
    return -1
    # WRONG: counts the entries of the bias, whatever its shape
    width = x_shape[1]
    for number, (W, b) in enumerate(layers):
        entries = 1
        for length in b:
            entries *= length
        if W[0] != width or entries != W[1]:
            return number
        width = W[1]
    return -1
    # WRONG: lets every bias pass that NumPy can broadcast
    width = x_shape[1]
    for number, (W, b) in enumerate(layers):
        if W[0] != width or b[-1] not in (1, W[1]):
            return number
        width = W[1]
    return -1
    # WRONG: does not look at the first layer, since nothing comes before it
    width = layers[0][0][1] if layers else 0
    for number, (W, b) in enumerate(layers):
        if number and W[0] != width or tuple(b) != (W[1],):
            return number
        width = W[1]
    return -1
    # HINT: Keep the number of columns that the batch has before each layer. What does a
    # layer do to it?
    # HINT: The product exists if the rows of W are as many as these columns. The bias has
    # to be `(W[1],)` exactly.
    # EXPLAIN: The batch starts with d columns, and each layer with weights (m, k) needs m
    # and leaves k. The size of the batch plays no role. A bias of shape (1,) or (k, 1) may
    # be broadcast without an error, and then adds other numbers than it should.


# CHECK
good = [((10, 6), (6,)), ((6, 4), (4,)), ((4, 4), (4,))]
shown = [
    ((32, 10), good, -1),
    ((10, 32), good, 0),
    ((10, 10), good[:1] + [((4, 6), (4,))], 1),
    ((32, 10), [((10, 6), (6,)), ((6, 4), (4, 1))], 1),
    ((4, 10), [((10, 6), (6,)), ((6, 4), (1, 4))], 1),
    ((32, 10), [((10, 6), (1,)), ((6, 4), (4,))], 0),
    ((32, 10), [((10, 6), (6,)), ((10, 6), (6,))], 1),
    ((32, 10), [((10, 6), (5,)), ((7, 4), (3,))], 0),
    ((32, 10), [((6, 10), (10,)), ((10, 4), (4,))], 0),
    ((32, 10), [((10, 6), (10,))], 0),
    ((5, 3), [], -1),
]
for x_shape, layers, truth in shown:
    answer = first_bad_layer(x_shape, layers)
    assert answer == truth, (
        f"a batch {x_shape} and the layers {layers}: {truth}, not {answer}"
    )
seed = 1
for trial in range(60):
    widths = []
    for _ in range(5):
        seed = seed * 1103 % 65537
        widths.append(seed % 4 + 2)
    layers = [((m, k), (k,)) for m, k in zip(widths, widths[1:])]
    bad = trial % 5 - 1
    if bad >= 0:
        (m, k), b = layers[bad]
        change = [((m + 1, k), b), ((m, k), (k + 1,)), ((m, k), (k, 1))]
        layers[bad] = change[trial % 3]
    answer = first_bad_layer((7, widths[0]), layers)
    assert answer == bad, (
        f"a batch (7, {widths[0]}) and the layers {layers}: "
        f"{bad}, not {answer}"
    )
