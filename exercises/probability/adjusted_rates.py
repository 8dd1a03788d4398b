r"""Return, for each treatment, how often it would succeed if it were given to the mixture
of all patients: $\sum_z p(z)\, p(\text{success} \mid x, z)$ for each treatment $x$.

`success` and `patients` count the successes and the patients; both have shape (a, c),
a row for each treatment and a column for each group of patients. Every count of patients
is positive. Return an array of shape (a,).
"""

import numpy as np


def adjusted_rates(success, patients):
    # SOLUTION
    rate = success / patients  # (a, c)
    p_z = patients.sum(axis=0) / patients.sum()  # (c,)
    return (rate * p_z).sum(axis=1)
    # WRONG: gives the totals, with each treatment's own mixture
    return success.sum(axis=1) / patients.sum(axis=1)
    # WRONG: gives every group the same weight
    return (success / patients).mean(axis=1)
    # WRONG: weighs with the mixture of the successes
    p_z = success.sum(axis=0) / success.sum()
    return (success / patients * p_z).sum(axis=1)
    # WRONG: weighs by the share of the treatment in each group, p(x | z)
    weight = patients / patients.sum(axis=0)
    return (success / patients * weight).sum(axis=1)
    # WRONG: weighs with the mixture of the first treatment
    weight = patients[0] / patients[0].sum()
    return (success / patients * weight).sum(axis=1)
    # WRONG: averages the mixtures, as if every treatment had as many patients
    mix = patients / patients.sum(axis=1, keepdims=True)
    return (success / patients * mix.mean(axis=0)).sum(axis=1)
    # HINT: First the rates within the groups, then the weights. Whose mixture do the
    # weights describe?
    # HINT: p(z) is a marginal of the table of patients: add over the treatments, and
    # divide by the number of all patients.
    # EXPLAIN: All treatments get the same weights, those of the groups among all
    # patients. So what is left of a difference is a difference within the groups, and not
    # one of their mixtures.


# CHECK
success = np.array([[81, 192], [234, 55]])
patients = np.array([[87, 263], [270, 80]])
rates = adjusted_rates(success, patients)
assert np.shape(rates) == (2,), (
    f"one number for each treatment, not {rates}"
)
assert np.allclose(rates, [0.8325, 0.7789], atol=1e-4), (
    f"with all 700 patients' mixture it is 0.8325 and 0.7789, not {rates}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    a, c = rng.integers(2, 5, size=2)
    patients = rng.integers(1, 100, size=(a, c))
    success = rng.integers(0, patients + 1)
    rates = adjusted_rates(success, patients)
    for i in range(a):
        truth = 0.0  # treat everybody with i, group by group
        for z in range(c):
            truth += sum(patients[:, z]) * success[i, z] / patients[i, z]
        truth /= patients.sum()
        assert np.isclose(rates[i], truth), (
            f"treatment {i + 1} would succeed with {truth:.4f} of all"
        )
