r"""A program works on a list of values that begins with $n \ge 1$ `inputs`. Each step
`(op, i, j)` appends a new value, computed from the values number `i` and `j` of the list,
counted from 0: `"plus"` adds them, `"times"` multiplies them, `"tanh"` takes the hyperbolic
tangent of value `i` and ignores `j`. The last value is the result; there is at least one step.
Return the derivatives of the result by all inputs, in one reverse sweep: a list or an array of
shape `(n,)`.
"""

import math


def tape_gradient(steps, inputs):
    # SOLUTION
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] += bar[out]
            bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[j]
            bar[j] += bar[out] * values[i]
        else:
            bar[i] += bar[out] * (1 - values[out] ** 2)
    return bar[: len(inputs)]
    # WRONG: writes = for +=
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] = bar[out]
            bar[j] = bar[out]
        elif op == "times":
            bar[i] = bar[out] * values[j]
            bar[j] = bar[out] * values[i]
        else:
            bar[i] = bar[out] * (1 - values[out] ** 2)
    return bar[: len(inputs)]
    # WRONG: goes through the steps from the first to the last
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps)):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] += bar[out]
            bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[j]
            bar[j] += bar[out] * values[i]
        else:
            bar[i] += bar[out] * (1 - values[out] ** 2)
    return bar[: len(inputs)]
    # WRONG: gives each factor its own value as slope
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] += bar[out]
            bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[i]
            bar[j] += bar[out] * values[j]
        else:
            bar[i] += bar[out] * (1 - values[out] ** 2)
    return bar[: len(inputs)]
    # WRONG: counts a value that is used twice in one step only once
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] += bar[out]
            if j != i:
                bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[j]
            if j != i:
                bar[j] += bar[out] * values[i]
        else:
            bar[i] += bar[out] * (1 - values[out] ** 2)
    return bar[: len(inputs)]
    # WRONG: takes the slope of tanh from its input
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] += bar[out]
            bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[j]
            bar[j] += bar[out] * values[i]
        else:
            bar[i] += bar[out] * (1 - values[i] ** 2)
    return bar[: len(inputs)]
    # WRONG: gives the adjoints of all values, not of the inputs alone
    values = [float(x) for x in inputs]
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = len(inputs) + k
        if op == "plus":
            bar[i] += bar[out]
            bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[j]
            bar[j] += bar[out] * values[i]
        else:
            bar[i] += bar[out] * (1 - values[out] ** 2)
    return bar
    # WRONG: appends to the list of inputs that it was given
    values = inputs
    n = len(inputs)
    for op, i, j in steps:
        if op == "plus":
            values.append(values[i] + values[j])
        elif op == "times":
            values.append(values[i] * values[j])
        else:
            values.append(math.tanh(values[i]))
    bar = [0.0] * len(values)
    bar[-1] = 1.0
    for k in range(len(steps) - 1, -1, -1):
        op, i, j = steps[k]
        out = n + k
        if op == "plus":
            bar[i] += bar[out]
            bar[j] += bar[out]
        elif op == "times":
            bar[i] += bar[out] * values[j]
            bar[j] += bar[out] * values[i]
        else:
            bar[i] += bar[out] * (1 - values[out] ** 2)
    return bar[:n]
    # HINT: Go forward first, and keep all values. Step number k makes the value number n + k.
    # HINT: Begin with an adjoint of 0 for every value but the last, which has 1. Take the
    # steps from the last to the first.
    # HINT: A step hands slope times the adjoint of its value to its one or two parents, and
    # they add.
    # EXPLAIN: The list of steps is a tape: played forward it computes the values, played
    # backward the adjoints. Since a step only uses earlier values, the adjoint of a value is
    # complete when its own step comes.


# CHECK
import random


def result(steps, inputs):
    values = list(inputs)
    for op, i, j in steps:
        a, b = values[i], values[j] if op != "tanh" else 0.0
        made = {"plus": a + b, "times": a * b, "tanh": math.tanh(a)}
        values.append(made[op])
    return values[-1]


found = tape_gradient([("times", 0, 0), ("times", 1, 0)], [2.0])
assert len(found) == 1, "one input has one derivative"
assert math.isclose(found[0], 12), (
    f"x * x * x at 2 has the derivative 12, not {found[0]}"
)
chance = random.Random(0)
for _ in range(40):
    n = chance.randint(1, 3)
    steps = []
    for k in range(n, n + chance.randint(1, 6)):
        op = chance.choice(["plus", "times", "tanh"])
        j = None if op == "tanh" else chance.randrange(k)
        steps.append((op, chance.choice([k - 1, chance.randrange(k)]), j))
    inputs = [chance.uniform(-1, 1) for _ in range(n)]
    kept = list(inputs)
    found = tape_gradient(list(steps), inputs)
    assert inputs == kept, "the list of inputs has to stay as it was"
    assert len(found) == n, f"{n} inputs have {n} derivatives"
    for i in range(n):
        ends = []
        for h in (1e-5, -1e-5):
            moved = list(kept)
            moved[i] += h
            ends.append(result(steps, moved))
        judged = (ends[0] - ends[1]) / 2e-5
        assert abs(found[i] - judged) <= 1e-6 * max(1, abs(judged)), (
            f"{steps} at {[round(x, 3) for x in kept]}: the derivative by "
            f"input {i} is {judged:.5f}, not {found[i]:.5f}"
        )
