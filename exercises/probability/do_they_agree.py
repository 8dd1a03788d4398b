r"""By thought, an event has the probability p. In a simulation it happened in `hits` of N
trials. But only those trials count in which a condition was true, and `hits` was counted
among them: they are `kept` of the N. Return True if thought and simulation agree within
three standard errors, else False. Take p, not the estimate, for the standard error.

Here $0 < p < 1$, and `kept` is at least 1.
"""


def do_they_agree(p, hits, kept, N):
    # SOLUTION
    se = (p * (1 - p) / kept) ** 0.5
    return abs(hits / kept - p) <= 3 * se
    # WRONG: divides by all trials, also by those that do not count
    se = (p * (1 - p) / N) ** 0.5
    return abs(hits / N - p) <= 3 * se
    # WRONG: counts the right trials, but takes a standard error for all of them
    se = (p * (1 - p) / N) ** 0.5
    return abs(hits / kept - p) <= 3 * se
    # WRONG: allows one standard error only
    se = (p * (1 - p) / kept) ** 0.5
    return abs(hits / kept - p) <= se
    # WRONG: takes the estimate for the standard error, where p is known
    share = hits / kept
    se = (share * (1 - share) / kept) ** 0.5
    return abs(share - p) <= 3 * se
    # WRONG: forgets the root
    se = p * (1 - p) / kept
    return abs(hits / kept - p) <= 3 * se
    # WRONG: does not see an estimate that is too small
    se = (p * (1 - p) / kept) ** 0.5
    return hits / kept - p <= 3 * se
    # WRONG: asks for equality
    return hits / kept == p
    # HINT: Which number of trials stands behind the estimate of a conditional
    # probability?
    # HINT: Divide the distance between hits / kept and p by the standard error.
    # EXPLAIN: Trials without the condition were thrown away, so they are neither in the
    # estimate nor in its standard error. The distance counts in both directions.


# CHECK
import random

answer = do_they_agree(0.5, 5100, 10_000, 30_000)
assert answer, (
    "0.51 is two standard errors of 0.005 from 0.5, so they agree: True"
)
answer = do_they_agree(0.5, 5200, 10_000, 30_000)
assert not answer, "0.52 is four standard errors from 0.5: False"
answer = do_they_agree(0.5, 4800, 10_000, 30_000)
assert not answer, "0.48 is four standard errors below 0.5: False"
answer = do_they_agree(0.5, 5050, 10_000, 10_000)
assert answer, "0.505 is one standard error from 0.5: True"
answer = do_they_agree(0.1, 60, 400, 400)
assert not answer, (
    "0.15 is 0.05 from 0.1, and with p = 0.1 the standard error is 0.015: "
    "False"
)
generator = random.Random(0)
for _ in range(60):
    p, kept = generator.uniform(0.1, 0.9), generator.randint(500, 9000)
    N = kept * generator.randint(1, 9)
    away = generator.choice([-4, -3.5, -2.5, -1, 0, 1, 2.5, 3.5, 4])
    hits = round(kept * p + away * (kept * p * (1 - p)) ** 0.5)
    answer = do_they_agree(p, hits, kept, N)
    assert bool(answer) == (abs(away) < 3), (
        f"{hits} of {kept} kept trials, p = {p:.3f}: {away} standard "
        f"errors off, so {abs(away) < 3}"
    )
