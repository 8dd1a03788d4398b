r"""Return the rate of type I errors, the rate of type II errors and the power of a test, as
a tuple of three numbers, from many simulated experiments.

`p` holds the p-value of each experiment; the mask `null_holds` says in which of them the null
hypothesis holds. Both have shape (R,), and the mask has both values. The null hypothesis is
rejected where the p-value is at most `alpha`.
"""

import numpy as np


def error_rates(p, null_holds, alpha):
    # SOLUTION
    rejected = p <= alpha
    power = rejected[~null_holds].mean()
    return rejected[null_holds].mean(), 1 - power, power
    # WRONG: divides by all experiments, not by those where the hypothesis holds
    rejected = p <= alpha
    power = np.mean(rejected & ~null_holds)
    type_2 = np.mean(~rejected & ~null_holds)
    return np.mean(rejected & null_holds), type_2, power
    # WRONG: gives the share of the rejections that are wrong
    rejected = p <= alpha
    power = rejected[~null_holds].mean()
    wrong = np.sum(rejected & null_holds) / max(rejected.sum(), 1)
    return wrong, 1 - power, power
    # WRONG: rejects where the p-value is large
    rejected = p > alpha
    power = rejected[~null_holds].mean()
    return rejected[null_holds].mean(), 1 - power, power
    # WRONG: exchanges the two errors
    rejected = p <= alpha
    power = rejected[~null_holds].mean()
    return 1 - power, rejected[null_holds].mean(), power
    # WRONG: takes the level for the rate of type I errors
    power = (p <= alpha)[~null_holds].mean()
    return alpha, 1 - power, power
    # WRONG: does not reject when the p-value is equal to the level
    rejected = p < alpha
    power = rejected[~null_holds].mean()
    return rejected[null_holds].mean(), 1 - power, power
    # WRONG: takes one minus the rate of type I errors for the power
    rejected = p <= alpha
    type_1 = rejected[null_holds].mean()
    return type_1, 1 - rejected[~null_holds].mean(), 1 - type_1
    # HINT: A type I error can only happen where the null hypothesis holds. Among how many
    # experiments do you count?
    # HINT: `rejected[null_holds]` keeps the experiments in which it holds. The mean of a
    # mask is a share.
    # EXPLAIN: Each rate is a conditional share: among the experiments in which the null
    # hypothesis holds, or among those in which it does not. In the second, each
    # experiment is either found or missed, so the power is one minus the type II rate.


# CHECK
p = np.array([0.01, 0.40, 0.05, 0.70, 0.03, 0.002, 0.30])
holds = np.array([True, True, True, True, True, False, False])
answer = error_rates(p, holds, 0.05)
assert np.shape(answer) == (3,), f"return three numbers, not {answer}"
assert np.isclose(answer[0], 3 / 5), (
    "0.01, 0.05 and 0.03 are at most 0.05: of five experiments where the "
    f"null hypothesis holds, three reject, 0.6, not {answer[0]}"
)
assert np.isclose(answer[1], 1 / 2), (
    "of the two where it does not hold, one is not rejected: 0.5, "
    f"not {answer[1]}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    R = rng.integers(8, 40)
    holds = rng.random(R) < 0.6
    holds[:2] = [True, False]
    p = np.where(holds, rng.random(R), rng.random(R) ** 4).round(2)
    alpha = [0.01, 0.05, 0.1, 0.2][rng.integers(4)]
    false = found = missed = kept = 0
    for value, h in zip(p, holds):
        if h and value <= alpha:
            false += 1
        elif h:
            kept += 1
        elif value <= alpha:
            found += 1
        else:
            missed += 1
    answer = error_rates(p.copy(), holds.copy(), alpha)
    assert np.isclose(answer[0], false / (false + kept)), (
        f"at level {alpha}, {false} of {false + kept} true null hypotheses "
        f"are rejected, not a share of {answer[0]}"
    )
    assert np.isclose(answer[1], missed / (missed + found)), (
        f"at level {alpha}, {missed} of {missed + found} false null "
        f"hypotheses are not rejected, not a share of {answer[1]}"
    )
    assert np.isclose(answer[2], found / (missed + found)), (
        f"at level {alpha}, {found} of {missed + found} false null "
        f"hypotheses are rejected: that is the power, not {answer[2]}"
    )
