r"""`validation` and `test`, both `(r, n)`, hold the losses of $r$ learning rates (rows) over $n$ seeds
(columns). Choose the one rate with the lowest mean validation loss (there are no ties), and return the test losses
of its $n$ runs, `(n,)`.
"""

import numpy as np


def choose_and_report(validation, test):
    # SOLUTION
    return test[validation.mean(axis=1).argmin()]
    # WRONG: chooses the rate on the test losses
    return test[test.mean(axis=1).argmin()]
    # WRONG: reports the validation losses, which the choice has flattered
    return validation[validation.mean(axis=1).argmin()]
    # WRONG: takes the best test run of each seed
    return test.min(axis=0)
    # WRONG: chooses the rate of the single best validation run
    return test[np.unravel_index(validation.argmin(), validation.shape)[0]]
    # WRONG: chooses another rate for each seed
    return test[validation.argmin(axis=0), np.arange(test.shape[1])]
    # WRONG: takes the rate with the highest loss
    return test[validation.mean(axis=1).argmax()]
    # WRONG: gives the mean of the test losses only
    return test[validation.mean(axis=1).argmin()].mean()
    # HINT: Average over the seeds first. Which axis is that?
    # HINT: `argmin` of the means gives the row. Take this row of the other array.
    # EXPLAIN: One rate is chosen for all seeds, with validation data only. Its test losses were not
    # part of the choice, so luck has not picked them.


# CHECK
validation = np.array([[0.1, 0.9], [0.3, 0.3]])
test = np.array([[0.2, 0.2], [0.4, 0.5]])
losses = choose_and_report(validation, test)
assert np.shape(losses) == (2,), (
    f"two seeds give two test losses, not shape {np.shape(losses)}"
)
assert np.allclose(losses, [0.4, 0.5]), (
    f"the second rate has the lower mean validation loss, 0.3, so its test "
    f"losses 0.4 and 0.5 are reported, not {losses}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    r, n = rng.integers(1, 6), rng.integers(1, 8)
    validation, test = rng.exponential(size=(2, r, n))
    losses = choose_and_report(validation.copy(), test.copy())
    sums = [sum(validation[i]) for i in range(r)]
    row = sums.index(min(sums))
    assert np.shape(losses) == (n,) and np.allclose(losses, test[row]), (
        f"rate number {row} has the lowest mean validation loss; its test "
        f"losses are {test[row].round(2)}"
    )
