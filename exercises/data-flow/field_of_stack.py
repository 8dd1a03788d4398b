r"""Return the length of the receptive field, along one axis, of a value after a stack of
convolutional layers: the distance from the first to the last input place that its
windows reach, both counted.

`layers` is a list of triples $(k, s, d)$: kernel, stride and dilation of each layer, the
one next to the input first. For an empty list the field is 1.
"""


def field_of_stack(layers):
    # SOLUTION
    field = step = 1
    for k, s, d in layers:
        field += d * (k - 1) * step
        step *= s
    return field
    # WRONG: forgets that strides widen the steps
    return 1 + sum(d * (k - 1) for k, s, d in layers)
    # WRONG: forgets the dilation
    field = step = 1
    for k, s, d in layers:
        field += (k - 1) * step
        step *= s
    return field
    # WRONG: counts the stride of a layer already for its own kernel
    field = step = 1
    for k, s, d in layers:
        step *= s
        field += d * (k - 1) * step
    return field
    # WRONG: uses the stride of the last layer only
    field = step = 1
    for k, s, d in layers:
        field += d * (k - 1) * step
        step = s
    return field
    # WRONG: adds whole kernels, so that neighbours do not overlap
    field, step = 0, 1
    for k, s, d in layers:
        field += d * k * step
        step *= s
    return max(field, 1)
    # WRONG: multiplies the kernels
    field = 1
    for k, s, d in layers:
        field *= d * (k - 1) + 1
    return field
    # WRONG: goes through the layers from the output to the input
    field = step = 1
    for k, s, d in reversed(layers):
        field += d * (k - 1) * step
        step *= s
    return field
    # WRONG: lets a dilation widen the steps of later layers, as a stride does
    field = step = 1
    for k, s, d in layers:
        field += d * (k - 1) * step
        step *= s * d
    return field
    # WRONG: adds the strides
    field, step = 1, 1
    for k, s, d in layers:
        field += d * (k - 1) * step
        step += s - 1
    return field
    # HINT: How far apart on the input are two neighbouring values of a layer's input?
    # HINT: That distance is the product of all strides before. A kernel spans d (k - 1)
    # such steps.
    # EXPLAIN: Each layer adds d (k - 1) steps, and a step is the product of the strides of
    # the layers below it. The last layer's own stride changes where its neighbours
    # look, not what one value sees.


# CHECK
for layers, truth in (
    ([], 1),
    ([(3, 1, 1)], 3),
    ([(3, 1, 1), (3, 1, 1)], 5),
    ([(3, 2, 1), (3, 1, 1)], 7),
    ([(3, 2, 1), (3, 2, 1), (3, 1, 1)], 15),
    ([(3, 1, 2), (3, 1, 4)], 13),
    ([(1, 1, 1), (1, 2, 1)], 1),
):
    field = field_of_stack(list(layers))
    assert field == truth, f"{layers} sees {truth} places, not {field}"
kernels, strides, dilations = (1, 2, 3, 5), (1, 2, 3), (1, 2)
triples = [(k, s, d) for k in kernels for s in strides for d in dilations]
for i, first in enumerate(triples):
    layers = [first, triples[(5 * i + 2) % 24], triples[(7 * i + 3) % 24]]
    lowest = highest = 0
    for k, s, d in reversed(layers):
        lowest, highest = s * lowest, s * highest + d * (k - 1)
    field = field_of_stack(list(layers))
    assert field == highest + 1, (
        f"value 0 after {layers} sees places 0 to {highest}: "
        f"{highest + 1}, not {field}"
    )
