"""Return an array like `rain`, in which every element smaller than `limit` is 0. The
array `rain` may have any shape, and stays as it is.
"""

import numpy as np


def zero_small(rain, limit):
    # SOLUTION
    result = rain.copy()
    result[result < limit] = 0
    return result
    # WRONG: writes into the caller's array, which the new name is only a name for
    result = rain
    result[result < limit] = 0
    return result
    # WRONG: takes a view of everything, which is not a copy
    result = rain[...]
    result[result < limit] = 0
    return result
    # WRONG: also removes what is equal to the limit
    result = rain.copy()
    result[result <= limit] = 0
    return result
    # WRONG: returns what is left, as a line
    return rain[rain >= limit]
    # WRONG: gives the mask instead of the amounts
    return rain >= limit
    # WRONG: keeps the small amounts and removes the others
    result = rain.copy()
    result[result >= limit] = 0
    return result
    # WRONG: starts from whole numbers, which cut the decimals off
    result = np.zeros(rain.shape, dtype=np.int64)
    result[rain >= limit] = rain[rain >= limit]
    return result
    # HINT: Which call makes an array with the same numbers and memory of its own?
    # HINT: A mask on the left of `=` writes where it is true.
    # EXPLAIN: `copy` first, so that the caller's array is safe; then the mask picks the
    # places to overwrite. `np.where(rain < limit, 0, rain)` does the same in one
    # expression: 0 where the mask is true, else the element of `rain`.


# CHECK
rain = np.array([[95.0, 100.0], [20.0, 340.0]])
result = zero_small(rain, 100.0)
assert np.array_equal(rain, [[95.0, 100.0], [20.0, 340.0]]), (
    f"rain has to stay as it was; it has become {rain.tolist()}"
)
assert np.shape(result) == (2, 2), (
    f"the shape stays (2, 2): yours is {np.shape(result)}"
)
assert np.array_equal(result, [[0.0, 100.0], [0.0, 340.0]]), (
    "of 95, 100, 20, 340 only 95 and 20 are smaller than 100; you return "
    f"{np.ravel(result).tolist()}"
)
rng = np.random.default_rng(0)
for shape in [(7,), (3, 5), (2, 3, 4)] * 5:
    rain = rng.integers(0, 1600, size=shape) / 4
    limit = float(rng.choice(rain.reshape(-1)))
    before = rain.copy()
    result = zero_small(rain, limit)
    assert np.array_equal(rain, before), "rain has to stay as it was"
    assert np.shape(result) == shape, (
        f"the shape stays {shape}: yours is {np.shape(result)}"
    )
    given = before.reshape(-1).tolist()
    truth = [x if x >= limit else 0.0 for x in given]
    assert np.array_equal(np.ravel(result), truth), (
        f"with the limit {limit}, {given[:5]} ... becomes {truth[:5]} ..."
    )
