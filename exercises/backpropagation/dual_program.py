r"""A program works on a list of values that begins with one input `x`. Each step
`(op, i, j)` appends a new value, computed from the values number `i` and `j` of the list,
counted from 0: `"plus"` adds them, `"times"` multiplies them, `"tanh"` takes the hyperbolic
tangent of value `i` and ignores `j`. The last value is the result. Carry the derivative by `x`
along, as dual numbers do, and return two numbers: the result and its derivative. There may be no
steps at all.
"""

import math


def dual_program(steps, x):
    # SOLUTION
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, (1 - t**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * db + b * da))
    return duals[-1]
    # WRONG: multiplies the derivatives of a product
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, (1 - t**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, da * db))
    return duals[-1]
    # WRONG: forgets the inner derivative of tanh
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, 1 - t**2))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * db + b * da))
    return duals[-1]
    # WRONG: takes the slope of tanh from its input, not its value
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            duals.append((math.tanh(a), (1 - a**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * db + b * da))
    return duals[-1]
    # WRONG: begins with the derivative 0, as for a constant
    duals = [(x, 0.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, (1 - t**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * db + b * da))
    return duals[-1]
    # WRONG: pairs each factor with its own derivative
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, (1 - t**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * da + b * db))
    return duals[-1]
    # WRONG: always works on the last value
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[-1]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, (1 - t**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * db + b * da))
    return duals[-1]
    # WRONG: gives the derivative alone
    duals = [(x, 1.0)]
    for op, i, j in steps:
        a, da = duals[i]
        if op == "tanh":
            t = math.tanh(a)
            duals.append((t, (1 - t**2) * da))
            continue
        b, db = duals[j]
        if op == "plus":
            duals.append((a + b, da + db))
        else:
            duals.append((a * b, a * db + b * da))
    return duals[-1][1]
    # HINT: Keep a list of pairs, value and derivative. What is the derivative of x by x?
    # HINT: A product of a with da and b with db has the derivative a db + b da. For tanh it
    # is the slope, 1 minus the square of the value, times da.
    # EXPLAIN: Each step needs only the pairs of its parents. Nothing is kept for a way
    # back, but the derivative is by this one input only.


# CHECK
import random


def result(steps, x):
    values = [x]
    for op, i, j in steps:
        a, b = values[i], values[j] if op != "tanh" else 0.0
        made = {"plus": a + b, "times": a * b, "tanh": math.tanh(a)}
        values.append(made[op])
    return values[-1]


found = dual_program([("times", 0, 0), ("times", 1, 0)], 2.0)
assert isinstance(found, (tuple, list)) and len(found) == 2, (
    "two numbers: the result and its derivative"
)
assert math.isclose(found[0], 8) and math.isclose(found[1], 12), (
    f"x * x * x at 2 has the value 8 and the derivative 12, not {found}"
)
found = dual_program([], 5.0)
assert math.isclose(found[0], 5) and math.isclose(found[1], 1), (
    f"without steps the result is x itself, with derivative 1, not {found}"
)
chance = random.Random(0)
for _ in range(40):
    steps = []
    for k in range(chance.randint(1, 6)):
        op = chance.choice(["plus", "times", "tanh"])
        j = None if op == "tanh" else chance.randrange(k + 1)
        steps.append((op, chance.randrange(k + 1), j))
    x = chance.uniform(-1, 1)
    value, slope = dual_program(list(steps), x)
    truth = result(steps, x)
    judged = (result(steps, x + 1e-5) - result(steps, x - 1e-5)) / 2e-5
    assert math.isclose(value, truth, rel_tol=1e-9, abs_tol=1e-12), (
        f"{steps} at {x:.3f}: the value is {truth:.5f}, not {value:.5f}"
    )
    assert abs(slope - judged) <= 1e-6 * max(1, abs(judged)), (
        f"{steps} at {x:.3f}: the derivative is {judged:.5f}, not "
        f"{slope:.5f}"
    )
