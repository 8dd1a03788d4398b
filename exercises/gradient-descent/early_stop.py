r"""`losses` holds the validation loss after each epoch, in order, one or more numbers.
Training stops as soon as `patience` epochs in a row (a whole number, 1 or more) have brought
no loss below the lowest so far; if that never happens, it runs to the end. What comes after
the stop is never seen. Return the index, counted from 0, of the epoch whose weights to keep: the one with the
lowest loss seen, the first of them if several are equally low.
"""

import numpy as np


def early_stop(losses, patience):
    # SOLUTION
    best = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        elif epoch - best >= patience:
            break
    return best
    # WRONG: looks at all epochs, also at those after the stop
    return int(np.argmin(losses))
    # WRONG: gives the epoch at which it stops
    best = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        elif epoch - best >= patience:
            return epoch
    return len(losses) - 1
    # WRONG: stops one epoch too late
    best = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        elif epoch - best > patience:
            break
    return best
    # WRONG: counts rises from one epoch to the next
    best = rises = 0
    for epoch in range(1, len(losses)):
        rises = rises + 1 if losses[epoch] >= losses[epoch - 1] else 0
        if losses[epoch] < losses[best]:
            best = epoch
        if rises >= patience:
            break
    return best
    # WRONG: takes an equal loss for a better one
    best = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] <= losses[best]:
            best = epoch
        elif epoch - best >= patience:
            break
    return best
    # WRONG: never starts the count of bad epochs again
    best = bad = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        else:
            bad += 1
        if bad >= patience:
            break
    return best
    # HINT: Go through the epochs and remember the best one so far.
    # HINT: How many epochs have passed since the best one? Compare that with the patience.
    # EXPLAIN: The distance from the best epoch is the count of epochs in a row without a new
    # lowest loss. It starts again by itself when the best epoch changes.


# CHECK
bumps = [5.0, 4.0, 4.5, 3.0, 3.5, 3.2, 3.6, 1.0]
for patience, truth in [(1, 1), (2, 3), (3, 3), (4, 7)]:
    kept = early_stop(list(bumps), patience)
    assert kept == truth, (
        f"with patience {patience}, of {bumps} epoch {truth} is kept, "
        f"not {kept}"
    )
assert early_stop([2.0], 3) == 0, "of one epoch, epoch 0 is kept"
assert early_stop([3.0, 2.0, 2.0, 2.0], 5) == 1, (
    "of several equally low losses the first is kept"
)
rng = np.random.default_rng(0)
for _ in range(200):
    losses = rng.integers(0, 9, size=rng.integers(1, 12)) / 2
    patience = int(rng.integers(1, 5))
    end = len(losses)
    for t in range(patience, len(losses)):
        before = losses[: t - patience + 1].min()
        if losses[t - patience + 1 : t + 1].min() >= before:
            end = t + 1
            break
    truth = int(np.flatnonzero(losses[:end] == losses[:end].min())[0])
    kept = early_stop(losses.copy(), patience)
    assert kept == truth, (
        f"with patience {patience}, of {losses.tolist()} epoch {truth} is "
        f"kept, not {kept}"
    )
