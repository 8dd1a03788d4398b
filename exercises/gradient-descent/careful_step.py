r"""Make step number `t` of `T`, $1 \le t \le T$, of a careful training. The gradient `g`, `(d,)`, is first clipped to the length 1 if it is longer.
Then AdamW moves the weights `w` with the averages `m` and `s`, the decay `lam`, and factors 0.9 and 0.999, at the
rate of step `t`: `base` times $t/T_w$ up to $T_w$ = `warm`, then half a cosine that reaches 0 at step `T`, with $1 \le$ `warm` $<$ `T`. Return the tuple
`(w, m, s)` after it, with uncorrected averages, and leave the arrays as they are.
"""

import numpy as np


def careful_step(w, g, m, s, t, T, warm, base=0.01, lam=0.1, eps=1e-8):
    # SOLUTION
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # WRONG: clips after the averages have seen the gradient
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    step = m / (1 - 0.9**t) / root
    step = step / max(1, np.linalg.norm(step))
    return w - lr * (step + lam * w), m, s
    # WRONG: makes short gradients longer, too
    g = g / np.linalg.norm(g)
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # WRONG: clips each entry for itself
    g = np.clip(g, -1, 1)
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # WRONG: adds the decay to the gradient
    g = g / max(1, np.linalg.norm(g)) + lam * w
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * m / (1 - 0.9**t) / root, m, s
    # WRONG: decays at the base rate, whatever the schedule says
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * m / (1 - 0.9**t) / root - base * lam * w, m, s
    # WRONG: forgets the corrections
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    return w - lr * (m / (np.sqrt(s) + eps) + lam * w), m, s
    # WRONG: starts the cosine at step 0 in place of the end of the warmup
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * t / T)) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # WRONG: never warms up
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # WRONG: returns the corrected averages
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    m, s = m / (1 - 0.9**t), s / (1 - 0.999**t)
    return w - lr * (m / (np.sqrt(s) + eps) + lam * w), m, s
    # WRONG: has epsilon inside the root
    g = g / max(1, np.linalg.norm(g))
    m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t) + eps)
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # WRONG: changes the averages it was given
    g = g / max(1, np.linalg.norm(g))
    m *= 0.9
    m += 0.1 * g
    s *= 0.999
    s += 0.001 * g**2
    lr = base * t / warm if t <= warm else base
    if t > warm:
        lr = lr * (1 + np.cos(np.pi * (t - warm) / (T - warm))) / 2
    root = np.sqrt(s / (1 - 0.999**t)) + eps
    return w - lr * (m / (1 - 0.9**t) / root + lam * w), m, s
    # HINT: Four things in this order: clip, averages, rate of this step, step with decay. Each is a
    # line or two from its page.
    # HINT: The clip divides by the length if that is above 1. The decay is multiplied by the rate of the
    # step, and does not enter the averages.
    # EXPLAIN: Clipping first keeps an outlier out of both averages. The corrections need t, and so does the
    # schedule. Decay stands beside the Adam step, so it is not divided by the gradients' size.


# CHECK
zero = np.zeros(1)
w, m, s = careful_step(
    np.array([1.0]), np.array([5.0]), zero, zero, 1, 9, 4
)
assert np.isclose(m[0], 0.1) and np.isclose(s[0], 0.001), (
    f"a gradient of 5 is clipped to 1, so m = 0.1, s = 0.001, not {m}, {s}"
)
assert np.isclose(w[0], 1 - 0.0025 * 1.1), (
    "step 1 of 4 of the warmup has the rate 0.0025; the Adam step is 1, "
    f"the decay 0.1: the weight is then 0.99725, not {w[0]}"
)
w, m, s = careful_step(
    np.array([1.0]), np.array([0.5]), zero, zero, 9, 9, 4
)
assert np.isclose(w[0], 1) and np.isclose(m[0], 0.05), (
    f"at step T the rate is 0: w stays 1, and m is 0.05, not {w}, {m}"
)
rng = np.random.default_rng(0)
for trial in range(40):
    d, T = rng.integers(1, 6), rng.integers(3, 40)
    warm = rng.integers(1, T)
    t = int(
        rng.integers(1, warm + 1) if trial % 2 else rng.integers(1, T + 1)
    )
    w, m = rng.normal(size=(2, d))
    g = rng.normal(size=d) * rng.choice([0.1, 1, 10])
    s, lam = rng.uniform(0.01, 1, size=d), rng.uniform(0.05, 0.5)
    base, eps = rng.uniform(0.1, 1), rng.choice([1e-8, 0.1])
    given = [w, g, m, s]
    kept = [x.copy() for x in given]
    got = careful_step(w, g, m, s, t, int(T), int(warm), base, lam, eps)
    same = all(np.array_equal(x, y) for x, y in zip(given, kept))
    assert same, "w, g, m and s have to stay as they were"
    w, g, m, s = kept
    length = sum(g**2) ** 0.5
    rate = base * min(t / warm, 1)
    if t > warm:
        rate *= np.cos(np.pi / 2 * (t - warm) / (T - warm)) ** 2
    for i in range(d):
        gi = g[i] / length if length > 1 else g[i]
        mi = m[i] + 0.1 * (gi - m[i])
        si = s[i] + 0.001 * (gi * gi - s[i])
        move = mi / (1 - 0.9**t) / ((si / (1 - 0.999**t)) ** 0.5 + eps)
        wi = w[i] - rate * move - rate * lam * w[i]
        now = [got[k][i] for k in range(3)]
        assert np.allclose(now, [wi, mi, si], rtol=1e-7, atol=1e-12), (
            f"step {t} of {T}, warmup {warm}, length {length:.2f}: w, m, s "
            f"of weight {i} are {wi:.6f}, {mi:.6f}, {si:.6f}, "
            f"not {now[0]:.6f}, {now[1]:.6f}, {now[2]:.6f}"
        )
