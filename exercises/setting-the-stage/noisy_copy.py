"""Return a copy of x with normal noise of standard deviation `scale` added to each
entry.

The same `seed` has to give the same noise in every call, another seed other noise.
Leave x as it is, and do not touch NumPy's global generator (`np.random.seed`,
`np.random.normal`): other parts of a program may be using it.
"""

import numpy as np


def noisy_copy(x, scale, seed):
    # SOLUTION
    rng = np.random.default_rng(seed)
    return x + rng.normal(0, scale, size=x.shape)
    # WRONG: makes a generator without the seed, so no call can be repeated
    return x + np.random.default_rng().normal(0, scale, size=x.shape)
    # WRONG: has a seed of its own and ignores the one that is given
    return x + np.random.default_rng(0).normal(0, scale, size=x.shape)
    # WRONG: adds the same one number to every entry
    return x + np.random.default_rng(seed).normal(0, scale)
    # WRONG: changes x itself
    x += np.random.default_rng(seed).normal(0, scale, size=x.shape)
    return x
    # WRONG: sets the seed of the global generator
    np.random.seed(seed)
    return x + np.random.normal(0, scale, size=x.shape)
    # WRONG: gives the noise without x
    return np.random.default_rng(seed).normal(0, scale, size=x.shape)
    # WRONG: draws evenly from an interval; the spread is right, but it is not normal
    edge = scale * np.sqrt(3)
    rng = np.random.default_rng(seed)
    return x + rng.uniform(-edge, edge, size=x.shape)
    # WRONG: draws for one row, and gives every row the same noise
    rng = np.random.default_rng(seed)
    return x + rng.normal(0, scale, size=x.shape[-1])
    # HINT: A generator that starts from the seed within the function starts anew
    # in each call.
    # HINT: `rng.normal(0, scale, size=...)` draws noise. Which size does x need?
    # EXPLAIN: A fresh generator from the seed fixes the whole sequence of draws, and
    # nothing outside can move it. `x + noise` makes a new array; `x += noise`
    # would write into the caller's.


# CHECK
x = np.arange(12.0).reshape(3, 4)
before = x.copy()
first = noisy_copy(x, 0.5, 1)
assert np.shape(first) == (3, 4), "the copy has the shape of x, (3, 4)"
assert np.array_equal(x, before), "x has to stay as it was"
assert np.array_equal(noisy_copy(x, 0.5, 1), first), (
    "a second call with the same seed has to give the same numbers"
)
assert not np.array_equal(noisy_copy(x, 0.5, 2), first), (
    "another seed has to give other noise"
)
assert np.array_equal(noisy_copy(x, 0.0, 3), x), (
    "noise of scale 0 leaves every number as it is"
)
noise = np.ravel(first - x)
assert np.unique(noise.round(12)).size == 12, (
    "each of the 12 entries has to get noise of its own"
)
np.random.seed(5)
state = np.random.get_state()[1].copy()
noisy_copy(x, 0.5, 6)
assert np.array_equal(np.random.get_state()[1], state), (
    "NumPy's global generator has to be left alone"
)
big = np.full(40000, 10.0)
for scale in (1.0, 3.0):
    noise = noisy_copy(big, scale, 8) - big
    assert abs(noise.mean()) < 5 * scale / 200, (
        f"the noise should average to about 0, not {noise.mean():.3f}"
    )
    near = (np.abs(noise) < scale).mean()
    assert abs(noise.std() - scale) < 0.03 * scale, (
        f"the spread of the noise should be {scale}, not {noise.std():.3f}"
    )
    assert abs(near - 0.683) < 0.02, (
        "of normal noise 68 % are nearer to 0 than one standard deviation, "
        f"not {near:.0%}"
    )
