r"""An engine asks for the rule of an operation on two numbers `p` and `q`. The name `op` is one
of `"plus"`, `"minus"` ($p - q$), `"times"`, `"divide"` ($p / q$, where $q \neq 0$) and `"max"`
(the larger of the two, where $p \neq q$). Return three numbers: the value, its slope by `p`, and
its slope by `q`.
"""


def operation_slopes(op, p, q):
    # SOLUTION
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, -p / q**2
    return max(p, q), float(p > q), float(q > p)
    # WRONG: gives a factor its own value as slope
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, p, q
    if op == "divide":
        return p / q, 1 / q, -p / q**2
    return max(p, q), float(p > q), float(q > p)
    # WRONG: forgets the sign of the second slope of a quotient
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, p / q**2
    return max(p, q), float(p > q), float(q > p)
    # WRONG: forgets the numerator in the second slope of a quotient
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, -1 / q**2
    return max(p, q), float(p > q), float(q > p)
    # WRONG: takes the slopes of a difference for those of a sum
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, 1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, -p / q**2
    return max(p, q), float(p > q), float(q > p)
    # WRONG: lets both numbers share in the maximum
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, -p / q**2
    return max(p, q), 0.5, 0.5
    # WRONG: takes max for ReLU, as if it compared with 0
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, -p / q**2
    return max(p, q), float(p > 0), float(q > 0)
    # WRONG: gives the larger number's value as its slope
    if op == "plus":
        return p + q, 1.0, 1.0
    if op == "minus":
        return p - q, 1.0, -1.0
    if op == "times":
        return p * q, q, p
    if op == "divide":
        return p / q, 1 / q, -p / q**2
    return max(p, q), p * (p > q), q * (q > p)
    # HINT: Hold q still and differentiate by p, then the other way round.
    # HINT: p / q is p times q to the power -1. If p is the larger number, max(p, q) is p,
    # also after a small change of either.
    # EXPLAIN: What multiplies you is your slope; a quotient falls when a positive q grows,
    # if p is positive, hence the sign. The maximum passes everything to the larger number:
    # its slope is 1, that of the other 0.


# CHECK
import random

chance = random.Random(0)
truths = {
    "plus": lambda p, q: p + q,
    "minus": lambda p, q: p - q,
    "times": lambda p, q: p * q,
    "divide": lambda p, q: p / q,
    "max": lambda p, q: max(p, q),
}
for trial in range(100):
    op = list(truths)[trial % 5]
    f = truths[op]
    p = chance.choice([-1, 1]) * chance.uniform(0.5, 3)
    q = chance.choice([-1, 1]) * chance.uniform(0.5, 3)
    if abs(p - q) < 0.01:
        q = -q
    found = operation_slopes(op, p, q)
    assert len(found) == 3, "three numbers: value, slope by p, slope by q"
    h = 1e-5
    by_p = (f(p + h, q) - f(p - h, q)) / (2 * h)
    by_q = (f(p, q + h) - f(p, q - h)) / (2 * h)
    for name, value, truth in zip(
        ("the value", "the slope by p", "the slope by q"),
        found,
        (f(p, q), by_p, by_q),
    ):
        assert abs(value - truth) < 1e-6, (
            f"{op} of p = {p:.3f} and q = {q:.3f}: {name} is {truth:.4f}, "
            f"not {value:.4f}"
        )
