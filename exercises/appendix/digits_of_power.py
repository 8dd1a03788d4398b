r"""Return how many digits the whole number $a^n$ has, as an `int`, for whole numbers
$a \ge 2$ and $n \ge 1$.

The number itself may have millions of digits, so do not compute it: the check asks for
some of which you would wait long. `a` is not a power of 10.
"""

import numpy as np


def digits_of_power(a, n):
    # SOLUTION
    return int(np.floor(n * np.log10(a))) + 1
    # WRONG: forgets that 10 to the power 1 has two digits
    return int(np.floor(n * np.log10(a)))
    # WRONG: takes the natural logarithm
    return int(np.floor(n * np.log(a))) + 1
    # WRONG: rounds to the nearest, not down
    return int(np.round(n * np.log10(a))) + 1
    # WRONG: multiplies the digits of a by n
    return len(str(a)) * n
    # WRONG: raises the logarithm to the power n
    return int(np.floor(np.log10(a) ** n)) + 1
    # WRONG: computes the power as a decimal number, which soon overflows
    power = float(a) ** n if n * np.log10(a) < 300 else np.inf
    return len(str(int(power))) if power < np.inf else 0
    # HINT: 1000 is the first number of four digits, and its logarithm to the base 10 is
    # 3. What is the logarithm of 999, roughly?
    # HINT: The exponent comes down: you only need the logarithm of a.
    # EXPLAIN: A number with d digits lies from 10^(d-1) up to, not including, 10^d. So its
    # logarithm to the base 10 lies from d - 1 up to d, and rounded down it is d - 1.


# CHECK
for a, n, truth in (
    (2, 10, 4),
    (2, 9, 3),
    (7, 1, 1),
    (99, 2, 4),
    (12, 1, 2),
):
    digits = digits_of_power(a, n)
    assert digits == truth, (
        f"{a}^{n} is {a**n}, with {truth} digits, not {digits}"
    )
rng = np.random.default_rng(0)
for _ in range(40):
    a, n = int(rng.integers(2, 10)), int(rng.integers(1, 90))
    truth = len(str(a**n))
    digits = digits_of_power(a, n)
    assert digits == truth, f"{a}^{n} has {truth} digits, not {digits}"
    assert isinstance(digits, int), "a number of digits is an int"
digits = digits_of_power(2, 136279841)
assert digits == 41024320, (
    f"2^136279841 has 41,024,320 digits, not {digits}"
)
