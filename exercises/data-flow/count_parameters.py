r"""Return the number of parameters of a network of dense layers with the given sizes, as a
whole number. `sizes` begins with the number of inputs and ends with the number of outputs,
as in `[64, 32, 10]`. With `bias=False` the layers have no biases.
"""

import numpy as np


def count_parameters(sizes, bias=True):
    # SOLUTION
    total = 0
    for d_in, d_out in zip(sizes[:-1], sizes[1:]):
        total += d_in * d_out + (d_out if bias else 0)
    return total
    # WRONG: forgets the biases
    return sum(m * k for m, k in zip(sizes[:-1], sizes[1:]))
    # WRONG: counts the biases always
    return sum(m * k + k for m, k in zip(sizes[:-1], sizes[1:]))
    # WRONG: gives each input a bias, and the outputs none
    return sum(m * k + m * bias for m, k in zip(sizes[:-1], sizes[1:]))
    # WRONG: gives the inputs biases, too
    return sum(m * k for m, k in zip(sizes[:-1], sizes[1:])) + bias * sum(
        sizes
    )
    # WRONG: one bias for each layer
    return sum(m * k + bias for m, k in zip(sizes[:-1], sizes[1:]))
    # WRONG: counts two layers only
    m, h, k = sizes[0], sizes[1], sizes[-1]
    return m * h + h * k + bias * (h + k)
    # WRONG: multiplies all sizes
    return int(np.prod(sizes)) + bias * sum(sizes[1:])
    # WRONG: counts neurons, not parameters
    return sum(sizes[1:])
    # WRONG: counts in floating point
    sizes = np.array(sizes, dtype=float)
    return (sizes[:-1] + bias) @ sizes[1:]
    # HINT: A layer lies between two neighbouring sizes. `zip(sizes[:-1], sizes[1:])`
    # gives these pairs.
    # HINT: One layer has `d_in * d_out` weights, and one bias for each of its outputs.
    # EXPLAIN: Every neuron of a layer has one weight for each input and one bias, so
    # `(d_in + 1) * d_out` in all. The inputs are data and have neither.


# CHECK
assert count_parameters([64, 32, 10]) == 2410, (
    "64-32-10 has 2,080 and 330: 2,410, not "
    f"{count_parameters([64, 32, 10])}"
)
assert count_parameters([64, 32, 10], bias=False) == 2368, (
    "without its 42 biases 64-32-10 has 2,368, not "
    f"{count_parameters([64, 32, 10], bias=False)}"
)
assert isinstance(count_parameters([64, 32, 10]), (int, np.integer)), (
    f"a count is a whole number, not {count_parameters([64, 32, 10])!r}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    sizes = [int(s) for s in rng.integers(1, 30, size=rng.integers(2, 7))]
    arrays = []
    for i in range(1, len(sizes)):
        arrays.append(np.zeros((sizes[i - 1], sizes[i])))
    weights = sum(W.size for W in arrays)
    biases = sum(W.shape[1] for W in arrays)
    count = count_parameters(sizes)
    assert count == weights + biases, (
        f"{sizes} has {weights} weights and {biases} biases, "
        f"{weights + biases} together, not {count}"
    )
    count = count_parameters(sizes, bias=False)
    assert count == weights, (
        f"{sizes} without biases has {weights} parameters, not {count}"
    )
