r"""Return the learning rates of the steps $1, \dots, T$ as an array of shape `(T,)`: a straight line through zero up to `base` at step `warm`, then half a
cosine down to 0 at step `T`. It holds $0 \le$ `warm` $< T$, and with `warm = 0` there is no warmup.
"""

import numpy as np


def warmup_then_cosine(T, warm, base):
    # SOLUTION
    t = np.arange(1, T + 1)
    up = t / max(warm, 1)
    down = (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    return base * np.where(t <= warm, up, down)
    # WRONG: counts the steps from 0
    t = np.arange(T)
    up = t / max(warm, 1)
    down = (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    return base * np.where(t <= warm, up, down)
    # WRONG: lets the cosine run over all steps, so that the rate jumps after warmup
    t = np.arange(1, T + 1)
    up = t / max(warm, 1)
    down = (1 + np.cos(np.pi * t / T)) / 2
    return base * np.where(t <= warm, up, down)
    # WRONG: forgets to halve, and reaches twice the base
    t = np.arange(1, T + 1)
    up = t / max(warm, 1)
    down = 1 + np.cos(np.pi * (t - warm) / (T - warm))
    return base * np.where(t <= warm, up, down)
    # WRONG: runs through a whole period
    t = np.arange(1, T + 1)
    up = t / max(warm, 1)
    down = (1 + np.cos(2 * np.pi * (t - warm) / (T - warm))) / 2
    return base * np.where(t <= warm, up, down)
    # WRONG: falls in a straight line
    t = np.arange(1, T + 1)
    up = t / max(warm, 1)
    return base * np.where(t <= warm, up, (T - t) / (T - warm))
    # WRONG: lets the cosine take T steps after warmup
    t = np.arange(1, T + 1)
    up = t / max(warm, 1)
    down = (1 + np.cos(np.pi * (t - warm) / T)) / 2
    return base * np.where(t <= warm, up, down)
    # WRONG: has no warmup
    t = np.arange(1, T + 1)
    return base * (1 + np.cos(np.pi * t / T)) / 2
    # HINT: Which step numbers belong to the line, and how many are left for the cosine?
    # HINT: After warmup the part of the way is (t - warm) / (T - warm), from 0 to 1.
    # EXPLAIN: Both formulas are base at step warm, so there is no jump. np.where takes the
    # line up to there and the cosine after it; max(warm, 1) avoids a division by zero.


# CHECK
lr = warmup_then_cosine(6, 2, 4.0)
assert np.shape(lr) == (6,), f"six steps, shape (6,), not {np.shape(lr)}"
assert np.allclose(lr[:2], [2, 4]), (
    f"the first two of six steps warm up to 4: 2, 4, not {lr[:2]}"
)
assert np.isclose(lr[3], 2), f"halfway down the rate is 2, not {lr[3]}"
assert np.isclose(lr[5], 0), f"the last rate is 0, not {lr[5]}"
rng = np.random.default_rng(0)
for k in range(30):
    T = int(rng.integers(1, 40))
    warm = 0 if k % 5 == 0 else int(rng.integers(0, T))
    base = rng.uniform(0.01, 3)
    lr = warmup_then_cosine(T, warm, base)
    assert np.shape(lr) == (T,), f"the shape is {(T,)}"
    for t in range(1, T + 1):
        truth = base * t / warm if t <= warm else None
        if truth is None:
            half = np.pi / 2 * (t - warm) / (T - warm)
            truth = base * np.cos(half) ** 2
        assert np.isclose(lr[t - 1], truth), (
            f"for T = {T}, warm = {warm}, base = {base:.2f} the rate of "
            f"step {t} is {truth:.3f}, not {lr[t - 1]:.3f}"
        )
