r"""Return how many coin flips the Fast Loaded Dice Roller needs on average for one roll.

`weights` is a list of whole numbers of at least 0, and at least two of them are
positive. Remember the steps: the weights are padded by one more, so that the sum is
the next power of two, $2^d$ (no padding if it is one already). Each weight is written
with $d$ binary digits. A digit 1 in place $j$, counted from the left, is a place of
probability $2^{-j}$ that ends the attempt after $j$ flips. If that place belongs to the
padding, the roll starts again.
"""

import math


def expected_flips(weights):
    # SOLUTION
    total = sum(weights)
    depth = (total - 1).bit_length()
    attempt = 0.0
    for weight in [*weights, 2**depth - total]:
        for j in range(1, depth + 1):
            if weight >> (depth - j) & 1:
                attempt += j / 2**j
    return attempt * 2**depth / total
    # WRONG: takes every attempt to succeed
    total = sum(weights)
    depth = (total - 1).bit_length()
    attempt = 0.0
    for weight in [*weights, 2**depth - total]:
        for j in range(1, depth + 1):
            if weight >> (depth - j) & 1:
                attempt += j / 2**j
    return attempt
    # WRONG: forgets the flips that are spent on attempts that fail
    total = sum(weights)
    depth = (total - 1).bit_length()
    attempt = 0.0
    for weight in weights:
        for j in range(1, depth + 1):
            if weight >> (depth - j) & 1:
                attempt += j / 2**j
    return attempt
    # WRONG: lets every attempt go down to the last level
    total = sum(weights)
    depth = (total - 1).bit_length()
    return depth * 2**depth / total
    # WRONG: counts the places from the right
    total = sum(weights)
    depth = (total - 1).bit_length()
    attempt = 0.0
    for weight in [*weights, 2**depth - total]:
        for j in range(1, depth + 1):
            if weight >> (j - 1) & 1:
                attempt += j / 2**j
    return attempt * 2**depth / total
    # WRONG: pads to the next power of two also if the sum is one
    total = sum(weights)
    depth = total.bit_length()
    attempt = 0.0
    for weight in [*weights, 2**depth - total]:
        for j in range(1, depth + 1):
            if weight >> (depth - j) & 1:
                attempt += j / 2**j
    return attempt * 2**depth / total
    # HINT: First one attempt: its flips are a random variable, and a place in level j
    # says that j flips have the probability 1/2 to the power j.
    # HINT: An attempt succeeds with probability total / 2**depth. How many attempts does
    # it take on average?
    # HINT: `(total - 1).bit_length()` is the depth, and
    # `weight >> (depth - j) & 1` the digit in place j from the left.
    # EXPLAIN: The flips of one attempt have an expectation, a sum over all places,
    # those of the padding too. The number of attempts is geometric with mean
    # 2**depth / total, and every attempt costs the same on average, so the two are
    # multiplied: by looking one attempt ahead, m = attempt + (1 - success) m.


# CHECK
import random

answer = expected_flips([1, 1, 2, 3, 1])
assert math.isclose(answer, 2.5), (
    f"1, 1, 2, 3, 1 need 2.5 flips on average, not {answer}"
)
answer = expected_flips([1, 1, 1])
assert math.isclose(answer, 8 / 3), (
    f"1, 1, 1 need 2 flips an attempt and 4/3 attempts, 8/3, not {answer}"
)
answer = expected_flips([1, 1])
assert math.isclose(answer, 1), (
    f"1, 1 is one fair coin: 1 flip, not {answer}"
)
generator = random.Random(0)
for _ in range(30):
    count = generator.randint(2, 6)
    weights = [generator.randint(1, 12) for _ in range(count)]
    total = sum(weights)
    size = 1
    while size < total:
        size *= 2
    # an attempt makes another flip for every place that is still open
    flips, opened, unit = 0.0, 1, size
    left = [*weights, size - total]
    while opened:
        flips += opened * unit / size
        opened, unit = 2 * opened, unit // 2
        for i, weight in enumerate(left):
            if weight >= unit:
                left[i] -= unit
                opened -= 1
    truth = flips * size / total
    answer = expected_flips(list(weights))
    assert math.isclose(answer, truth, rel_tol=1e-9), (
        f"the weights {weights} need {truth:.4f} flips on average, "
        f"not {answer}"
    )
