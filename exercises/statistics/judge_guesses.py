r"""Judge an estimator by many simulated guesses: return its bias, its variance and its mean
squared error, as a tuple of three numbers.

`guesses` has shape (R,), one guess for each repetition; `theta` is the truth. Average over
the repetitions, dividing by R also in the variance.
"""

import numpy as np


def judge_guesses(guesses, theta):
    # SOLUTION
    bias = guesses.mean() - theta
    mse = ((guesses - theta) ** 2).mean()
    return bias, guesses.var(), mse
    # WRONG: takes the truth minus the guess, so the bias has the wrong sign
    mse = ((guesses - theta) ** 2).mean()
    return theta - guesses.mean(), guesses.var(), mse
    # WRONG: takes the absolute miss for the bias
    mse = ((guesses - theta) ** 2).mean()
    return np.abs(guesses - theta).mean(), guesses.var(), mse
    # WRONG: measures the variance around the truth
    mse = ((guesses - theta) ** 2).mean()
    return guesses.mean() - theta, mse, mse
    # WRONG: adds the bias without squaring it
    bias = guesses.mean() - theta
    return bias, guesses.var(), bias + guesses.var()
    # WRONG: gives the standard deviation in place of the variance
    mse = ((guesses - theta) ** 2).mean()
    return guesses.mean() - theta, guesses.std(), mse
    # WRONG: takes the mean squared error around the mean of the guesses
    return guesses.mean() - theta, guesses.var(), guesses.var()
    # HINT: Which of the three know the truth? The variance does not.
    # HINT: The bias is the mean of the guesses minus theta; the mean squared error is the
    # mean of the squared distances from theta.
    # EXPLAIN: The variance measures the scatter around the guesses' own mean, the mean
    # squared error that around the truth. They differ by the squared bias, exactly, since
    # all three are averages over the same guesses.


# CHECK
answer = judge_guesses(np.array([3.0, 5.0, 4.0, 4.0]), 5.0)
assert np.shape(answer) == (3,), f"return three numbers, not {answer}"
bias, var, mse = answer
assert np.isclose(bias, -1), (
    f"3, 5, 4, 4 have mean 4, one below the truth 5: bias -1, not {bias}"
)
assert np.isclose(var, 0.5), (
    f"3, 5, 4, 4 are 1, 1, 0, 0 from their mean: variance 0.5, not {var}"
)
assert np.isclose(mse, 1.5), (
    f"3, 5, 4, 4 miss 5 by 2, 0, 1, 1: mean squared error 1.5, not {mse}"
)
rng = np.random.default_rng(0)
for _ in range(20):
    theta = rng.normal(0, 5)
    guesses = theta + rng.normal(0, 2) + rng.normal(size=rng.integers(2, 9))
    bias, var, mse = judge_guesses(guesses.copy(), theta)
    R = len(guesses)
    mean = sum(guesses) / R
    truth = mean - theta
    assert np.isclose(bias, truth), (
        f"guesses {guesses.round(2)}, truth {theta:.2f}: bias {truth:.3f}"
    )
    truth = sum((g - mean) ** 2 for g in guesses) / R
    assert np.isclose(var, truth), (
        f"guesses {guesses.round(2)} have variance {truth:.3f}, not {var}"
    )
    truth = sum((g - theta) ** 2 for g in guesses) / R
    assert np.isclose(mse, truth), (
        f"guesses {guesses.round(2)}, truth {theta:.2f}: MSE {truth:.3f}"
    )
