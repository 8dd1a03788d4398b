"""Return the probability that there is a fire, given that the alarm rings.

Of all days, a share of `base_rate` has a fire. The alarm rings on a share of `caught`
of the days with a fire, and on a share of `false_alarms` of the days without. It does
ring on some days.
"""


def alarm_is_true(base_rate, caught, false_alarms):
    # SOLUTION
    right = base_rate * caught
    wrong = (1 - base_rate) * false_alarms
    return right / (right + wrong)
    # WRONG: gives the probability of an alarm given a fire
    return caught
    # WRONG: gives the probability of a fire and an alarm together
    return base_rate * caught
    # WRONG: forgets how rare a fire is
    return caught / (caught + false_alarms)
    # WRONG: lets the false alarms come on all days, not on those without a fire
    return base_rate * caught / (base_rate * caught + false_alarms)
    # WRONG: gives the probability of an alarm
    return base_rate * caught + (1 - base_rate) * false_alarms
    # WRONG: takes what is not a false alarm for the answer
    return 1 - false_alarms
    # HINT: Imagine a million days. How many have a fire and an alarm? How many have an
    # alarm without a fire?
    # HINT: The false alarms come from the days without a fire, a share of
    # 1 - base_rate. Divide the true alarms by all alarms.
    # EXPLAIN: Two paths of the tree end in an alarm: fire and caught, or no fire and
    # false alarm. By the law of total probability their sum is the probability of an
    # alarm, and the first path is the share in which there is a fire.


# CHECK
import random

answer = alarm_is_true(0.001, 0.99, 0.02)
assert abs(answer - 0.0472) < 1e-4, (
    f"the page's alarm is right with 0.0472, not {answer}"
)
answer = alarm_is_true(0.5, 0.8, 0.8)
assert abs(answer - 0.5) < 1e-9, (
    "an alarm that rings as often without a fire tells nothing: "
    f"0.5, not {answer}"
)
answer = alarm_is_true(0.2, 0.9, 0.0)
assert abs(answer - 1) < 1e-9, (
    f"without false alarms every alarm is true: 1, not {answer}"
)
generator = random.Random(0)
for _ in range(20):
    fires, alarms = generator.randint(1, 500), generator.randint(1, 100)
    nothing = generator.randint(1, 900)
    rate, caught = fires / 1000, alarms / 100
    false = nothing / (1000 - fires) if nothing < 1000 - fires else 1.0
    right = 1000 * rate * caught  # counts among 1000 days
    wrong = min(nothing, 1000 - fires)
    answer = alarm_is_true(rate, caught, false)
    assert abs(answer - right / (right + wrong)) < 1e-9, (
        f"of 1000 days, {right:.1f} have fire and alarm, {wrong} an alarm "
        f"without fire; not {answer}"
    )
