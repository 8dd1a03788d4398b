r"""Return a pair: the energy of the heater, and its slope by the setting s.

`outside` has shape `(n,)`: the temperature in each of n periods of `hours` hours. In a period
with the temperature $T$ the heater has the power $k \max(0, s - T)$. Where $T$ is exactly
$s$ there is no derivative: take the slope 0 there.
"""

import numpy as np


def thermostat_energy(outside, s, k, hours):
    # SOLUTION
    missing = np.maximum(0, s - outside)
    running = outside < s
    return k * missing.sum() * hours, k * running.sum() * hours
    # WRONG: cools when it is warm outside
    missing = s - outside
    running = outside < s
    return k * missing.sum() * hours, k * running.sum() * hours
    # WRONG: counts every period in the slope
    missing = np.maximum(0, s - outside)
    return k * missing.sum() * hours, k * len(outside) * hours
    # WRONG: takes the slope 1 at the kink
    missing = np.maximum(0, s - outside)
    running = outside <= s
    return k * missing.sum() * hours, k * running.sum() * hours
    # WRONG: counts the periods in which it does not run
    missing = np.maximum(0, s - outside)
    running = outside > s
    return k * missing.sum() * hours, k * running.sum() * hours
    # WRONG: forgets the length of a period
    missing = np.maximum(0, s - outside)
    running = outside < s
    return k * missing.sum(), k * running.sum()
    # WRONG: gives the mean power, not the energy
    missing = np.maximum(0, s - outside)
    running = outside < s
    return k * missing.mean(), k * running.mean()

    # WRONG: nudges the setting, which gives one half at the kink
    def energy(s):
        return k * np.maximum(0, s - outside).sum() * hours

    return energy(s), (energy(s + 1e-5) - energy(s - 1e-5)) / 2e-5
    # WRONG: forgets the power for each degree in the slope
    missing = np.maximum(0, s - outside)
    running = outside < s
    return k * missing.sum() * hours, running.sum() * hours
    # WRONG: takes the kink after the mean temperature
    missing = max(0.0, s - outside.mean())
    running = outside.mean() < s
    total = hours * len(outside)
    return k * missing * total, k * running * total
    # WRONG: gives the slope with a minus sign, as if by the temperature
    missing = np.maximum(0, s - outside)
    running = outside < s
    return k * missing.sum() * hours, -k * running.sum() * hours
    # HINT: `np.maximum(0, s - outside)` is what is missing in each period. Energy is power
    # times hours, added up.
    # HINT: In which periods does the power change at all if s grows a little? Count them.
    # EXPLAIN: The sum rule lets you take the slope of each period by itself: k times hours
    # where the heater runs, 0 elsewhere. This is how ReLU passes a slope back: a mask
    # of ones and zeros.


# CHECK
outside = np.array([10.0, 16.0, 18.0, 21.0])
result = thermostat_energy(outside, 18.0, 0.5, 6.0)
assert np.shape(result) == (2,), "return a pair: the energy and its slope"
energy, slope = result
assert np.isclose(energy, 30), (
    f"8 and 2 degrees are missing: 0.5 * 10 * 6 = 30, not {energy}"
)
assert np.isclose(slope, 6), (
    "it runs in two periods, and the one at the kink counts 0: "
    f"0.5 * 2 * 6 = 6, not {slope}"
)
energy, slope = thermostat_energy(outside, 5.0, 0.5, 6.0)
assert np.isclose(energy, 0) and np.isclose(slope, 0), (
    f"it never runs: energy and slope are 0, not {energy} and {slope}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    n = int(rng.integers(1, 30))
    outside = rng.uniform(5, 25, size=n)
    s, k, hours = (
        rng.uniform(6, 24),
        rng.uniform(0.1, 2),
        rng.uniform(0.1, 3),
    )
    truth = sum(k * (s - T) * hours for T in outside if T < s)
    count = sum(1 for T in outside if T < s)
    energy, slope = thermostat_energy(outside, s, k, hours)
    assert np.isclose(energy, truth), (
        f"{n} periods: the energy is {truth:.4f}, not {energy:.4f}"
    )
    assert np.isclose(slope, k * count * hours), (
        f"it runs in {count} of {n} periods: the slope is "
        f"{k * count * hours:.4f}, not {slope:.4f}"
    )
