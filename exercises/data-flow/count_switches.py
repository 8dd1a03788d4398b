r"""With the scan fixed, the logit of the page's network is a function of the scaled weight $x$ alone:
$z(x) = c + \sum_k v_k \operatorname{ReLU}(w_k x + b_k)$. Return how often $z$ changes its sign
while $x$ goes from $-\infty$ to $\infty$, as a whole number. `w`, `b` and `v` have the shape
`(m,)` with $m \ge 1$, and no $w_k$ is 0. You may take it that $z$ is not 0 where a neuron
bends, and not 0 along a whole piece.
"""

import numpy as np


def count_switches(w, b, v, c):
    # SOLUTION
    bends = np.unique(-b / w)
    x = np.concatenate([bends[:1] - 1, bends, bends[-1:] + 1])
    z = np.maximum(np.outer(x, w) + b, 0) @ v + c
    signs = np.sign(z[1:-1])
    drop = z[0] - z[1]
    far_left = np.sign(drop) if abs(drop) > 1e-9 else signs[0]
    far_right = (
        np.sign(z[-1] - z[-2]) if abs(z[-1] - z[-2]) > 1e-9 else signs[-1]
    )
    signs = np.concatenate([[far_left], signs, [far_right]])
    return int(np.count_nonzero(np.diff(signs)))
    # WRONG: looks between the first and the last bend only
    bends = np.unique(-b / w)
    z = np.maximum(np.outer(bends, w) + b, 0) @ v + c
    return int(np.count_nonzero(np.diff(np.sign(z))))
    # WRONG: counts bends
    return int(np.unique(-b / w).size)
    # WRONG: gives the largest possible number, one for each piece
    return int(w.size + 1)
    # WRONG: samples from -5 to 5, and misses what is outside or close together
    x = np.linspace(-5, 5, 201)
    z = np.maximum(np.outer(x, w) + b, 0) @ v + c
    return int(np.count_nonzero(np.diff(np.sign(z))))
    # WRONG: forgets ReLU
    x = np.linspace(-100, 100, 20001)
    z = (np.outer(x, w) + b) @ v + c
    return int(np.count_nonzero(np.diff(np.sign(z))))
    # WRONG: forgets to sort the bends
    bends = -b / w
    x = np.concatenate([bends[:1] - 1e6, bends, bends[-1:] + 1e6])
    z = np.maximum(np.outer(x, w) + b, 0) @ v + c
    return int(np.count_nonzero(np.diff(np.sign(z))))
    # WRONG: goes out by 1000 on both sides, and takes the sign there for the one far out
    bends = np.unique(-b / w)
    x = np.concatenate([bends[:1] - 1000, bends, bends[-1:] + 1000])
    z = np.maximum(np.outer(x, w) + b, 0) @ v + c
    return int(np.count_nonzero(np.diff(np.sign(z))))
    # HINT: Where does neuron k bend? Between two neighbouring bends $z$ is a straight line: when
    # does it change its sign there?
    # HINT: Left of the first bend and right of the last one $z$ is straight, too, and goes on
    # for ever. Its slope there says which sign it has far out.
    # EXPLAIN: On a straight piece the sign changes once if the two ends have different signs,
    # else not at all. So the signs at the sorted bends decide, with the signs far out on both
    # sides: those of the outer slopes, or of the outer bend if the slope is 0.


# CHECK
def truth_of(w, b, v, c):
    """Look for a root on the straight piece between each two bends."""
    edges = [-np.inf, *sorted({-q / p for p, q in zip(w, b)}), np.inf]
    count = 0
    for low, high in zip(edges, edges[1:]):
        if np.isinf(low) and np.isinf(high):
            inside = 0.0
        elif np.isinf(low):
            inside = high - 1
        elif np.isinf(high):
            inside = low + 1
        else:
            inside = (low + high) / 2
        on = [p * inside + q > 0 for p, q in zip(w, b)]
        slope = sum(r * p for r, p, o in zip(v, w, on) if o)
        height = c + sum(r * q for r, q, o in zip(v, b, on) if o)
        if abs(slope) > 1e-9:
            count += low < -height / slope < high
    return count


one = np.array([1.0])
found = count_switches(one, 0 * one, one, -1.0)
assert found == 1, (
    f"ReLU(x) - 1 changes its sign once, at x = 1, not {found}"
)
found = count_switches(one, 0 * one, one, 1.0)
assert found == 0, f"ReLU(x) + 1 is always positive: 0 changes, not {found}"
w, b = np.array([1.0, -1]), np.zeros(2)
found = count_switches(w, b, np.array([-1.0, -1]), 0.5)
assert found == 2, (
    f"0.5 - |x| changes its sign at -0.5 and 0.5: 2, not {found}"
)
w, b = np.array([1.0, -1]), np.array([-40.0, -40])
found = count_switches(w, b, np.array([1.0, 1]), -1.0)
assert found == 2, f"changes at -41 and 41 count as well: 2, not {found}"
flat = np.array([0.001])
found = count_switches(flat, np.zeros(1), flat, -2.0)
assert found == 1, (
    "0.001 ReLU(0.001 x) - 2 has a small slope, but changes its sign once, "
    f"at x = 2,000,000, not {found}"
)
w, b = np.array([1.0, 1, -1]), np.array([0.0, -3, 6])
v, c = np.array([3.0, -3, 1]), -6.5
found, truth = count_switches(w, b, v, c), truth_of(w, b, v, c)
assert found == truth, f"w={w}, b={b}, v={v}, c={c}: {truth}, not {found}"
rng = np.random.default_rng(0)
for trial in range(300):
    m = rng.integers(1, 7)
    w = rng.choice([-1, 1], size=m) * rng.uniform(0.3, 2, size=m)
    b, v = rng.normal(size=m) * 2, rng.normal(size=m)
    c = rng.normal() * 0.5
    kept = w.copy(), b.copy(), v.copy()
    found, truth = count_switches(w, b, v, c), truth_of(w, b, v, c)
    assert found == truth, (
        f"w={w.round(2)}, b={b.round(2)}, v={v.round(2)}, c={c:.2f}: "
        f"{truth} changes, not {found}"
    )
    same = all(np.array_equal(p, q) for p, q in zip(kept, (w, b, v)))
    assert same, "w, b and v have to stay as they were"
