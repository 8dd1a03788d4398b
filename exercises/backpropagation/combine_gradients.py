r"""A batch was too large for one machine, so several machines took parts of it, of unequal
sizes. Machine $i$ had `counts[i]` examples and returns the gradient of the mean loss *of its
own part*, by the same weights. `gradients` is the list of these arrays, all of one shape.
Return the gradient of the mean loss of the whole batch, an array of that shape.
"""

import numpy as np


def combine_gradients(gradients, counts):
    # SOLUTION
    total = sum(count * g for count, g in zip(counts, gradients))
    return total / sum(counts)
    # WRONG: takes the plain mean, as if all parts were equally large
    return sum(gradients) / len(gradients)
    # WRONG: adds the gradients, as if they were sums
    return sum(gradients)
    # WRONG: forgets the division
    return sum(count * g for count, g in zip(counts, gradients))
    # WRONG: divides by the counts once more
    total = sum(g / count for count, g in zip(counts, gradients))
    return total / sum(1 / count for count in counts)
    # WRONG: divides the sum of the gradients by all examples
    return sum(gradients) / sum(counts)
    # WRONG: divides by the number of machines
    total = sum(count * g for count, g in zip(counts, gradients))
    return total / len(counts)
    # WRONG: takes the mean over the entries, too
    total = sum(count * g for count, g in zip(counts, gradients))
    return np.full(gradients[0].shape, total.mean() / sum(counts))
    # WRONG: collects in the first array, which belongs to the caller
    total = gradients[0]
    total *= counts[0]
    for count, g in zip(counts[1:], gradients[1:]):
        total += count * g
    return total / sum(counts)
    # HINT: What did each machine have before it divided by its number of examples?
    # HINT: Undo each mean, add, and divide once by the number of all examples.
    # EXPLAIN: A mean gradient times its count is the sum over that part. Sums add up to the
    # sum over the batch, and one division makes it the mean. The mean of means is right only
    # if all parts are equally large.


# CHECK
found = combine_gradients(
    [np.array([1.0, 0.0]), np.array([5.0, 4.0])], [3, 1]
)
assert np.shape(found) == (2,), (
    f"the result has the shape of one gradient, (2,), not {np.shape(found)}"
)
assert np.allclose(found, [2, 1]), (
    f"three examples with (1, 0) and one with (5, 4): the mean is (2, 1), "
    f"not {np.round(found, 3).tolist()}"
)
rng = np.random.default_rng(0)
for trial in range(20):
    shape = tuple(int(d) for d in rng.integers(1, 5, size=1 + trial % 3))
    counts = [int(c) for c in rng.integers(1, 20, size=rng.integers(1, 6))]
    examples = rng.normal(loc=1, size=(sum(counts), *shape))
    ends = np.cumsum(counts)
    gradients = [
        examples[end - count : end].mean(axis=0)
        for end, count in zip(ends, counts)
    ]
    kept = [g.copy() for g in gradients]
    found = combine_gradients(gradients, counts)
    assert all(map(np.array_equal, gradients, kept)), (
        "the gradients that came in have to stay as they were"
    )
    assert np.shape(found) == shape, f"the result has the shape {shape}"
    assert np.allclose(found, examples.mean(axis=0)), (
        f"parts of {counts} examples: the mean over all "
        f"{sum(counts)} examples is something else"
    )
